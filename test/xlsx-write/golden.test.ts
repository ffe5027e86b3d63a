import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAddress } from '../../src/core/snapshot/address';
import type { CellValue, Grid } from '../../src/core/snapshot/grid';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import { invertPlan } from '../../src/core/plan/invert';
import {
  misplaced,
  styleSheetOrder,
  workbookOrder,
  worksheetOrder,
} from '../../src/workbook/xlsx/write/worksheetOrder';
import { children, rootElement } from '../../src/workbook/xlsx/write/xmlScan';
import { everyChange } from '../contract/plans';
import { seen } from '../contract/seen';
import { open } from './open';
import { libreOffice, pythonWithOpenpyxl, readByOpenpyxl, throughLibreOffice } from '../support/otherReaders';
import { partsOf } from './smallBook';

const root = join(__dirname, '../..');
const folders = ['test/golden', 'assets/samples'].map((folder) => join(root, folder));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.xl[st][xm]$/.test(name))
    .map((name) => join(folder, name)),
);
const out = mkdtempSync(join(tmpdir(), 'aid-ledger-golden-'));
const python = pythonWithOpenpyxl();
const office = libreOffice();

interface Saved {
  readonly original: string;
  readonly copy: string;
  readonly bytes: Uint8Array;
  readonly before: Snapshot;
  readonly planned: Snapshot;
}
const saved: Saved[] = [];

beforeAll(async () => {
  for (const original of files) {
    const workbook = await open(new Uint8Array(readFileSync(original)));
    const before = await workbook.read();
    await workbook.apply(everyChange(before));
    const bytes = await workbook.save();
    const copy = join(out, original.slice(root.length + 1).replaceAll(/[/\\]/g, '-'));
    writeFileSync(copy, bytes);
    saved.push({ original, copy, bytes, before, planned: await workbook.read() });
  }
});

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

/** Parts that a plan with every kind of change may touch. */
const mayChange =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml|customXml\/.*)$/i;

function text(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

function order(xml: string): readonly string[] {
  const element = rootElement(xml);
  return element ? children(xml, element).map((child) => child.local) : [];
}

describe.each(files.map((file) => [file.slice(root.length + 1), file]))('%s', (_, file) => {
  const find = (): Saved => {
    const one = saved.find((candidate) => candidate.original === file);
    if (!one) throw new Error(file);
    return one;
  };

  it('reads back as planned', async () => {
    expect(seen(await (await open(find().bytes)).read())).toEqual(seen(find().planned));
  });

  it('keeps every part we have no business with, bit for bit, and the XML in schema order', () => {
    const before = partsOf(new Uint8Array(readFileSync(file)));
    const after = partsOf(find().bytes);
    const changed = [...before]
      .filter(([path, bytes]) => Buffer.compare(bytes, after.get(path) ?? new Uint8Array()) !== 0)
      .map(([path]) => path);
    const sheets = changed.filter((path) => !mayChange.test(path));
    expect(sheets.filter((path) => !path.toLowerCase().includes('worksheets/'))).toEqual([]);
    expect(sheets.length).toBeLessThanOrEqual(1);
    for (const [path, bytes] of after) {
      const rules =
        path.includes('worksheets/') && path.endsWith('.xml')
          ? worksheetOrder
          : path.endsWith('workbook.xml')
            ? workbookOrder
            : path.endsWith('styles.xml')
              ? styleSheetOrder
              : undefined;
      if (!rules || misplaced(order(text(before.get(path))), rules)) continue;
      expect([path, misplaced(order(text(bytes)), rules)]).toEqual([path, undefined]);
    }
  });

  it('is the same file after undo', async () => {
    const bytes = new Uint8Array(readFileSync(file));
    const workbook = await open(bytes);
    const plan = everyChange(await workbook.read());
    await workbook.apply(plan);
    await workbook.apply(invertPlan(plan));
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });
});

type Cells = Map<string, CellValue>;

function cellsOf(snapshot: Snapshot): Map<string, Cells> {
  const of = (grid: Grid): Cells => {
    const cells: Cells = new Map();
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        const value = grid.value(row, column);
        if (value !== null && value !== '') cells.set(cellAddress(row, column), value);
      }
    }
    return cells;
  };
  return new Map(snapshot.sheets.map((sheet) => [sheet.name, of(sheet.grid)]));
}

