import type { SubsidyColumnId } from '../policy/subsidyColumns';
import { firstMarks, type Tally, type TallyLine } from '../policy/tally';
import type { Mark, Measure } from './liveFormula';

/** Ids of our summary sheets; part of their anchors' names in the workbook. */
export const summaryIds = ['summaryProgramme', 'summarySchool', 'summaryCategory'] as const;
export type SummaryId = (typeof summaryIds)[number];

/** What distinguishes one summary sheet from the others; all have six columns A–F, figures in C, D, E and F. */
export interface SummaryTable {
  readonly id: SummaryId;
  readonly sheetName: string;
  /** After 学生资助汇总表 in the title. */
  readonly subtitle: string;
  readonly headers: readonly [string, string, string, string, string, string];
  readonly widths: readonly [number, number, number, number, number, number];
  readonly lines: readonly TallyLine[];
  /** Columns (0 or 1) in which the labels of a line stand, and the ledger column each is looked for in. */
  readonly labels: readonly { readonly column: 0 | 1; readonly by: SubsidyColumnId }[];
  /** Numbers the lines in column A. */
  readonly numbered: boolean;
  readonly mark: Mark;
  /** What column F shows: 万元, or the pupils still to be decided. */
  readonly last: 'tenThousand' | Extract<Measure, 'refusedPersons'>;
}

const figures = ['人数（人）', '人次（人次）', '金额（元）'] as const;

/** Lines in the order of `order`, unknown labels after the known ones, otherwise as they appeared. */
function sorted(lines: readonly TallyLine[], orders: readonly (readonly string[])[]): readonly TallyLine[] {
  const ranks = orders.map((order) => new Map(order.map((label, index) => [label, index])));
  const rank = (line: TallyLine, at: number): number =>
    ranks[at]?.get(line.labels[at] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return [...lines].sort((a, b) => {
    for (let at = 0; at < orders.length; at++) {
      const difference = rank(a, at) - rank(b, at);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

export interface SummaryOrders {
  readonly programmes: readonly string[];
  readonly stages: readonly string[];
  readonly categories: readonly string[];
}

/** The first set of summary sheets. */
export function summaryTables(tally: Tally, orders: SummaryOrders): readonly SummaryTable[] {
  return [
    {
      id: 'summaryProgramme',
      sheetName: '资助汇总',
      subtitle: '（分项目、学段）',
      headers: ['资助项目', '学段', ...figures, '金额（万元）'],
      widths: [38, 10, 16, 16, 18, 16],
      lines: sorted(tally.programmes, [orders.programmes, orders.stages]),
      labels: [
        { column: 0, by: 'programme' },
        { column: 1, by: 'stage' },
      ],
      numbered: false,
      mark: firstMarks.programme,
      last: 'tenThousand',
    },
    {
      id: 'summarySchool',
      sheetName: '分学校汇总',
      subtitle: '（分学校）',
      headers: ['序号', '学校', ...figures, '待核实（人）'],
      widths: [8, 40, 16, 16, 18, 16],
      lines: tally.schools,
      labels: [{ column: 1, by: 'school' }],
      numbered: true,
      mark: firstMarks.school,
      last: 'refusedPersons',
    },
    {
      id: 'summaryCategory',
      sheetName: '分困难类型汇总',
      subtitle: '（分困难类型、学段）',
      headers: ['困难类型', '学段', ...figures, '待核实（人）'],
      widths: [38, 10, 16, 16, 18, 16],
      lines: sorted(tally.categories, [orders.categories, orders.stages]),
      labels: [
        { column: 0, by: 'category' },
        { column: 1, by: 'stage' },
      ],
      numbered: false,
      mark: firstMarks.category,
      last: 'refusedPersons',
    },
  ];
}
