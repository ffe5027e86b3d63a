import type { LedgerKind, Term } from '../../core/ledger/ledger';
import { amountWords } from '../../core/termChanges/changeWords';
import type {
  ChangeKind,
  DataChange,
  MoneyBridge,
  PolicyChange,
  PupilChange,
  TermChange,
  TermChanges,
  TermSideCount,
} from '../../core/termChanges/termChanges';
import type { TermRow } from '../../core/termChanges/termSides';
import type { Language } from '../../core/text/text';

interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

interface ReportTermSide extends Omit<TermSideCount, 'term'> {
  readonly term: Term | null;
  /** null = the workbook itself. */
  readonly file: string | null;
}

interface ReportTermChange {
  readonly kind: ChangeKind;
  /** For sums null = not known. */
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string;
  readonly progress?: string;
  readonly why?: 'policy' | 'data' | 'both' | 'open';
  readonly policy?: string;
  readonly data?: string;
  readonly standards?: readonly PolicyChange[];
  readonly cells?: readonly DataChange[];
}

/** This term against the last one; persons are distinct pupils, rows count from 1, amounts are 元. */
export interface ReportTerms {
  readonly kind: LedgerKind;
  readonly before: ReportTermSide;
  readonly now: ReportTermSide;
  readonly new: number;
  readonly gone: number;
  readonly kept: number;
  readonly changed: number;
  readonly doubtful: number;
  readonly money: MoneyBridge | null;
  readonly notCompared: readonly string[];
  readonly pupils: readonly {
    readonly state: PupilChange['state'];
    readonly name: string;
    readonly now: RowPlace | null;
    readonly before: RowPlace | null;
    readonly doubt?: string;
    readonly reason?: { readonly kind: string; readonly text: string };
    readonly changes: readonly ReportTermChange[];
  }[];
}

function placeOf(place: TermRow | undefined): RowPlace | null {
  return place ? { sheet: place.view.ledger.sheet.name, row: place.row + 1 } : null;
}

function reportChange(change: TermChange, language: Language): ReportTermChange {
  if (change.kind !== 'amount') {
    const { kind, before, after, note, progress } = change;
    return { kind, before, after, note, ...(progress ? { progress } : {}) };
  }
  const { kind, why, before, after, policy, data, policyChanges, dataChanges } = change;
  return {
    kind,
    before: before ?? null,
    after: after ?? null,
    note: amountWords(change, language),
    why,
    ...(policy === undefined ? {} : { policy }),
    ...(data === undefined ? {} : { data }),
    standards: policyChanges,
    cells: dataChanges,
  };
}

/** The comparison of two terms as the report has it. `file`: of the last term, null when it stands in the same workbook. */
export function reportTerms(changes: TermChanges, file: string | null, language: Language): ReportTerms {
  const { ledger, before, now, kept, changed, doubtful, gone, money, notCompared, pupils } = changes;
  return {
    kind: ledger,
    before: { ...before, term: before.term ?? null, file },
    now: { ...now, term: now.term ?? null, file: null },
    new: changes.new,
    gone,
    kept,
    changed,
    doubtful,
    money: money ?? null,
    notCompared,
    pupils: pupils.map((pupil) => {
      const shown = pupil.now ?? pupil.before;
      return {
        state: pupil.state,
        name: shown ? shown.view.text(shown.row, 'name') : '',
        now: placeOf(pupil.now),
        before: placeOf(pupil.before),
        ...(pupil.doubt === undefined ? {} : { doubt: pupil.doubt }),
        ...(pupil.reason ? { reason: pupil.reason } : {}),
        changes: pupil.changes.map((change) => reportChange(change, language)),
      };
    }),
  };
}
