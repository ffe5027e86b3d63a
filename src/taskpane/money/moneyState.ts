import type { ExampleView } from '../../app/exampleViews';
import type { PaidView } from '../../app/paidView';
import type { WhatIf } from '../../app/service';
import type { CellPlace } from '../../core/engine/result';
import type { RowExplanation } from '../../core/policy/explainRow';
import type { SubsidyResult } from '../../core/policy/standard';
import type { PaneEvent } from '../state/state';

/** Why one row comes to its amount, and what it would come to. */
export interface ExplainedRow {
  readonly place: CellPlace;
  /** undefined: no pupil of a ledger that is counted stands there. */
  readonly explanation: RowExplanation | undefined;
  readonly supposed?: { readonly whatIf: WhatIf; readonly explanation: RowExplanation | undefined };
}

/** What the 补助汇总 page knows. */
export interface MoneyState {
  /** Shipped pack the person chose for this session; undefined = the workbook's own sheet, else the national one. */
  readonly chosen: string | undefined;
  /** What the last computation came to. */
  readonly subsidy: SubsidyResult | undefined;
  /** The workbook changed after `subsidy`. */
  readonly subsidyOld: boolean;
  readonly paid: PaidView | undefined;
  readonly explained: ExplainedRow | undefined;
  readonly examples: readonly ExampleView[] | undefined;
}

export type MoneyEvent =
  | { readonly type: 'standardsChosen'; readonly chosen: string | undefined }
  /** The computed amounts stand in the workbook as it now is. */
  | { readonly type: 'subsidyWritten'; readonly subsidy: SubsidyResult }
  | { readonly type: 'paidRead'; readonly paid: PaidView }
  | {
      readonly type: 'rowExplained';
      readonly place: CellPlace;
      readonly explanation: RowExplanation | undefined;
    }
  | {
      readonly type: 'rowSupposed';
      readonly whatIf: WhatIf;
      readonly explanation: RowExplanation | undefined;
    }
  | { readonly type: 'explanationClosed' }
  | { readonly type: 'examplesRun'; readonly examples: readonly ExampleView[] };

export const emptyMoney: MoneyState = {
  chosen: undefined,
  subsidy: undefined,
  subsidyOld: false,
  paid: undefined,
  explained: undefined,
  examples: undefined,
};

/** The next state of the page; events of other pages matter where they make a result old. */
export function reduceMoney(state: MoneyState, event: PaneEvent): MoneyState {
  switch (event.type) {
    // Nothing that was computed by other standards may stand beside the new ones.
    case 'standardsChosen':
      return { ...emptyMoney, chosen: event.chosen };
    case 'previewed': {
      const { subsidy } = event.preview;
      return subsidy ? { ...state, subsidy, subsidyOld: false } : state;
    }
    case 'subsidyWritten':
      return { ...state, subsidy: event.subsidy, subsidyOld: false };
    case 'workbookChanged':
      return {
        ...state,
        subsidyOld: state.subsidy !== undefined,
        paid: undefined,
        explained: undefined,
        examples: undefined,
      };
    case 'paidRead':
      return { ...state, paid: event.paid };
    case 'rowExplained':
      return { ...state, explained: { place: event.place, explanation: event.explanation } };
    case 'rowSupposed': {
      const { whatIf, explanation } = event;
      return state.explained
        ? { ...state, explained: { ...state.explained, supposed: { whatIf, explanation } } }
        : state;
    }
    case 'explanationClosed':
      return { ...state, explained: undefined };
    case 'examplesRun':
      return { ...state, examples: event.examples };
    default:
      return state;
  }
}
