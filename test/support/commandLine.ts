import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = process.cwd();

/** Builds the command line when it is stale; the tests then start the bundle directly. */
export function buildCommandLine(): void {
  const built = spawnSync(process.execPath, [join(root, 'src', 'tools', 'aidLedger.mjs'), '--version'], {
    encoding: 'utf8',
  });
  expect([built.status, built.stderr]).toEqual([0, '']);
}

/** Runs one command in a folder. */
export function commandLine(
  folder: string,
  ...args: readonly string[]
): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli', 'aid-ledger.mjs'), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { code: status, out: stdout, error: stderr };
}
