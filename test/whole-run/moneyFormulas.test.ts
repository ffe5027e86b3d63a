import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from '../../src/app/session';
import { packs } from '../../src/core/policy/packs';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { libreOffice, pythonWithOpenpyxl } from '../support/otherReaders';
import { differentResults, recompute } from '../support/recompute';

const folder = 'assets/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const options = { language: 'zh-CN', asOf: '2026-11-22' } as const;
const python = pythonWithOpenpyxl();
const office = libreOffice();

async function open(bytes: Uint8Array, name: string): Promise<{ book: XlsxWorkbook; work: Session }> {
  const pack = packs.get('national');
  if (!pack) throw new Error('no national pack');
  const book = await XlsxWorkbook.open(bytes, name, codecNode);
  return { book, work: new Session(book, { pack, now: () => '2026-11-22T08:00:00.000Z' }) };
}

async function computed(name: string, formulas: boolean): Promise<Uint8Array> {
  const { book, work } = await open(new Uint8Array(readFileSync(join(folder, name))), name);
  await work.apply((await work.prepare({ kind: 'compute', formulas }, options)).planId);
  return book.save();
}

describe.each(samples)('amounts as formulas in %s', (name) => {
  it('have the values the plain ones have, stay formulas, and come off', async () => {
    const plain = await (await open(await computed(name, false), name)).book.read();
    const { book, work } = await open(await computed(name, true), name);
    const live = await book.read();
    for (const sheet of plain.sheets) {
      const other = live.sheets.find((each) => each.name === sheet.name);
      for (let row = 0; row < sheet.grid.rowCount; row++)
        for (let column = 0; column < sheet.grid.columnCount; column++)
          expect(other?.grid.value(row, column)).toEqual(sheet.grid.value(row, column));
    }
    const count = (snapshot: typeof live): number =>
      snapshot.sheets.reduce(
        (sum, { grid }) =>
          sum + grid.data.formulas.reduce((all, formulas) => all + (formulas ? formulas.size : 0), 0),
        0,
      );
    await work.apply((await work.prepare({ kind: 'compute' }, options)).planId);
    expect(count(await book.read())).toBe(count(live));
    await work.undo();
    await work.undo();
    expect((await book.read()).sheets.map((sheet) => sheet.name)).not.toContain('补助标准（计算用）');
  });
});

(python && office ? it : it.skip)(
  'LibreOffice recomputes the formulas to the values written',
  async () => {
    const files = new Map<string, Uint8Array>();
    for (const name of samples) files.set(name, await computed(name, true));
    const books = recompute(office ?? '', python ?? '', files);
    let formulas = 0;
    for (const name of samples) {
      const { compared, different } = differentResults(books.get(name) ?? { ours: {}, theirs: {} });
      expect([name, different]).toEqual([name, []]);
      formulas += compared;
    }
    expect(formulas).toBeGreaterThan(100);
  },
  300_000,
);
