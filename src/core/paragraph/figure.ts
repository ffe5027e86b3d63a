/** A figure a template can name: what it is, where it stands, and how it reads. */
export interface Figure {
  /** Between braces in the template. */
  readonly name: string;
  /** What it comes to in words: `71.8125`. */
  readonly text: string;
  /** Formula without `=` that gives the same text; absent for a text that stands in no cell. */
  readonly formula?: string;
  /** The cell it comes from. */
  readonly source?: { readonly sheet: string; readonly row: number; readonly column: number };
  /** For the list on the sheet. */
  readonly about: string;
}
