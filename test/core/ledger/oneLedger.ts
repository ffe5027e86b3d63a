import { recogniseLedgers } from '../../../src/core/ledger/recogniseLedgers';
import type { Ledger } from '../../../src/core/ledger/ledger';
import type { CellValue } from '../../../src/core/snapshot/grid';
import { snapshotOf, type SheetLike } from '../../support/sheetOf';

/** A plain header, and a record below it. */
export const header = ['序号', '姓名', '身份证号', '学校', '年级', '资助项目', '资助金额'];
export const pupil = (index: number, name = '王芳'): CellValue[] => [
  index,
  name,
  `11010520150101${String(1000 + index)}`,
  '希望小学',
  '三年级',
  '寄宿生生活补助',
  625,
];

export function read(...sheets: SheetLike[]): ReturnType<typeof recogniseLedgers> {
  return recogniseLedgers(snapshotOf({ sheets }));
}

/** The one ledger of one sheet. */
export function one(rows: SheetLike['rows'], more: Partial<SheetLike> = {}): Ledger {
  const { ledgers } = read({ name: '台账', ...more, rows });
  expect(ledgers).toHaveLength(1);
  return ledgers[0] as Ledger;
}
