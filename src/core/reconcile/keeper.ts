import { compactText } from '../normalise/cleanText';
import type { LedgerView } from '../rules/rule';
import type { LocalText } from '../text/text';

/** Offices that keep lists; what their lists say of a category counts. `unknown`: nothing tells whose list it is. */
export type Keeper = 'poverty' | 'civil' | 'disability' | 'police' | 'unknown';

/** Who is asked about a list. */
export const keeperTitles: Readonly<Record<Keeper, LocalText>> = {
  poverty: { 'zh-CN': '乡村振兴（扶贫）部门', en: 'the office for rural revitalisation' },
  civil: { 'zh-CN': '民政部门', en: 'the civil affairs office' },
  disability: { 'zh-CN': '残联', en: 'the disabled persons’ federation' },
  police: { 'zh-CN': '公安部门', en: 'the police' },
  unknown: { 'zh-CN': '名单提供部门', en: 'the office that gave the list' },
};

/** The office itself named in title or sheet name: comes before what the list is about. */
const offices: readonly (readonly [Keeper, RegExp])[] = [
  ['poverty', /扶贫|乡村振兴|国办系统|防返贫监测系统/],
  ['civil', /民政/],
  ['disability', /残联/],
  ['police', /公安|派出所/],
];

const subjects: readonly (readonly [Keeper, RegExp])[] = [
  ['poverty', /脱贫|监测对象|监测户|防返贫|建档立卡|易致贫/],
  ['civil', /低保|特困|孤儿|无人抚养|五保/],
  ['disability', /残疾/],
  ['police', /户籍人口|常住人口|适龄人口|人口信息|人口名单/],
];

function only(texts: readonly string[], words: typeof offices): Keeper | undefined {
  const found = words.filter(([, pattern]) => texts.some((text) => pattern.test(text)));
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** Which office keeps a list: by title, sheet name and 填报单位, else by columns only one office has. */
export function keeperOf(view: LedgerView): Keeper {
  const { ledger } = view;
  const texts = [ledger.title, ledger.sheet.name, ledger.reportingUnit].map(compactText);
  const named = only(texts, offices) ?? only(texts, subjects);
  if (named) return named;
  // Several offices' subjects in one title: whose word counts for which row cannot be told.
  if (texts.some((text) => subjects.some(([, pattern]) => pattern.test(text)))) return 'unknown';
  const poverty =
    view.has('riskRemoved') || view.has('monitoringType') || view.has('householdIdentifiedDate');
  const disability = view.has('disabilityKind') || view.has('disabilityGrade');
  if (poverty === disability) return 'unknown';
  return poverty ? 'poverty' : 'disability';
}
