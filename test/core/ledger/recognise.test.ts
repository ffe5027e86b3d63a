import fc from 'fast-check';
import { recogniseLedgers } from '../../../src/core/ledger/recogniseLedgers';
import type { Ledger } from '../../../src/core/ledger/ledger';
import { requiredFields, requiredGroups } from '../../../src/core/ledger/requiredFields';
import { cellAddress } from '../../../src/core/snapshot/address';
import type { CellValue } from '../../../src/core/snapshot/grid';
import { snapshotOf, type SheetLike } from '../../support/sheetOf';
import { realHeaders, type RealHeader } from './realHeaders';

type Paths = readonly (readonly string[])[];
interface HeaderRows {
  readonly rows: CellValue[][];
  readonly merges: string[];
}

/** Writes header paths as rows; a short path is merged down or left blank below, a group merged right or left blank. */
function headerRows(paths: Paths, depth: number, merged: boolean, top: number, left = 0): HeaderRows {
  const rows: CellValue[][] = Array.from({ length: depth }, () =>
    Array<CellValue>(left + paths.length).fill(null),
  );
  const merges: string[] = [];
  const merge = (t: number, l: number, b: number, r: number): void => {
    if (merged && (t !== b || l !== r))
      merges.push(`${cellAddress(top + t, left + l)}:${cellAddress(top + b, left + r)}`);
  };
  paths.forEach((path, column) => {
    path.forEach((text, level) => {
      const previous = paths[column - 1];
      const group = level < path.length - 1;
      if (group && previous?.[level] === text && previous.length > level + 1) return;
      const row = rows[level];
      if (row) row[left + column] = text;
      if (group) {
        let right = column;
        while (paths[right + 1]?.[level] === text && (paths[right + 1]?.length ?? 0) > level + 1) right++;
        merge(level, column, level, right);
      } else merge(level, column, depth - 1, column);
    });
  });
  return { rows, merges };
}

function pathsOf(real: RealHeader): string[][] {
  return real.columns.map(([path]) =>
    path === '镇内/镇外' || path === '县内/县外' || path === '省内/省外' ? [path] : path.split('/'),
  );
}

/** A plausible record; only name and ID matter to the recogniser. */
function record(real: RealHeader, index: number): CellValue[] {
  return real.columns.map(([, field], column) => {
    if (field === 'name') return ['王芳', '李小明', '买买提·吐尔逊'][index % 3] ?? '';
    if (field === 'idNumber') return `11010520150101${String(1000 + index)}`;
    if (field === 'sequence') return index + 1;
    if (field === 'paidAmount') return 625;
    if (field === 'schoolName') return '会计学校';
    return column % 5 === 4 ? null : `值${String(column)}`;
  });
}

const wide = (text: string, width: number): { row: CellValue[]; merge: (row: number) => string } => ({
  row: [text],
  merge: (row) => `${cellAddress(row, 0)}:${cellAddress(row, width - 1)}`,
});

function only(sheet: SheetLike): Ledger {
  const { ledgers, others } = recogniseLedgers(snapshotOf({ sheets: [sheet] }));
  expect(others).toEqual([]);
  expect(ledgers).toHaveLength(1);
  return ledgers[0] as Ledger;
}

function expectFields(
  ledger: Ledger,
  real: RealHeader,
  shift: (column: number) => number = (column) => column,
): void {
  const found = new Map(ledger.columns.map(({ column, field }) => [column, field]));
  real.columns.forEach(([path, field], column) => {
    expect([path, found.get(shift(column)) ?? null]).toEqual([path, field]);
  });
}

