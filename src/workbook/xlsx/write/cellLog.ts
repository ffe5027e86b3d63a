import type { Area } from '../../../core/snapshot/address';
import type { CellsChange } from '../../../core/plan/plan';
import type { CellStyle } from '../../../core/snapshot/snapshot';

/** What became of a cell's format since its sheet was read. */
export interface LookState {
  /** Its own format gave way to its column's. */
  readonly cleared: boolean;
  readonly look: Partial<CellStyle> | undefined;
}

const untouched = 0;
const plain = 1;
const asRead: LookState = { cleared: false, look: undefined };

/** Which cells of one sheet were written to, and the looks laid over them: two bytes a cell. */
export class CellLog {
  private readonly columns = new Map<number, Uint16Array>();
  private readonly states: LookState[] = [asRead, asRead];
  /** The state each state came from: what undo goes back to. */
  private readonly parents: number[] = [plain, plain];
  private readonly indexes = new Map<string, number>();

  private push(parent: number, state: LookState): number {
    const look = Object.entries(state.look ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([parent, state.cleared, look]);
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.states.push(state) - 1;
      this.parents.push(parent);
      this.indexes.set(key, index);
    }
    return index;
  }

  private column(column: number, rows: number): Uint16Array {
    let marks = this.columns.get(column);
    if (!marks || marks.length < rows) {
      const grown = new Uint16Array(Math.max(rows, Math.ceil((marks?.length ?? 0) * 1.5)));
      if (marks) grown.set(marks);
      this.columns.set(column, (marks = grown));
    }
    return marks;
  }

  private next(state: number, style: Partial<CellStyle> | null | undefined, undo: boolean): number {
    const from = state === untouched ? plain : state;
    if (style === undefined) return from;
    if (undo && from !== plain) return this.parents[from] ?? plain;
    const now = this.states[from] ?? asRead;
    if (style === null) return this.push(from, { cleared: true, look: undefined });
    return this.push(from, { cleared: now.cleared, look: { ...now.look, ...style } });
  }

  /** @param undo the change takes an earlier one back: looks return to what they were before that one */
  record(change: CellsChange, undo: boolean): void {
    change.after.forEach(({ style }, offset) => {
      const marks = this.column(change.left + offset, change.top + change.rows);
      const results = new Map<number, number>();
      for (let row = change.top; row < change.top + change.rows; row++) {
        const state = marks[row] ?? untouched;
        let next = results.get(state);
        if (next === undefined) results.set(state, (next = this.next(state, style, undo)));
        marks[row] = next;
      }
    });
  }

  /** The format's state of a cell; undefined when it was never written to. */
  state(row: number, column: number): LookState | undefined {
    const state = this.columns.get(column)?.[row] ?? untouched;
    return state === untouched ? undefined : this.states[state];
  }

  /** The columns written to, ascending. */
  touchedColumns(): number[] {
    return [...this.columns.keys()].sort((a, b) => a - b);
  }

  /** The rectangle around everything written to; undefined when nothing was. */
  bounds(): Area | undefined {
    let top = Number.POSITIVE_INFINITY;
    let bottom = -1;
    for (const marks of this.columns.values()) {
      let first = 0;
      while (first < marks.length && marks[first] === untouched) first++;
      let last = marks.length - 1;
      while (last >= first && marks[last] === untouched) last--;
      if (last < first) continue;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
    }
    const columns = this.touchedColumns();
    return bottom < 0 ? undefined : { top, bottom, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 };
  }
}
