import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { throughLibreOffice } from './otherReaders';

/** Sheet → address → value and formula (null for a plain cell), as openpyxl reads them. */
export type Book = Readonly<Record<string, Readonly<Record<string, readonly [unknown, string | null]>>>>;

/** What openpyxl reads from each file, by path. */
export function readFormulas(python: string, paths: readonly string[]): Readonly<Record<string, Book>> {
  const script = join(__dirname, 'formulas.py');
  const { stdout, stderr, status } = spawnSync(python, [script, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Readonly<Record<string, Book>>;
}

/** The same file without the results of its formulas: whoever opens it must compute them. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, content] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/sheet')) continue;
    const xml = new TextDecoder().decode(content);
    parts[path] = new TextEncoder().encode(xml.replace(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}

/** Files as openpyxl reads them, and as LibreOffice computes them afresh. */
export function recompute(
  office: string,
  python: string,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, { readonly ours: Book; readonly theirs: Book }> {
  const place = mkdtempSync(join(tmpdir(), 'aid-ledger-run-'));
  try {
    const names = [...files.keys()];
    const path = (kind: string, name: string): string => join(place, `${kind}-${name}`);
    for (const [name, bytes] of files) {
      writeFileSync(path('ours', name), bytes);
      writeFileSync(path('bare', name), withoutResults(bytes));
    }
    const made = throughLibreOffice(
      office,
      names.map((name) => path('bare', name)),
    );
    made.forEach((bytes, index) => {
      if (!bytes) throw new Error(`LibreOffice did not open ${names[index] ?? ''}`);
      writeFileSync(path('theirs', names[index] ?? ''), bytes);
    });
    const books = readFormulas(
      python,
      names.flatMap((name) => [path('ours', name), path('theirs', name)]),
    );
    const book = (kind: string, name: string): Book => books[path(kind, name)] ?? {};
    return new Map(names.map((name) => [name, { ours: book('ours', name), theirs: book('theirs', name) }]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Formula cells whose result differs between the two, and how many were compared. */
export function differentResults({ ours, theirs }: { readonly ours: Book; readonly theirs: Book }): {
  readonly compared: number;
  readonly different: readonly unknown[];
} {
  const different: unknown[] = [];
  let compared = 0;
  for (const [sheet, cells] of Object.entries(ours)) {
    for (const [address, [value, formula]] of Object.entries(cells)) {
      if (formula === null) continue;
      const other = theirs[sheet]?.[address]?.[0];
      const close = typeof value === 'number' && typeof other === 'number' && Math.abs(value - other) < 1e-6;
      if (!close && (value ?? '') !== (other ?? ''))
        different.push({ sheet, address, formula, value, other });
      compared++;
    }
  }
  return { compared, different };
}
