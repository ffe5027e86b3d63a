import type { Money } from '../payments/money';
import type { Payment } from '../payments/payment';
import { paymentSources } from '../payments/accounts';
import type { SheetContent } from '../plan/plan';
import type { Tally } from '../policy/tally';
import type { LedgerView } from '../rules/rule';
import { duePaidSheet } from './duePaidSheet';
import { othersSheet } from './othersSheet';
import { PaidFormula } from './paidFormula';
import { paidSheet } from './paidSheet';
import { captionOf, termsOf, termsText } from './summaryTexts';
import { unaidedSheet } from './unaidedSheet';

/** Ids and usual names of the sheets that do not count what is due by columns. */
export const furtherSheetNames = {
  summaryOthers: '减免实物贷款汇总',
  summaryPaid: '实发汇总',
  summaryDuePaid: '应发实发对比',
  summaryUnaided: '未资助情况',
} as const;
export type FurtherSheetId = keyof typeof furtherSheetNames;

export interface FurtherInput {
  readonly money: Money;
  readonly tally: Tally;
  readonly views: readonly LedgerView[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly nameOf: (id: FurtherSheetId) => string;
}

/** Each amount once: of the best kind of ledger that tells of any, because the others repeat it. */
function paidOnce(payments: readonly Payment[]): readonly Payment[] {
  const kind = paymentSources.find((source) => payments.some((payment) => payment.kind === source));
  return payments.filter((payment) => payment.kind === kind);
}

/** What is no money due, and what was paid, where there is any; 未资助情况 always. */
export function furtherSheets(input: FurtherInput): ReadonlyMap<FurtherSheetId, SheetContent> {
  const { money, tally, views, asOf, nameOf } = input;
  const { subsidy, payments, pack } = money;
  const byLedger = new Map(views.map((view) => [view.ledger.id, view]));
  const sheetOf = (ledger: string): string | undefined => byLedger.get(ledger)?.ledger.sheet.id;
  const ledgers = views.map((view) => view.ledger);
  const caption = captionOf({ ledgers, asOf });
  const terms = termsText(termsOf(subsidy));
  const sheets = new Map<FurtherSheetId, SheetContent>();
  if (subsidy.others.length > 0) {
    const title = `${terms}学生享受减免、实物、贷款等情况汇总表`;
    sheets.set('summaryOthers', othersSheet(subsidy.others, nameOf('summaryOthers'), title, caption));
  }
  const paid = paidOnce(payments.list);
  const compared = paid.length > 0 ? money.compared() : [];
  if (paid.length > 0) {
    const paidTerms = [...new Set(paid.flatMap((payment) => payment.term ?? []))].sort();
    sheets.set(
      'summaryPaid',
      paidSheet({
        name: nameOf('summaryPaid'),
        payments: paid,
        formula: new PaidFormula(views, payments.list),
        loans: new Set(
          pack.standards.flatMap(({ programme, benefit }) => (benefit === 'loan' ? [programme] : [])),
        ),
        programmes: [...new Set(pack.standards.map(({ programme }) => programme))],
        title: `${termsText(paidTerms)}学生资助实发汇总表（分项目、学段）`,
        caption,
        sheetOf,
      }),
    );
    sheets.set(
      'summaryDuePaid',
      duePaidSheet({
        name: nameOf('summaryDuePaid'),
        compared,
        title: `${terms}学生资助应发实发对比表（分学校、项目）`,
        caption,
        sheetOf,
        pupilName: (ledger, row) => byLedger.get(ledger)?.text(row, 'name') ?? '',
      }),
    );
  }
  sheets.set(
    'summaryUnaided',
    unaidedSheet({
      name: nameOf('summaryUnaided'),
      subsidy,
      tally,
      views,
      compared,
      title: `${terms}家庭经济困难学生（建档立卡学生）未资助情况表`,
      caption: [caption[0], caption[1], '单位：人'],
    }),
  );
  return sheets;
}
