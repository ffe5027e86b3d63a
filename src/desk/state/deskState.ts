import type { SheetFrame, SheetSummary } from '../../app/service';
import type { Failure } from '../../taskpane/state/state';
import type { CellPlace } from '../grid/moveCell';

/** The file on the desk. */
export interface OpenFile {
  readonly name: string;
  /** Counts the files opened; two files of one name are still two. */
  readonly opening: number;
  /** There are changes that no saved copy has. */
  readonly dirty: boolean;
}

export interface DeskState {
  readonly file: OpenFile | undefined;
  readonly sheets: readonly SheetSummary[];
  readonly frame: SheetFrame | undefined;
  /** The selected cell of each sheet. */
  readonly cells: ReadonlyMap<string, CellPlace>;
  /** Counts jumps, so that each one flashes. */
  readonly jump: number;
  /** What shows on a narrow screen. */
  readonly view: 'pane' | 'grid';
  /** Name of the file being opened or saved. */
  readonly busy: { readonly doing: 'opening' | 'saving'; readonly name: string } | undefined;
  readonly failure: Failure | undefined;
  readonly saved: string | undefined;
  /** A file waits for the person to say what becomes of unsaved changes. */
  readonly asking: boolean;
}

export type DeskEvent =
  | { readonly type: 'busy'; readonly doing: 'opening' | 'saving'; readonly name: string }
  | { readonly type: 'idle' }
  | {
      readonly type: 'opened';
      readonly name: string;
      readonly sheets: readonly SheetSummary[];
      readonly frame: SheetFrame | undefined;
    }
  | {
      readonly type: 'sheetsRead';
      readonly sheets: readonly SheetSummary[];
      readonly frame: SheetFrame | undefined;
    }
  | { readonly type: 'framed'; readonly frame: SheetFrame }
  | { readonly type: 'selected'; readonly cell: CellPlace }
  | { readonly type: 'jumped'; readonly frame: SheetFrame; readonly cell: CellPlace }
  | { readonly type: 'written' }
  | { readonly type: 'saved'; readonly name: string }
  | { readonly type: 'view'; readonly view: 'pane' | 'grid' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'asked'; readonly asking: boolean }
  | { readonly type: 'dismissed' };

export const emptyDesk: DeskState = {
  file: undefined,
  sheets: [],
  frame: undefined,
  cells: new Map(),
  jump: 0,
  view: 'pane',
  busy: undefined,
  failure: undefined,
  saved: undefined,
  asking: false,
};

function withCell(state: DeskState, sheet: string, cell: CellPlace): ReadonlyMap<string, CellPlace> {
  return new Map([...state.cells, [sheet, cell]]);
}

/** The next state; pure. */
export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'busy':
      return {
        ...state,
        busy: { doing: event.doing, name: event.name },
        failure: undefined,
        saved: undefined,
      };
    case 'idle':
      return { ...state, busy: undefined };
    case 'opened':
      return {
        ...emptyDesk,
        view: state.view,
        file: { name: event.name, opening: (state.file?.opening ?? 0) + 1, dirty: false },
        sheets: event.sheets,
        frame: event.frame,
      };
    case 'sheetsRead':
      return { ...state, sheets: event.sheets, frame: event.frame };
    case 'framed':
      return { ...state, frame: event.frame };
    case 'selected':
      return state.frame ? { ...state, cells: withCell(state, state.frame.sheet.id, event.cell) } : state;
    case 'jumped':
      return {
        ...state,
        frame: event.frame,
        cells: withCell(state, event.frame.sheet.id, event.cell),
        jump: state.jump + 1,
        view: 'grid',
      };
    case 'written':
      return state.file ? { ...state, file: { ...state.file, dirty: true }, saved: undefined } : state;
    case 'saved':
      return {
        ...state,
        busy: undefined,
        saved: event.name,
        file: state.file ? { ...state.file, dirty: false } : undefined,
      };
    case 'view':
      return { ...state, view: event.view };
    case 'failed':
      return { ...state, busy: undefined, failure: event.failure };
    case 'asked':
      return { ...state, asking: event.asking };
    case 'dismissed':
      return { ...state, failure: undefined, saved: undefined };
  }
}
