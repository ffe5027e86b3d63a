import type { Term } from '../ledger/ledger';
import { dayNumber, type DayNumber } from '../id/calendarDay';
import { schoolYearStart } from '../rules/schoolYear';
import type { LocalText } from '../text/text';

/** What an office may set for itself; the values live in data and on the 控辍保学汇总表, where people edit them. */
export const settingList = {
  enterAge: {
    title: '入学年龄（周岁）',
    value: 6,
    least: 6,
    most: 7,
    reference: '《义务教育法》第十一条：年满六周岁入学；条件不具备的地区可以推迟到七周岁',
  },
  enterMonth: {
    title: '入学年龄计算到几月底',
    value: 8,
    least: 8,
    most: 12,
    reference: '学年开始前的8月31日；各地另有规定的从其规定',
  },
  leaveAge: {
    title: '满几周岁不再计入辍学',
    value: 15,
    least: 15,
    most: 18,
    reference: '各县公布的不属于辍学的情形（二）：满15周岁',
  },
  baseAge: {
    title: '基数最大年龄（周岁，含）',
    value: 15,
    least: 14,
    most: 18,
    reference: '公安部门6—15周岁人口名单的口径',
  },
  schoolDays: {
    title: '学校劝返期限（天）',
    value: 3,
    least: 1,
    most: 30,
    reference: '本县规定；没有规定的先用此数',
  },
  reportDays: {
    title: '报乡镇和教育局期限（天）',
    value: 7,
    least: 1,
    most: 60,
    reference: '本县规定；没有规定的先用此数',
  },
  noticeDays: {
    title: '发复学通知书期限（天）',
    value: 10,
    least: 1,
    most: 90,
    reference: '《义务教育法》第五十八条：责令限期改正；天数为本县规定',
  },
  returnDays: {
    title: '通知书限期复学（天）',
    value: 7,
    least: 1,
    most: 60,
    reference: '《义务教育法》第五十八条：责令限期改正；天数为本县规定',
  },
  sampleSize: {
    title: '每校电话抽查人数',
    value: 8,
    least: 5,
    most: 10,
    reference: '电话抽查每校5—10人',
  },
  seed: {
    title: '抽样种子',
    value: 1,
    least: 0,
    most: 999_999_999,
    reference: '种子相同、名册相同，抽到的人就相同；要换一批人就换一个数',
  },
} as const;

export type SettingId = keyof typeof settingList;
export const settingIds = Object.keys(settingList) as readonly SettingId[];

/** When the built-in values were last compared with their sources. */
export const settingsChecked = '2026-11-22';

export type DropoutSettings = Readonly<Record<SettingId, number>>;

export const usualSettings: DropoutSettings = {
  enterAge: settingList.enterAge.value,
  enterMonth: settingList.enterMonth.value,
  leaveAge: settingList.leaveAge.value,
  baseAge: settingList.baseAge.value,
  schoolDays: settingList.schoolDays.value,
  reportDays: settingList.reportDays.value,
  noticeDays: settingList.noticeDays.value,
  returnDays: settingList.returnDays.value,
  sampleSize: settingList.sampleSize.value,
  seed: settingList.seed.value,
};

/** A value as people may set it; undefined where it is no whole number within the bounds. */
export function settingValue(id: SettingId, value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  const { least, most } = settingList[id];
  if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  return number >= least && number <= most ? number : undefined;
}

/** The days ages are counted on. */
export interface AgeDays {
  /** End of the month by which a child must have reached the entry age. */
  readonly enter: DayNumber;
  /** The day of today's age: `asOf`, but within the school year of the term, because the lists are of that year. */
  readonly today: DayNumber;
}

const monthEnds = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function ageDays(settings: DropoutSettings, term: Term | undefined, asOf: string): AgeDays {
  const august = schoolYearStart(term, asOf);
  const year = Math.floor(august / 10_000);
  const enter = year * 10_000 + settings.enterMonth * 100 + (monthEnds[settings.enterMonth] ?? 31);
  const today = Math.min(Math.max(dayNumber(asOf), august), august + 10_000);
  return { enter, today };
}

/** The rule in words, for the sheet. */
export const ageRuleText: LocalText = {
  'zh-CN':
    '到{enter}年满{enterAge}周岁的儿童应当入学；到{today}满{leaveAge}周岁的不再计入辍学；基数为不超过{baseAge}周岁的儿童。',
  en: 'Children who are {enterAge} by {enter} must be at school; whoever is {leaveAge} on {today} no longer counts as a drop-out; the base are children up to {baseAge}.',
};
