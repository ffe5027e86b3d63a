import { nameKey } from '../../normalise/nameKey';
import { cashProgrammes } from '../../payments/cashProgrammes';
import type { Money } from '../../payments/money';
import type { Refusal } from '../../policy/standard';
import { CellKind } from '../../snapshot/grid';
import { parseCell } from '../../snapshot/address';
import { judgedMoney } from '../judgedMoney';
import type { LedgerView, Place, Rule, RuleContext } from '../rule';

const stage = { stage: '小学', grade: '三年级' } as const;

export const amountRefused: Rule = {
  meta: {
    id: 'amount-refused',
    severity: 'error',
    scope: 'workbook',
    kinds: ['schoolLedger', 'paymentRoll', 'villageLedger'],
    title: { 'zh-CN': '补助金额不能确定', en: 'The amount due cannot be decided' },
    description: {
      'zh-CN':
        '这一行决定补助的单元格空白、认不出来、互相矛盾，或者同时符合两条标准，所以不能算出应发多少。空白不等于“否”，工具不会替您猜。请把指出的单元格补全或改正，金额就会算出来。整列都没有填、或者没写学期的表，只提示一次，不逐行报。',
      en: 'The cells that decide the aid are blank, unreadable or contradictory, or two standards fit at once, so no amount can be computed. Blank does not mean no, and nothing is guessed. Fill in or correct the cell named and the amount follows. A sheet that lacks the whole column, or its term, is told once and not row by row.',
    },
    messages: {
      refused: {
        'zh-CN': '{sheet}!{cell}：{name}的补助金额不能确定。{reason}。请补全或改正{cells}。',
        en: '{sheet}!{cell}: the aid of {name} cannot be decided. {reason}. Fill in or correct {cells}.',
      },
    },
    reference: '教财〔2018〕16号（认定信息应完整准确）',
    examples: [
      {
        title: { 'zh-CN': '信息齐全，通过', en: 'everything is told' },
        cells: [{ name: '李明', ...stage, boarding: '是', hardshipCategory: '脱贫户' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '脱贫户学生没填是否寄宿', en: 'boarding is blank for a pupil in hardship' },
        cells: [
          { name: '李明', ...stage, boarding: null, hardshipCategory: '脱贫户' },
          { name: '王芳', ...stage, boarding: '是', hardshipCategory: '低保' },
        ],
        finds: ['refused'],
      },
      {
        title: {
          'zh-CN': '边界：没有困难类型，不寄宿也不影响',
          en: 'boundary: no hardship, so boarding decides nothing',
        },
        cells: [
          { name: '李明', ...stage, boarding: null, hardshipCategory: '无' },
          { name: '王芳', ...stage, boarding: '是', hardshipCategory: '低保' },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    const money = judgedMoney(context);
    if (!money) return;
    const { all } = cashProgrammes(money.pack);
    const { counted, refusals } = money.subsidy;
    const views = new Map(context.ledgers.map((view) => [view.ledger.id, new JudgedLedger(view)]));
    for (const { ledger } of context.ledgers)
      if (!counted.includes(ledger.id))
        context.skip(ledger, {
          'zh-CN': '应发按另一类台账计算，本表不单独计算',
          en: 'amounts are computed from another kind of ledger, not from this one',
        });
    const mistaken = mistakenRows(context, money);
    for (const refusal of refusals) {
      const judged = views.get(refusal.ledger);
      if (mistaken.has(`${refusal.ledger} ${String(refusal.row)}`)) continue;
      // Waived fees, meals and loans add nothing to what is paid out.
      if (!judged || (refusal.programme !== '' && !all.has(refusal.programme))) continue;
      const cells = judged.cells(refusal);
      const [at] = cells;
      if (at)
        context.report({
          messageId: 'refused',
          at,
          group: cells,
          data: { name: judged.view.text(refusal.row, 'name') || '该生', reason: refusal.reason },
        });
      else
        context.skip(judged.view.ledger, {
          'zh-CN': '没有写明学期，或整列缺少决定金额的信息（学段、寄宿、困难类型等），本表的金额不能确定',
          en: 'the term, or a whole column that decides the amount (stage, boarding, category …), is missing, so no amount of this sheet can be decided',
        });
    }
  },
};

/**
 * Refused rows whose number another row has under another name: two people, held against each other as if they were
 * one. The duplicate number is what is wrong there, and its own rule says so.
 */
function mistakenRows({ workbook }: RuleContext, { subsidy }: Money): ReadonlySet<string> {
  const byLedger = new Map(workbook.map((view) => [view.ledger.id, view]));
  const names = new Map<string, Set<string>>();
  // Only for speed: without refusals there is nobody to look for.
  const rows = subsidy.refusals.length === 0 ? [] : subsidy.rows;
  for (const { kind, pupil } of rows) if (kind === 'refused') names.set(pupil, new Set());
  for (const { ledger, row, pupil } of rows) {
    if (!names.has(pupil)) continue;
    const name = nameKey(byLedger.get(ledger)?.text(row, 'name') ?? '');
    if (name !== '') names.get(pupil)?.add(name);
  }
  return new Set(
    rows.flatMap(({ ledger, row, pupil }) =>
      (names.get(pupil)?.size ?? 0) > 1 ? [`${ledger} ${String(row)}`] : [],
    ),
  );
}

/** A ledger and which of its columns say anything at all. */
class JudgedLedger {
  private readonly filled = new Map<number, boolean>();

  constructor(readonly view: LedgerView) {}

  /** The deciding cells of a refusal, without columns that are blank from top to bottom. */
  cells({ cells }: Refusal): readonly Place[] {
    return cells.flatMap((address) => {
      const cell = parseCell(address);
      return cell && this.has(cell.column) ? [{ ledger: this.view.ledger, ...cell }] : [];
    });
  }

  private has(column: number): boolean {
    let known = this.filled.get(column);
    if (known === undefined) {
      const { rows, sheet } = this.view.ledger;
      known = rows.some((row) => sheet.grid.kind(row, column) !== CellKind.blank);
      this.filled.set(column, known);
    }
    return known;
  }
}
