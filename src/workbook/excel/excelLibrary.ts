/// <reference types="office-js" />

/** The part of office.js's `Excel` the adapter needs; the global one unless a test hands over its own. */
export type ExcelLibrary = Pick<typeof Excel, 'run'>;

export type ExcelContext = Excel.RequestContext;

/** The task pane loads office.js before us, so that `Excel` is there. */
export function globalExcel(): ExcelLibrary {
  return Excel;
}
