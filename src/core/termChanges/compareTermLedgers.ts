import type { NameEvidence } from '../match/nameEvidence';
import { add, compareDecimals, formatMoney, subtract, zero, type Decimal } from '../money/decimal';
import type { StandardsPack } from '../policy/standard';
import { schoolYear } from '../policy/term';
import type { Language } from '../text/text';
import { amountChange } from './amountChange';
import { goneReason, newReason } from './comeAndGone';
import { compareFields, comparedFields } from './compareFields';
import { pairTerms, type TermPupil } from './pairTerms';
import type { ChangeKind, MoneyBridge, PupilChange, TermChange, TermChanges } from './termChanges';
import { TermDues, WhatIfDues, type PupilDue } from './termDues';
import type { TermRow, TermSides } from './termSides';

export interface TermOptions {
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Standards of each term's workbook. */
  readonly packs: { readonly before: StandardsPack; readonly now: StandardsPack };
  /** Without it names are compared as they are written. */
  readonly names?: NameEvidence | undefined;
}

/** Kinds aid is computed from. */
const payingKinds = ['schoolLedger', 'paymentRoll', 'villageLedger'];

class Money {
  before = zero;
  gone = zero;
  new = zero;
  policy = zero;
  data = zero;
  open = zero;
  after = zero;

  kept(before: PupilDue, now: PupilDue, whatIf: PupilDue): void {
    const [was, is] = [before.amount ?? zero, now.amount ?? zero];
    this.before = add(this.before, was);
    this.after = add(this.after, is);
    if (!before.amount || !now.amount || !whatIf.amount) {
      this.open = add(this.open, subtract(is, was));
      return;
    }
    this.policy = add(this.policy, subtract(whatIf.amount, was));
    this.data = add(this.data, subtract(is, whatIf.amount));
  }

  left({ amount = zero }: PupilDue): void {
    this.before = add(this.before, amount);
    this.gone = add(this.gone, amount);
  }

  came({ amount = zero }: PupilDue): void {
    this.after = add(this.after, amount);
    this.new = add(this.new, amount);
  }

  bridge(): MoneyBridge {
    const parts: readonly Decimal[] = [this.new, this.policy, this.data, this.open];
    const sum = parts.reduce(add, subtract(this.before, this.gone));
    return {
      before: formatMoney(this.before),
      gone: formatMoney(this.gone),
      new: formatMoney(this.new),
      policy: formatMoney(this.policy),
      data: formatMoney(this.data),
      open: formatMoney(this.open),
      after: formatMoney(this.after),
      holds: compareDecimals(sum, this.after) === 0,
    };
  }
}

/** Compares the pupils of two terms, one by one. */
class TermComparison {
  private readonly schoolYears: number | undefined;
  private readonly dues: { before: TermDues; now: TermDues; whatIf: WhatIfDues } | undefined;
  private readonly money = new Money();

  constructor(
    private readonly sides: TermSides,
    private readonly options: TermOptions,
  ) {
    const { kind, before, now } = sides;
    const { language, packs, asOf } = options;
    if (before.term && now.term) this.schoolYears = schoolYear(now.term) - schoolYear(before.term);
    if (payingKinds.includes(kind))
      this.dues = {
        before: new TermDues(before, packs.before, { language, asOf }),
        now: new TermDues(now, packs.now, { language, asOf }),
        whatIf: new WhatIfDues(packs.now, now.term, language),
      };
  }

  run(): TermChanges {
    const { sides, options } = this;
    const { language, names } = options;
    const paired = pairTerms(sides.before.rows, sides.now.rows, { names, language });
    const count = { new: 0, gone: 0, kept: 0, changed: 0, doubtful: 0 };
    const byKind = new Map<ChangeKind, number>();
    const pupils: PupilChange[] = [];
    for (const pupil of paired) {
      const change = this.pupil(pupil);
      count[change.state]++;
      if (change.doubt !== undefined) count.doubtful++;
      if (change.changes.length > 0) count.changed++;
      for (const kind of new Set(change.changes.map((each) => each.kind)))
        byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
      if (change.state !== 'kept' || change.doubt !== undefined || change.changes.length > 0)
        pupils.push(change);
    }
    const side = (from: 'before' | 'now', persons: number) => ({
      term: sides[from].term,
      persons,
      rows: sides[from].rows.length,
      unplaced: sides[from].unplaced,
    });
    return {
      ledger: sides.kind,
      before: side('before', paired.filter(({ before }) => before.length > 0).length),
      now: side('now', paired.filter(({ now }) => now.length > 0).length),
      ...count,
      byKind,
      pupils,
      money: this.dues ? this.money.bridge() : undefined,
      notCompared: this.notCompared(),
    };
  }

  private pupil({ before, now, doubt }: TermPupil): PupilChange {
    const { language } = this.options;
    const [was, is] = [before[0], now[0]];
    if (was && is)
      return { state: 'kept', before: was, now: is, doubt, changes: this.changes(before, now, was, is) };
    if (is) {
      if (this.dues) this.money.came(this.dues.now.of(now));
      const reason = newReason(is, this.schoolYears, language);
      return { state: 'new', before: undefined, now: is, doubt, reason, changes: [] };
    }
    if (this.dues) this.money.left(this.dues.before.of(before));
    const reason = was && goneReason(was, this.schoolYears, language);
    return { state: 'gone', before: was, now: undefined, doubt, ...(reason ? { reason } : {}), changes: [] };
  }

  private changes(
    before: readonly TermRow[],
    now: readonly TermRow[],
    was: TermRow,
    is: TermRow,
  ): readonly TermChange[] {
    const { schoolYears, dues, options, sides } = this;
    const fields = compareFields(was, is, schoolYears, options.language);
    if (!dues) return fields;
    const due = { before: dues.before.of(before), now: dues.now.of(now), whatIf: dues.whatIf.of(before) };
    this.money.kept(due.before, due.now, due.whatIf);
    const amount = amountChange({
      ...due,
      rows: { before: was, now: is },
      packs: options.packs,
      terms: { before: sides.before.term, now: sides.now.term },
      language: options.language,
    });
    return amount ? [...fields, amount] : fields;
  }

  /** Columns that one side has and the other has nowhere. */
  private notCompared(): TermChanges['notCompared'] {
    const { before, now } = this.sides;
    return comparedFields.filter(
      (field) => before.views.some((view) => view.has(field)) !== now.views.some((view) => view.has(field)),
    );
  }
}

/**
 * This term against the last one: who is new, who is gone and who changed, and for every other sum whether the standard
 * or the ledger changed.
 */
export function compareTermLedgers(sides: TermSides, options: TermOptions): TermChanges {
  return new TermComparison(sides, options).run();
}
