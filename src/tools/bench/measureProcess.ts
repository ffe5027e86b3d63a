import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One whole process, from start to end. */
export interface Measurement {
  readonly seconds: number;
  /** Processor seconds, user and system, over all threads: steadier than the clock on a busy machine. */
  readonly cpu: number;
  /** Peak resident memory, bytes. */
  readonly memory: number;
}

/** Runs Node with these arguments and measures it; rejects when the exit code is not one of `accepted`. */
export function measureProcess(
  root: string,
  args: readonly string[],
  accepted: readonly number[] = [0],
): Promise<Measurement> {
  const preload = pathToFileURL(join(root, 'src', 'tools', 'bench', 'measure.mjs')).href;
  return new Promise((resolve, reject) => {
    const started = process.hrtime.bigint();
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let told = '';
    let complaint = '';
    child.stdio[3]?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (code !== null && accepted.includes(code))
        resolve({ seconds, ...(JSON.parse(told) as Pick<Measurement, 'cpu' | 'memory'>) });
      else reject(new Error(`${args.join(' ')} ended with ${String(code)}\n${complaint}`));
    });
  });
}

/** The middle of several runs; memory is the largest seen. */
export function medianOf(runs: readonly Measurement[]): Measurement {
  return {
    seconds: median(runs.map((run) => run.seconds)),
    cpu: median(runs.map((run) => run.cpu)),
    memory: Math.max(...runs.map((run) => run.memory)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
}
