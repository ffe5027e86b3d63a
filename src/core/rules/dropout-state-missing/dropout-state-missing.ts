import { emptyMarks } from '../listedFields';
import type { FieldId } from '../../ledger/fields';
import type { Rule } from '../rule';

/** Any of them may hold the state. */
const stateFields = [
  'dropoutState',
  'absenceReason',
  'enrolmentStatus',
] as const satisfies readonly FieldId[];

export const dropoutStateMissing: Rule = {
  meta: {
    id: 'dropout-state-missing',
    severity: 'error',
    scope: 'row',
    kinds: ['dropoutLedger'],
    needs: stateFields.map((field) => [field]),
    title: { 'zh-CN': '没有写控辍状态', en: 'No state of the drop-out case' },
    description: {
      'zh-CN':
        '控辍保学台账上的每名儿童都要有且只有一种状态（辍学、疑似辍学、已劝返、休学、送教上门、异地就读等），各状态人数相加才等于基数。这一行空着，请核实后填写。',
      en: 'Every child on the drop-out ledger has exactly one state, or the states do not sum to the base. This row has none.',
    },
    messages: {
      missing: {
        'zh-CN':
          '{sheet}!{cell}：{name}的{header}没有填。请核实后填写（如疑似辍学、已劝返、休学、送教上门、异地就读）。',
        en: '{sheet}!{cell}: {header} of {name} is blank. Find out and fill it in (suspected, returned, on leave, taught at home, studies elsewhere …).',
      },
    },
    reference: '国办发〔2017〕72号（控辍保学台账，一人一案）',
    examples: [
      {
        title: { 'zh-CN': '写明状态，通过', en: 'the state is there' },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', dropoutState: '已劝返' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '状态空着', en: 'the state is blank' },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', dropoutState: null }],
        finds: ['missing'],
      },
      {
        title: { 'zh-CN': '边界：写在不在校原因里，通过', en: 'boundary: another column tells it' },
        kind: 'dropoutLedger',
        cells: [{ name: '李明', dropoutState: null, absenceReason: '休学' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const field = stateFields.find((each) => view.has(each));
      if (!field) continue;
      for (const row of view.ledger.rows) {
        if (stateFields.some((each) => !emptyMarks.includes(view.text(row, each)))) continue;
        const name = view.text(row, 'name') || '学生';
        report({ messageId: 'missing', at: view.place(row, field), data: { name } });
      }
    }
  },
};
