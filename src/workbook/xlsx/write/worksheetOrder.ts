/** The children of `<worksheet>` in the order the schema demands (ECMA-376, CT_Worksheet). */
export const worksheetOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** The children of `<workbook>` in schema order (CT_Workbook). */
export const workbookOrder = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

/** The children of `<styleSheet>` in schema order (CT_Stylesheet). */
export const styleSheetOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/** The first pair of neighbours in the wrong order; undefined when all is well. Unknown names are passed over. */
export function misplaced(
  names: readonly string[],
  order: readonly string[],
): readonly [string, string] | undefined {
  let last = -1;
  for (const name of names) {
    const rank = order.indexOf(name);
    if (rank < 0) continue;
    if (rank < last) return [order[last] ?? '', name];
    last = rank;
  }
  return undefined;
}

/**
 * Where a new child belongs among its siblings: just after the last one that must not follow it.
 * @param start where the children begin, for when none precedes it
 */
export function placeFor(
  name: string,
  siblings: readonly { readonly local: string; readonly end: number }[],
  order: readonly string[],
  start: number,
): number {
  const rank = order.indexOf(name);
  let place = start;
  for (const sibling of siblings) {
    const other = order.indexOf(sibling.local);
    if (other >= 0 && other <= rank) place = sibling.end;
  }
  return place;
}