/** LibreOffice writes a truth value in a number format as 1 or 0. */
function same(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other].map((value) => (typeof value === 'boolean' ? Number(value) : value));
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Cells another reader sees otherwise in the copy: neither as in the original nor, where we wrote, as planned. */
function differences(one: Saved, before: Map<string, Cells>, after: Map<string, Cells>): string[] {
  const wrong: string[] = [];
  const ours = cellsOf(one.before);
  for (const [sheet, cells] of cellsOf(one.planned)) {
    const is = after.get(sheet);
    for (const address of new Set([...cells.keys(), ...(is?.keys() ?? [])])) {
      const written = !same(cells.get(address), ours.get(sheet)?.get(address));
      const expected = written ? cells.get(address) : before.get(sheet)?.get(address);
      if (!same(is?.get(address), expected))
        wrong.push(
          `${sheet}!${address}: ${JSON.stringify(is?.get(address))} for ${JSON.stringify(expected)}`,
        );
    }
  }
  return wrong;
}

const withPython = python === undefined ? it.skip : it;
const withOffice = office === undefined ? it.skip : it;
if (python === undefined)
  console.warn('NOT CHECKED: openpyxl is not installed, saved workbooks were not read by it.');
if (office === undefined)
  console.warn('NOT CHECKED: LibreOffice is not installed, saved workbooks were not read by it.');

/** The cells of the sheet that `everyChange` adds. */
const ownCells = [
  ['A1', '问题清单'],
  ['A2', '工作表'],
  ['B2', '金额'],
  ['A3', '=1+1'],
  ['B3', 312.5],
  ['A4', '110105194912310021'],
  ['B4', 937.5],
];

withPython('openpyxl reads our copies as it reads the originals, and our cells as planned', () => {
  const read = readByOpenpyxl(python ?? '', [...files, ...saved.map((one) => one.copy)]);
  let checked = 0;
  for (const one of saved) {
    const before = read[one.original];
    const after = read[one.copy];
    if (before?.error !== undefined || Object.keys(before?.values ?? {}).length === 0) continue;
    expect([one.copy, after?.error]).toEqual([one.copy, undefined]);
    const cells = (book: typeof before): Map<string, Cells> =>
      new Map(
        Object.entries(book?.values ?? {}).map(([sheet, values]) => [
          sheet,
          new Map(Object.entries(values) as [string, CellValue][]),
        ]),
      );
    const is = cells(after);
    const own = is.get('问题清单');
    expect([...(own ?? [])]).toEqual(own ? ownCells : []);
    const lost = [...cells(before)].flatMap(([sheet, values]) =>
      [...values]
        .filter(([address, value]) => !same(is.get(sheet)?.get(address), value))
        .map(([address]) => `${sheet}!${address}`),
    );
    expect([one.copy, lost]).toEqual([one.copy, []]);
    checked++;
  }
  expect(checked).toBeGreaterThan(5);
});

withOffice(
  'LibreOffice reads our copies as it reads the originals, and our cells as planned',
  async () => {
    const before = throughLibreOffice(office ?? '', files);
    const after = throughLibreOffice(
      office ?? '',
      saved.map((one) => one.copy),
    );
    let checked = 0;
    for (const [index, one] of saved.entries()) {
      const original = before[index];
      const copy = after[index];
      if (!original) continue;
      expect([one.copy, copy !== undefined]).toEqual([one.copy, true]);
      if (!copy) continue;
      const was = cellsOf(await (await open(original)).read());
      // Some goldens are too odd for LibreOffice to see anything in; it cannot judge our copy of them.
      if ([...was.values()].every((cells) => cells.size === 0)) continue;
      const is = cellsOf(await (await open(copy)).read());
      expect([one.copy, differences(one, was, is)]).toEqual([one.copy, []]);
      checked++;
    }
    expect(checked).toBeGreaterThan(5);
  },
  300_000,
);
