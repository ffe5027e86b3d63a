import type { CellPlace } from '../core/engine/result';

/** What the pane needs from where it runs, beside the workbook's service. */
export interface PaneHost {
  readonly kind: 'excel' | 'desk';
  readonly facts: HostFacts;
  /** Shows and selects a cell; zero-based. */
  goTo(sheetId: string, row: number, column: number): Promise<void>;
  /** The cell that is selected; undefined when there is none to tell. */
  selection(): Promise<CellPlace | undefined>;
  /** Calls back whenever another cell is selected; absent where only asking tells. @returns stops it */
  watchSelection?(listener: (place: CellPlace) => void): () => void;
  /**
   * Gives the person text files by their names, several as one archive called `archive`; absent where the host lets
   * no page save files (Excel's web view).
   */
  saveFiles?(files: readonly TextFile[], archive: string): void;
  /** Calls back after our own writes, so that the face can draw itself anew. */
  afterWrite(): void;
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** For 关于. */
export interface HostFacts {
  readonly version: string;
  /** `Excel, Windows` or the browser page. */
  readonly host: string;
  /** `ExcelApi 1.14`; undefined outside Excel. */
  readonly api: string | undefined;
}
