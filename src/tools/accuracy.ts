/**
 * `npm run accuracy`: counties with planted faults of every kind in every header layout, and without any.
 *
 *   --full      100,000 pupils too (some minutes, 4 GB)
 *   --pupils N  one size only
 *   --seed N    another county (1)
 *   --list      name every miss and every false alarm
 *
 * `npm run accuracy -- match [--full]`: two lists with every slip, compared; `--full`: 100,000 × 60,000 too.
 * `npm run accuracy -- reconcile [--pupils N]`: ledgers, lists and a roll with planted results (漏助 …), compared.
 * `npm run accuracy -- money`: every amount of 100,000 pupils in ten terms, worked out again from its words.
 */
import { parseArgs } from 'node:util';
import { addBlame, noBlame, type BlameScore } from './accuracy/blame';
import { layoutsTried } from './accuracy/layoutsTried';
import { printMatch } from './accuracy/match/printMatch';
import { measure, measureSpecial, type Score } from './accuracy/measure';
import { printMoney } from './accuracy/money/printMoney';
import { plantCounty } from './accuracy/plantCounty';
import { printReconcile } from './accuracy/reconcile/printReconcile';
import { snapshotOf } from './accuracy/snapshotOf';
import { specials } from './accuracy/specials';
import { rules as allRules } from '../core/rules/registry';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean' },
    pupils: { type: 'string' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean' },
  },
});
if (positionals.includes('money'))
  process.exit(printMoney(Number(values.pupils ?? 100_000), Number(values.seed), values.list === true));
if (positionals.includes('match'))
  process.exit(
    await printMatch({
      seed: Number(values.seed),
      full: values.full === true,
      list: values.list === true,
    }),
  );
if (positionals.includes('reconcile'))
  process.exit(
    await printReconcile({
      pupils: Number(values.pupils ?? 3000),
      seed: Number(values.seed),
      list: values.list === true,
    }),
  );
const sizes =
  values.pupils === undefined
    ? [300, 3000, 20_000, ...(values.full === true ? [100_000] : [])]
    : [Number(values.pupils)];
const seed = Number(values.seed);

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)} %`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

type Part = Omit<Score, 'headers' | 'recognised' | 'blame' | 'misled'>;
const rules = new Map<string, { planted: number; found: number; right: number }>();
const blame = new Map<string, BlameScore>();
const troubles: string[] = [];
let planted = 0;
let found = 0;
let falseErrors = 0;

/** Prints one row of the table and adds it to what is told at the end. */
function tell(size: string, name: string, score: Part, clean: Part, headers: string, ledger: string): void {
  const wrong = score.falseErrors.length + score.falseWarnings.length;
  console.log(
    line([
      size,
      name,
      String(score.planted),
      share(score.found, score.planted),
      share(score.found, score.found + wrong),
      share(score.rightCell, score.found),
      headers,
      ledger,
      `${String(clean.falseErrors.length)} / ${String(clean.falseWarnings.length)}`,
    ]),
  );
  planted += score.planted;
  found += score.found;
  falseErrors += clean.falseErrors.length + score.falseErrors.length;
  for (const [rule, one] of score.byRule) {
    const all = rules.get(rule) ?? { planted: 0, found: 0, right: 0 };
    rules.set(rule, {
      planted: all.planted + one.planted,
      found: all.found + one.found,
      right: all.right + one.right,
    });
  }
  troubles.push(
    ...score.missed.map((text) => `missed  ${size} ${name}: ${text}`),
    ...[...score.falseErrors, ...score.falseWarnings].map((text) => `false   ${size} ${name}: ${text}`),
    ...[...clean.falseErrors, ...clean.falseWarnings].map((text) => `clean   ${size} ${name}: ${text}`),
  );
}

console.log(
  line([
    'pupils',
    'layout',
    'planted',
    'recall',
    'precision',
    'right cell',
    'headers',
    'ledger',
    'clean: errors / warnings',
  ]),
);
console.log(line(Array.from({ length: 9 }, () => '---')));
for (const pupils of sizes) {
  for (const [at, layout] of layoutsTried.entries()) {
    const run = (faulty: boolean): Score => {
      const county = plantCounty(layout, pupils, seed * 1000 + at, faulty);
      return measure(layout, county, snapshotOf([county.sheet]));
    };
    const score = run(true);
    const clean = run(false);
    for (const [rule, one] of score.blame) blame.set(rule, addBlame(blame.get(rule) ?? noBlame, one));
    troubles.push(...score.misled.map((text) => `misled  ${String(pupils)} ${layout.name}: ${text}`));
    const headers = `${String(score.headers.right)}/${String(score.headers.all)}`;
    const ledger = score.recognised && clean.recognised ? 'right' : 'WRONG';
    tell(String(pupils), layout.name, score, clean, headers, ledger);
  }
}
const clean = specials(seed, false);
for (const [at, special] of specials(seed, true).entries()) {
  const without = clean[at] ?? special;
  const score = measureSpecial(special, snapshotOf(special.sheets));
  tell('—', special.name, score, measureSpecial(without, snapshotOf(without.sheets)), '—', '—');
}
console.log('');
console.log(line(['rule', 'planted', 'recall', 'right cell']));
console.log(line(['---', '---', '---', '---']));
for (const [rule, one] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(line([rule, String(one.planted), share(one.found, one.planted), share(one.right, one.found)]));
const elsewhere = allRules.flatMap(({ meta }) => (rules.has(meta.id) ? [] : [meta.id]));
if (elsewhere.length > 0)
  console.log(`\nNot planted here, but in the samples with their answer keys: ${elsewhere.join(', ')}.`);
console.log('');
console.log(
  line([
    'rule',
    'cells spoilt',
    'cell named as wrong',
    'of these right',
    'content offered',
    'of these right',
  ]),
);
console.log(line(Array.from({ length: 6 }, () => '---')));
for (const [rule, one] of [...blame].sort(([a], [b]) => (a < b ? -1 : 1)))
  if (one.named + one.offered > 0)
    console.log(
      line([
        rule,
        String(one.planted),
        share(one.named, one.planted),
        share(one.rightlyNamed, one.named),
        share(one.offered, one.planted),
        share(one.rightlyOffered, one.offered),
      ]),
    );
if (values.list === true) for (const text of troubles) console.log(text);
else if (troubles.length > 0)
  console.log(`\n${String(troubles.length)} misses and false alarms; --list names them.`);
// 0.5 % may be missed; no error may be false.
process.exitCode = found < planted * 0.995 || falseErrors > 0 ? 1 : 0;
