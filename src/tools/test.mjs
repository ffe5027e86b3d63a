/**
 * `npm test`: installs what is missing, then runs every check there is. The last line is
 * `N passed, N failed` (and `, N skipped`): each static check counts as one, each test as one.
 * `npm test -- unit` or `-- e2e` or `-- static` runs that part only.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowser, installPackages, installReaders, root, run } from './install.mjs';

const parts = process.argv.slice(2);
const wanted = (part) => parts.length === 0 || parts.includes(part);

installPackages();
if (wanted('unit')) installReaders();
const env = { ...process.env, CHROME_PATH: installBrowser() };
const bin = (name) => join('node_modules', '.bin', name);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

function check(title, command, args) {
  const started = Date.now();
  const ok = run(command, args, { env }) === 0;
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(title);
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function jest(title, args) {
  const output = join(root, 'out', `jest-${title}.json`);
  rmSync(output, { force: true });
  // Microsoft's library leaves timers running that nothing can stop.
  const code = run(bin('jest'), [...args, '--forceExit', '--json', `--outputFile=${output}`, '--silent'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let result;
  try {
    result = JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    result = { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numRuntimeErrorTestSuites: 0 };
  }
  const broken = result.numRuntimeErrorTestSuites;
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + broken;
  total.skipped += result.numPendingTests;
  if (code !== 0 && result.numFailedTests + broken === 0) total.failed += 1;
  if (code !== 0) failures.push(`${title} tests`);
}

mkdirSync(join(root, 'out'), { recursive: true });
if (wanted('static')) {
  check('types', bin('tsc'), ['-p', '.']);
  check('lint', bin('eslint'), ['.', '--max-warnings', '0']);
  check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
  check('unused code and packages', bin('knip'), []);
  check('licences', process.execPath, ['src/tools/licences.mjs']);
  check('hidden characters', process.execPath, ['src/tools/hiddenCharacters.mjs']);
}
if (wanted('static') || wanted('e2e') || wanted('unit')) {
  check('build', process.execPath, ['src/tools/build.mjs']);
}
if (wanted('unit')) jest('unit', ['--maxWorkers=2']);
if (wanted('e2e')) jest('e2e', ['--config', 'test/e2e/jest.config.json', '--runInBand']);

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
