import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { Session } from '../../src/app/session';
import type { Preview } from '../../src/app/service';
import { packs } from '../../src/core/policy/packs';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import type { AnswerKey } from '../../src/tools/samples/key';
import { libreOffice, pythonWithOpenpyxl } from '../support/otherReaders';
import { differentResults, readFormulas, recompute, type Book } from '../support/recompute';

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const options = { language: 'zh-CN', asOf: '2026-11-22' } as const;
const pack = packs.get('national');
const python = pythonWithOpenpyxl();
const office = libreOffice();

async function session(bytes: Uint8Array, name: string): Promise<{ book: XlsxWorkbook; work: Session }> {
  if (!pack) throw new Error('no national pack');
  const book = await XlsxWorkbook.open(bytes, name, codecNode);
  return { book, work: new Session(book, { pack, now: () => '2026-11-22T08:00:00.000Z' }) };
}

async function wholeRun(name: string): Promise<{ before: Uint8Array; after: Uint8Array; preview: Preview }> {
  const before = new Uint8Array(readFileSync(join(folder, name)));
  const { book, work } = await session(before, name);
  const preview = await work.prepare({ kind: 'run' }, options);
  await work.apply(preview.planId);
  return { before, after: await book.save(), preview };
}

/** Parts that a run may touch besides the sheets themselves. */
const shared = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

describe.each(samples)('a whole run on %s', (name) => {
  it('leaves every other part of the file as it was, byte for byte', async () => {
    const { before, after } = await wholeRun(name);
    const [old, now] = [unzipSync(before), unzipSync(after)];
    for (const [path, content] of Object.entries(old)) {
      expect(now).toHaveProperty([path]);
      if (shared.includes(path) || path.startsWith('xl/worksheets/')) continue;
      expect(Buffer.compare(content, now[path] ?? new Uint8Array())).toBe(0);
    }
  });

  it('can be run again without a second copy of anything, and taken back', async () => {
    const { before, after } = await wholeRun(name);
    const { book, work } = await session(after, name);
    const once = await book.read();
    await work.apply((await work.prepare({ kind: 'run' }, options)).planId);
    const twice = await book.read();
    expect(twice.sheets.map((sheet) => [sheet.name, sheet.grid.rowCount, sheet.grid.columnCount])).toEqual(
      once.sheets.map((sheet) => [sheet.name, sheet.grid.rowCount, sheet.grid.columnCount]),
    );

    const { book: undone, work: back } = await session(after, name);
    await back.undo();
    const original = await (await session(before, name)).book.read();
    const restored = await undone.read();
    expect(restored.sheets.map((sheet) => sheet.name)).toEqual(original.sheets.map((sheet) => sheet.name));
    for (const [index, sheet] of original.sheets.entries()) {
      const other = restored.sheets[index];
      const different: string[] = [];
      for (let row = 0; row < Math.max(sheet.grid.rowCount, other?.grid.rowCount ?? 0); row++) {
        for (
          let column = 0;
          column < Math.max(sheet.grid.columnCount, other?.grid.columnCount ?? 0);
          column++
        ) {
          const same =
            JSON.stringify(other?.grid.value(row, column)) === JSON.stringify(sheet.grid.value(row, column));
          if (!same) different.push(`${sheet.name} ${String(row)} ${String(column)}`);
        }
      }
      expect(different).toEqual([]);
      expect(other?.marks).toEqual([]);
    }
  });
});

(python && office ? describe : describe.skip)('read by LibreOffice and openpyxl', () => {
  let original: Readonly<Record<string, Book>> = {};
  let books: ReturnType<typeof recompute> = new Map();
  const previews = new Map<string, Preview>();

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const name of samples) {
      const { after, preview } = await wholeRun(name);
      previews.set(name, preview);
      files.set(name, after);
    }
    books = recompute(office ?? '', python ?? '', files);
    original = readFormulas(
      python ?? '',
      samples.map((name) => join(folder, name)),
    );
  }, 300_000);

  it.each(samples)('%s: recomputing changes no result we wrote', (name) => {
    const { compared, different } = differentResults(books.get(name) ?? { ours: {}, theirs: {} });
    expect(different).toEqual([]);
    if ((previews.get(name)?.summaries?.length ?? 0) > 0) expect(compared).toBeGreaterThan(50);
  });

  it.each(samples)('%s: every cell the clerk had is as it was', (name) => {
    const different: unknown[] = [];
    for (const [sheet, cells] of Object.entries(original[join(folder, name)] ?? {})) {
      for (const [address, before] of Object.entries(cells)) {
        const now = books.get(name)?.ours[sheet]?.[address];
        if (JSON.stringify(now) !== JSON.stringify(before)) different.push({ sheet, address, before, now });
      }
    }
    expect(different).toEqual([]);
  });

  it.each(samples)(
    '%s: every identity between our sheets holds, but where a difference was planted',
    (name) => {
      const key = JSON.parse(
        readFileSync(join(folder, name.replace(/xlsx$/, 'key.json')), 'utf8'),
      ) as AnswerKey;
      const planted = key.issues.filter(({ rule }) => rule === 'dropout-base-mismatch').length;
      let failed = 0;
      for (const { sheet, identities } of previews.get(name)?.summaries ?? []) {
        // What was paid need not be what was due: that is for the county to put right, and the sheet names the pupils.
        if (sheet === '应发实发对比') continue;
        failed += identities.filter((identity) => !identity.holds).length;
      }
      expect(failed).toBe(planted);
    },
  );
});
