import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { areaAddress } from '../../../core/snapshot/address';
import { codecNode } from '../package/codecNode';
import { codecWeb } from '../package/codecWeb';
import { openPackage } from '../package/zipPackage';
import { readWorkbook } from './readWorkbook';

const golden = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../../test/golden', name)));
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet with these parts of a worksheet, and more parts. */
function book(worksheet: string, sheets = '<sheet name="A" sheetId="1" r:id="rId1"/>'): Uint8Array {
  const rels = (kind: string, target: string): Uint8Array =>
    strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`,
    );
  return zipSync({
    '_rels/.rels': rels('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': rels('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}">${worksheet}</worksheet>`),
  });
}

describe('readWorkbook', () => {
  it('gives the same through both codecs', async () => {
    const [node, web] = await Promise.all(
      [codecNode, codecWeb].map(async (codec) =>
        readWorkbook(await openPackage(golden('openpyxl.xlsx'), codec), 'a.xlsx'),
      ),
    );
    expect(web).toEqual(node);
  });

  it('is plain data that can cross to a worker', async () => {
    const { snapshot } = await readWorkbook(await openPackage(golden('macro.xlsm'), codecNode), 'a.xlsm');
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, grid: sheet.grid.data }));
    expect(structuredClone({ ...snapshot, sheets })).toEqual({ ...snapshot, sheets });
  });

  it('reports progress up to all of it, and stops when told', async () => {
    const seen: [number, number][] = [];
    const source = await openPackage(golden('openpyxl.xlsx'), codecNode);
    await readWorkbook(source, 'a.xlsx', { progress: (done, total) => seen.push([done, total]) });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    const stop = new AbortController();
    const work = readWorkbook(source, 'a.xlsx', { signal: stop.signal, progress: () => stop.abort() });
    await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('tells where the person’s own format 重复值 lies, apart from our marks', async () => {
    const format = (rule: string, sqref: string): string =>
      `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
    const ours = '<cfRule type="expression"><formula>LEN("aid-ledger:error")&gt;0</formula></cfRule>';
    const sheet =
      format('<cfRule type="duplicateValues" dxfId="0" priority="1"/>', 'B2:B9 D2') +
      format(ours, 'B3') +
      format('<cfRule type="uniqueValues" dxfId="0" priority="2"/>', 'C2:C9');
    const read = async (parts: string) =>
      (await readWorkbook(await openPackage(book(`<sheetData/>${parts}`), codecNode), 'a.xlsx')).snapshot;
    const [first] = (await read(sheet)).sheets;
    expect(first?.duplicateFormats?.map(areaAddress)).toEqual(['B2:B9', 'D2']);
    expect(first?.marks).toHaveLength(1);
    expect((await read('')).sheets[0]).not.toHaveProperty('duplicateFormats');
  });

  it('keeps texts of Excel’s full length, and rows at the very end', async () => {
    const text = '资'.repeat(32_767);
    const data = `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const { snapshot } = await readWorkbook(
      await openPackage(book(`<sheetData>${data}</sheetData>`), codecNode),
      'a.xlsx',
    );
    const grid = snapshot.sheets[0]?.grid;
    expect([grid?.rowCount, grid?.columnCount]).toEqual([1_048_576, 16_384]);
    expect(grid?.text(1_048_575, 16_383)).toBe(text);
    expect(grid?.data.columns.flat().filter(Boolean)).toHaveLength(1);
  });

  it('counts a formula without a cached value as used, and forgets one that a later cell replaces', async () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><f>A1</f></c></row>' +
      '<row r="2"><c r="B2"><f>A1</f></c><c r="B2"><v>3</v></c><c r="C2"><v>9</v></c><c r="C2"/></row>';
    const { snapshot } = await readWorkbook(
      await openPackage(book(`<sheetData>${data}</sheetData>`), codecNode),
      'a.xlsx',
    );
    const grid = snapshot.sheets[0]?.grid;
    expect([grid?.rowCount, grid?.columnCount]).toEqual([2, 4]);
    expect([grid?.formula(0, 3), grid?.formula(1, 1), grid?.value(1, 1), grid?.value(1, 2)]).toEqual([
      'A1',
      undefined,
      3,
      null,
    ]);
  });

  it('tells sheets apart that share an id', async () => {
    const tags = '<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="1" r:id="rId1"/>';
    const { snapshot } = await readWorkbook(
      await openPackage(book('<sheetData/>', tags), codecNode),
      'a.xlsx',
    );
    expect(new Set(snapshot.sheets.map((sheet) => sheet.id)).size).toBe(2);
  });
});
