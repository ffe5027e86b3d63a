import type { Issue } from '../engine/result';
import type { SheetCell } from '../plan/plan';
import type { ExtraCell, StrayRow } from '../rectification/rectification';
import { rectificationStateWords } from '../rectification/rectificationWords';
import type { LedgerLine } from '../rectification/rectify';
import { sheetColumnIds, sheetColumns, type SheetColumnId } from '../rectification/sheetColumns';
import type { CellStyle } from '../snapshot/snapshot';
import { say, type Language, type LocalText } from '../text/text';
import { severityWords } from './issueWords';

const returnsWord: LocalText = { 'zh-CN': '复发{count}次', en: 'came back {count} ×' };

const text: Partial<CellStyle> = { numberFormat: '@', border: true, vertical: 'middle' };
export const header: Partial<CellStyle> = {
  numberFormat: '@',
  bold: true,
  fill: 'D9E2F3',
  border: true,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
};
/** Columns people fill in stand out from ours. */
export const theirHeader: Partial<CellStyle> = { ...header, fill: 'FFF2CC' };
export const theirs: ReadonlySet<SheetColumnId> = new Set<SheetColumnId>([
  'responsible',
  'deadline',
  'measure',
  'state',
  'reason',
  'confirmedOn',
]);
const wrapped: ReadonlySet<SheetColumnId> = new Set<SheetColumnId>([
  'statement',
  'measure',
  'reason',
  'remark',
]);
const closedLook: Partial<CellStyle> = { fontColor: '7F7F7F' };

/** The message without the place it starts with: sheet and cell have columns of their own. */
function statementOf({ message, sheet, cell }: Issue): string {
  const place = [`${sheet}!${cell}：`, `${sheet}!${cell}: `].find((start) => message.startsWith(start));
  return place === undefined ? message : message.slice(place.length);
}

/** Height in points that shows the wrapped texts whole: Excel does not fit rows of a sheet it did not make. */
export function rowHeight(texts: Readonly<Partial<Record<SheetColumnId, string>>>): number {
  let lines = 1;
  for (const id of wrapped) {
    let width = 0;
    for (const letter of texts[id] ?? '') width += letter > '\u00ff' ? 2 : 1;
    lines = Math.max(lines, Math.ceil(width / (sheetColumns[id].width - 4)));
  }
  return Math.min(400, lines * 15 + 3);
}

export function textsOf(
  { line, issue, statement }: LedgerLine,
  titles: ReadonlyMap<string, LocalText>,
  language: Language,
): Readonly<Record<Exclude<SheetColumnId, 'number'>, string>> {
  const title = titles.get(line.rule)?.[language] ?? line.rule;
  const { responsible, deadline, measure, reason, confirmedOn } = line.entries;
  return {
    severity: severityWords[line.severity][language],
    rule: title,
    sheet: line.sheet,
    cell: line.cell,
    name: line.name,
    school: line.school,
    found: issue?.found ?? line.found,
    expected: issue?.expected ?? line.expected,
    statement: issue ? statementOf(issue) : statement === '' ? title : statement,
    responsible,
    deadline,
    measure,
    state: rectificationStateWords[line.state][language],
    reason,
    confirmedOn,
    remark: line.remark,
    firstSeen: line.firstSeen,
    lastSeen: line.lastSeen,
    returns: line.returns === 0 ? '' : say(returnsWord, language, { count: line.returns }),
    id: line.id,
  };
}

/** Whatever people typed stays what it was: a text is never taken for a number, a date or a formula. */
export function extraCell(cell: ExtraCell | undefined, look: Partial<CellStyle> = {}): SheetCell {
  if (!cell) return { value: null, style: { ...text, ...look } };
  const numberFormat = cell.format ?? (typeof cell.value === 'string' ? '@' : 'General');
  return { value: cell.value, style: { ...text, ...look, numberFormat } };
}

export function lineRow(
  entry: LedgerLine,
  number: number,
  texts: ReturnType<typeof textsOf>,
  extras: readonly string[],
): SheetCell[] {
  const { line, issue } = entry;
  const look = line.state === 'closed' ? closedLook : {};
  const cells = sheetColumnIds.map((id): SheetCell => {
    if (id === 'number') return { value: number, style: { border: true, vertical: 'middle', ...look } };
    const value = texts[id] === '' ? null : texts[id];
    const style = { ...text, ...(wrapped.has(id) ? { wrap: true } : {}), ...look };
    if (id !== 'cell' || !issue) return { value, style };
    return {
      value,
      // Excel holds the link as a formula, which a text format would turn into text at the next edit.
      style: { ...style, numberFormat: 'General', fontColor: '0563C1', underline: true },
      link: { sheet: issue.sheetId, row: issue.row, column: issue.column },
    };
  });
  return [...cells, ...extras.map((key) => extraCell(line.entries.extra.get(key), look))];
}

export function strayRow({ cells }: StrayRow, extras: readonly string[]): SheetCell[] {
  return [
    ...sheetColumnIds.map((id) => extraCell(cells.get(sheetColumns[id].title['zh-CN']))),
    ...extras.map((key) => extraCell(cells.get(key))),
  ];
}
