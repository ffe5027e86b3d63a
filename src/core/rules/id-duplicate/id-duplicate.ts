import { recordNumbers } from '../recordNumbers';
import type { Rule, RuleContext } from '../rule';
import {
  distinct,
  duplicatePools,
  groupBy,
  namesOf,
  occasion,
  sharedBy,
  type Member,
} from '../sharedRecords';

const messageOf = {
  'different-person': 'differentPerson',
  'cross-school': 'crossSchool',
  'same-school': 'sameSchool',
  'same-person': 'samePerson',
} as const;

type DuplicateClass = keyof typeof messageOf;

function classOf(members: readonly Member[]): DuplicateClass {
  if (namesOf(members).length > 1) return 'different-person';
  const schools = distinct(members.map(({ view, row }) => view.text(row, 'schoolName')));
  if (schools.length > 1) return 'cross-school';
  return schools.length === 1 ? 'same-school' : 'same-person';
}

/** Records with one ID, split by what lets a pupil stand there more than once; different names stay together. */
function conflicts(members: readonly Member[]): readonly (readonly Member[])[] {
  if (namesOf(members).length > 1) return [members];
  // In payment rolls the same person twice is a matter of money: `paid-twice` says it.
  if (members.every(({ view }) => view.ledger.kind === 'paymentRoll')) return [];
  return groupBy(members, ({ view, row }) => `at ${occasion(view, row)}`);
}

export const idDuplicate: Rule = {
  meta: {
    id: 'id-duplicate',
    severity: 'error',
    scope: 'workbook',
    needs: [['idNumber']],
    title: { 'zh-CN': '身份证号重复', en: 'ID number used more than once' },
    description: {
      'zh-CN':
        '同一类台账里同一个身份证号出现多次：同一人重复、两人共用一号、或一人登记在两所学校。按18位文本逐字比较，15位和18位视为同一号码；不像 Excel 的“重复值”只比前15位。学校台账和村级台账都有同一学生是正常的，不算重复；发放名册里同一学生重复由“同一项目发了两次”报告。',
      en: 'One ID number stands several times in ledgers of one kind: one person twice, two persons with one number, or one pupil in two schools. All 18 characters are compared as text, and 15 digits with 18; Excel’s own highlighting compares only 15. The same pupil in the school’s and the village’s ledger is normal; the same pupil twice in payment rolls is reported by paid-twice.',
    },
    messages: {
      differentPerson: {
        'zh-CN':
          '{sheet}!{cell}：身份证号“{found}”登记给了不同的人（{names}），见{cells}。请对照户口簿核对是谁的号码，把录错的改正。',
        en: '{sheet}!{cell}: ID number “{found}” is entered for different persons ({names}), see {cells}. Find out whose it is and correct the others.',
      },
      crossSchool: {
        'zh-CN':
          '{sheet}!{cell}：{names}的身份证号“{found}”登记在不同学校（{schools}），见{cells}。请核对学生现在就读的学校，另一处删除或转出。',
        en: '{sheet}!{cell}: ID number “{found}” of {names} is entered in different schools ({schools}), see {cells}. Keep the school the pupil attends now.',
      },
      sameSchool: {
        'zh-CN':
          '{sheet}!{cell}：{names}的身份证号“{found}”在同一学校登记了{count}次，见{cells}。请核对后只留一行。',
        en: '{sheet}!{cell}: ID number “{found}” of {names} is entered {count} times in one school, see {cells}. Keep one row.',
      },
      samePerson: {
        'zh-CN': '{sheet}!{cell}：{names}的身份证号“{found}”登记了{count}次，见{cells}。请核对后只留一行。',
        en: '{sheet}!{cell}: ID number “{found}” of {names} is entered {count} times, see {cells}. Keep one row.',
      },
    },
    reference: '财教〔2021〕310号（不得重复享受）；全国学生资助管理信息系统“存在多个该身份证”',
    examples: [
      {
        title: {
          'zh-CN': '只有第16位以后不同，不重复',
          en: 'numbers that differ after the 15th digit are different',
        },
        cells: [
          { name: '李明', idNumber: '532623201405120013' },
          { name: '王芳', idNumber: '532623201405120021' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '两人共用一个号码', en: 'two persons with one number' },
        cells: [
          { name: '李明', idNumber: '532623201405120013' },
          { name: '王芳', idNumber: '532623201405120013' },
        ],
        finds: ['differentPerson'],
      },
      {
        title: { 'zh-CN': '一人登记在两所学校', en: 'one pupil in two schools' },
        cells: [
          { name: '李明', schoolName: '青山小学', idNumber: '532623201405120013' },
          { name: '李明', schoolName: '河口小学', idNumber: '532623201405120013' },
        ],
        finds: ['crossSchool'],
      },
      {
        title: { 'zh-CN': '同校登记两次', en: 'twice in one school' },
        cells: [
          { name: '李明', schoolName: '青山小学', idNumber: '532623201405120013' },
          { name: '李明', schoolName: '青山小学', idNumber: '532623201405120013' },
        ],
        finds: ['sameSchool'],
      },
      {
        title: { 'zh-CN': '边界：15位和18位是同一个号码', en: 'boundary: 15 and 18 digits of one number' },
        cells: [
          { name: '李刚', idNumber: '532623850610231' },
          { name: '李刚', idNumber: '532623198506102311' },
        ],
        finds: ['samePerson'],
      },
      {
        title: {
          'zh-CN': '边界：发放名册里领不同项目，不算重复',
          en: 'boundary: different programmes in a payment roll',
        },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', programme: '寄宿生生活补助', idNumber: '532623201405120013' },
          { name: '李明', programme: '营养改善计划', idNumber: '532623201405120013' },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    const identity = recordNumbers(context.environment, 'identity');
    for (const pool of duplicatePools(context.ledgers, context.environment)) {
      const groups = sharedBy(pool, (view, _row, at) => identity(view, at));
      for (const group of groups) for (const members of conflicts(group)) reportGroup(context, members);
    }
  },
};

function reportGroup(context: RuleContext, members: readonly Member[]): void {
  const places = members.map(({ view, row }) => view.place(row, 'idNumber'));
  const [at] = places;
  if (!at) return;
  const kind = classOf(members);
  context.report({
    messageId: messageOf[kind],
    at,
    group: places,
    class: kind,
    data: {
      names: distinct(members.map(({ view, row }) => view.text(row, 'name'))).join('、'),
      schools: distinct(members.map(({ view, row }) => view.text(row, 'schoolName'))).join('、'),
      count: members.length,
    },
  });
}
