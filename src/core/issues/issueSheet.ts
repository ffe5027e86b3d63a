import type { CheckResult, Issue } from '../engine/result';
import type { SheetCell, SheetContent } from '../plan/plan';
import type { ExtraCell, StrayRow } from '../rectification/rectification';
import { rectificationStateWords } from '../rectification/rectificationWords';
import type { LedgerLine } from '../rectification/rectify';
import type { SheetReading } from '../rectification/readIssueSheet';
import { sheetColumnIds, sheetColumns, type SheetColumnId } from '../rectification/sheetColumns';
import type { CellStyle } from '../snapshot/snapshot';
import { say, type Language, type LocalText } from '../text/text';
import { orderLines } from './orderLines';
import { severityWords } from './issueWords';

/** `owned` id of the 问题清单 sheet. */
export const issueSheetId = 'issueList';

const words = {
  name: { 'zh-CN': '问题清单', en: 'Issue list' },
  ready: {
    'zh-CN':
      '校验日期：{date}　结论：可以报送　待整改 {open}，情况属实 {confirmed}，已销号 {closed}　规则：通过 {passed}，发现问题 {found}，未校验 {unrun}',
    en: 'Checked {date}. Ready to submit. {open} to be corrected, {confirmed} confirmed, {closed} closed. Rules: {passed} passed, {found} found problems, {unrun} did not run',
  },
  notReady: {
    'zh-CN':
      '校验日期：{date}　结论：还不能报送　错误 {errors}，存疑 {warnings}，提示 {notices}　待整改 {open}，情况属实 {confirmed}，已销号 {closed}　规则：通过 {passed}，发现问题 {found}，未校验 {unrun}',
    en: 'Checked {date}. Not ready: {errors} errors, {warnings} warnings, {notices} notices. {open} to be corrected, {confirmed} confirmed, {closed} closed. Rules: {passed} passed, {found} found problems, {unrun} did not run',
  },
  returns: { 'zh-CN': '复发{count}次', en: 'came back {count} ×' },
} satisfies Record<string, LocalText>;

/** Width of a column people added, unless they gave it one. */
const extraWidth = 16;

