/**
 * `npm run bench -- match`: two lists compared, over sizes; each size in a process of its own.
 *
 *   --quick     up to 10,000 × 6,000 only
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureProcess } from './measureProcess';

const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const root = process.cwd();
const child = join(root, 'src', 'tools', 'bench', 'matchChild.ts');
const sizes: readonly (readonly [number, number])[] = [
  [5000, 5000],
  [10_000, 6000],
  ...(values.quick === true
    ? []
    : ([
        [25_000, 15_000],
        [50_000, 30_000],
        [100_000, 60_000],
      ] as const)),
];

console.log('| lists | compared in | processor | per record | peak memory |');
console.log('| --- | --- | --- | --- | --- |');
for (const [left, right] of sizes) {
  const tell = (what: 'make' | 'match'): ReturnType<typeof measureProcess> =>
    measureProcess(root, ['--import', 'tsx', child, String(left), String(right), what]);
  // Making the lists costs, too: what comparing them adds is the difference of two processes.
  const without = await tell('make');
  const whole = await tell('match');
  const [seconds, cpu] = [whole.seconds - without.seconds, whole.cpu - without.cpu];
  const cells = [
    `${left.toLocaleString('en')} × ${right.toLocaleString('en')}`,
    `${seconds.toFixed(2)} s`,
    `${cpu.toFixed(2)} s`,
    `${((1e6 * cpu) / (left + right)).toFixed(0)} µs`,
    `${String(Math.round(whole.memory / 2 ** 20))} MB`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
