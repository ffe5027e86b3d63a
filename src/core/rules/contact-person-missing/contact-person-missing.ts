import { dropoutStateList, enrolmentStatusList } from '../../codes/enrolmentStatus';
import { hardshipCategories } from '../../codes/hardshipCategory';
import { yesNo } from '../../codes/yesNo';
import { emptyMarks } from '../listedFields';
import type { LedgerView, Rule } from '../rule';

const dropped: ReadonlySet<string | undefined> = new Set(['辍学', '疑似辍学']);
const alleviated: ReadonlySet<string> = new Set(['脱贫户', '脱贫不稳定户']);
const nobody = new Set([...emptyMarks, '暂无', '待定', '没有']);

export const contactPersonMissing: Rule = {
  meta: {
    id: 'contact-person-missing',
    severity: 'warning',
    scope: 'row',
    needs: [['contactPerson']],
    title: { 'zh-CN': '没有填帮扶联系人', en: 'No contact person named' },
    description: {
      'zh-CN':
        '脱贫户学生、辍学和疑似辍学学生每人都要有一名帮扶联系人（包保责任人）。这一行空着。请补填联系人姓名，检查时按人核对。其他学生可以空着。',
      en: 'Every pupil of a household lifted out of poverty, every drop-out and every suspected one has a named contact person. This row has none. Others may stay blank.',
    },
    messages: {
      alleviated: {
        'zh-CN': '{sheet}!{cell}：{name}是脱贫户学生，{header}没有填。请补填。',
        en: '{sheet}!{cell}: {name} belongs to a household lifted out of poverty, but {header} is blank. Fill it in.',
      },
      dropout: {
        'zh-CN': '{sheet}!{cell}：{name}是辍学或疑似辍学学生，{header}没有填。请补填包保责任人。',
        en: '{sheet}!{cell}: {name} has dropped out or is suspected to, but {header} is blank. Name the person responsible.',
      },
    },
    reference: '国办发〔2017〕72号（控辍保学“一人一案”、帮扶责任到人）',
    examples: [
      {
        title: { 'zh-CN': '脱贫户有联系人，通过', en: 'a contact person is named' },
        cells: [{ name: '李明', hardshipCategory: '脱贫户', contactPerson: '王强' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '脱贫户没有联系人', en: 'lifted out of poverty, none named' },
        cells: [{ name: '李明', hardshipCategory: '脱贫户', contactPerson: null }],
        finds: ['alleviated'],
      },
      {
        title: { 'zh-CN': '疑似辍学没有联系人', en: 'suspected drop-out, none named' },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', dropoutState: '疑似辍学', contactPerson: null }],
        finds: ['dropout'],
      },
      {
        title: { 'zh-CN': '边界：其他学生可以空着', en: 'boundary: others may be blank' },
        cells: [{ name: '李明', hardshipCategory: '无', contactPerson: null }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const row of view.ledger.rows) {
        if (!nobody.has(view.text(row, 'contactPerson'))) continue;
        const messageId = isDropout(view, row)
          ? 'dropout'
          : isAlleviated(view, row)
            ? 'alleviated'
            : undefined;
        if (messageId === undefined) continue;
        const name = view.text(row, 'name') || '学生';
        report({ messageId, at: view.place(row, 'contactPerson'), data: { name } });
      }
    }
  },
};

function isDropout(view: LedgerView, row: number): boolean {
  const state = view.text(row, 'dropoutState');
  if (dropped.has(dropoutStateList.canonical(state))) return true;
  if (dropped.has(enrolmentStatusList.canonical(view.text(row, 'enrolmentStatus')))) return true;
  // Whoever stands on the drop-out ledger without a state is taken for one.
  const { kind } = view.ledger;
  return (
    kind === 'dropoutLedger' &&
    state === '' &&
    view.text(row, 'enrolmentStatus') === '' &&
    view.text(row, 'name') !== ''
  );
}

function isAlleviated(view: LedgerView, row: number): boolean {
  if (yesNo(view.text(row, 'isPovertyAlleviated')) === true) return true;
  return (['hardshipCategory', 'householdType'] as const).some((field) =>
    hardshipCategories(view.text(row, field)).categories.some((category) => alleviated.has(category)),
  );
}
