import fc from 'fast-check';
import { invertPlan } from '../../src/core/plan/invert';
import type { Change, Plan } from '../../src/core/plan/plan';
import { cellAddress } from '../../src/core/snapshot/address';
import type { CellValue } from '../../src/core/snapshot/grid';
import type { CellStyle, Sheet } from '../../src/core/snapshot/snapshot';
import { seen } from '../contract/seen';
import { open } from './open';
import { partText, smallBook } from './smallBook';

const rows = 12;
const columns = 9;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('=1', ' x ', '_x0041_', '张·三'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })),
);

/** A cell as some writer may leave it: with or without address, plain, inline, formula, styled blank. */
const cell = fc.record({
  gap: fc.integer({ min: 0, max: 3 }),
  kind: fc.constantFrom('number', 'inline', 'blank', 'formula', 'empty', 'shared'),
  named: fc.boolean(),
  style: fc.integer({ min: 0, max: 2 }),
  number: fc.integer({ min: -5, max: 99 }),
});
const row = fc.record({
  gap: fc.integer({ min: 0, max: 2 }),
  named: fc.boolean(),
  spans: fc.boolean(),
  cells: fc.array(cell, { maxLength: 5 }),
});

type RowModel = typeof row extends fc.Arbitrary<infer Model> ? Model : never;

function sheetXml(models: readonly RowModel[]): string {
  let at = -1;
  let shared = 0;
  const text = models.map((model) => {
    at += 1 + model.gap;
    let column = -1;
    const cells = model.cells.map((item) => {
      column += 1 + item.gap;
      const r = item.named || item.gap > 0 ? ` r="${cellAddress(at, column)}"` : '';
      const s = item.style > 0 ? ` s="${String(item.style)}"` : '';
      const number = String(item.number);
      switch (item.kind) {
        case 'number':
          return `<c${r}${s}><v>${number}</v></c>`;
        case 'inline':
          return `<c${r}${s} t="inlineStr"><is><t>文${number}</t></is></c>`;
        case 'formula':
          return `<c${r}${s}><f>1+${number}</f><v>${number}</v></c>`;
        case 'shared':
          return shared++ === 0
            ? `<c${r}${s}><f t="shared" si="3" ref="A1:J20">$A$1+${number}</f><v>1</v></c>`
            : `<c${r}${s}><f t="shared" si="3"/><v>2</v></c>`;
        case 'blank':
          return `<c${r}${s}/>`;
        default:
          return `<c${r}${s}></c>`;
      }
    });
    const r = model.named || model.gap > 0 ? ` r="${String(at + 1)}"` : '';
    const spans = model.spans ? ` spans="1:${String(Math.max(1, column + 1))}"` : '';
    return cells.length === 0 ? `<row${r}/>` : `<row${r}${spans}>${cells.join('')}</row>`;
  });
  return `<dimension ref="A1"/><sheetData>${text.join('')}</sheetData>`;
}

const style: fc.Arbitrary<Partial<CellStyle> | undefined> = fc.option(
  fc.record(
    {
      numberFormat: fc.constantFrom('@', '0.00', 'yyyy-mm-dd'),
      bold: fc.constant(true),
      fill: fc.constantFrom('FFFF00', '00FF00'),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const block = fc.record({
  top: fc.integer({ min: 0, max: rows }),
  left: fc.integer({ min: 0, max: columns }),
  height: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 1, max: 3 }),
  values: fc.array(value, { minLength: 18, maxLength: 18 }),
  formulas: fc.array(fc.option(fc.constantFrom('1+1', 'IF(A1<2,"a","b")')), { minLength: 18, maxLength: 18 }),
  style,
});

type BlockModel = typeof block extends fc.Arbitrary<infer Model> ? Model : never;

function change(sheet: Sheet, model: BlockModel): Change {
  const column = <T>(pick: (row: number, offset: number) => T, offset: number): T[] =>
    Array.from({ length: model.height }, (_, index) => pick(index, offset));
  const offsets = Array.from({ length: model.width }, (_, offset) => offset);
  const read = (index: number, offset: number): [number, number] => [model.top + index, model.left + offset];
  return {
    type: 'cells',
    sheet: sheet.id,
    top: model.top,
    left: model.left,
    rows: model.height,
    before: offsets.map((offset) => ({
      values: column((index) => sheet.grid.value(...read(index, offset)), offset),
      formulas: column((index) => sheet.grid.formula(...read(index, offset)) ?? null, offset),
      ...(model.style ? { style: null } : {}),
    })),
    after: offsets.map((offset) => ({
      values: column((index) => model.values[index * 3 + offset] ?? null, offset),
      formulas: column((index) => model.formulas[index * 3 + offset] ?? null, offset),
      ...(model.style ? { style: model.style } : {}),
    })),
  };
}

function sortedOnce(xml: string): void {
  const rowNumbers = [...xml.matchAll(/<(?:x:)?row r="(\d+)"/g)].map((match) => Number(match[1]));
  expect(rowNumbers).toEqual([...new Set(rowNumbers)].sort((a, b) => a - b));
}

describe('any sheet, any plan', () => {
  const sheet = fc.array(row, { maxLength: 6 }).map(sheetXml);
  const prefix = fc.constantFrom('', 'x:');

  it('saves what the plan says, and nothing when it is undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        sheet,
        prefix,
        fc.array(block, { minLength: 1, maxLength: 3 }),
        async (xml, mark, models) => {
          const bytes = smallBook({ sheet: xml, prefix: mark });
          const workbook = await open(bytes);
          const plans: Plan[] = [];
          for (const model of models) {
            const current = (await workbook.read()).sheets[0];
            if (!current) throw new Error();
            const plan: Plan = { id: 'p', action: 'edit', changes: [change(current, model)] };
            await workbook.apply(plan);
            plans.unshift(invertPlan(plan));
          }
          const saved = await workbook.save();
          sortedOnce(partText(saved, 'xl/worksheets/sheet1.xml'));
          expect(seen(await (await open(saved)).read())).toEqual(seen(await workbook.read()));
          for (const plan of plans) await workbook.apply(plan);
          expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
