import { compactText } from '../normalise/cleanText';
import type { LocalText } from '../text/text';

interface SheetColumn {
  readonly title: LocalText;
  /** Characters; a Chinese character takes two. */
  readonly width: number;
}

/** The columns of the 问题清单 in order. People fill in `responsible` to `confirmedOn`; the rest is ours. */
export const sheetColumns = {
  number: { title: { 'zh-CN': '序号', en: 'No.' }, width: 6 },
  severity: { title: { 'zh-CN': '严重程度', en: 'Severity' }, width: 10 },
  rule: { title: { 'zh-CN': '问题类型', en: 'Kind of problem' }, width: 20 },
  sheet: { title: { 'zh-CN': '工作表', en: 'Sheet' }, width: 16 },
  cell: { title: { 'zh-CN': '单元格', en: 'Cell' }, width: 10 },
  name: { title: { 'zh-CN': '姓名', en: 'Name' }, width: 12 },
  school: { title: { 'zh-CN': '学校', en: 'School' }, width: 20 },
  found: { title: { 'zh-CN': '现有内容', en: 'Found' }, width: 22 },
  expected: { title: { 'zh-CN': '应为', en: 'Expected' }, width: 22 },
  statement: { title: { 'zh-CN': '问题说明', en: 'What is wrong and what to do' }, width: 60 },
  responsible: { title: { 'zh-CN': '责任学校/责任人', en: 'Responsible school or person' }, width: 18 },
  deadline: { title: { 'zh-CN': '整改期限', en: 'Deadline' }, width: 12 },
  measure: { title: { 'zh-CN': '整改措施', en: 'Measure taken' }, width: 24 },
  state: { title: { 'zh-CN': '状态', en: 'State' }, width: 12 },
  reason: { title: { 'zh-CN': '情况属实的理由', en: 'Why it is correct' }, width: 24 },
  confirmedOn: { title: { 'zh-CN': '确认日期', en: 'Confirmed on' }, width: 12 },
  remark: { title: { 'zh-CN': '核对情况', en: 'Result of checking' }, width: 34 },
  firstSeen: { title: { 'zh-CN': '首次发现', en: 'First seen' }, width: 12 },
  lastSeen: { title: { 'zh-CN': '最近发现', en: 'Last seen' }, width: 12 },
  returns: { title: { 'zh-CN': '是否复发', en: 'Came back' }, width: 12 },
  id: { title: { 'zh-CN': '问题编号', en: 'Issue id' }, width: 18 },
} as const satisfies Readonly<Record<string, SheetColumn>>;

export type SheetColumnId = keyof typeof sheetColumns;

export const sheetColumnIds = Object.keys(sheetColumns) as readonly SheetColumnId[];

const byHeader: ReadonlyMap<string, SheetColumnId> = new Map(
  sheetColumnIds.flatMap((id): [string, SheetColumnId][] =>
    Object.values(sheetColumns[id].title).map((title) => [headerName(title), id]),
  ),
);

function headerName(text: string): string {
  return compactText(text).toLowerCase();
}

/** Which of our columns a header names, in either language. */
export function columnOfHeader(text: string): SheetColumnId | undefined {
  return byHeader.get(headerName(text));
}
