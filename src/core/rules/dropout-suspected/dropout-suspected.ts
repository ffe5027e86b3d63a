import type { BaseChild, Dropout } from '../../dropout/dropout';
import { lackingTexts } from '../../dropout/dropoutLists';
import { dropoutStates } from '../../dropout/dropoutStates';
import { say, type Language, type LocalText } from '../../text/text';
import type { LedgerView, Rule } from '../rule';

/** An open question about a child; undefined when there is none, or somebody has it on the drop-out ledger already. */
function messageOf({ state, reason, recorded }: BaseChild, { lists }: Dropout): string | undefined {
  if (recorded.length > 0) return undefined;
  const { group } = dropoutStates[state];
  if (group === 'dropout') return lists.dropout.length > 0 ? 'notOnLedger' : undefined;
  if (group !== 'suspected') return undefined;
  if (reason === 'noEnrolment' || reason === 'noEnrolmentOnly' || reason === 'notAtSchool') return reason;
  return reason === 'claimsSchool' ? reason : 'notAllowed';
}

const partly = {
  list: {
    'zh-CN': '{all}名儿童中有{open}名没有判断：{reason}',
    en: '{open} of {all} children were not judged: {reason}',
  },
  schools: {
    'zh-CN': '{all}名儿童中有{open}名没有判断：就读的{schools}所学校没有交在校名册，如“{school}”',
    en: '{open} of {all} children were not judged: {schools} schools have handed in no in-school roll, such as “{school}”',
  },
} as const satisfies Record<string, LocalText>;

/** Why not all children of a ledger could be judged; undefined when they could. */
function refusal(view: LedgerView, { children, lists }: Dropout): LocalText | undefined {
  const own = children.filter((child) => child.view === view);
  const open = own.filter(({ state }) => state === 'notJudged');
  if (open.length === 0) return undefined;
  const lacking = (['enrolment', 'inSchool'] as const).find((role) => lists[role].length === 0);
  const schools = new Set(open.map(({ school }) => school));
  const [school = ''] = schools;
  const inLanguage = (language: Language): string =>
    say(partly[lacking ? 'list' : 'schools'], language, {
      all: own.length,
      open: open.length,
      schools: schools.size,
      school,
      reason: lacking ? lackingTexts[lacking][language] : '',
    });
  return { 'zh-CN': inLanguage('zh-CN'), en: inLanguage('en') };
}

