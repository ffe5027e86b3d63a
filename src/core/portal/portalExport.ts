import type { FieldId } from '../ledger/fields';
import type { Term } from '../ledger/ledger';
import type { TermRow } from '../termChanges/termSides';
import type { RefusalId } from './portalRefusals';

/** Which of the two templates a pupil goes into. */
export const portalSheetKinds = ['boarders', 'dayPupils'] as const;
export type PortalSheetKind = (typeof portalSheetKinds)[number];

/** Something the system would refuse, or that was put right on the way. */
export interface PortalFault {
  readonly refusal: RefusalId;
  /** `held`: the row is left out until it is put right; `told`: it goes in, and a person should look. */
  readonly effect: 'held' | 'told';
  readonly at: TermRow;
  /** The cell to change; undefined = the ledger has no such column. */
  readonly field: FieldId | undefined;
  /** Title of the import column. */
  readonly title: string;
  readonly found: string;
  /** What to do, one sentence. */
  readonly remedy: string;
}

export interface PortalRow {
  readonly at: TermRow;
  /** Texts in the order of the template. */
  readonly cells: readonly string[];
}

/** Every record of the term is in exactly one of these. */
export interface PortalCounts {
  readonly records: number;
  readonly boarders: number;
  readonly dayPupils: number;
  /** Due, but left out because the system would refuse it. */
  readonly held: number;
  /** Whether it is due could not be decided. */
  readonly review: number;
  /** Not of a stage these templates are for. */
  readonly otherStage: number;
  /** Of the stage, and nothing due under these programmes. */
  readonly notDue: number;
}

export interface PortalExport {
  readonly term: Term | undefined;
  readonly rows: Readonly<Record<PortalSheetKind, readonly PortalRow[]>>;
  readonly faults: readonly PortalFault[];
  /** Rows whose aid could not be decided, and why. */
  readonly review: readonly { readonly at: TermRow; readonly reason: string }[];
  readonly counts: PortalCounts;
  /** Records = the sum of all the other counts. */
  readonly holds: boolean;
  /** Rows left out because their term cannot be told. */
  readonly unplaced: number;
}
