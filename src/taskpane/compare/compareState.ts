import type { ReconcileLine, ReconcileQuery, ReconcileView } from '../../app/reconcileView';
import type { PaneEvent } from '../state/state';

/** What the list of verdicts is narrowed to; undefined = everything that is to be looked at. */
export type ReconcileFilter = NonNullable<ReconcileQuery['results']>[number] | 'probable' | 'ambiguous';

/** What the 比对 page knows. */
export interface CompareState {
  /** Counts and lists of the last comparison, with the lines fetched so far. */
  readonly found: ReconcileView | undefined;
  readonly filter: ReconcileFilter | undefined;
  /** The workbook changed after it. */
  readonly old: boolean;
  /** Names of further workbooks that are compared with. */
  readonly beside: readonly string[];
}

export type CompareEvent =
  /** The first lines for a filter. */
  | {
      readonly type: 'reconciled';
      readonly view: ReconcileView;
      readonly filter: ReconcileFilter | undefined;
    }
  /** The lines that follow. */
  | { readonly type: 'moreReconciled'; readonly lines: readonly ReconcileLine[] }
  | { readonly type: 'comparedWith'; readonly files: readonly string[] };

export const emptyCompare: CompareState = { found: undefined, filter: undefined, old: false, beside: [] };

/** The next state of the page. */
export function reduceCompare(state: CompareState, event: PaneEvent): CompareState {
  switch (event.type) {
    case 'reconciled':
      return { ...state, found: event.view, filter: event.filter, old: false };
    case 'moreReconciled':
      return state.found
        ? { ...state, found: { ...state.found, lines: [...state.found.lines, ...event.lines] } }
        : state;
    case 'comparedWith':
      return { ...state, beside: event.files, found: undefined };
    case 'workbookChanged':
      return state.found ? { ...state, old: true } : state;
    default:
      return state;
  }
}

/** The filter as the service asks for it. Pupils studying elsewhere are listed when asked for: nothing is wrong there. */
export function queryOf(filter: ReconcileFilter | undefined): Omit<ReconcileQuery, 'from' | 'count'> {
  if (filter === undefined) return { results: ['missedAid', 'wrongAid', 'paidTwice', 'review'] };
  return filter === 'probable' || filter === 'ambiguous' ? { verdicts: [filter] } : { results: [filter] };
}
