import type { LedgerKind, Term } from '../ledger/ledger';
import { kindTitles } from '../ledger/kindTitles';
import { add, formatMoney, zero } from '../money/decimal';
import { MoneySum } from '../money/moneySum';
import type { LedgerView } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import { say, type Language } from '../text/text';
import { stages } from '../codes/stage';
import { decide, type Decision } from './decide';
import { InputReader } from './pupilInputs';
import { pupilKey } from './pupilKey';
import { reasons } from './reasons';
import { rowTerms } from './rowTerms';
import type { Entitlement, Refusal, StandardsPack, SubsidyTotal } from './standard';
import type { RowOutcome, Subsidy, UncountedLedger } from './subsidy';
import { compareTerms } from './term';

export interface ComputeOptions {
  readonly language: Language;
  /** `YYYY-MM-DD`; no standard is ever picked by it. */
  readonly asOf: string;
  /** For ledgers that do not state a term themselves. */
  readonly term?: Term;
}

/** What stands as the programme of a refused row. */
export const reviewProgramme = '待核实';

/** Kinds that can be the basis of payment, best first. Only the best kind present is counted, never two. */
const payingKinds = ['schoolLedger', 'paymentRoll', 'villageLedger'] as const satisfies readonly LedgerKind[];

/** Which ledgers are counted: all of the best kind there is. The others list the same pupils a second time. */
function chooseLedgers(
  views: readonly LedgerView[],
  language: Language,
): { counted: LedgerView[]; uncounted: UncountedLedger[] } {
  const kind = payingKinds.find((each) => views.some((view) => view.ledger.kind === each));
  const counted: LedgerView[] = [];
  const uncounted: UncountedLedger[] = [];
  for (const view of views) {
    if (view.ledger.kind === kind) counted.push(view);
    else {
      const paying = payingKinds.some((each) => each === view.ledger.kind);
      const reason =
        paying && kind
          ? say(reasons.kindShadowed, language, { counted: say(kindTitles[kind], language) })
          : say(reasons.kindNever, language);
      uncounted.push({ ledger: view.ledger.id, reason });
    }
  }
  return { counted, uncounted };
}

/** One spelling per school: the first seen of those that spreadsheets hold equal (case) or people do (spaces). */
class SchoolNames {
  private readonly known = new Map<string, string>();
  private readonly labels = new Map<string, string>();

  label(written: string): string {
    const known = this.labels.get(written);
    if (known !== undefined) return known;
    const compact = written.replace(/\s+/g, '');
    const key = compact.toLowerCase();
    const label = this.known.get(key) ?? compact;
    this.known.set(key, label);
    this.labels.set(written, label);
    return label;
  }
}

/** Adds up by programme and stage: 人 by pupil key, 人次 by entitlement. */
class Totals {
  private readonly lines = new Map<
    string,
    { programme: string; stage: SubsidyTotal['stage']; pupils: Set<string>; money: MoneySum }
  >();

  add({ programme, stage, amount }: Entitlement, pupil: string): void {
    const key = `${programme}\u0000${stage}`;
    let line = this.lines.get(key);
    if (!line) this.lines.set(key, (line = { programme, stage, pupils: new Set(), money: new MoneySum() }));
    line.pupils.add(pupil);
    line.money.add(amount);
  }

  list(pack: StandardsPack): readonly SubsidyTotal[] {
    const programmes = pack.standards.map((standard) => standard.programme);
    return [...this.lines.values()]
      .sort(
        (a, b) =>
          programmes.indexOf(a.programme) - programmes.indexOf(b.programme) ||
          stages.indexOf(a.stage) - stages.indexOf(b.stage),
      )
      .map(({ programme, stage, pupils, money }) => ({
        programme,
        stage,
        persons: pupils.size,
        entries: money.entries,
        amount: formatMoney(money.total()),
      }));
  }
}

function rowProgramme(decision: Decision): string {
  if (decision.kind === 'refused') return reviewProgramme;
  return decision.kind === 'entitled' ? decision.dues.map((due) => due.programme).join('＋') : '';
}

