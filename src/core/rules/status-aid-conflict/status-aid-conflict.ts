import { yesNo } from '../../codes/yesNo';
import type { FieldId } from '../../ledger/fields';
import { compareDecimals, formatMoney, zero } from '../../money/decimal';
import { nameKey } from '../../normalise/nameKey';
import { rowTerms } from '../../policy/rowTerms';
import type { Payment } from '../../payments/payment';
import { readPayments } from '../../payments/payments';
import { exactNumber } from '../exactNumber';
import { recordNumbers } from '../recordNumbers';
import { statusFields, unaidedStatus } from '../unaidedStatus';
import type { LedgerView, Place, Rule, RuleContext } from '../rule';

const amountFields = ['paidAmount', 'mealAmount'] as const satisfies readonly FieldId[];

export const statusAidConflict: Rule = {
  meta: {
    id: 'status-aid-conflict',
    severity: 'error',
    scope: 'workbook',
    needs: statusFields.map((status) => [status]),
    title: { 'zh-CN': '不在校却在领补助', en: 'Aid for somebody who is not at school' },
    description: {
      'zh-CN':
        '同一行里写着辍学、休学、转出、毕业、死亡等，却又写着已享受资助或有资助金额，或者同一学期的发放名册里有他（她），属于误助。请核实状态和发放情况：状态错了改状态，钱发错了按规定追回。“转学”没写转入还是转出的不报。',
      en: 'The row says dropped out, on leave, moved away, graduated or dead, and also that aid was received or paid, or a payment roll of the same term pays the pupil. Find out which is wrong: correct the status, or have the money returned. 转学 without saying in or out is not reported.',
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
      roll: {
        'zh-CN':
          '{sheet}!{cell}：{name}的{header}是“{found}”，“{roll}”同一学期却发了{value}元，见{cells}。请核实：状态错了改状态，确已误发的按规定追回。',
        en: '{sheet}!{cell}: {name} is “{found}” under {header}, but “{roll}” paid {value} yuan in the same term, see {cells}. Correct the status, or have the money returned.',
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
  check(context) {
    const { ledgers, report } = context;
    const rolls = new RollPayments(context);
    for (const view of ledgers) {
      const amounts = amountFields.filter((field) => view.has(field));
      const tells = view.has('receivedAid') || amounts.length > 0;
      if (!tells && !rolls.any) {
        context.skip(view.ledger, {
          'zh-CN': '没有享受资助或金额的列，也没有发放名册',
          en: 'there is no column that tells of aid, and no payment roll',
        });
        continue;
      }
      view.ledger.rows.forEach((row, index) => {
        const field = unaidedStatus(view, row);
        if (!field) return;
        const at = view.place(row, field);
        const amount = amounts.find((one) => isPaid(view, row, one));
        const received = view.has('receivedAid') && yesNo(view.text(row, 'receivedAid')) === true;
        const aid = amount ?? (received ? 'receivedAid' : undefined);
        if (aid) {
          const header = view.ledger.columns.find((column) => column.field === aid)?.header ?? '';
          report({
            messageId: amount ? 'paid' : 'received',
            at,
            group: [at, view.place(row, aid)],
            data: { aid: header, value: view.text(row, aid) },
          });
        } else rolls.report(view, row, index, at);
      });
    }
  },
};

/** What payment rolls paid, to whoever stands in another ledger as not at school in the same term. */
class RollPayments {
  readonly any: boolean;
  private readonly byPerson = new Map<string, Payment[]>();
  private readonly identity: ReturnType<typeof recordNumbers>;
  private readonly views: ReadonlyMap<string, LedgerView>;
  private readonly terms = new Map<LedgerView, ReturnType<typeof rowTerms>>();

  constructor(private readonly context: RuleContext) {
    const { environment, workbook, money } = context;
    this.identity = recordNumbers(environment, 'identity');
    this.views = new Map(workbook.map((view) => [view.ledger.id, view]));
    this.any = workbook.some(({ ledger }) => ledger.kind === 'paymentRoll');
    if (!this.any) return;
    const { list } = money?.payments ?? readPayments(workbook, { standards: [], term: environment.term });
    for (const payment of list) {
      const view = this.views.get(payment.ledger);
      if (payment.kind !== 'paymentRoll' || !view || compareDecimals(payment.amount, zero) <= 0) continue;
      const key = this.key(this.identity(view, payment.at), payment.term);
      const known = this.byPerson.get(key);
      if (known) known.push(payment);
      else this.byPerson.set(key, [payment]);
    }
  }

  /** A status holds for its own term: without one nothing is compared. */
  private key(person: number, term: Payment['term']): string {
    return person === 0 || term === undefined ? '' : `${String(person)} ${term}`;
  }

  report(view: LedgerView, row: number, at: number, status: Place): void {
    if (!this.any || view.ledger.kind === 'paymentRoll') return;
    let termOf = this.terms.get(view);
    if (!termOf) this.terms.set(view, (termOf = rowTerms(view, this.context.environment.term)));
    const key = this.key(this.identity(view, at), termOf(row));
    const name = nameKey(view.text(row, 'name'));
    const payments = key === '' ? [] : (this.byPerson.get(key) ?? []);
    const same = payments.filter((payment) => {
      const other = nameKey(this.views.get(payment.ledger)?.text(payment.row, 'name') ?? '');
      return name === '' || other === '' || name === other;
    });
    const [first] = same;
    const roll = first && this.views.get(first.ledger);
    if (!first || !roll) return;
    this.context.report({
      messageId: 'roll',
      at: status,
      group: [
        status,
        ...same.flatMap(({ ledger, row: line, column }): readonly Place[] => {
          const found = this.views.get(ledger)?.ledger;
          return found ? [{ ledger: found, row: line, column }] : [];
        }),
      ],
      data: {
        name: view.text(row, 'name') || '该生',
        roll: roll.ledger.sheet.name,
        value: formatMoney(first.amount),
      },
    });
  }
}

function isPaid(view: LedgerView, row: number, field: FieldId): boolean {
  const amount = exactNumber(view.value(row, field));
  return typeof amount === 'bigint' && amount > 0n;
}
