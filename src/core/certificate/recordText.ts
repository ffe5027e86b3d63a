import type { LedgerView } from '../rules/rule';
import { cellText } from '../rules/cellText';

/** The running number counts the rows, not the pupils: sorting and renumbering change nothing. */
const leftOut = 'sequence';

const special = /[\\\r\n]/;

/** One line's worth: a backslash and a line break inside a cell are written `\\` and `\n`. */
export function oneLine(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

/**
 * Writes the records of a ledger as the fingerprint takes them (docs/certificate.md): a line with the ledger's
 * kind and money unit, then `field=content` for every recognised cell that is not blank, fields in alphabetical
 * order, lines joined by line feeds.
 */
export function recordTexts({ ledger }: LedgerView): (row: number) => string {
  const { grid } = ledger.sheet;
  const head = `ledger=${ledger.kind}\nunit=${String(ledger.moneyUnit)}`;
  const columns = ledger.columns
    .filter(({ field }) => field !== leftOut)
    .sort((a, b) => (a.field < b.field ? -1 : 1))
    .map(({ field, column }) => ({ start: `\n${field}=`, column }));
  return (row) => {
    let text = head;
    for (const { start, column } of columns) {
      const content = cellText(grid, row, column);
      if (content !== '') text += start + oneLine(content);
    }
    return text;
  };
}
