import { invertPlan } from '../../src/core/plan/invert';
import type { Plan } from '../../src/core/plan/plan';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { everyChange } from '../contract/plans';
import { seen } from '../contract/seen';
import { partsOf, partText, smallBook, type SmallBook } from './smallBook';

async function open(bytes: Uint8Array): Promise<XlsxWorkbook> {
  return XlsxWorkbook.open(bytes, 'test.xlsx', codecNode);
}

const books: [string, SmallBook][] = [
  ['plain', {}],
  ['prefixed', { prefix: 'x:' }],
  ['strict', { strict: true }],
  ['without styles', { styles: false, sheet: '<sheetData/>' }],
  [
    'with names',
    {
      names:
        '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Other \'\'1\'\'\'!$A$1</definedName><definedName name="标准">学校台账!$A$2</definedName>',
    },
  ],
  ['without data', { sheet: '<sheetData></sheetData>' }],
];

describe.each(books)('a %s workbook', (_, book) => {
  // A styles part made by us names the default font's size, which the workbook did not state before.
  const looks = book.styles === false ? 'numberFormat' : 'full';

  it('with every kind of change reads back as planned', async () => {
    const bytes = smallBook(book);
    const workbook = await open(bytes);
    await workbook.apply(everyChange(await workbook.read()));
    const planned = await workbook.read();
    const saved = await workbook.save();
    const reopened = await open(saved);
    expect(seen(await reopened.read(), looks)).toEqual(seen(planned, looks));
    expect(planned.sheets).toHaveLength(3);
    const before = partsOf(bytes);
    const after = partsOf(saved);
    for (const path of [
      'xl/worksheets/sheet2.xml',
      'xl/sharedStrings.xml',
      'xl/unknown.bin',
      '_rels/.rels',
    ]) {
      expect(after.get(path)).toEqual(before.get(path));
    }
  });

  it('is the very same file after undo', async () => {
    const bytes = smallBook(book);
    const workbook = await open(bytes);
    const plan = everyChange(await workbook.read());
    await workbook.apply(plan);
    await workbook.apply(invertPlan(plan));
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
    await workbook.apply(plan);
    const once = await workbook.save();
    expect(Buffer.compare(await workbook.save(), once)).toBe(0);
  });

  it('undone after reopening has the same cells, marks, names and sheets as before', async () => {
    const first = await open(smallBook(book));
    const original = await first.read();
    const plan = everyChange(original);
    await first.apply(plan);
    const second = await open(await first.save());
    await second.apply(invertPlan(plan));
    const third = await open(await second.save());
    expect(seen(await third.read(), looks)).toEqual(seen(original, looks));
    expect(partText(await second.save(), 'xl/worksheets/sheet3.xml')).toBe('');
    expect(partText(await second.save(), 'customXml/item1.xml')).toBe('');
  });
});

it('refuses a plan for something else and changes nothing', async () => {
  const bytes = smallBook();
  const workbook = await open(bytes);
  const plan: Plan = {
    id: 'p',
    action: 'edit',
    changes: [
      {
        type: 'cells',
        sheet: '1',
        top: 2,
        left: 0,
        rows: 1,
        before: [{ values: [1.5] }],
        after: [{ values: [7] }],
      },
      {
        type: 'cells',
        sheet: '1',
        top: 3,
        left: 0,
        rows: 1,
        before: [{ values: [99] }],
        after: [{ values: [7] }],
      },
    ],
  };
  await expect(workbook.apply(plan)).rejects.toMatchObject({ code: 'changed-since-read' });
  expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
});
