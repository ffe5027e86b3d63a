import type { Ledger } from '../ledger/ledger';
import { maskId } from '../id/maskId';
import type { SheetCell, SheetContent } from '../plan/plan';
import { cellText } from '../rules/cellText';
import { looks, textCell } from '../summary/looks';
import { say, type Language, type LocalText } from '../text/text';
import type { CodeComparison, CodeVerdict } from './compareCodes';
import type { CodesFile } from './codesFile';

/** `owned` id of the 比对码结果 sheet. */
export const codesSheetId = 'matchCodes';

const words = {
  name: { 'zh-CN': '比对码结果', en: 'Match codes' },
  summary: {
    'zh-CN': '对方：{office}　对方生成日期：{made}　用途：{purpose}',
    en: 'Other office: {office}. Made: {made}. Purpose: {purpose}',
  },
  counts: {
    'zh-CN':
      '两边都有 {same}　号码或姓名不一致 {differs}　姓名生日相同、号码缺一边 {probable}　只在本表 {onlyHere}　没有可比的信息 {noCode}　只在对方 {onlyThere}（是谁要由对方查）',
    en: 'Both {same}; ID or name differs {differs}; same name and birth date, one number missing {probable}; only here {onlyHere}; nothing to compare by {noCode}; only there {onlyThere} (that office can tell who)',
  },
} satisfies Record<string, LocalText>;

/** What each verdict is called, and what to do. */
export const codeVerdicts: Readonly<Record<CodeVerdict, LocalText>> = {
  same: { 'zh-CN': '两边都有', en: 'in both' },
  differs: {
    'zh-CN': '号码或姓名、生日与对方不一致，请两边核对原件',
    en: 'ID, name or birth date differ; compare the originals',
  },
  probable: {
    'zh-CN': '姓名和生日与对方相同，但有一边没有可用的身份证号，请核对',
    en: 'same name and birth date, one side has no usable ID; please check',
  },
  onlyHere: { 'zh-CN': '对方名单里没有', en: 'not in the other list' },
  noCode: {
    'zh-CN': '身份证号不可用，姓名或生日也缺，没法比对',
    en: 'no usable ID and no name or birth date: cannot be compared',
  },
};

const order: readonly CodeVerdict[] = ['differs', 'probable', 'onlyHere', 'noCode', 'same'];

const headers: readonly (readonly [LocalText, number])[] = [
  [{ 'zh-CN': '序号', en: 'No.' }, 6],
  [{ 'zh-CN': '工作表', en: 'Sheet' }, 16],
  [{ 'zh-CN': '行', en: 'Row' }, 8],
  [{ 'zh-CN': '姓名', en: 'Name' }, 14],
  [{ 'zh-CN': '身份证号', en: 'ID number' }, 22],
  [{ 'zh-CN': '比对结果', en: 'Result' }, 48],
];

function fieldText(ledger: Ledger | undefined, row: number, field: 'name' | 'idNumber'): string {
  const column = ledger?.columns.find((candidate) => candidate.field === field)?.column;
  return ledger && column !== undefined ? cellText(ledger.sheet.grid, row, column) : '';
}

/** What is called what it is now, or when nobody renamed it. */
export function codesSheetName(language: Language): string {
  return words.name[language];
}

/** The result as a sheet: what does not agree first, each linked to its row; numbers masked. */
export function codesSheet(
  comparison: CodeComparison,
  theirs: CodesFile,
  ledgers: readonly Ledger[],
  options: { readonly language: Language; readonly name: string },
): SheetContent {
  const { language, name } = options;
  const byId = new Map(ledgers.map((ledger) => [ledger.id, ledger]));
  const count = (verdict: CodeVerdict): number =>
    comparison.matches.filter((match) => match.verdict === verdict).length;
  const sorted = order.flatMap((verdict) => comparison.matches.filter((match) => match.verdict === verdict));
  const rows = sorted.map(({ ledger, row, verdict }, index): SheetCell[] => {
    const from = byId.get(ledger);
    const link = from ? { link: { sheet: from.sheet.id, row, column: 0 } } : {};
    return [
      { value: index + 1, style: looks.count },
      textCell(from?.sheet.name ?? '', looks.label),
      { value: row + 1, style: { ...looks.link, border: true }, ...link },
      textCell(fieldText(from, row, 'name'), looks.label),
      textCell(maskId(fieldText(from, row, 'idNumber')), looks.label),
      textCell(codeVerdicts[verdict][language], looks.label),
    ];
  });
  const counts = Object.fromEntries(order.map((verdict) => [verdict, count(verdict)]));
  const last = headers.length - 1;
  return {
    name,
    rows: [
      [textCell(words.name[language], looks.title)],
      [textCell(say(words.summary, language, { ...theirs, codes: '' }), looks.caption)],
      [textCell(say(words.counts, language, { ...counts, onlyThere: comparison.onlyThere }), looks.note)],
      headers.map(([title]) => textCell(title[language], looks.header)),
      ...rows,
    ],
    merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    widths: headers.map(([, width]) => width),
    heights: new Map([
      [0, 30],
      [2, 34],
    ]),
    frozen: { rows: 4, columns: 0 },
    print: { landscape: false, repeat: { first: 3, last: 3 } },
    filter: { top: 3, left: 0, bottom: 3 + rows.length, right: last },
  };
}