function rowBasis(decision: Decision): string {
  return decision.kind === 'entitled' ? decision.dues.map((due) => due.derivation).join('') : decision.reason;
}

/** What all rows with the same deciding cells share. */
interface Shared {
  readonly decision: Decision;
  readonly programme: string;
  readonly basis: string;
  readonly amount: string | undefined;
  readonly term: Term | undefined;
}

function shared(decision: Decision, term: Term | undefined): Shared {
  const amount =
    decision.kind === 'entitled'
      ? formatMoney(decision.dues.reduce((sum, due) => add(sum, due.value), zero))
      : undefined;
  return { decision, programme: rowProgramme(decision), basis: rowBasis(decision), amount, term };
}

class Computation {
  readonly rows: RowOutcome[] = [];
  readonly entitlements: Entitlement[] = [];
  readonly refusals: Refusal[] = [];
  readonly totals = new Totals();
  readonly terms = new Set<Term>();
  private readonly schools = new SchoolNames();

  constructor(
    private readonly pack: StandardsPack,
    private readonly options: ComputeOptions,
  ) {}

  ledger(view: LedgerView): void {
    const { ledger } = view;
    const reader = new InputReader(view);
    const termOf = rowTerms(view, this.options.term);
    const fallback = ledger.reportingUnit.trim() === '' ? ledger.sheet.name : ledger.reportingUnit;
    // Ledgers repeat the same few hundred combinations: each is decided once.
    const decided = new Map<string, Shared>();
    for (const row of ledger.rows) {
      const term = termOf(row);
      const texts = reader.texts(row);
      const key = `${term ?? ''}\u0000${texts.join('\u0000')}`;
      let known = decided.get(key);
      if (!known)
        decided.set(
          key,
          (known = shared(decide(reader.inputs(texts, term), this.pack, this.options.language), term)),
        );
      this.row(view, row, known, this.schools.label(view.text(row, 'schoolName') || fallback));
    }
  }

  private row(view: LedgerView, row: number, known: Shared, school: string): void {
    const { decision, programme, basis, amount, term } = known;
    const { stage, category, kind } = decision;
    const ledger = view.ledger.id;
    const pupil = pupilKey(view, row, school);
    this.rows.push({ ledger, row, kind, term, pupil, stage, category, school, programme, amount, basis });
    if (decision.kind === 'entitled' && stage) {
      if (term) this.terms.add(term);
      for (const due of decision.dues) {
        const { programme: name, amount: value, derivation, standard } = due;
        const entitlement = { ledger, row, stage, programme: name, amount: value, derivation, standard };
        this.entitlements.push(entitlement);
        this.totals.add(entitlement, pupil);
      }
    } else if (decision.kind === 'refused') {
      const cells = decision.fields.flatMap((field) => {
        const column = view.column(field);
        return column === undefined ? [] : [cellAddress(row, column)];
      });
      this.refusals.push({ ledger, row, programme: decision.programme, reason: decision.reason, cells });
    }
  }
}

/**
 * What every pupil is due, row by row, by the standard of the row's own term. Decides nothing it has to guess: blank,
 * unlisted or contradictory cells and two standards that fit are refusals with their cells.
 */
export function computeSubsidy(
  views: readonly LedgerView[],
  pack: StandardsPack,
  options: ComputeOptions,
): Subsidy {
  const { counted, uncounted } = chooseLedgers(views, options.language);
  const computation = new Computation(pack, options);
  for (const view of counted) computation.ledger(view);
  const terms = [...computation.terms].sort(compareTerms);
  const stated = new Set(counted.flatMap((view) => view.ledger.term ?? options.term ?? []));
  const [only] = terms.length > 0 ? terms : stated;
  return {
    term: terms.length <= 1 ? only : undefined,
    pack: { name: pack.name, version: pack.version },
    entitlements: computation.entitlements,
    refusals: computation.refusals,
    totals: computation.totals.list(pack),
    rows: computation.rows,
    counted: counted.map((view) => view.ledger.id),
    uncounted,
    terms,
  };
}
