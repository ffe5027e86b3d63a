import type { Change } from '../../core/plan/plan';
import type { Preview } from '../service';

/** A plan being put together: its changes, and the sentences its preview shows. */
export class PlanDraft {
  readonly changes: Change[] = [];
  readonly lines: string[] = [];
  /** Cells of the person's own that change. */
  readonly cells: Preview['cells'][number][] = [];

  add(changes: readonly Change[], ...lines: readonly string[]): void {
    for (const change of changes) this.changes.push(change);
    if (changes.length > 0) this.lines.push(...lines);
  }

  /** A sentence about something that will not be done. */
  note(line: string): void {
    this.lines.push(line);
  }
}
