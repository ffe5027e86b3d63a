import type { Term } from '../ledger/ledger';
import type { LedgerView } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import type { Language } from '../text/text';
import { Clashes, refuseParts, type Watched } from './clashes';
import { decide, type Decision } from './decide';
import { DecidedRows } from './decidedRows';
import { DueTotals } from './dueTotals';
import { LackingColumns } from './lackingColumns';
import { OtherTotals } from './otherTotals';
import { indexPack, type PackIndex } from './packIndex';
import { InputReader } from './pupilInputs';
import { pupilKey } from './pupilKey';
import { rowResult, type RowRefusal, type RowResult } from './rowResult';
import { rowTerms } from './rowTerms';
import type { Entitlement, Refusal, StandardsPack } from './standard';
import type { RowOutcome } from './subsidy';

export interface ComputeOptions {
  readonly language: Language;
  /** `YYYY-MM-DD`; no standard is ever picked by it. */
  readonly asOf: string;
  /** For ledgers that do not state a term themselves. */
  readonly term?: Term;
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

/** What all rows with the same deciding cells share. */
interface Shared {
  readonly decision: Decision;
  readonly result: RowResult;
  readonly term: Term | undefined;
  readonly watched: readonly Watched[];
}

/** A row before it is known whether another row of the same pupil speaks against it. */
interface Pending {
  readonly view: LedgerView;
  readonly row: number;
  readonly shared: Shared;
  readonly school: string;
  readonly pupil: string;
}

/** Where another row of the same pupil stands, as a person would look it up. */
function placeOf(pending: Pending | undefined): string {
  if (!pending) return '';
  const { view, row } = pending;
  const column = view.column('name') ?? view.ledger.columns[0]?.column ?? 0;
  return `${view.ledger.sheet.name}!${cellAddress(row, column)}`;
}

/** One computation: ledgers first, all of them, then `finish`. */
export class Computation {
  readonly rows: RowOutcome[] = [];
  readonly entitlements: Entitlement[] = [];
  readonly refusals: Refusal[] = [];
  readonly totals = new DueTotals();
  readonly others = new OtherTotals();
  readonly lacking = new LackingColumns();
  readonly terms = new Set<Term>();
  private readonly schools = new SchoolNames();
  private readonly index: PackIndex;
  private readonly pending: Pending[] = [];
  private readonly clashes: Clashes;

  constructor(
    pack: StandardsPack,
    private readonly options: ComputeOptions,
  ) {
    this.index = indexPack(pack);
    this.clashes = new Clashes(pack);
  }

  /** First pass: every row decided by its own cells. */
  ledger(view: LedgerView): void {
    const { ledger } = view;
    const { language } = this.options;
    const reader = new InputReader(view, this.index);
    const termOf = rowTerms(view, this.options.term);
    const fallback = ledger.reportingUnit.trim() === '' ? ledger.sheet.name : ledger.reportingUnit;
    // Ledgers repeat the same few hundred combinations: each is decided once.
    const decided = new DecidedRows<Shared>(reader);
    const watchedAt = (at: number): readonly Watched[] => this.pending[at]?.shared.watched ?? [];
    for (const row of ledger.rows) {
      const term = termOf(row);
      const known = decided.of(row, term, (): Shared => {
        const decision = decide(reader.inputs(reader.texts(row), term), this.index, language);
        const watched = this.clashes.watch(decision.parts, term);
        return { decision, result: rowResult(decision, language), term, watched };
      });
      const school = this.schools.label(view.text(row, 'schoolName') || fallback);
      const pupil = pupilKey(view, row, school);
      if (known.watched.length > 0) this.clashes.see(known.watched, pupil, this.pending.length, watchedAt);
      this.pending.push({ view, row, shared: known, school, pupil });
    }
  }

  /** Second pass: rows that clash with another of the same pupil are refused, all others stand. */
  finish(): void {
    const { language } = this.options;
    this.pending.forEach((each, at) => {
      const clash = this.clashes.of(at);
      const { decision, result } = each.shared;
      if (!clash) {
        this.row(each, result);
        return;
      }
      const parts = refuseParts(decision.parts, clash, (other) => placeOf(this.pending[other]), language);
      this.row(each, rowResult({ ...decision, parts }, language));
    });
  }

  private row({ view, row, shared, school, pupil }: Pending, result: RowResult): void {
    const { decision, term } = shared;
    const { stage, category } = decision;
    const { kind, programme, amount, basis, parts, dues } = result;
    const ledger = view.ledger.id;
    this.rows.push({
      ledger,
      row,
      kind,
      term,
      pupil,
      stage,
      category,
      school,
      programme,
      amount,
      basis,
      parts,
    });
    if (stage && dues.length > 0) {
      if (term) this.terms.add(term);
      for (const due of dues) {
        const { programme: name, amount: value, words: derivation, standard } = due;
        const entitlement = { ledger, row, stage, programme: name, amount: value, derivation, standard };
        this.entitlements.push(entitlement);
        this.totals.add(due, stage, pupil);
      }
    }
    if (stage && parts.length > dues.length) this.others.add(stage, parts, pupil);
    for (const refusal of result.refusals) this.refuse(view, row, refusal);
    for (const refusal of result.silent) this.lacking.add(ledger, refusal, false);
  }

  private refuse(view: LedgerView, row: number, refusal: RowRefusal): void {
    const ledger = view.ledger.id;
    const { programme, reason, fields, lacks } = refusal;
    const cells = fields.flatMap((field) => {
      const column = view.column(field);
      return column === undefined ? [] : [cellAddress(row, column)];
    });
    const lacking = cells.length === 0 && lacks.length > 0;
    this.refusals.push({ ledger, row, programme, reason, cells, ...(lacking ? { lacking } : {}) });
    if (lacking) this.lacking.add(ledger, refusal, true);
  }
}
