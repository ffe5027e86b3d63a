import type { CertificateView, CheckView, Overview, Preview, ReportPage, Request } from '../../app/service';
import type { PairExplanation, ReconcileSide } from '../../app/reconcileView';
import type { Severity } from '../../core/rules/rule';
import type { RecordsSideBySide } from '../../core/sideBySide/recordsSideBySide';
import type { Term } from '../../core/ledger/ledger';
import type { Language, LocalText } from '../../core/text/text';
import type { WorkbookErrorCode } from '../../workbook/port';
import { emptyCompare, reduceCompare, type CompareEvent, type CompareState } from '../compare/compareState';
import { emptyMoney, reduceMoney, type MoneyEvent, type MoneyState } from '../money/moneyState';
import type { PaneTextKey } from '../text/paneText';

export type Tab = 'check' | 'ledgers' | 'money' | 'compare' | 'journal';
export type ThemeChoice = 'auto' | 'light' | 'dark';
export type Grouping = 'cause' | 'rule' | 'sheet';

/** A text of the pane's own table, or one of a feature's. */
export type Wording = PaneTextKey | LocalText;

/** What the person chose for all workbooks. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** undefined = as the ledger states. */
  readonly term: Term | undefined;
}

/** Work under way; total 0 = how far is not known. */
export interface Work {
  readonly title: Wording;
  readonly done: number;
  readonly total: number;
  readonly cancellable: boolean;
}

export interface Failure {
  readonly code: WorkbookErrorCode | 'defect';
  readonly details: Readonly<Record<string, string>>;
}

/** One sentence for the person, also read out by screen readers. */
export interface Notice {
  readonly text: Wording;
  readonly data: Readonly<Record<string, string | number>>;
}

export interface IssueFilter {
  readonly text: string;
  /** Severities left out. */
  readonly hidden: readonly Severity[];
}

/** What a dialog of a feature asks or shows. */
export type PaneDialog =
  /** Why problems are correct as they are; `about`: what they have in common, as a sentence. */
  | { readonly kind: 'confirm'; readonly issues: readonly string[]; readonly about: string }
  | { readonly kind: 'records'; readonly records: RecordsSideBySide }
  | {
      readonly kind: 'pair';
      readonly left: ReconcileSide;
      readonly right: ReconcileSide;
      readonly explanation: PairExplanation;
    }
  | { readonly kind: 'pages'; readonly pages: readonly ReportPage[] };

export interface PaneState {
  readonly tab: Tab;
  readonly settingsOpen: boolean;
  readonly overview: Overview | undefined;
  readonly check: CheckView | undefined;
  /** How long the check took, in milliseconds. */
  readonly checkTook: number;
  /** The workbook changed after the check. */
  readonly stale: boolean;
  readonly work: Work | undefined;
  /** Excel does not answer: a cell is edited or a dialog is open. */
  readonly waiting: boolean;
  /** A run that had been cut off was taken back; told until it is dismissed. */
  readonly recovered: boolean;
  readonly failure: Failure | undefined;
  readonly notice: Notice | undefined;
  readonly preview: { readonly request: Request; readonly preview: Preview } | undefined;
  readonly dialog: PaneDialog | undefined;
  /** What 核对证书 found; gone as soon as the workbook changes. */
  readonly certificate: CertificateView | undefined;
  readonly filter: IssueFilter;
  readonly grouping: Grouping;
  /** Groups whose openness differs from the default. */
  readonly toggled: ReadonlySet<string>;
  /** Key of the row of the problem list that has the keyboard. */
  readonly current: string | undefined;
  readonly preferences: Preferences;
  readonly money: MoneyState;
  readonly compare: CompareState;
}

