import fc from 'fast-check';
import { snapshotOf } from '../../../test/support/sheetOf';
import { recogniseLedgers } from '../ledger/recogniseLedgers';
import { ledgerView } from '../ledger/ledgerView';
import { bankCardFormat } from '../rules/bank-card-format/bank-card-format';
import { idChecksum } from '../rules/id-checksum/id-checksum';
import { idDuplicate } from '../rules/id-duplicate/id-duplicate';
import { idSexMismatch } from '../rules/id-sex-mismatch/id-sex-mismatch';
import { phoneFormat } from '../rules/phone-format/phone-format';
import { requiredMissing } from '../rules/required-missing/required-missing';
import type { CellValue } from '../snapshot/grid';
import { valuesFingerprint } from '../rectification/valuesFingerprint';
import type { CheckResult } from './result';
import { checkViews } from './runRules';

const header = ['序号', '姓名', '性别', '身份证号', '学校', '学段', '年级', '联系电话', '银行卡号', '备注'];
const set = [idChecksum, idDuplicate, idSexMismatch, phoneFormat, bankCardFormat, requiredMissing];

/** Rows with several problems each; every fifth has no ID, every eleventh twice the same one. */
function pupils(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, at) => {
    const number = at % 11 === 10 ? at - 1 : at;
    const id = at % 5 === 4 ? null : `53262320140512${String(1000 + (number % 9000)).padStart(4, '0')}`;
    return [
      at + 1,
      `学生${String(at)}`,
      at % 2 === 0 ? '男' : '女',
      id,
      `学校${String(at % 7)}`,
      '小学',
      at % 3 === 0 ? null : '四年级',
      `13800${String(at)}`,
      `62${String(at)}`,
      at % 13 === 0 ? '' : `备注${String(at)}`,
    ];
  });
}

interface Layout {
  readonly sheet: string;
  readonly rows: readonly CellValue[][];
  readonly order: readonly number[];
  readonly above: number;
  readonly left: number;
}

function check({ sheet, rows, order, above, left }: Layout): {
  result: CheckResult;
  prints: ReadonlyMap<string, string>;
} {
  const pad = Array.from({ length: left }, () => null);
  const line = (cells: readonly CellValue[]): CellValue[] => [
    ...pad,
    ...order.map((at) => cells[at] ?? null),
  ];
  const snapshot = snapshotOf({
    sheets: [
      { name: sheet, rows: [...Array.from({ length: above }, () => []), line(header), ...rows.map(line)] },
    ],
  });
  const { ledgers } = recogniseLedgers(snapshot);
  const views = ledgers.map((ledger) => ledgerView(ledger));
  const result = checkViews(views, set, { asOf: '2024-11-01', term: '2024-autumn' }, 'zh-CN');
  const print = valuesFingerprint(snapshot, ledgers);
  return { result, prints: new Map(result.issues.map((issue) => [issue.id, print(issue)])) };
}

const straight = header.map((_, at) => at);

it.each([
  [4_000, 2],
  [60, 40],
])(
  'issues of %i records keep ids and fingerprints over sorting, inserting, moving and renaming',
  (count, numRuns) => {
    const rows = pupils(count);
    const first = check({ sheet: '学校台账', rows, order: straight, above: 0, left: 0 });
    expect(first.prints.size).toBe(first.result.issues.length);
    if (count === 4_000) expect(first.prints.size).toBeGreaterThan(10_000);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(straight, { minLength: straight.length }),
        fc.infiniteStream(fc.nat()),
        fc.nat({ max: 2 }),
        fc.nat({ max: 3 }),
        (order, weights, above, left) => {
          const shuffled = rows
            .map((row) => ({ row, weight: weights.next().value }))
            .sort((a, b) => a.weight - b.weight)
            .map(({ row }, at) => [at + 1, ...row.slice(1)]);
          const { prints } = check({ sheet: '改了名', rows: shuffled, order, above, left });
          expect(prints).toEqual(first.prints);
        },
      ),
      { numRuns },
    );
  },
);

it('a changed value changes the fingerprint of its issue, and of no other', () => {
  const rows = pupils(60);
  const first = check({ sheet: '台账', rows, order: straight, above: 0, left: 0 });
  const changed = rows.map((row, at) => (at === 7 ? [...row.slice(0, 7), '1380', ...row.slice(8)] : row));
  const second = check({ sheet: '台账', rows: changed, order: straight, above: 0, left: 0 });
  const differ = [...first.prints].filter(([id, print]) => second.prints.get(id) !== print).map(([id]) => id);
  expect(differ.map((id) => first.result.issues.find((issue) => issue.id === id)?.rule)).toEqual([
    'phone-format',
  ]);
});
