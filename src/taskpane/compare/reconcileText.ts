import type { ReconcileLine } from '../../app/reconcileView';
import type { LocalText } from '../../core/text/text';

/** Texts of 双向比对. */
export const reconcileText = {
  title: { 'zh-CN': '双向比对', en: 'Compare lists' },
  hint: {
    'zh-CN':
      '学校台账、村级台账、部门名单、发放名册两两比对，找出漏助、误助、重复和说不准的。只看，不改表格。',
    en: 'School and village ledgers, offices’ lists and payment rolls against each other: left out, wrongly aided, paid twice, doubtful. Changes nothing.',
  },
  start: { 'zh-CN': '开始比对', en: 'Compare' },
  again: { 'zh-CN': '重新比对', en: 'Compare again' },
  work: { 'zh-CN': '正在比对…', en: 'Comparing…' },
  workFiles: { 'zh-CN': '正在读取文件…', en: 'Reading the files…' },
  beside: { 'zh-CN': '也和别的工作簿比（可以不选）', en: 'Compare with other workbooks too (optional)' },
  besideNow: { 'zh-CN': '同时比对：{files}', en: 'Also compared: {files}' },
  besideNone: { 'zh-CN': '不再和别的工作簿比', en: 'Leave them out' },
  nothing: {
    'zh-CN':
      '没有可以比对的表。至少要有学校台账、村级台账、部门名单、发放名册中的两种，或者在下面选另一个工作簿来比。',
    en: 'There is nothing to compare. It takes two of school ledger, village ledger, office’s list and payment roll, or another workbook chosen below.',
  },
  old: { 'zh-CN': '表格在比对后有改动，请重新比对。', en: 'The workbook changed after this; compare again.' },
  allAgree: {
    'zh-CN': '没有漏助、误助、重复，也没有要核实的。',
    en: 'Nobody left out, wrongly aided or paid twice, and nothing to settle.',
  },
  counts: {
    'zh-CN': '相同 {same} · 可能相同 {probable} · 请定 {ambiguous} · 只有一边有 {only}',
    en: 'same {same} · probably {probable} · to decide {ambiguous} · on one side only {only}',
  },
  lists: { 'zh-CN': '以谁的名单为准', en: 'Whose list counts' },
  listLine: { 'zh-CN': '“{sheet}”：{office}，{date}', en: '“{sheet}”: {office}, {date}' },
  noDate: { 'zh-CN': '没有写日期', en: 'no date stated' },
  show: { 'zh-CN': '看哪一类', en: 'Show' },
  all: { 'zh-CN': '全部要看的', en: 'All to look at' },
  missedAid: { 'zh-CN': '漏助', en: 'Left out' },
  wrongAid: { 'zh-CN': '误助', en: 'Wrongly aided' },
  paidTwice: { 'zh-CN': '重复资助', en: 'Paid twice' },
  review: { 'zh-CN': '待核实', en: 'To be settled' },
  elsewhere: { 'zh-CN': '在外就读', en: 'Studying elsewhere' },
  probable: { 'zh-CN': '可能是同一人', en: 'Probably one pupil' },
  ambiguous: { 'zh-CN': '分不清是谁', en: 'Cannot be told apart' },
  same: { 'zh-CN': '同一人', en: 'One pupil' },
  leftOnly: { 'zh-CN': '对方没有', en: 'Not in the other list' },
  rightOnly: { 'zh-CN': '对方没有', en: 'Not in the other list' },
  filterCount: { 'zh-CN': '{title}（{count}）', en: '{title} ({count})' },
  noLines: { 'zh-CN': '这一类没有。', en: 'None of this kind.' },
  shown: { 'zh-CN': '显示 {shown} / 共 {total}', en: '{shown} of {total} shown' },
  more: { 'zh-CN': '再显示一些', en: 'Show more' },
  who: { 'zh-CN': '{owner} 负责', en: 'For {owner}' },
  ask: { 'zh-CN': '问 {ask}', en: 'ask {ask}' },
  compare: { 'zh-CN': '并排看', en: 'Side by side' },
  compareLong: { 'zh-CN': '并排看 {name}', en: 'Side by side: {name}' },
  yes: { 'zh-CN': '是同一人', en: 'One pupil' },
  no: { 'zh-CN': '不是同一人', en: 'Two pupils' },
  yesLong: { 'zh-CN': '{left} 和 {right} 是同一人', en: 'One pupil: {left} and {right}' },
  noLong: { 'zh-CN': '{left} 和 {right} 不是同一人', en: 'Two pupils: {left} and {right}' },
  decided: {
    'zh-CN': '已记住。两边的数据有改动时，会再请您定。',
    en: 'Remembered until either record changes.',
  },
  sheets: { 'zh-CN': '生成比对表…', en: 'Make the sheets…' },
  sheetsHint: {
    'zh-CN': '写出“比对”的几张表：每人的结论和理由、问谁、责任学校或村，可以发下去核实。',
    en: 'Writes the sheets of the comparison: verdict, reason, whom to ask, which school or village.',
  },
  freeze: {
    'zh-CN': '把现在的部门名单定为底册（以后和它比）',
    en: 'Keep the offices’ lists as they are now to compare later ones with',
  },
  riskRemovedEnds: {
    'zh-CN': '本县规定：开学前风险已消除的监测户不再享受',
    en: 'County rule: monitored households whose risk was removed before the term no longer count',
  },
  pairTitle: { 'zh-CN': '是不是同一人', en: 'One pupil or two' },
  why: { 'zh-CN': '为什么这样判断', en: 'What speaks for and against it' },
  workPair: { 'zh-CN': '正在找理由…', en: 'Finding the reasons…' },
  strongFor: { 'zh-CN': '很能说明是同一人', en: 'strongly for' },
  for: { 'zh-CN': '像同一人', en: 'for' },
  neutral: { 'zh-CN': '说明不了什么', en: 'says little' },
  against: { 'zh-CN': '不像同一人', en: 'against' },
  strongAgainst: { 'zh-CN': '很能说明不是同一人', en: 'strongly against' },
  prior: {
    'zh-CN': '名单很长，随便两个人是同一人的可能很小，所以要有足够的理由。',
    en: 'In long lists any two records are hardly ever one pupil, so good reasons are needed.',
  },
  sum: { 'zh-CN': '合起来：{strength}', en: 'Together: {strength}' },
} as const satisfies Record<string, LocalText>;

/** The name and place of a side, for screen readers. */
export function sideName(side: NonNullable<ReconcileLine['left']>): string {
  return `${side.name} ${side.sheet} ${String(side.row + 1)}`;
}
