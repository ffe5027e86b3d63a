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

/** Which cells of one sheet were written to, and the looks laid over them: two bytes a cell. */
export class CellLog {
  private readonly columns = new Map<number, Uint16Array>();
  private readonly states: LookState[] = [
    { cleared: false, look: undefined },
    { cleared: false, look: undefined },
  ];
  private readonly indexes = new Map<string, number>();

  private intern(state: LookState): number {
    if (!state.cleared && !state.look) return plain;
    const key = `${String(state.cleared)} ${JSON.stringify(Object.entries(state.look ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = this.states.push(state) - 1;
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

  /** A look taken off that was laid on since the sheet was read gives the cell its own format back. */
  private next(state: number, style: Partial<CellStyle> | null | undefined): number {
    if (style === undefined) return state === untouched ? plain : state;
    const now = this.states[state] ?? { cleared: false, look: undefined };
    if (style !== null) return this.intern({ cleared: now.cleared, look: { ...now.look, ...style } });
    return this.intern(now.look ? { cleared: now.cleared, look: undefined } : { cleared: true, look: undefined });
  }

  record(change: CellsChange): void {
    change.after.forEach(({ style }, offset) => {
      const marks = this.column(change.left + offset, change.top + change.rows);
      const results = new Map<number, number>();
      for (let row = change.top; row < change.top + change.rows; row++) {
        const state = marks[row] ?? untouched;
        let next = results.get(state);
        if (next === undefined) results.set(state, (next = this.next(state, style)));
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
