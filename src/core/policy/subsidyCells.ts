import type { Money } from '../payments/money';
import { rowPayments, type RowPayment } from '../payments/rowPayments';
import type { OwnColumnLook } from '../plan/columnChanges';
import type { CellValue } from '../snapshot/grid';
import type { Language } from '../text/text';
import { statisticCell, statisticIds, statisticLooks } from './statistics';
import type { RowOutcome, Subsidy } from './subsidy';
import type { Tally } from './tally';

/** Columns beside a ledger that always stand there, in order. The ids are part of the anchors' names. */
export const subsidyColumnIds = ['programme', 'each', 'amount', 'basis', ...statisticIds] as const;
export type SubsidyColumnId = (typeof subsidyColumnIds)[number];

/** Columns against what was paid; only where the workbook tells of payments. */
const paidColumnIds = ['paid', 'difference', 'differenceReason'] as const;
export type ShownColumnId = SubsidyColumnId | (typeof paidColumnIds)[number];

/** All columns there can be, in the order they stand. */
export const shownColumnIds: readonly ShownColumnId[] = [
  'programme',
  'each',
  'amount',
  'basis',
  ...paidColumnIds,
  ...statisticIds,
];

export const subsidyLooks: Readonly<Record<ShownColumnId, OwnColumnLook>> = {
  programme: { label: '应享受项目', width: 30, format: '@' },
  each: { label: '每项金额（元）', width: 30, format: '@' },
  amount: { label: '应发合计（元）', width: 14, format: '#,##0.00' },
  basis: { label: '计算依据', width: 60, format: '@' },
  paid: { label: '实发金额（元）', width: 14, format: '#,##0.00' },
  difference: { label: '差额（实发－应发，元）', width: 14, format: '#,##0.00;[Red]-#,##0.00;0.00' },
  differenceReason: { label: '差额原因', width: 30, format: '@' },
  ...statisticLooks,
};

/** What stands in our columns, row by row. */
export class SubsidyCells {
  /** The columns there are for this workbook. */
  readonly ids: readonly ShownColumnId[];
  private readonly outcomes = new Map<string, Map<number, number>>();
  private readonly payments: ReadonlyMap<string, ReadonlyMap<number, RowPayment>>;
  private readonly subsidy: Subsidy;

  constructor(
    money: Money,
    private readonly tally: Tally,
    language: Language,
  ) {
    const { subsidy } = money;
    this.subsidy = subsidy;
    const told = money.payments.list.length > 0;
    this.ids = told ? shownColumnIds : subsidyColumnIds;
    this.payments = told ? rowPayments(money.compared(), language) : new Map();
    subsidy.rows.forEach((outcome, index) => {
      let rows = this.outcomes.get(outcome.ledger);
      if (!rows) this.outcomes.set(outcome.ledger, (rows = new Map<number, number>()));
      rows.set(outcome.row, index);
    });
  }

  /** The outcome of a ledger's row. */
  outcome(ledger: string, row: number): RowOutcome | undefined {
    return this.subsidy.rows[this.outcomes.get(ledger)?.get(row) ?? -1];
  }

  /** What was paid to the row's pupil, against what is due. */
  payment(ledger: string, row: number): RowPayment | undefined {
    return this.payments.get(ledger)?.get(row);
  }

  value(ledger: string, row: number, id: ShownColumnId): CellValue {
    const index = this.outcomes.get(ledger)?.get(row) ?? -1;
    const outcome = this.subsidy.rows[index];
    if (!outcome) return null;
    switch (id) {
      case 'programme':
        return textOrNull(outcome.programme);
      case 'each':
        return textOrNull(eachAmount(outcome));
      case 'amount':
        return outcome.amount === undefined ? null : Number(outcome.amount);
      case 'basis':
        return outcome.basis;
      case 'paid':
        return this.payment(ledger, row)?.paid?.toNumber() ?? null;
      case 'difference':
        return this.payment(ledger, row)?.difference?.toNumber() ?? null;
      case 'differenceReason':
        return textOrNull(this.payment(ledger, row)?.reason ?? '');
      default:
        return statisticCell(id, outcome, this.tally.rows[index]);
    }
  }
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** 雨露计划：1500.00；中职国家助学金：1150.00. What is decided is told even where another programme is not. */
function eachAmount({ parts }: RowOutcome): string {
  return parts
    .flatMap((part) =>
      part.is === 'due' && part.benefit === 'cash' ? [`${part.programme}：${part.amount}`] : [],
    )
    .join('；');
}
