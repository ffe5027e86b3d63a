import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What openpyxl made of one workbook: sheet → address → value, formulas as their results. */
export interface OpenpyxlBook {
  readonly error?: string;
  readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { timeout: 60_000 }).status === 0;
}

/** A Python that has openpyxl; undefined when there is none. */
export function pythonWithOpenpyxl(): string | undefined {
  return ['/usr/bin/python3', 'python3'].find((python) => runs(python, '-c', 'import openpyxl'));
}

/** LibreOffice's command; undefined when it is not installed. */
export function libreOffice(): string | undefined {
  return ['soffice', 'libreoffice'].find((command) => runs(command, '--version'));
}

export function readByOpenpyxl(
  python: string,
  paths: readonly string[],
): Readonly<Record<string, OpenpyxlBook>> {
  const script = join(__dirname, 'openpyxlCells.py');
  const { stdout, stderr, status } = spawnSync(python, [script, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Readonly<Record<string, OpenpyxlBook>>;
}

/** Each file as LibreOffice writes it after opening, as .xlsx bytes; undefined for one it did not open. */
export function throughLibreOffice(command: string, paths: readonly string[]): (Uint8Array | undefined)[] {
  const folder = mkdtempSync(join(tmpdir(), 'aid-ledger-lo-'));
  try {
    const args = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'out'),
    ];
    spawnSync(command, [...args, ...paths], { timeout: 240_000 });
    return paths.map((path) => {
      const made = join(folder, 'out', basename(path).replace(/\.[a-z]+$/i, '.xlsx'));
      return existsSync(made) ? new Uint8Array(readFileSync(made)) : undefined;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
