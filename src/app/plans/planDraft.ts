import type { Change } from '../../core/plan/plan';
import type { Preview } from '../service';

/** A plan being put together: its changes, and the sentences its preview shows. */
export class PlanDraft {
  readonly changes: Change[] = [];
  readonly lines: string[] = [];
  /** Cells of the person's own that change. */
  readonly cells: Preview['cells'][number][] = [];

  add(changes: readonly Change[], ...lines: readonly string[]): void {
    for (const change of changes) if (!this.hasWidth(change)) this.changes.push(change);
    if (changes.length > 0) for (const line of lines) this.note(line);
  }

  /** Blocks below each other share their columns: each column's width is set once. */
  private hasWidth(change: Change): boolean {
    if (change.type !== 'width') return false;
    return this.changes.some(
      (other) => other.type === 'width' && other.sheet === change.sheet && other.column === change.column,
    );
  }

  /** A sentence of its own: about several changes at once, or about what will not be done. */
  note(line: string): void {
    if (!this.lines.includes(line)) this.lines.push(line);
  }
}
