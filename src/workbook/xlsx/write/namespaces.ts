/** The namespace and relation addresses of the two flavours of OOXML. */
export interface Flavour {
  readonly main: string;
  /** Start of every relation type, and the namespace of `r:id`. */
  readonly relations: string;
}

/** Transitional, as nearly every file is. */
export const transitional: Flavour = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** ISO/IEC 29500 Strict. */
export const strict: Flavour = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const contentType = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;
