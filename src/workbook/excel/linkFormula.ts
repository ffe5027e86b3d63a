import { cellAddress, quoteSheet } from '../../core/snapshot/address';

/** Excel allows 255 characters in one text inside a formula. */
const longestLiteral = 255;

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function literals(text: string): string {
  const parts: string[] = [];
  for (let start = 0; start < text.length || parts.length === 0;) {
    let end = Math.min(text.length, start + longestLiteral);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(literal(text.slice(start, end)));
    start = Math.max(end, start + 1);
  }
  return parts.join('&');
}

/**
 * A link of our own sheets as a formula (without `=`): thousands of them are written in one request, whereas
 * `Range.hyperlink` takes one call each.
 */
export function linkFormula(sheetName: string, row: number, column: number, shown: string | number): string {
  const target = literal(`#${quoteSheet(sheetName)}!${cellAddress(row, column)}`);
  return `HYPERLINK(${target},${typeof shown === 'number' ? String(shown) : literals(shown)})`;
}

/** Whether a formula on a sheet of ours is one of our links; its cell counts as plain value. */
export function isLinkFormula(formula: string): boolean {
  return formula.startsWith('HYPERLINK("#');
}
