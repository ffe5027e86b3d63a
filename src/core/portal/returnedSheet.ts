import { maskId } from '../id/maskId';
import type { SheetCell, SheetContent } from '../plan/plan';
import { cellAddress } from '../snapshot/address';
import { FlatSheet } from '../summary/flatSheet';
import { looks, textCell } from '../summary/looks';
import { say, type Language, type LocalText } from '../text/text';
import type { ReturnedResult, TiedLine } from './tieReturned';

/** `owned` id of the 退回处理 sheet. */
export const returnedSheetId = 'portalReturned';

const words = {
  name: { 'zh-CN': '退回处理', en: 'Returned lines' },
  title: { 'zh-CN': '系统退回处理', en: 'What the system returned' },
  source: { 'zh-CN': '退回表：{source}', en: 'Returned: {source}' },
  made: { 'zh-CN': '处理日期：{date}', en: 'Read {date}' },
  unit: { 'zh-CN': '单位：行', en: 'Lines' },
  result: {
    'zh-CN':
      '退回表 {lines} 行 = 已通过（没有原因）{accepted} + 退回 {refused}；退回 {refused} 行 = 找到 {tied} + 待确认 {doubtful} + 找不到 {lost}　{verdict}',
    en: '{lines} lines = {accepted} accepted (no reason) + {refused} refused; {refused} refused = {tied} found + {doubtful} to be checked + {lost} not found. {verdict}',
  },
  holds: { 'zh-CN': '相符', en: 'It foots.' },
  fails: { 'zh-CN': '不符', en: 'It does not foot.' },
  place: { 'zh-CN': '{sheet} 第{row}行', en: '{sheet}, row {row}' },
  issue: { 'zh-CN': '{cell}：{message}', en: '{cell}: {message}' },
} satisfies Record<string, LocalText>;

const ties: Readonly<Record<TiedLine['tie'], LocalText>> = {
  tied: { 'zh-CN': '已找到', en: 'found' },
  doubtful: { 'zh-CN': '待确认', en: 'to be checked' },
  lost: { 'zh-CN': '找不到', en: 'not found' },
};

const columns: readonly (readonly [LocalText, number])[] = [
  [{ 'zh-CN': '序号', en: 'No.' }, 7],
  [{ 'zh-CN': '结果', en: 'Result' }, 10],
  [{ 'zh-CN': '退回表位置', en: 'Returned line' }, 22],
  [{ 'zh-CN': '姓名', en: 'Name' }, 14],
  [{ 'zh-CN': '身份证号', en: 'ID number' }, 22],
  [{ 'zh-CN': '退回原因', en: 'Reason' }, 34],
  [{ 'zh-CN': '台账位置', en: 'Ledger row' }, 20],
  [{ 'zh-CN': '台账里的问题', en: 'Problem in the ledger' }, 44],
  [{ 'zh-CN': '怎么办', en: 'What to do' }, 44],
];

export interface ReturnedSheetInput {
  readonly result: ReturnedResult;
  readonly language: Language;
  readonly name: string;
  readonly asOf: string;
  /** The file, or the sheet in this workbook. */
  readonly source: string;
}

export function returnedSheetName(language: Language): string {
  return words.name[language];
}

function ledgerCell({ record }: TiedLine): SheetCell {
  if (!record) return textCell('', looks.label);
  const { view, row } = record;
  const column = view.column('name') ?? view.column('idNumber') ?? 0;
  return {
    value: `${view.ledger.sheet.name}!${cellAddress(row, column)}`,
    style: looks.rowsLink,
    link: { sheet: view.ledger.sheet.id, row, column },
  };
}

/** Whether lines and refused lines add up. */
export function returnedHolds({ lines, accepted, refused, counts }: ReturnedResult): boolean {
  const { tied, doubtful, lost } = counts;
  return lines === accepted + refused.length && refused.length === tied + doubtful + lost;
}

/** The 退回处理 sheet: every refused line with its record, the problem that explains it and what to do. */
export function returnedSheet(input: ReturnedSheetInput): SheetContent {
  const { result, language, name, asOf, source } = input;
  const t = (text: LocalText, data: Parameters<typeof say>[2] = {}): string => say(text, language, data);
  const sheet = new FlatSheet(
    columns.map(([title, width]) => ({ title: title[language], width })),
    t(words.title),
    [t(words.source, { source }), t(words.made, { date: asOf }), t(words.unit)],
  );
  const joint = language === 'zh-CN' ? '；' : '; ';
  result.refused.forEach((tied, index) => {
    const { view, row, reason } = tied.line;
    const issues = tied.issues.map(({ cell, message }) => t(words.issue, { cell, message }));
    const todo = [tied.doubt, tied.todo].filter((part) => part !== '').join(joint);
    sheet.line([
      { value: index + 1, style: looks.count },
      textCell(ties[tied.tie][language], looks.label),
      textCell(t(words.place, { sheet: view.ledger.sheet.name, row: row + 1 }), looks.label),
      textCell(view.text(row, 'name'), looks.label),
      textCell(maskId(view.text(row, 'idNumber')), looks.label),
      textCell(reason, looks.label),
      ledgerCell(tied),
      textCell(issues.join('\n'), looks.label),
      textCell(todo, looks.label),
    ]);
  });
  const verdict = t(returnedHolds(result) ? words.holds : words.fails);
  const { lines, accepted, refused, counts } = result;
  sheet.page.note({
    text: t(words.result, { lines, accepted, refused: refused.length, ...counts, verdict }),
  });
  return sheet.content(name);
}