export const dropoutSuspected: Rule = {
  meta: {
    id: 'dropout-suspected',
    severity: 'error',
    scope: 'workbook',
    kinds: ['officeList', 'villageLedger'],
    title: { 'zh-CN': '疑似失学辍学', en: 'Suspected drop-out' },
    description: {
      'zh-CN':
        '以公安6—15周岁名单（没有时用村级台账的适龄儿童）为基数，与学籍名册、在校名册逐人比对：该上学而名册中没有、又没有写明不属于辍学的情形的，就是疑似辍学。请先核对身份证号和姓名，再入户核实，把结果写进控辍保学台账。缺名单时不判断，并写明缺哪一种。',
      en: 'The children of compulsory age (police list, else village ledgers) are looked up on the enrolment and in-school rolls. Whoever should be at school, is on no roll and has no written reason is a suspected drop-out. Check ID and name, visit, and enter the result in the drop-out ledger. Without the lists nothing is judged.',
    },
    messages: {
      noEnrolment: {
        'zh-CN':
          '{sheet}!{cell}：{name}已到上学年龄，学籍名册和在校名册中都没有，也没有写明原因，疑似失学。请入户核实，把结果写进控辍保学台账。',
        en: '{sheet}!{cell}: {name} is of school age but on neither the enrolment nor the in-school roll, and no reason is written. Visit and enter the result in the drop-out ledger.',
      },
      noEnrolmentOnly: {
        'zh-CN':
          '{sheet}!{cell}：{name}已到上学年龄，学籍名册中没有，也没有写明原因，疑似失学。请核实后写进控辍保学台账。',
        en: '{sheet}!{cell}: {name} is of school age but not on the enrolment roll, and no reason is written. Enter the result in the drop-out ledger.',
      },
      notAtSchool: {
        'zh-CN':
          '{sheet}!{cell}：{name}学籍在{school}，但在校名册中没有，也没有写明原因，疑似辍学。请学校劝返或核实后写进控辍保学台账。',
        en: '{sheet}!{cell}: {name} is enrolled at {school} but not on the in-school roll, and no reason is written. Bring the pupil back, or enter the situation in the drop-out ledger.',
      },
      claimsSchool: {
        'zh-CN':
          '{sheet}!{cell}：{source}写着{name}“{word}”，但学籍名册或在校名册中没有，疑似辍学。请核对后更正其中一边。',
        en: '{sheet}!{cell}: {source} says “{word}” of {name}, but the rolls do not have the pupil. Check and correct one of them.',
      },
      notAllowed: {
        'zh-CN':
          '{sheet}!{cell}：{source}写着{name}“{word}”，不属于公布的不算辍学的情形，控辍保学台账中也没有此人。请登记并劝返。',
        en: '{sheet}!{cell}: {source} says “{word}” of {name}, which is none of the situations that are no drop-out, and the pupil is not on the drop-out ledger. Register and persuade.',
      },
      notOnLedger: {
        'zh-CN': '{sheet}!{cell}：{source}写着{name}“{word}”，但控辍保学台账中没有此人。请补登，一人一案。',
        en: '{sheet}!{cell}: {source} says “{word}” of {name}, but the pupil is not on the drop-out ledger. Register the case.',
      },
    },
    reference: '国办发〔2017〕72号；《义务教育法》第五条、第十一条',
    examples: [
      {
        title: { 'zh-CN': '名册中都有，通过', en: 'on both rolls' },
        kind: 'villageLedger',
        cells: [{ name: '李明', idNumber: '532623201405120013' }],
        others: [
          {
            kind: 'enrolmentRoll',
            sheet: '学籍名册',
            cells: [{ name: '李明', idNumber: '532623201405120013', schoolName: '中心小学' }],
          },
          {
            kind: 'schoolLedger',
            sheet: '学校台账',
            cells: [{ name: '李明', idNumber: '532623201405120013', schoolName: '中心小学' }],
          },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '名册中都没有，疑似失学', en: 'on no roll' },
        kind: 'villageLedger',
        cells: [{ name: '王小芳', idNumber: '532623201506200020' }],
        others: [
          {
            kind: 'enrolmentRoll',
            sheet: '学籍名册',
            cells: [{ name: '李明', idNumber: '532623201405120013', schoolName: '中心小学' }],
          },
          {
            kind: 'schoolLedger',
            sheet: '学校台账',
            cells: [{ name: '李明', idNumber: '532623201405120013', schoolName: '中心小学' }],
          },
        ],
        finds: ['noEnrolment'],
      },
      {
        title: { 'zh-CN': '边界：写明休学，不算', en: 'boundary: on leave is no drop-out' },
        kind: 'villageLedger',
        cells: [{ name: '王小芳', idNumber: '532623201506200020', absenceReason: '休学' }],
        others: [
          {
            kind: 'enrolmentRoll',
            sheet: '学籍名册',
            cells: [{ name: '李明', idNumber: '532623201405120013', schoolName: '中心小学' }],
          },
        ],
        finds: [],
      },
    ],
  },
  prepare: ({ dropout }) => dropout.advance(),
  check({ ledgers, dropout: { result: dropout }, report, skip }) {
    for (const view of ledgers) {
      if (!dropout) {
        skip(view.ledger, lackingTexts.base);
        continue;
      }
      if (!dropout.lists.base.includes(view)) {
        skip(view.ledger, {
          'zh-CN': '不是控辍保学的基数名单',
          en: 'not the list of children that drop-outs are counted from',
        });
        continue;
      }
      const reason = refusal(view, dropout);
      if (reason) skip(view.ledger, reason);
    }
    for (const child of dropout?.children ?? []) {
      const messageId = dropout && messageOf(child, dropout);
      if (messageId === undefined) continue;
      const { view, row, name, data } = child;
      report({ messageId, at: view.place(row, 'name'), data: { ...data, name } });
    }
  },
};
