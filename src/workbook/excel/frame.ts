import type { Area } from '../../core/snapshot/address';
import type { DefinedName, Mark, Sheet } from '../../core/snapshot/snapshot';

/** A conditional format of ours, so that it can be deleted. */
export interface OwnFormat {
  readonly id: string;
  readonly severity: Mark['severity'];
}

/** All of a sheet but its cells. */
export interface FrameSheet {
  readonly sheet: Omit<Sheet, 'grid'>;
  /** The area that holds values; null for a blank sheet. */
  readonly used: Area | null;
  /** Where formulas stand; null = not known, ask for all. */
  readonly formulas: readonly Area[] | null;
  readonly ownFormats: readonly OwnFormat[];
  /** Pixels of a digit, for column widths. */
  readonly digit: number;
}

/** All of a workbook but its cells. */
export interface Frame {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  readonly structureProtected: boolean;
  readonly sheets: readonly FrameSheet[];
  readonly names: readonly DefinedName[];
  /** Names of ours whose target is gone (#REF!). */
  readonly lostNames: readonly string[];
  readonly settings: ReadonlyMap<string, string>;
  /** Ids of the custom XML parts that carry the settings. */
  readonly parts: readonly string[];
  /** Ids of the parts of a journal: a run is being written, or was never finished. */
  readonly journal: readonly string[];
}

/** A rectangle as the API gives it. */
export interface Rectangle {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function rectangleArea(range: Rectangle): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
