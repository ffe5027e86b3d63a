/**
 * `npm run bench [-- --quick]`: builds the command line when stale, then measures (docs/benchmarks.md).
 * `npm run bench -- excel [--quick]`: the Excel adapter under the simulated host.
 * `npm run bench -- money [--quick]`: amounts and their counts in memory.
 * `npm run bench -- rules [--quick]`: every rule, and amounts with summaries, in memory.
 * `npm run bench -- match [--quick]`: comparing two lists, over sizes.
 * `npm run bench -- dropout [--quick]`: children looked up on the lists of 控辍保学, over sizes.
 */
import { join } from 'node:path';
import { installPackages, root, run } from './install.mjs';
import { isStale } from './stale.mjs';

installPackages();
const [part, ...rest] = process.argv.slice(2);
const own = {
  dropout: 'dropoutBench.ts',
  excel: 'excelBench.ts',
  match: 'matchBench.ts',
  money: 'moneyBench.ts',
  rules: 'rulesBench.ts',
}[part];
if (own !== undefined) {
  process.exit(run('node', ['--import', 'tsx', join(root, 'src', 'tools', 'bench', own), ...rest]));
}
if (isStale('cli')) {
  const built = run('node', [join(root, 'src', 'tools', 'build.mjs'), 'cli'], { stdio: ['inherit', 2, 2] });
  if (built !== 0) process.exit(built);
}
process.exit(
  run('node', ['--import', 'tsx', join(root, 'src', 'tools', 'bench', 'bench.ts'), ...process.argv.slice(2)]),
);
