import type { SubsidyColumnId } from '../policy/subsidyCells';
import type { BreakdownId, Tally } from '../policy/tally';
import type { Measure, TallyLine } from '../policy/tallyLine';

/** Ids of our summary sheets; part of their anchors' names in the workbook. */
export type SummaryId =
  'summaryProgramme' | 'summarySchool' | 'summaryVillage' | 'summaryCategory' | 'summaryPlace';

/** A column of labels, and the ledger column they are looked for in. */
export interface LabelColumn {
  readonly title: string;
  readonly width: number;
  readonly by: SubsidyColumnId;
}

/** A column of figures. */
export interface FigureColumn {
  readonly title: string;
  /** Heading over this and its neighbours of the same group. */
  readonly group?: string;
  readonly width: number;
  /** `tenThousand`: the amount in 万元. */
  readonly show: Measure | 'tenThousand';
}

/** What distinguishes one summary sheet from the others. */
export interface SummaryTable {
  readonly id: SummaryId;
  readonly breakdown: BreakdownId;
  readonly sheetName: string;
  /** After 学生资助汇总表 in the title. */
  readonly subtitle: string;
  /** Numbers the lines in column A. */
  readonly numbered: boolean;
  readonly labels: readonly LabelColumn[];
  readonly figures: readonly FigureColumn[];
  readonly lines: readonly TallyLine[];
}

const persons = { title: '人数（人）', width: 12, show: 'persons' } as const;
const entries = { title: '人次（人次）', width: 12, show: 'entries' } as const;
const amount = { title: '金额（元）', width: 17, show: 'amount' } as const;
const refused = { title: '待核实（人）', width: 12, show: 'refusedPersons' } as const;
const stage = { title: '学段', width: 9, by: 'stage' } as const;
const poverty = { group: '其中：脱贫户' } as const;

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

/** Lines of one first label together, in the order the labels appeared. */
function grouped(lines: readonly TallyLine[]): readonly TallyLine[] {
  return sorted(lines, [[...new Set(lines.map((line) => line.labels[0] ?? ''))]]);
}

export interface SummaryOrders {
  readonly programmes: readonly string[];
  readonly stages: readonly string[];
  readonly categories: readonly string[];
  readonly places: readonly string[];
}

/** The standard summary sheets that count what is due. */
export function summaryTables({ lines }: Tally, orders: SummaryOrders): readonly SummaryTable[] {
  return [
    {
      id: 'summaryProgramme',
      breakdown: 'programme',
      sheetName: '资助汇总',
      subtitle: '（分项目、学段）',
      numbered: false,
      labels: [{ title: '资助项目', width: 36, by: 'programme' }, stage],
      figures: [
        persons,
        entries,
        amount,
        { title: '金额（万元）', width: 13, show: 'tenThousand' },
        { title: '人数（人）', width: 11, show: 'povertyPersons', ...poverty },
        { title: '人次（人次）', width: 11, show: 'povertyEntries', ...poverty },
        { title: '金额（元）', width: 16, show: 'povertyAmount', ...poverty },
      ],
      lines: sorted(lines.programme, [orders.programmes, orders.stages]),
    },
    {
      id: 'summarySchool',
      breakdown: 'school',
      sheetName: '分学校汇总',
      subtitle: '（分学校）',
      numbered: true,
      labels: [{ title: '学校', width: 42, by: 'school' }],
      figures: [persons, entries, amount, refused],
      lines: lines.school,
    },
    {
      id: 'summaryVillage',
      breakdown: 'village',
      sheetName: '分乡镇村汇总',
      subtitle: '（分乡镇、村）',
      numbered: true,
      labels: [
        { title: '乡（镇）', width: 20, by: 'township' },
        { title: '村（社区）', width: 20, by: 'village' },
      ],
      figures: [
        persons,
        { title: '其中脱贫户（人）', width: 12, show: 'povertyPersons' },
        entries,
        amount,
        refused,
      ],
      lines: grouped(lines.village),
    },
    {
      id: 'summaryCategory',
      breakdown: 'category',
      sheetName: '分困难类型汇总',
      subtitle: '（分困难类型、学段）',
      numbered: false,
      labels: [{ title: '困难类型', width: 30, by: 'category' }, stage],
      figures: [
        persons,
        { title: '其中寄宿（人）', width: 12, show: 'boarderPersons' },
        entries,
        amount,
        refused,
      ],
      lines: sorted(lines.category, [orders.categories, orders.stages]),
    },
    {
      id: 'summaryPlace',
      breakdown: 'place',
      sheetName: '县内县外汇总',
      subtitle: '（分县内县外、学段）',
      numbered: false,
      labels: [{ title: '就读地', width: 24, by: 'place' }, stage],
      figures: [{ title: '户数（户）', width: 12, show: 'households' }, persons, entries, amount, refused],
      lines: sorted(lines.place, [orders.places, orders.stages]),
    },
  ];
}
