/**
 * `npm run mutation`: deliberate faults in each rule's code, run against the rule's own test.
 *
 *   --rule ID   one rule only (may be repeated)
 *   --count N   faults for each rule (5)
 *
 * The changed code lives in a copy under out/mutation; the checkout itself is never touched.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../core/rules/registry';
import { isEquivalent } from './mutation/equivalent';
import { choose, mutantsOf, type Mutant } from './mutation/mutants';

const { values } = parseArgs({
  options: { rule: { type: 'string', multiple: true }, count: { type: 'string', default: '5' } },
});
const root = process.cwd();
const copy = join(root, 'out', `mutation-${String(process.pid)}`);
const ids = rules.map(({ meta }) => meta.id).filter((id) => values.rule?.includes(id) ?? true);

interface Trial {
  readonly id: string;
  readonly mutant: Mutant;
  /** Name of the folder that stands for the rule's in the copy. */
  readonly folder: string;
}

/** Every mutant is a rule folder of its own, so that one run of the tests judges all of them. */
function prepare(): readonly Trial[] {
  mkdirSync(copy, { recursive: true });
  for (const part of ['src/core', 'test/support', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return ids.flatMap((id) => {
    const home = join(copy, 'src', 'core', 'rules');
    const source = readFileSync(join(home, id, `${id}.ts`), 'utf8');
    const mutants = mutantsOf(source).filter(({ what }) => !isEquivalent(id, what));
    return choose(mutants, Number(values.count)).map((mutant, at) => {
      const folder = `${id}.mutant${String(at + 1)}`;
      cpSync(join(home, id), join(home, folder), { recursive: true });
      writeFileSync(join(home, folder, `${id}.ts`), mutant.text);
      return { id, mutant, folder };
    });
  });
}

interface Report {
  readonly testResults: readonly { readonly name: string; readonly status: string }[];
}

/** The folders whose tests failed: their faults were caught. */
function caught(): ReadonlySet<string> {
  const result = join(copy, 'result.json');
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/jest/bin/jest.js'),
      '--rootDir',
      copy,
      '--roots',
      join(copy, 'src/core/rules'),
      '--testPathPatterns',
      'mutant',
      '--json',
      '--outputFile',
      result,
      '--silent',
      '--testTimeout',
      '5000',
    ],
    { cwd: copy, stdio: 'ignore' },
  );
  const report = JSON.parse(readFileSync(result, 'utf8')) as Report;
  return new Set(
    report.testResults.flatMap(({ name, status }) =>
      status === 'failed' ? [name.split('/').at(-2) ?? ''] : [],
    ),
  );
}

try {
  const trials = prepare();
  const found = caught();
  const survivors = trials.filter(({ folder }) => !found.has(folder));
  for (const id of ids) {
    const own = trials.filter((trial) => trial.id === id);
    const dead = own.filter(({ folder }) => found.has(folder)).length;
    console.log(`${id.padEnd(32)} ${String(dead)} of ${String(own.length)}`);
  }
  for (const { id, mutant } of survivors) console.log(`survived  ${id}: ${mutant.kind}, ${mutant.what}`);
  const share = ((100 * (trials.length - survivors.length)) / Math.max(1, trials.length)).toFixed(1);
  console.log(`${share} % of ${String(trials.length)} deliberate faults were caught`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
