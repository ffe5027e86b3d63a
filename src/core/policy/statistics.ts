import type { OwnColumnLook } from '../plan/columnChanges';
import type { CellValue } from '../snapshot/grid';
import type { RowOutcome } from './subsidy';
import { notTold, type TallyRow } from './tally';

/** Columns beside a ledger that the summary sheets count by; the ids are part of the anchors' names. */
export const statisticIds = [
  'stage',
  'school',
  'category',
  'township',
  'village',
  'place',
  'entries',
  'persons',
] as const;
export type StatisticId = (typeof statisticIds)[number];

export const statisticLooks: Readonly<Record<StatisticId, OwnColumnLook>> = {
  stage: { label: '统计学段', width: 10, format: '@' },
  school: { label: '统计学校', width: 22, format: '@' },
  category: { label: '统计类型', width: 14, format: '@' },
  township: { label: '统计乡镇', width: 14, format: '@' },
  village: { label: '统计村', width: 14, format: '@' },
  place: { label: '就读地', width: 10, format: '@' },
  entries: { label: '人次', width: 8, format: '0' },
  persons: { label: '计人', width: 16, format: '@' },
};

/** What stands in a statistics column of a row. */
export function statisticCell(id: StatisticId, outcome: RowOutcome, row: TallyRow | undefined): CellValue {
  switch (id) {
    case 'stage':
      return outcome.stage ?? notTold;
    case 'school':
      return outcome.school;
    case 'category':
      return outcome.category === '' ? notTold : outcome.category;
    case 'township':
    case 'village':
    case 'place':
      return row?.facts[id] === '' ? notTold : (row?.facts[id] ?? notTold);
    case 'entries':
      return row && row.entries > 0 ? row.entries : null;
    case 'persons':
      return row === undefined || row.marks === '' ? null : row.marks;
  }
}
