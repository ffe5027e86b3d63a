import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from '../../../src/app/session';
import type { Preview } from '../../../src/app/service';
import { packs } from '../../../src/core/policy/packs';
import { codecNode } from '../../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsxWorkbook';
import { libreOffice, pythonWithOpenpyxl } from '../../support/otherReaders';
import { differentResults, recompute } from '../../support/recompute';

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const options = { language: 'zh-CN', asOf: '2026-11-22' } as const;
const python = pythonWithOpenpyxl();
const office = libreOffice();

/** Everything there is to make, in one workbook. */
async function everything(name: string): Promise<{ bytes: Uint8Array; preview: Preview; again: Preview }> {
  const pack = packs.get('national');
  if (!pack) throw new Error('no national pack');
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const book = await XlsxWorkbook.open(bytes, name, codecNode);
  const work = new Session(book, { pack, now: () => '2026-11-22T08:00:00.000Z' });
  const request = { kind: 'summarize', also: ['rolls', 'notices', 'paragraph'] } as const;
  const preview = await work.prepare(request, options);
  await work.apply(preview.planId);
  const saved = await book.save();
  return { bytes: saved, preview, again: await work.prepare(request, options) };
}

(python && office ? describe : describe.skip)('summaries, rolls, notices and report text', () => {
  const made = new Map<string, Awaited<ReturnType<typeof everything>>>();
  let books: ReturnType<typeof recompute> = new Map();

  beforeAll(async () => {
    for (const name of samples) made.set(name, await everything(name));
    books = recompute(
      office ?? '',
      python ?? '',
      new Map([...made].map(([name, { bytes }]) => [name, bytes])),
    );
  }, 300_000);

  it.each(samples)('%s: LibreOffice comes to every result we wrote', (name) => {
    const { compared, different } = differentResults(books.get(name) ?? { ours: {}, theirs: {} });
    expect(different).toEqual([]);
    if (made.get(name)?.preview.paragraph !== undefined) expect(compared).toBeGreaterThan(100);
  });

  it.each(samples)('%s: made again they say the same', (name) => {
    const { preview, again } = made.get(name) ?? {};
    expect(again?.paragraph).toBe(preview?.paragraph);
    expect(again?.summaries).toEqual(preview?.summaries);
  });
});
