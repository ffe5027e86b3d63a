import type { StandardsPack } from '../policy/standard';
import type { Subsidy } from '../policy/subsidy';
import type { PaymentSource } from './accounts';
import type { DuePaid, Payments } from './payment';

/** What a workbook's pupils are due and were paid, under one pack; each part is worked out when first asked for. */
export interface Money {
  readonly pack: StandardsPack;
  readonly subsidy: Subsidy;
  readonly payments: Payments;
  /** See `comparePayments`. */
  compared(source?: PaymentSource): readonly DuePaid[];
  /** The same for what a kind of ledger states as 应发, in place of what was paid. */
  stated(source: PaymentSource): readonly DuePaid[];
}