const text: Partial<CellStyle> = { numberFormat: '@', border: true, vertical: 'middle' };
const header: Partial<CellStyle> = {
  numberFormat: '@',
  bold: true,
  fill: 'D9E2F3',
  border: true,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
};
/** Columns people fill in stand out from ours. */
const theirHeader: Partial<CellStyle> = { ...header, fill: 'FFF2CC' };
const theirs: ReadonlySet<SheetColumnId> = new Set<SheetColumnId>([
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
function rowHeight(texts: Readonly<Partial<Record<SheetColumnId, string>>>): number {
  let lines = 1;
  for (const id of wrapped) {
    let width = 0;
    for (const letter of texts[id] ?? '') width += letter > '\u00ff' ? 2 : 1;
    lines = Math.max(lines, Math.ceil(width / (sheetColumns[id].width - 4)));
  }
  return Math.min(400, lines * 15 + 3);
}

function textsOf(
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
    returns: line.returns === 0 ? '' : say(words.returns, language, { count: line.returns }),
    id: line.id,
  };
}

/** Whatever people typed stays what it was: a text is never taken for a number, a date or a formula. */
function extraCell(cell: ExtraCell | undefined, look: Partial<CellStyle> = {}): SheetCell {
  if (!cell) return { value: null, style: { ...text, ...look } };
  const numberFormat = cell.format ?? (typeof cell.value === 'string' ? '@' : 'General');
  return { value: cell.value, style: { ...text, ...look, numberFormat } };
}

function lineRow(
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

function strayRow({ cells }: StrayRow, extras: readonly string[]): SheetCell[] {
  return [
    ...sheetColumnIds.map((id) => extraCell(cells.get(sheetColumns[id].title['zh-CN']))),
    ...extras.map((key) => extraCell(cells.get(key))),
  ];
}

/** The added columns: those on the sheet in their order, then those only memory knows. */
function extrasOf(
  reading: SheetReading | undefined,
  lines: readonly LedgerLine[],
  strays: readonly StrayRow[],
): readonly { readonly key: string; readonly header: string; readonly width: number }[] {
  const found = new Map(
    (reading?.extras ?? []).map(({ key, header, width }) => [
      key,
      { key, header, width: width ?? extraWidth },
    ]),
  );
  const ours = new Set<string>(sheetColumnIds.map((id) => sheetColumns[id].title['zh-CN']));
  const add = (key: string): void => {
    if (!found.has(key) && !ours.has(key))
      found.set(key, { key, header: key.replace(/^\n\d+ /, ''), width: extraWidth });
  };
  for (const { line } of lines) for (const key of line.entries.extra.keys()) add(key);
  for (const { cells } of strays) for (const key of cells.keys()) add(key);
  return [...found.values()];
}

export interface IssueSheetInput {
  readonly result: CheckResult;
  readonly lines: readonly LedgerLine[];
  readonly strays: readonly StrayRow[];
  /** The sheet as it stands; undefined when there is none yet. */
  readonly reading: SheetReading | undefined;
  /** Titles of all rules, by id. */
  readonly titles: ReadonlyMap<string, LocalText>;
  readonly language: Language;
  readonly asOf: string;
  /** The sheet's name: what it is called now, or a free name. */
  readonly name: string;
}

function summaryOf({ result, lines, language, asOf }: IssueSheetInput): string {
  const count = (severity: Issue['severity']): number =>
    result.issues.filter((issue) => issue.severity === severity).length;
  const runs = (wanted: (state: string) => boolean): number =>
    result.coverage.filter((entry) => wanted(entry.state)).length;
  const states = (...wanted: string[]): number =>
    lines.filter(({ line }) => wanted.includes(line.state)).length;
  return say(result.ready ? words.ready : words.notReady, language, {
    date: asOf,
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    open: states('open', 'awaiting'),
    confirmed: states('confirmed'),
    closed: states('closed'),
    passed: runs((state) => state === 'passed'),
    found: runs((state) => state === 'found'),
    unrun: runs((state) => state !== 'passed' && state !== 'found'),
  });
}

/**
 * The 问题清单: every issue ever found, one row each, those to be corrected first (linked to their cells), closed ones
 * last. The columns people added stand to the right of ours.
 */
export function issueSheet(input: IssueSheetInput): SheetContent {
  const { lines, strays, reading, titles, language } = input;
  const extras = extrasOf(reading, lines, strays);
  const keys = extras.map(({ key }) => key);
  const last = sheetColumnIds.length + extras.length - 1;
  const notes = (reading?.notes ?? []).map((cells) =>
    cells.map((cell) => cell && extraCell(cell, { border: false })),
  );
  const top = 2 + notes.length;
  const heights = new Map([[0, 28]]);
  const rows: SheetContent['rows'][number][] = [
    [
      {
        value: words.name[language],
        style: { bold: true, fontSize: 16, horizontal: 'center', vertical: 'middle' },
      },
    ],
    [{ value: summaryOf(input), style: { numberFormat: '@' } }],
    ...notes,
    [
      ...sheetColumnIds.map((id) => ({
        value: sheetColumns[id].title[language],
        style: theirs.has(id) ? theirHeader : header,
      })),
      ...extras.map((extra) => ({ value: extra.header === '' ? null : extra.header, style: theirHeader })),
    ],
  ];
  const ordered = orderLines(lines);
  let number = 0;
  const add = (entries: readonly LedgerLine[]): void => {
    for (const entry of entries) {
      const texts = textsOf(entry, titles, language);
      heights.set(rows.length, rowHeight(texts));
      rows.push(lineRow(entry, ++number, texts, keys));
    }
  };
  add(ordered.open);
  for (const stray of strays) rows.push(strayRow(stray, keys));
  add(ordered.settled);
  const columns = new Map(sheetColumnIds.map((id, at) => [id, at]));
  const lists = stateList({ columns, headerRow: top }, rows.length, language);
  const bottom = Math.max(top, rows.length - 1);
  return {
    name: input.name,
    rows,
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: sheetColumnIds.length - 1 })),
    widths: [
      ...sheetColumnIds.map((id) => reading?.widths.get(id) ?? sheetColumns[id].width),
      ...extras.map(({ width }) => width),
    ],
    heights,
    frozen: { rows: top + 1, columns: 0 },
    print: { landscape: true, repeat: { first: top, last: top } },
    ...(lists ? { lists } : {}),
    filter: { top, left: 0, bottom, right: last },
  };
}

function stateChoices(language: Language): readonly string[] {
  return Object.values(rectificationStateWords).map((word) => word[language]);
}

/** The drop-down list of the 状态 column on a sheet of so many rows, wherever people moved it. */
export function stateList(
  { columns, headerRow }: Pick<SheetReading, 'columns' | 'headerRow'>,
  rows: number,
  language: Language,
): SheetContent['lists'] {
  const column = columns.get('state');
  if (column === undefined || rows - 1 <= headerRow) return undefined;
  const area = { top: headerRow + 1, left: column, bottom: rows - 1, right: column };
  return [{ area, values: stateChoices(language) }];
}

/** What the sheet is called when nobody renamed it. */
export function issueSheetName(language: Language): string {
  return words.name[language];
}
