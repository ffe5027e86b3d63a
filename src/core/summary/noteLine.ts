import type { SheetCell } from '../plan/plan';

/** A line of text on a sheet of ours, with a link where it leads somewhere. */
export interface NoteLine {
  readonly text: string;
  readonly link?: NonNullable<SheetCell['link']>;
}
