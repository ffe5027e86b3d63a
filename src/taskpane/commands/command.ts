import type { LocalText } from '../../core/text/text';
import type { PaneState } from '../state/state';
import type { PaneContext } from '../state/store';

/** A key with Alt: Excel and browsers leave these to the page. `code` is the key's place, so Option on a Mac works too. */
export interface Shortcut {
  readonly code: `Key${string}`;
  /** As shown: `Alt+C`. */
  readonly keys: string;
}

/** One thing a person can do, whatever sets it off: a button, the ribbon or a key. */
export interface PaneCommand {
  readonly id: string;
  readonly title: LocalText;
  readonly hint?: LocalText;
  readonly shortcut?: Shortcut;
  /** Absent = always possible. Never while other work is under way. */
  possible?(state: PaneState): boolean;
  run(context: PaneContext): Promise<void>;
}
