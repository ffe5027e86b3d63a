import { dropoutStateList, enrolmentStatusList } from '../../codes/enrolmentStatus';
import { yesNo } from '../../codes/yesNo';
import type { FieldId } from '../../ledger/fields';
import { exactNumber } from '../exactNumber';
import type { LedgerView, Rule } from '../rule';

/** Statuses under which nobody is aided this term. */
const unaided: ReadonlySet<string> = new Set([
  '辍学',
  '休学',
  '毕业',
  '死亡',
  '出国',
  '服兵役',
  '未入学',
  '务工',
]);
const statusFields = [
  'enrolmentStatus',
  'absenceReason',
  'dropoutState',
] as const satisfies readonly FieldId[];
const amountFields = ['paidAmount', 'mealAmount'] as const satisfies readonly FieldId[];

export const statusAidConflict: Rule = {
  meta: {
    id: 'status-aid-conflict',
    severity: 'error',
    scope: 'row',
    needs: statusFields.flatMap((status) =>
      (['receivedAid', ...amountFields] as const).map((aid) => [status, aid]),
    ),
    title: { 'zh-CN': '不在校却在领补助', en: 'Aid for somebody who is not at school' },
    description: {
      'zh-CN':
        '同一行里写着辍学、休学、转出、毕业、死亡等，却又写着已享受资助或有资助金额，属于误助。请核实状态和发放情况：状态错了改状态，钱发错了按规定追回。“转学”没写转入还是转出的不报。',
      en: 'The row says dropped out, on leave, moved away, graduated or dead, and also that aid was received or paid. Find out which is wrong: correct the status, or have the money returned. 转学 without saying in or out is not reported.',
    },
    messages: {
      received: {
        'zh-CN':
          '{sheet}!{cell}：{header}是“{found}”，却填了已享受资助（“{aid}”列是“{value}”）。请核实：状态错了改状态，误助的按规定处理。',
        en: '{sheet}!{cell}: {header} is “{found}”, but the row says that aid was received (“{aid}” is “{value}”). Correct the status, or have the aid stopped.',
      },
      paid: {
        'zh-CN':
          '{sheet}!{cell}：{header}是“{found}”，却发了钱（“{aid}”列是“{value}”）。请核实：状态错了改状态，确已误发的按规定追回。',
        en: '{sheet}!{cell}: {header} is “{found}”, but money was paid (“{aid}” is “{value}”). Correct the status, or have the money returned.',
      },
    },
    reference: '财教〔2021〕310号（学籍变动的停发、休学的暂停发放）',
    examples: [
      {
        title: { 'zh-CN': '在读并享受，通过', en: 'at school and aided' },
        cells: [{ enrolmentStatus: '在读', receivedAid: '是' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '辍学却已享受', en: 'dropped out but aided' },
        cells: [{ enrolmentStatus: '辍学', receivedAid: '是' }],
        finds: ['received'],
      },
      {
        title: { 'zh-CN': '休学却发了钱', en: 'on leave but paid' },
        cells: [{ enrolmentStatus: '休学', paidAmount: 625 }],
        finds: ['paid'],
      },
      {
        title: { 'zh-CN': '边界：只写“转学”，不知转入转出', en: 'boundary: 转学 alone may mean either way' },
        cells: [{ enrolmentStatus: '转学', receivedAid: '是' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：金额是0', en: 'boundary: an amount of 0' },
        cells: [{ enrolmentStatus: '毕业', paidAmount: 0 }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const statuses = statusFields.filter((field) => view.has(field));
      const amounts = amountFields.filter((field) => view.has(field));
      for (const row of view.ledger.rows) {
        const field = statuses.find((one) => isUnaided(view.text(row, one)));
        if (!field) continue;
        const amount = amounts.find((one) => isPaid(view, row, one));
        const received = view.has('receivedAid') && yesNo(view.text(row, 'receivedAid')) === true;
        const aid = amount ?? (received ? 'receivedAid' : undefined);
        if (!aid) continue;
        const at = view.place(row, field);
        const header = view.ledger.columns.find((column) => column.field === aid)?.header ?? '';
        report({
          messageId: amount ? 'paid' : 'received',
          at,
          group: [at, view.place(row, aid)],
          data: { aid: header, value: view.text(row, aid) },
        });
      }
    }
  },
};

const known = new Map<string, boolean>();

function isUnaided(text: string): boolean {
  if (text === '') return false;
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const status = enrolmentStatusList.canonical(text) ?? dropoutStateList.canonical(text);
  const found = status !== undefined && (unaided.has(status) || (status === '转学' && /[出走离]/.test(text)));
  // Only for speed, and not without end.
  if (known.size >= 2000) known.clear();
  known.set(text, found);
  return found;
}

function isPaid(view: LedgerView, row: number, field: FieldId): boolean {
  const amount = exactNumber(view.value(row, field));
  return typeof amount === 'bigint' && amount > 0n;
}
