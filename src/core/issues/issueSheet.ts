import type { CheckResult, Issue } from '../engine/result';
import type { SheetContent } from '../plan/plan';
import type { StrayRow } from '../rectification/rectification';
import { rectificationStateWords } from '../rectification/rectificationWords';
import type { LedgerLine } from '../rectification/rectify';
import type { SheetReading } from '../rectification/readIssueSheet';
import { sheetColumnIds, sheetColumns } from '../rectification/sheetColumns';
import { say, type Language, type LocalText } from '../text/text';
import { orderLines } from './orderLines';
import { extraCell, header, lineRow, rowHeight, strayRow, textsOf, theirHeader, theirs } from './issueRows';

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
} satisfies Record<string, LocalText>;

/** Width of a column people added, unless they gave it one. */
const extraWidth = 16;

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
