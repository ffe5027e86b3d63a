import { stages } from '../codes/stage';
import type { Term } from '../ledger/ledger';
import type { DatedAmount, Standard } from '../policy/standard';
import { termTitle } from '../policy/term';
import { writeAlternatives } from './alternativesText';
import {
  anyCategory,
  benefitWords,
  everyone,
  listJoint,
  noTiers,
  noWord,
  originWords,
  periodWords,
  registrationWords,
  splitWords,
  yesWord,
} from './standardsWords';

/** One column of the table of standards. `write` gives the cell of one dated amount of a standard. */
interface StandardsColumn {
  readonly header: string;
  readonly width: number;
  /** What to fill in, as the row under the headers says. */
  readonly hint: string;
  /** Values offered as a drop-down list. */
  readonly list?: readonly string[];
  /** Says the same in every row of a standard (false: it belongs to the dated amount). */
  readonly ofStandard: boolean;
  readonly write: (standard: Standard, amount: DatedAmount) => string;
}

const termText = (term: Term | undefined): string => (term === undefined ? '' : termTitle(term, 'zh-CN'));
const joined = (values: readonly string[] | undefined): string => (values ?? []).join(listJoint);
const yes = (value: boolean | undefined): string => (value ? yesWord : '');

function categoriesText({ categories }: Standard['conditions']): string {
  if (categories === 'any') return anyCategory;
  return categories === 'everyone' ? everyone : joined(categories);
}

function tiersText({ tiers, tierColumn }: Standard['conditions']): string {
  return tierColumn === false ? noTiers : joined(tiers);
}

function boardingText({ boarding }: Standard['conditions']): string {
  return boarding === undefined ? '' : boarding ? yesWord : noWord;
}

function splitText({ period, split = 'halves' }: Standard): string {
  return period === 'year' ? splitWords.write(split) : '';
}

