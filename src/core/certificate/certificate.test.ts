import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { snapshotOf, type CellLike } from '../../../test/support/sheetOf';
import { ledgerView } from '../ledger/ledgerView';
import { recogniseLedgers } from '../ledger/recogniseLedgers';
import type { LedgerView } from '../rules/rule';
import { compareRecords, type RecordDifferences } from './compareRecords';
import { fingerprintOf } from './fingerprint';
import { keepRecords, readKept } from './keptRecords';
import { sha256Hex } from './sha256Hex';

const environment = { asOf: '2024-10-15', term: undefined };
const header = ['序号', '姓名', '身份证号', '学校', '年级', '金额', '校车线路'];
const pupils: readonly (readonly CellLike[])[] = [
  [1, '李明', '532623201405120013', '青山小学', '四年级', 625, '3号线'],
  [2, '王芳', '532623201405120021', '青山小学', '四年级', 312.5, '3号线'],
  [3, '赵敏', '532623201405120049', '青山小学', '四年级', null, '1号线'],
  [4, '钱多', null, '青山小学', '五年级', 625, '1号线'],
];

function views(
  rows: readonly (readonly CellLike[])[],
  { name = '台账', head = header }: { name?: string; head?: readonly string[] } = {},
): readonly LedgerView[] {
  const snapshot = snapshotOf({ sheets: [{ name, rows: [['学生资助台账'], head, ...rows] }] });
  const { ledgers } = recogniseLedgers(snapshot, new Map());
  expect(ledgers.map((ledger) => ledger.rows.length)).toEqual([rows.length]);
  return ledgers.map((ledger) => ledgerView(ledger));
}

const whole = (...given: Parameters<typeof views>): string => fingerprintOf(views(...given)).whole;

/** As docs/certificate.md tells another office to do it, with another library. */
function byHand(): string {
  const hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  const fields = ['', 'name', 'idNumber', 'schoolName', 'grade', 'paidAmount'];
  const lines = pupils.map((row) => {
    const cells = fields
      .map((field, at) => [field, row[at] ?? null] as const)
      .filter(([field, value]) => field !== '' && value !== null)
      .map(([field, value]) => `${field}=${JSON.stringify(value).replaceAll('"', '')}`)
      .sort();
    return `${hex(['ledger=schoolLedger', 'unit=1', ...cells].join('\n'))}\n`;
  });
  return hex(lines.sort().join(''));
}

const swapped = <T>(row: readonly T[], a: number, b: number): T[] =>
  row.map((cell, at) => (at === a ? row[b] : at === b ? row[a] : cell) as T);

describe('fingerprint', () => {
  it('is what the document says', () => {
    expect(views(pupils)[0]?.ledger.columns.map(({ field }) => field)).toEqual([
      'sequence',
      'name',
      'idNumber',
      'schoolName',
      'grade',
      'paidAmount',
    ]);
    expect(whole(pupils)).toBe(byHand());
  });

  it('hashes as SHA-256 does', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['rows in another order', () => whole([...pupils].reverse())],
    ['renumbered', () => whole(pupils.map((row, at) => [90 - at, ...row.slice(1)]))],
    ['another sheet name', () => whole(pupils, { name: '表二' })],
    [
      'columns moved',
      () =>
        whole(
          pupils.map((row) => swapped(row, 1, 4)),
          { head: swapped(header, 1, 4) },
        ),
    ],
    [
      'formatted',
      () =>
        whole(pupils.map((row) => row.map((value) => ({ value: value as string, style: { bold: true } })))),
    ],
    ['a column that means nothing changed', () => whole(pupils.map((row) => [...row.slice(0, 6), '9号线']))],
  ])('stays the same: %s', (_, other) => {
    expect(other()).toBe(whole(pupils));
  });

  it('changes with every recognised cell', () => {
    const known = new Set([whole(pupils)]);
    let changes = 0;
    pupils.forEach((row, at) => {
      for (let column = 1; column <= 5; column++) {
        const changed = pupils.map((each, other) =>
          other === at ? each.map((cell, place) => (place === column ? '改' : cell)) : each,
        );
        known.add(whole(changed));
        changes++;
      }
      known.add(whole(pupils.filter((_each, other) => other !== at)));
      known.add(whole([...pupils, row]));
      changes += 2;
    });
    expect(known.size).toBe(changes + 1);
  });

  it('tells contents apart that only look alike when joined', () => {
    const at = (name: string, school: string): string =>
      whole([[1, name, null, school, '四年级', 1, ''], ...pupils.slice(1)]);
    expect(at('李明\nschoolName=乙', '甲')).not.toBe(at('李明', '乙\n甲'));
    expect(at('李\\n明', '甲')).not.toBe(at('李\n明', '甲'));
  });
});

describe('compareRecords', () => {
  const kept = keepRecords(fingerprintOf(views(pupils)), environment);
  const compare = (rows: readonly (readonly CellLike[])[]): RecordDifferences | undefined =>
    compareRecords(kept, fingerprintOf(views(rows)), environment);
  const names = (found: RecordDifferences | undefined) =>
    found && [found.changed, found.added, found.removed].map((list) => list.map(({ name }) => name));

  it('names the changed, added and removed', () => {
    const [first = [], second = [], third = []] = pupils;
    const found = compare([
      third,
      swapped([...first.slice(0, 5), 700, ''], 0, 0),
      second,
      [5, '孙新', '532623201405120065', '青山小学', '四年级', 1, ''],
    ]);
    expect(names(found)).toEqual([['李明'], ['孙新'], ['钱多']]);
    expect(found?.changed[0]).toMatchObject({ sheet: '台账', row: 3, name: '李明' });
  });

  it('takes a corrected ID number for a change, when the name tells who it is', () => {
    const [first = [], ...rest] = pupils;
    expect(names(compare([[1, '李明', '532623201405120030', ...first.slice(3)], ...rest]))).toEqual([
      ['李明'],
      [],
      [],
    ]);
  });

  it('counts copies', () => {
    const [first = []] = pupils;
    expect(names(compare([...pupils, first, first]))).toEqual([[], ['李明', '李明'], []]);
  });

  it('finds nothing in the same records in any order, and says when what was kept is spoilt', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(names(compare(order.map((at) => pupils[at] ?? [])))).toEqual([[], [], []]);
      }),
      { numRuns: 30 },
    );
    expect(readKept({ ...kept, marks: kept.marks.slice(1) })).toBeUndefined();
    expect(readKept({ ...kept, names: 'x' })).toBeUndefined();
    expect(readKept(kept)).toHaveLength(4);
  });
});
