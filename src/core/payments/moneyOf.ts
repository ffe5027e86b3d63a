import type { Term } from '../ledger/ledger';
import { computeSubsidy } from '../policy/computeSubsidy';
import type { StandardsPack } from '../policy/standard';
import type { Subsidy } from '../policy/subsidy';
import type { LedgerView } from '../rules/rule';
import type { Language } from '../text/text';
import type { PaymentSource } from './accounts';
import { comparePayments } from './comparePayments';
import type { Money } from './money';
import type { DuePaid, Payments } from './payment';
import { readPayments } from './payments';

export interface MoneyOptions {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** For ledgers that do not state a term themselves. */
  readonly term: Term | undefined;
}

class LazyMoney implements Money {
  private computed: Subsidy | undefined;
  private read: Payments | undefined;
  private readonly statements = new Map<PaymentSource, readonly DuePaid[]>();
  private readonly comparisons = new Map<PaymentSource | undefined, readonly DuePaid[]>();

  constructor(
    private readonly views: readonly LedgerView[],
    readonly pack: StandardsPack,
    private readonly options: MoneyOptions,
  ) {}

  get subsidy(): Subsidy {
    const { language, asOf, term } = this.options;
    return (this.computed ??= computeSubsidy(this.views, this.pack, {
      language,
      asOf,
      ...(term ? { term } : {}),
    }));
  }

  get payments(): Payments {
    const { standards } = this.pack;
    return (this.read ??= readPayments(this.views, { standards, term: this.options.term }));
  }

  compared(source?: PaymentSource): readonly DuePaid[] {
    let known = this.comparisons.get(source);
    if (!known)
      this.comparisons.set(source, (known = comparePayments(this.subsidy, this.payments, this.pack, source)));
    return known;
  }

  stated(source: PaymentSource): readonly DuePaid[] {
    let known = this.statements.get(source);
    if (!known) {
      const { standards } = this.pack;
      const stated = readPayments(this.views, { standards, term: this.options.term, amounts: 'dueAmount' });
      known = comparePayments(this.subsidy, stated, this.pack, source);
      this.statements.set(source, known);
    }
    return known;
  }
}

/** The money of a workbook: computed at most once, and only as far as somebody asks. */
export function moneyOf(views: readonly LedgerView[], pack: StandardsPack, options: MoneyOptions): Money {
  return new LazyMoney(views, pack, options);
}