export type PaneEvent =
  | CompareEvent
  | MoneyEvent
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'settings'; readonly open: boolean }
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  | { readonly type: 'workStarted'; readonly title: Wording; readonly cancellable: boolean }
  | { readonly type: 'workProgress'; readonly done: number; readonly total: number }
  | { readonly type: 'workEnded' }
  | { readonly type: 'hostWaiting'; readonly is: boolean }
  | { readonly type: 'recovered' }
  | { readonly type: 'recoveryDismissed' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'dismissed' }
  | { readonly type: 'overviewRead'; readonly overview: Overview }
  | { readonly type: 'checked'; readonly check: CheckView; readonly took: number }
  | { readonly type: 'workbookChanged' }
  | { readonly type: 'previewed'; readonly request: Request; readonly preview: Preview }
  | { readonly type: 'previewClosed' }
  | { readonly type: 'dialogOpened'; readonly dialog: PaneDialog }
  | { readonly type: 'dialogClosed' }
  | { readonly type: 'verified'; readonly certificate: CertificateView }
  | { readonly type: 'filterText'; readonly text: string }
  | { readonly type: 'severityToggled'; readonly severity: Severity }
  | { readonly type: 'filterCleared' }
  | { readonly type: 'grouping'; readonly grouping: Grouping }
  | { readonly type: 'groupToggled'; readonly key: string }
  | { readonly type: 'rowChosen'; readonly key: string };

/** The pane before anything was read. */
export function initialState(preferences: Preferences): PaneState {
  return {
    tab: 'check',
    settingsOpen: false,
    overview: undefined,
    check: undefined,
    checkTook: 0,
    stale: false,
    work: undefined,
    waiting: false,
    recovered: false,
    failure: undefined,
    notice: undefined,
    preview: undefined,
    dialog: undefined,
    certificate: undefined,
    filter: { text: '', hidden: [] },
    grouping: 'cause',
    toggled: new Set(),
    current: undefined,
    preferences,
    money: emptyMoney,
    compare: emptyCompare,
  };
}

function toggled<Item>(items: Iterable<Item>, item: Item): Set<Item> {
  const set = new Set(items);
  if (!set.delete(item)) set.add(item);
  return set;
}

function reduceFrame(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'tab':
      return { ...state, tab: event.tab };
    case 'settings':
      return { ...state, settingsOpen: event.open };
    case 'preferences':
      return { ...state, preferences: event.preferences };
    case 'workStarted':
      return {
        ...state,
        work: { title: event.title, done: 0, total: 0, cancellable: event.cancellable },
        failure: undefined,
        notice: undefined,
      };
    case 'workProgress':
      return state.work ? { ...state, work: { ...state.work, done: event.done, total: event.total } } : state;
    case 'workEnded':
      return { ...state, work: undefined };
    case 'hostWaiting':
      return { ...state, waiting: event.is };
    case 'recovered':
      return { ...state, recovered: true };
    case 'recoveryDismissed':
      return { ...state, recovered: false };
    case 'failed':
      return { ...state, work: undefined, failure: event.failure };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'dismissed':
      return { ...state, failure: undefined, notice: undefined };
    case 'overviewRead':
      return { ...state, overview: event.overview };
    case 'checked':
      return { ...state, check: event.check, checkTook: event.took, stale: false };
    case 'workbookChanged':
      return { ...state, stale: state.check !== undefined, certificate: undefined };
    case 'previewed':
      return { ...state, preview: { request: event.request, preview: event.preview } };
    case 'previewClosed':
      return { ...state, preview: undefined };
    case 'dialogOpened':
      return { ...state, dialog: event.dialog };
    case 'dialogClosed':
      return { ...state, dialog: undefined };
    case 'verified':
      return { ...state, certificate: event.certificate };
    case 'filterText':
      return { ...state, filter: { ...state.filter, text: event.text } };
    case 'severityToggled':
      return {
        ...state,
        filter: { ...state.filter, hidden: [...toggled(state.filter.hidden, event.severity)] },
      };
    case 'filterCleared':
      return { ...state, filter: { text: '', hidden: [] } };
    case 'grouping':
      return { ...state, grouping: event.grouping, toggled: new Set() };
    case 'groupToggled':
      return { ...state, toggled: toggled(state.toggled, event.key), current: event.key };
    case 'rowChosen':
      return { ...state, current: event.key };
    default:
      return state;
  }
}

/** The next state; pure. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const next = reduceFrame(state, event);
  const money = reduceMoney(next.money, event);
  const compare = reduceCompare(next.compare, event);
  return money === next.money && compare === next.compare ? next : { ...next, money, compare };
}
