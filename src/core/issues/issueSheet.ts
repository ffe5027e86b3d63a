import type { CheckResult, Issue } from '../engine/result';
import type { Ledger } from '../ledger/ledger';
import type { SheetCell, SheetContent } from '../plan/plan';
import { CellKind } from '../snapshot/grid';
import type { CellStyle } from '../snapshot/snapshot';
import { say, type Language, type LocalText } from '../text/text';
import { issueStateWords, severityWords } from './issueWords';

/** `owned` id of the 问题清单 sheet. */
export const issueSheetId = 'issueList';

const words = {
  name: { 'zh-CN': '问题清单', en: 'Issue list' },
  ready: {
    'zh-CN': '校验日期：{date}　结论：可以报送　规则：通过 {passed}，发现问题 {found}，未校验 {unrun}',
    en: 'Checked {date}. Ready to submit. Rules: {passed} passed, {found} found problems, {unrun} did not run',
  },
  notReady: {
    'zh-CN':
      '校验日期：{date}　结论：还不能报送　错误 {errors}，存疑 {warnings}，提示 {notices}　规则：通过 {passed}，发现问题 {found}，未校验 {unrun}',
    en: 'Checked {date}. Not ready: {errors} errors, {warnings} warnings, {notices} notices. Rules: {passed} passed, {found} found problems, {unrun} did not run',
  },
} satisfies Record<string, LocalText>;

interface Column {
  readonly title: LocalText;
  readonly width: number;
}

/** Characters; a Chinese character takes two. */
const messageWidth = 60;

const columns: readonly Column[] = [
  { title: { 'zh-CN': '序号', en: 'No.' }, width: 6 },
  { title: { 'zh-CN': '严重程度', en: 'Severity' }, width: 10 },
  { title: { 'zh-CN': '工作表', en: 'Sheet' }, width: 16 },
  { title: { 'zh-CN': '单元格', en: 'Cell' }, width: 10 },
  { title: { 'zh-CN': '姓名', en: 'Name' }, width: 12 },
  { title: { 'zh-CN': '学校', en: 'School' }, width: 24 },
  { title: { 'zh-CN': '现有内容', en: 'Found' }, width: 22 },
  { title: { 'zh-CN': '应为', en: 'Expected' }, width: 22 },
  { title: { 'zh-CN': '问题说明', en: 'What is wrong and what to do' }, width: messageWidth },
  { title: { 'zh-CN': '状态', en: 'State' }, width: 10 },
  { title: { 'zh-CN': '首次发现', en: 'First seen' }, width: 12 },
  { title: { 'zh-CN': '问题编号', en: 'Issue id' }, width: 18 },
];

const text: Partial<CellStyle> = { numberFormat: '@', border: true, vertical: 'middle' };
const header: Partial<CellStyle> = {
  bold: true,
  fill: 'D9E2F3',
  border: true,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
};

function fieldText(ledger: Ledger | undefined, row: number, field: 'name' | 'schoolName'): string {
  const column = ledger?.columns.find((candidate) => candidate.field === field)?.column;
  if (!ledger || column === undefined || row < ledger.firstRow) return '';
  return ledger.sheet.grid.kind(row, column) === CellKind.text ? ledger.sheet.grid.text(row, column) : '';
}

/** The message without the place it starts with: sheet and cell have columns of their own. */
function statement({ message, sheet, cell }: Issue): string {
  const place = [`${sheet}!${cell}：`, `${sheet}!${cell}: `].find((start) => message.startsWith(start));
  return place === undefined ? message : message.slice(place.length);
}

/** Height in points that shows the whole statement: Excel does not fit rows of a sheet it did not make. */
function rowHeight(issue: Issue): number {
  const width = Array.from(statement(issue)).reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);
  return Math.min(400, Math.max(1, Math.ceil(width / (messageWidth - 4))) * 15 + 3);
}

function issueRow(
  issue: Issue,
  index: number,
  ledger: Ledger | undefined,
  seen: string,
  language: Language,
): SheetCell[] {
  const cell = (value: string, style: Partial<CellStyle> = {}): SheetCell => ({
    value: value === '' ? null : value,
    style: { ...text, ...style },
  });
  return [
    { value: index + 1, style: { border: true, vertical: 'middle' } },
    cell(severityWords[issue.severity][language]),
    cell(issue.sheet),
    {
      // Excel holds the link as a formula, which a text format would turn into text at the next edit.
      ...cell(issue.cell, { numberFormat: 'General', fontColor: '0563C1', underline: true }),
      link: { sheet: issue.sheetId, row: issue.row, column: issue.column },
    },
    cell(fieldText(ledger, issue.row, 'name')),
    cell(fieldText(ledger, issue.row, 'schoolName')),
    cell(issue.found),
    cell(issue.expected ?? ''),
    cell(statement(issue), { wrap: true }),
    cell(issueStateWords[issue.state][language]),
    cell(seen),
    cell(issue.id),
  ];
}

/**
 * The 问题清单 sheet: one row an issue, linked to its cell.
 * @param firstSeen day (`YYYY-MM-DD`) each issue id was first seen; today for those not in it
 * @param name the sheet's name: what it is called now, or a free name
 */
export function issueSheet(
  result: CheckResult,
  options: {
    readonly language: Language;
    readonly asOf: string;
    readonly firstSeen: ReadonlyMap<string, string>;
    readonly name: string;
  },
): SheetContent {
  const { language, asOf } = options;
  const ledgers = new Map(result.ledgers.map((ledger) => [ledger.id, ledger]));
  const count = (severity: Issue['severity']): number =>
    result.issues.filter((issue) => issue.severity === severity).length;
  const runs = (wanted: (state: string) => boolean): number =>
    result.coverage.filter((entry) => wanted(entry.state)).length;
  const last = columns.length - 1;
  const summary = say(result.ready ? words.ready : words.notReady, language, {
    date: asOf,
    errors: count('error'),
    warnings: count('warning'),
    notices: count('notice'),
    passed: runs((state) => state === 'passed'),
    found: runs((state) => state === 'found'),
    unrun: runs((state) => state !== 'passed' && state !== 'found'),
  });
  return {
    name: options.name,
    rows: [
      [
        {
          value: words.name[language],
          style: { bold: true, fontSize: 16, horizontal: 'center', vertical: 'middle' },
        },
      ],
      [{ value: summary, style: { numberFormat: '@' } }],
      columns.map(({ title }) => ({ value: title[language], style: header })),
      ...result.issues.map((issue, index) =>
        issueRow(issue, index, ledgers.get(issue.ledger), options.firstSeen.get(issue.id) ?? asOf, language),
      ),
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: last },
    ],
    widths: columns.map(({ width }) => width),
    heights: new Map([
      [0, 28],
      ...result.issues.map((issue, index): [number, number] => [index + 3, rowHeight(issue)]),
    ]),
    frozen: { rows: 3, columns: 0 },
    print: { landscape: true, repeat: { first: 2, last: 2 } },
    filter: { top: 2, left: 0, bottom: 2 + result.issues.length, right: last },
  };
}

/** What the sheet is called when nobody renamed it. */
export function issueSheetName(language: Language): string {
  return words.name[language];
}
