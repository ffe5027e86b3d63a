import type { Snapshot } from '../../../core/snapshot/snapshot';

/** What the reader found out about one sheet that the writer needs. */
export interface SheetPart {
  /** Part path of the sheet, without a leading slash, spelled as in the zip. */
  readonly path: string;
  /** Its relationships part, spelled as in the zip; undefined when it has none. */
  readonly relsPath: string | undefined;
  /** `r:id` of the sheet in workbook.xml. */
  readonly relationId: string;
  /** Namespace prefix of the sheet's own elements with its colon (`x:`), or ''. */
  readonly prefix: string;
  /** One past the last row / column that any `<row>` or `<c>` element names, blank or not. */
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** Where things are in the package; paths without a leading slash, spelled as in the zip. */
export interface XlsxParts {
  readonly workbookPath: string;
  readonly workbookRelsPath: string;
  /** undefined when the package has none. */
  readonly stylesPath: string | undefined;
  readonly sharedStringsPath: string | undefined;
  readonly calcChainPath: string | undefined;
  readonly themePath: string | undefined;
  /** The custom XML parts that hold our state. */
  readonly statePaths: readonly string[];
  /** By sheet id. */
  readonly sheets: ReadonlyMap<string, SheetPart>;
  /** Every `sheetId` in workbook.xml, chart sheets and the like included. */
  readonly sheetIds: readonly string[];
  /** All sheet names, chart sheets and the like included. */
  readonly sheetNames: readonly string[];
  /** Namespace prefix (with colon) of workbook.xml's / styles.xml's own elements, or ''. */
  readonly workbookPrefix: string;
  readonly stylesPrefix: string;
  /** ISO/IEC 29500 Strict: other namespace URIs, and dates as ISO text. */
  readonly strict: boolean;
  /** `Snapshot.styles` index of each cellXfs entry. */
  readonly styleOfXf: readonly number[];
}

/** A read workbook: the snapshot, and where everything is. */
export interface XlsxRead {
  readonly snapshot: Snapshot;
  readonly parts: XlsxParts;
}
