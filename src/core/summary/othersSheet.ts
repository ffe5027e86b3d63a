import type { SheetContent } from '../plan/plan';
import type { Benefit } from '../policy/standard';
import type { OtherTotal } from '../policy/subsidy';
import { FlatSheet, numberedNotes, type FlatColumn } from './flatSheet';
import { looks, textCell } from './looks';

const columns: readonly FlatColumn[] = [
  { title: '类别', width: 16 },
  { title: '项目', width: 40 },
  { title: '学段', width: 10 },
  { title: '人数（人）', width: 13 },
  { title: '人次（人次）', width: 13 },
  { title: '金额（元）', width: 18 },
  { title: '其中金额由学校或地方核定、未计（人次）', width: 20 },
];

const benefitWords: Readonly<Record<Benefit, string>> = {
  cash: '现金（金额未定）',
  inKind: '实物',
  feeWaiver: '减免',
  loan: '贷款（最高额）',
  schoolFunds: '拨给学校',
};

/** What pupils get beside money: never added to 应发, and not to each other, so there is no total. */
export function othersSheet(
  others: readonly OtherTotal[],
  name: string,
  title: string,
  caption: readonly [string, string, string],
): SheetContent {
  const sheet = new FlatSheet(columns, title, caption);
  const kinds = Object.keys(benefitWords);
  const order = [...others].sort((a, b) => kinds.indexOf(a.benefit) - kinds.indexOf(b.benefit));
  for (const { benefit, programme, stage, persons, entries, amount, unset } of order) {
    sheet.line([
      textCell(benefitWords[benefit], looks.label),
      textCell(programme, looks.label),
      textCell(stage, looks.label),
      { value: persons, style: looks.count },
      { value: entries, style: looks.count },
      { value: Number(amount), style: looks.money },
      { value: unset, style: looks.count },
    ]);
  }
  sheet.notes(
    numberedNotes([
      '人数：同一学生在一行中只计一次；人次：享受的次数。',
      '本表各类性质不同，不计入应发资助金额，也不相加；贷款为可贷的最高额，不是资助金。数字为生成时的数。',
    ]),
  );
  return sheet.content(name);
}
