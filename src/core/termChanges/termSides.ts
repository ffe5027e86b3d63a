import type { LedgerKind, Term } from '../ledger/ledger';
import { rowTerms } from '../policy/rowTerms';
import { compareTerms } from '../policy/term';
import type { LedgerView } from '../rules/rule';

/** A record: `row` is one of `view.ledger.rows`. */
export interface TermRow {
  readonly view: LedgerView;
  readonly row: number;
}

/** The records of one term. */
export interface TermRecords {
  /** undefined when nothing says it. */
  readonly term: Term | undefined;
  readonly views: readonly LedgerView[];
  /** Ledger by ledger, in row order. */
  readonly rows: readonly TermRow[];
  /** Records whose own term cannot be told: left out, never guessed. */
  readonly unplaced: number;
}

export interface TermSides {
  readonly kind: LedgerKind;
  readonly before: TermRecords;
  readonly now: TermRecords;
}

/**
 * Why two terms cannot be put side by side: no ledger of pupils; no kind that both have; one workbook with one term
 * only; the other workbook is of a later term.
 */
export type TermProblem = 'noLedger' | 'noCommonKind' | 'oneTerm' | 'order';

/** Kinds a term is compared by, best first; what offices list is theirs and not the schools' to explain. */
const comparedKinds = [
  'schoolLedger',
  'paymentRoll',
  'villageLedger',
  'enrolmentRoll',
  'dropoutLedger',
] as const satisfies readonly LedgerKind[];

type ByTerm = ReadonlyMap<Term | undefined, TermRow[]>;

function ofKind(views: readonly LedgerView[], kind: LedgerKind): readonly LedgerView[] {
  return views.filter(({ ledger }) => ledger.kind === kind && ledger.rows.length > 0);
}

function byTerm(views: readonly LedgerView[], asked: Term | undefined): ByTerm {
  const found = new Map<Term | undefined, TermRow[]>();
  for (const view of views) {
    const termOf = rowTerms(view, asked);
    for (const row of view.ledger.rows) {
      const term = termOf(row);
      const rows = found.get(term);
      if (rows) rows.push({ view, row });
      else found.set(term, [{ view, row }]);
    }
  }
  return found;
}

/** Known terms, newest first. */
function termsOf(rows: ByTerm): readonly Term[] {
  return [...rows.keys()].filter((term) => term !== undefined).sort((a, b) => compareTerms(b, a));
}

function recordsOf(rows: ByTerm, term: Term | undefined): TermRecords {
  const own = rows.get(term) ?? [];
  return {
    term,
    rows: own,
    views: [...new Set(own.map(({ view }) => view))],
    unplaced: term === undefined ? 0 : (rows.get(undefined)?.length ?? 0),
  };
}

function newest(rows: ByTerm, asked: Term | undefined): Term | undefined {
  const terms = termsOf(rows);
  return asked !== undefined && terms.includes(asked) ? asked : terms[0];
}

/** The records of the term asked for, else of the newest, from the best kind of ledger there is. */
export function currentRecords(
  views: readonly LedgerView[],
  asked: Term | undefined,
): (TermRecords & { readonly kind: LedgerKind }) | undefined {
  const kind = comparedKinds.find((each) => ofKind(views, each).length > 0);
  if (!kind) return undefined;
  const rows = byTerm(ofKind(views, kind), asked);
  return { kind, ...recordsOf(rows, newest(rows, asked)) };
}

function withinOne(views: readonly LedgerView[], asked: Term | undefined): TermSides | TermProblem {
  if (!comparedKinds.some((kind) => ofKind(views, kind).length > 0)) return 'noLedger';
  for (const kind of comparedKinds) {
    const rows = byTerm(ofKind(views, kind), undefined);
    const now = newest(rows, asked);
    const before = now && termsOf(rows).find((term) => compareTerms(term, now) < 0);
    if (now && before) return { kind, before: recordsOf(rows, before), now: recordsOf(rows, now) };
  }
  return 'oneTerm';
}

/**
 * Which records are this term's and which the last one's. `previous`: the ledgers of the other workbook; absent = both
 * terms stand in `views`. `asked`: the term the person works on, for ledgers that do not state their own.
 */
export function termSides(
  views: readonly LedgerView[],
  previous: readonly LedgerView[] | undefined,
  asked: Term | undefined,
): TermSides | TermProblem {
  if (!previous) return withinOne(views, asked);
  const has = (from: readonly LedgerView[]) => comparedKinds.some((kind) => ofKind(from, kind).length > 0);
  if (!has(views) || !has(previous)) return 'noLedger';
  const kind = comparedKinds.find(
    (each) => ofKind(views, each).length > 0 && ofKind(previous, each).length > 0,
  );
  if (!kind) return 'noCommonKind';
  const nowRows = byTerm(ofKind(views, kind), asked);
  const beforeRows = byTerm(ofKind(previous, kind), undefined);
  const now = newest(nowRows, asked);
  const terms = termsOf(beforeRows);
  // An earlier term is wanted; the same one means two versions of one ledger.
  const before =
    now === undefined
      ? terms[0]
      : (terms.find((term) => compareTerms(term, now) < 0) ?? terms.find((term) => term === now));
  if (before === undefined && terms.length > 0) return 'order';
  return { kind, before: recordsOf(beforeRows, before), now: recordsOf(nowRows, now) };
}
