import type { Issue } from '../engine/result';
import { cleanId } from '../id/cleanId';
import type { LocalText } from '../text/text';

/** What the records of an issue have in common, in words. */
export const recordClasses = {
  samePerson: { 'zh-CN': '同一身份证号，同一人', en: 'One ID number, one person' },
  differentPerson: { 'zh-CN': '同一身份证号，不同的人', en: 'One ID number, different persons' },
  sameSchool: { 'zh-CN': '同一人，同校登记多次', en: 'One person, several times in one school' },
  crossSchool: { 'zh-CN': '一人两校', en: 'One pupil in two schools' },
  differentIds: { 'zh-CN': '同一人，不同身份证号', en: 'One person, different ID numbers' },
  oneSlip: { 'zh-CN': '身份证号相差一处', en: 'ID numbers one slip apart' },
  oldAndNew: { 'zh-CN': '15位与18位是同一号码', en: '15 and 18 digits of one number' },
  sameRow: { 'zh-CN': '整行重复', en: 'The same row twice' },
  differentNames: {
    'zh-CN': '同一身份证号，各表姓名不同',
    en: 'One ID number, different names in different lists',
  },
  paidTwice: { 'zh-CN': '重复发放', en: 'Paid twice' },
  sharedCard: { 'zh-CN': '不同家庭同一张卡', en: 'One card, different families' },
  sharedStudentNumber: { 'zh-CN': '不同的人同一个学籍号', en: 'One student number, different persons' },
  household: { 'zh-CN': '同一户编号，内容不一致', en: 'One household number, different content' },
  ledgersDisagree: {
    'zh-CN': '同一学生，各表内容不一致',
    en: 'One pupil, different content in different lists',
  },
} satisfies Record<string, LocalText>;

export type RecordClass = keyof typeof recordClasses;

const ofIdDuplicate: Readonly<Record<string, RecordClass>> = {
  'same-person': 'samePerson',
  'different-person': 'differentPerson',
  'same-school': 'sameSchool',
  'cross-school': 'crossSchool',
};
const ofRule: ReadonlyMap<string, RecordClass> = new Map([
  ['id-conflict', 'differentIds'],
  ['id-near-miss', 'oneSlip'],
  ['row-duplicate', 'sameRow'],
  ['name-conflict', 'differentNames'],
  ['paid-twice', 'paidTwice'],
  ['bank-card-shared', 'sharedCard'],
  ['student-number-duplicate', 'sharedStudentNumber'],
  ['household-inconsistent', 'household'],
  ['ledgers-disagree', 'ledgersDisagree'],
]);

/**
 * The classes an issue about several records belongs to, the telling one first; [] for another kind of issue.
 * @param ids what stands in the ID cells of the records
 */
export function classesOf(issue: Issue, ids: readonly string[]): readonly RecordClass[] {
  const own = issue.rule === 'id-duplicate' ? ofIdDuplicate[issue.class ?? ''] : ofRule.get(issue.rule);
  if (own === undefined) return [];
  const lengths = new Set(ids.map((id) => cleanId(id).length));
  return issue.rule === 'id-duplicate' && lengths.has(15) && lengths.has(18) ? [own, 'oldAndNew'] : [own];
}