describe.each(realHeaders.map((real) => [real.name, real] as const))('%s', (_, real) => {
  const paths = pathsOf(real);
  const least = Math.max(...paths.map((path) => path.length));
  const width = paths.length;
  const records = [record(real, 0), record(real, 1), record(real, 2)];

  for (const depth of [1, 2, 3].filter((rows) => rows >= least)) {
    for (const merged of depth === least ? [true, false] : [true]) {
      it(`in ${String(depth)} header rows ${merged ? 'with' : 'without'} merges`, () => {
        const title = wide('XX县XX镇2024年秋季学期表', width);
        const top = 2;
        const { rows, merges } = headerRows(paths, depth, merged, top);
        const ledger = only({
          name: 'Sheet1',
          rows: [
            title.row,
            ['填报单位（盖章）：XX中心校        填报时间：2024年9月10日      单位：元'],
            ...rows,
            ...records,
            [],
            ['合 计', null, null, 1875],
            ['注：1.本表一式两份。'],
            ['审核人：          填表人：          联系电话：'],
          ],
          merges: [title.merge(0), `A2:${cellAddress(1, width - 1)}`, ...merges],
        });
        expectFields(ledger, real);
        expect(ledger.kind).toBe(real.kind);
        expect(ledger.headerRows).toEqual([top, top + depth - 1]);
        expect(ledger.rows).toEqual([0, 1, 2].map((row) => top + depth + row));
        expect(ledger.totals).toEqual([
          { row: top + depth + 4, label: '合计', level: 'total', covers: ledger.rows },
        ]);
        expect(ledger).toMatchObject({
          firstRow: top + depth,
          lastRow: top + depth + 4,
          title: 'XX县XX镇2024年秋季学期表',
          reportingUnit: 'XX中心校',
          term: '2024-autumn',
        });
        const fields = new Set(ledger.columns.map(({ field }) => field));
        expect(requiredFields(ledger.kind).filter((field) => !fields.has(field))).toEqual([]);
        expect(requiredGroups(ledger.kind).filter((set) => !set.some((field) => fields.has(field)))).toEqual(
          [],
        );
      });
    }
  }

  it('with labels at the foot of the header, numbering, stars and units', () => {
    const depth = least;
    const { rows } = headerRows(paths, depth, false, 0);
    const last = rows[depth - 1];
    paths.forEach((path, column) => {
      if (path.length > 1 || depth === 1 || !last) return;
      const first = rows[0];
      if (first) first[column] = null;
      last[column] = `＊${String(column + 1)}．${path[0] ?? ''}`;
    });
    const ledger = only({ name: 'Sheet1', rows: [...rows, ...records] });
    expect(ledger.rows).toHaveLength(3);
    for (const field of ['name', 'idNumber'] as const) {
      const at = real.columns.findIndex(([, wanted]) => wanted === field);
      if (at >= 0) expect(ledger.columns.find((column) => column.field === field)?.column).toBe(at);
    }
  });

  it('without records is a ledger all the same', () => {
    const { rows, merges } = headerRows(paths, least, true, 0);
    const ledger = only({ name: 'Sheet1', rows, merges });
    expect(ledger.rows).toEqual([]);
    expect(ledger.lastRow).toBe(least - 1);
    expectFields(ledger, real);
  });

  it('whatever the order of columns', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          paths.map((_path, column) => column),
          { minLength: width, maxLength: width },
        ),
        (order) => {
          const joined = paths.map((path) => [path.join('')]);
          const { rows } = headerRows(
            order.map((column) => joined[column] ?? []),
            1,
            false,
            0,
          );
          const ledger = only({
            name: 'Sheet1',
            rows: [...rows, ...records.map((cells) => order.map((column) => cells[column] ?? null))],
          });
          expect(ledger.rows).toEqual([1, 2, 3]);
          for (const field of [
            'name',
            'idNumber',
            'schoolName',
            'hardshipCategory',
            'studentNumber',
          ] as const) {
            const at = real.columns.findIndex(([, wanted]) => wanted === field);
            if (at < 0) continue;
            expect(ledger.columns.find((column) => column.field === field)?.column).toBe(order.indexOf(at));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('with blank columns and rows put in anywhere', () => {
    fc.assert(
      fc.property(fc.nat(width), fc.nat(2), fc.nat(3), (column, beforeRow, blankRows) => {
        const { rows } = headerRows(paths, least, false, 0);
        const body = [...records];
        body.splice(beforeRow, 0, ...Array.from({ length: blankRows }, () => [] as CellValue[]));
        // A blank column inside an unmerged group would cut the group; between columns it is harmless.
        const inGroup = (paths[column]?.length ?? 1) > 1 && (paths[column - 1]?.length ?? 1) > 1;
        const at = inGroup ? 0 : column;
        const all = [...rows, ...body].map((cells) => {
          const copy = [...cells];
          if (copy.length >= at) copy.splice(at, 0, null);
          return copy;
        });
        const ledger = only({ name: 'Sheet1', rows: all });
        expectFields(ledger, real, (index) => (index >= at ? index + 1 : index));
        expect(ledger.rows).toHaveLength(3);
      }),
      { numRuns: 40 },
    );
  });
});