/** The columns of the 补助标准 table, in the order we write them; they are found again by header, wherever they stand. */
export const standardsColumns = {
  id: {
    header: '标准编号',
    width: 24,
    hint: '自定，不重复；同一标准换了金额另起一行，编号不变',
    ofStandard: true,
    write: ({ id }) => id,
  },
  programme: {
    header: '补助项目',
    width: 30,
    hint: '项目全称',
    ofStandard: true,
    write: ({ programme }) => programme,
  },
  names: {
    header: '项目别名',
    width: 18,
    hint: '名册里的其他叫法，用、隔开',
    ofStandard: true,
    write: ({ names }) => joined(names),
  },
  clause: {
    header: '条款',
    width: 40,
    hint: '一句话：谁可以享受',
    ofStandard: true,
    write: ({ clause }) => clause['zh-CN'],
  },
  origin: {
    header: '来源',
    width: 8,
    hint: '国家或本地',
    list: originWords.words,
    ofStandard: true,
    write: ({ origin = 'national' }) => originWords.write(origin),
  },
  stages: {
    header: '学段',
    width: 14,
    hint: stages.join(listJoint),
    ofStandard: true,
    write: ({ conditions }) => joined(conditions.stages),
  },
  grades: {
    header: '年级',
    width: 16,
    hint: '空=各年级；如 一年级、二年级',
    ofStandard: true,
    write: ({ conditions }) => joined(conditions.grades),
  },
  categories: {
    header: '困难类型',
    width: 22,
    hint: `${anyCategory}、${everyone}，或用、列出`,
    ofStandard: true,
    write: ({ conditions }) => categoriesText(conditions),
  },
  boarding: {
    header: '寄宿',
    width: 8,
    hint: '空=不限',
    list: [yesWord, noWord],
    ofStandard: true,
    write: ({ conditions }) => boardingText(conditions),
  },
  tiers: {
    header: '档次',
    width: 14,
    hint: `空=不限；${noTiers}；或如 一档、二档`,
    ofStandard: true,
    write: ({ conditions }) => tiersText(conditions),
  },
  schoolNatures: {
    header: '办学性质',
    width: 14,
    hint: '空=不限；公办、普惠性民办、民办',
    ofStandard: true,
    write: ({ conditions }) => joined(conditions.schoolNatures),
  },
  schoolKinds: {
    header: '学校类别',
    width: 14,
    hint: '空=不限；如 一本、技师学院',
    ofStandard: true,
    write: ({ conditions }) => joined(conditions.schoolKinds),
  },
  registration: {
    header: '户籍',
    width: 8,
    hint: '空=不限',
    list: registrationWords.words,
    ofStandard: true,
    write: ({ conditions }) =>
      conditions.registration === undefined ? '' : registrationWords.write(conditions.registration),
  },
  studyPlaces: {
    header: '就读地',
    width: 14,
    hint: '空=不限；本镇、县内外镇、县外、省外',
    ofStandard: true,
    write: ({ conditions }) => joined(conditions.studyPlaces),
  },
  enteredFrom: {
    header: '入学从',
    width: 16,
    hint: '空=不限；如 2016年秋季学期',
    ofStandard: true,
    write: ({ conditions }) => termText(conditions.entered?.from),
  },
  enteredTo: {
    header: '入学到',
    width: 16,
    hint: '空=不限',
    ofStandard: true,
    write: ({ conditions }) => termText(conditions.entered?.to),
  },
  firstTerm: {
    header: '只在入学学期',
    width: 10,
    hint: '是或空',
    list: [yesWord],
    ofStandard: true,
    write: ({ conditions }) => yes(conditions.firstTerm),
  },
  leftBehind: {
    header: '只限留守儿童',
    width: 10,
    hint: '是或空',
    list: [yesWord],
    ofStandard: true,
    write: ({ conditions }) => yes(conditions.leftBehind),
  },
  anyOf: {
    header: '满足其一',
    width: 30,
    hint: '如 户籍=农村 或 涉农专业=是 或 困难类型=低保、孤儿',
    ofStandard: true,
    write: ({ conditions }) => writeAlternatives(conditions.anyOf),
  },
  setting: {
    header: '本县设置',
    width: 16,
    hint: '空=不限；上面“本县设置”的编号，开着才算',
    ofStandard: true,
    write: ({ conditions }) => conditions.setting ?? '',
  },
  benefit: {
    header: '给付',
    width: 10,
    hint: '只有现金计入应发',
    list: benefitWords.words,
    ofStandard: true,
    write: ({ benefit = 'cash' }) => benefitWords.write(benefit),
  },
  award: {
    header: '评选或申请',
    width: 10,
    hint: '是=台账或名册写了这个项目才算',
    list: [yesWord],
    ofStandard: true,
    write: ({ award }) => yes(award),
  },
  period: {
    header: '金额按',
    width: 10,
    hint: '每学期、每学年等',
    list: periodWords.words,
    ofStandard: true,
    write: ({ period }) => periodWords.write(period),
  },
  units: {
    header: '每学期天数或月数',
    width: 10,
    hint: '金额按天、按月时填',
    ofStandard: true,
    write: ({ units }) => (units === undefined ? '' : String(units)),
  },
  split: {
    header: '学年金额怎么发',
    width: 14,
    hint: '金额按学年时填',
    list: splitWords.words,
    ofStandard: true,
    write: splitText,
  },
  cap: {
    header: '每学期封顶（元）',
    width: 12,
    hint: '空=不封顶',
    ofStandard: true,
    write: ({ cap }) => cap ?? '',
  },
  shares: {
    header: '资金分担',
    width: 18,
    hint: '如 中央80%、省20%',
    ofStandard: true,
    write: ({ shares }) =>
      (shares ?? []).map(({ payer, percent }) => `${payer['zh-CN']}${percent}%`).join(listJoint),
  },
  from: {
    header: '从哪个学期',
    width: 16,
    hint: '如 2025年春季学期',
    ofStandard: false,
    write: (_, { from }) => termText(from),
  },
  to: {
    header: '到哪个学期',
    width: 16,
    hint: '空=至今有效',
    ofStandard: false,
    write: (_, { to }) => termText(to),
  },
  value: {
    header: '金额（元）',
    width: 12,
    hint: '空=金额由地方确定，右边说明',
    ofStandard: false,
    write: (_, { value }) => value ?? '',
  },
  local: {
    header: '金额由谁确定',
    width: 22,
    hint: '金额空着时填',
    ofStandard: false,
    write: (_, { local }) => local?.['zh-CN'] ?? '',
  },
  rangeFrom: {
    header: '幅度下限',
    width: 10,
    hint: '没有就空着',
    ofStandard: false,
    write: (_, { range }) => range?.from ?? '',
  },
  rangeTo: {
    header: '幅度上限',
    width: 10,
    hint: '没有就空着',
    ofStandard: false,
    write: (_, { range }) => range?.to ?? '',
  },
  reference: {
    header: '文号',
    width: 34,
    hint: '必填：文件名和文号',
    ofStandard: false,
    write: (_, { reference }) => reference,
  },
  checked: {
    header: '核对日期',
    width: 12,
    hint: '对照原文的日期，如 2026-11-22',
    ofStandard: false,
    write: (_, { checked }) => checked,
  },
  note: {
    header: '备注',
    width: 30,
    hint: '还要核实什么',
    ofStandard: false,
    write: (_, { note }) => note?.['zh-CN'] ?? '',
  },
} as const satisfies Record<string, StandardsColumn>;

export type StandardsColumnId = keyof typeof standardsColumns;

/** Every column's id, in the order they are written. */
export const standardsColumnIds = Object.keys(standardsColumns) as readonly StandardsColumnId[];

/** A column by its id, as the general shape. */
export function standardsColumn(id: StandardsColumnId): StandardsColumn {
  return standardsColumns[id];
}
