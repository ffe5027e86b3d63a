import { fieldTitles } from '../ledger/fieldTitles';
import { termTitle } from '../policy/term';
import { say, type Language, type LocalText } from '../text/text';
import type { AmountChange, ChangeKind, PolicyChange, PricedStandard, PupilChange } from './termChanges';

export const kindTitlesOfChange: Readonly<Record<ChangeKind, LocalText>> = {
  school: { 'zh-CN': '学校', en: 'school' },
  grade: { 'zh-CN': '学段年级', en: 'stage and grade' },
  idNumber: { 'zh-CN': '身份证号', en: 'ID number' },
  name: { 'zh-CN': '姓名', en: 'name' },
  category: { 'zh-CN': '困难类型', en: 'hardship category' },
  boarding: { 'zh-CN': '就读方式', en: 'boarding' },
  status: { 'zh-CN': '就读状态', en: 'enrolment status' },
  bankCard: { 'zh-CN': '银行卡号', en: 'bank card' },
  amount: { 'zh-CN': '应发金额', en: 'amount due' },
};

export const stateTitles: Readonly<Record<PupilChange['state'], LocalText>> = {
  new: { 'zh-CN': '新增', en: 'new' },
  gone: { 'zh-CN': '不再在册', en: 'gone' },
  kept: { 'zh-CN': '有变化', en: 'changed' },
};

const words = {
  policy: { 'zh-CN': '标准变化', en: 'the standard changed' },
  data: { 'zh-CN': '台账内容变化', en: 'the ledger changed' },
  both: {
    'zh-CN': '标准变化 {policy} 元，台账内容变化 {data} 元',
    en: 'the standard changed {policy} yuan, the ledger {data} yuan',
  },
  open: { 'zh-CN': '不能确定', en: 'not known' },
  standard: { 'zh-CN': '{programme}：{before} → {after}', en: '{programme}: {before} → {after}' },
  calendar: {
    'zh-CN': '{programme}：标准没有变，但两个学期发放不同（{before} → {after}）',
    en: '{programme}: the same standard, not paid alike in both terms ({before} → {after})',
  },
  priced: {
    'zh-CN': '{amount} 元（{reference}，{from}起）',
    en: '{amount} yuan ({reference}, from {from})',
  },
  none: { 'zh-CN': '没有这项', en: 'none' },
  cell: { 'zh-CN': '{title}“{before}”→“{after}”（{cell}）', en: '{title} "{before}" → "{after}" ({cell})' },
  blank: { 'zh-CN': '空白', en: 'blank' },
} satisfies Record<string, LocalText>;

function pricedWords(standard: PricedStandard | undefined, language: Language): string {
  if (!standard) return words.none[language];
  const { amount, reference, from } = standard;
  return say(words.priced, language, { amount, reference, from: termTitle(from, language) });
}

function policyWords({ programme, before, after, because }: PolicyChange, language: Language): string {
  return say(because === 'calendar' ? words.calendar : words.standard, language, {
    programme,
    before: pricedWords(before, language),
    after: pricedWords(after, language),
  });
}

/** Why the sum is another: which standard, which cells, or why that is not known. */
export function amountWords(change: AmountChange, language: Language): string {
  const { why, policy = '', data = '', policyChanges, dataChanges, note } = change;
  const shown = (text: string): string => (text === '' ? words.blank[language] : text);
  const parts = [
    say(words[why], language, { policy, data }),
    ...policyChanges.map((each) => policyWords(each, language)),
    ...dataChanges.map(({ field, before, after, cell }) =>
      say(words.cell, language, {
        title: fieldTitles[field][language],
        before: shown(before),
        after: shown(after),
        cell,
      }),
    ),
    ...(note === '' ? [] : [note]),
  ];
  return parts.join(language === 'zh-CN' ? '；' : '; ');
}
