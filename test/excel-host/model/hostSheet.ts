import type { Area } from '../../../src/core/snapshot/address';
import { emptyGrid, type Grid } from '../../../src/core/snapshot/grid';
import { GridBuilder } from '../../../src/core/snapshot/gridBuilder';
import type { Span } from '../../../src/core/snapshot/snapshot';

/** A conditional format: ours are `Custom`; others only have to be left alone. */
export interface HostFormat {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  formula: string;
  fill: string;
  font: string;
  stopIfTrue: boolean;
}

export interface HostTable {
  readonly name: string;
  area: Area;
  filtered: boolean;
}

export interface HostList {
  readonly area: Area;
  readonly source: string;
}

/** Pixels of a column of standard width, as Excel shows 8.43 characters of an 11-point font. */
export const standardPixels = 64;

/** One worksheet of the simulated Excel; plain data that tests may change as a user would. */
export class HostSheet {
  builder: GridBuilder;
  grid: Grid;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  protected = false;
  merges: Area[] = [];
  hiddenRows: Span[] = [];
  hiddenColumns: Span[] = [];
  filter: { area: Area; active: boolean } | null = null;
  frozen = { rows: 0, columns: 0 };
  tables: HostTable[] = [];
  formats: HostFormat[] = [];
  lists: HostList[] = [];
  /** Pixels by column. */
  readonly widths = new Map<number, number>();
  /** Points by row. */
  readonly heights = new Map<number, number>();
  page: {
    orientation: string;
    titleRows: string;
    pagesWide: number | undefined;
    paper: string;
    scale: number | undefined;
  } = {
    orientation: 'Portrait',
    titleRows: '',
    pagesWide: undefined,
    paper: '',
    scale: undefined,
  };
  /** Zero-based rows that begin a page. */
  breaks: number[] = [];

  constructor(
    readonly id: string,
    public name: string,
    grid: Grid = emptyGrid(),
  ) {
    this.builder = new GridBuilder(grid);
    this.grid = this.builder.build();
  }

  /** Measures the used extents after cells were changed. */
  settle(): void {
    this.grid = this.builder.build();
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.some((span) => row >= span.first && row <= span.last);
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.some((span) => column >= span.first && column <= span.last);
  }
}
