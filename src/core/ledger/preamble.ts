import { cleanText, compactText } from '../normalise/cleanText';
import { isFormLine, isNote, isSigner } from './rowWords';
import type { SheetText } from './sheetText';

/** What the rows above a header say. */
export interface Preamble {
  readonly title: string;
  readonly reportingUnit: string;
  /** The lines that are neither title nor notes, joined. */
  readonly formLine: string;
  readonly moneyUnit: 1 | 10000 | undefined;
}

const attachment = /^附[件表录]?[\d一二三四五六七八九十]{0,3}(?:-\d{1,2})?[:：]?$/;
const unitLabel =
  /(?:填报|填表|上报|报送|编制|制表)(?:单位|学校)(?:名称)?|单位名称|学校名称|学校全称|学校(?=[(:：])/g;
/** Where the value of a label ends: at the next label. */
const nextLabel =
  / (?:填[报表]|上报|报送|统计|制表|编制)?(?:时间|日期|单位|人) ?[:：(（]|(?:填报|填表|上报|报送|统计|制表)(?:时间|日期|人)|金额单位|单位 ?[:：]|联系电话|联系人|负责人|审核人|经办人|\d{4}年\d{1,2}月|年 ?月 ?日|学期[:：]/;
/** Any other label: a word and a colon. */
const anyLabel = / [\u4e00-\u9fff]{1,10}(?:[（(][^（）()]{0,10}[)）])? ?[:：]/;
const seal = /^[（(][^（）()]{0,10}[）)]/;

/** What follows a label and its colon; undefined when no colon comes. */
function afterLabel(text: string): string | undefined {
  const rest = text.trimStart().replace(seal, '').trimStart();
  return rest.startsWith(':') || rest.startsWith('：') ? rest.slice(1).trim() : undefined;
}

function reportingUnit(line: string): string {
  const flat = line.replace(/\s+/g, ' ');
  for (const match of flat.matchAll(unitLabel)) {
    const value = afterLabel(flat.slice(match.index + match[0].length));
    if (value === undefined) continue;
    const ends = [nextLabel, anyLabel].map((label) => ` ${value}`.search(label)).filter((end) => end >= 0);
    const unit = value.slice(0, Math.max(0, Math.min(value.length + 1, ...ends) - 1));
    const clean = cleanText(unit.replaceAll('_', ' ').replace(/[（(](?:盖章|公章)[)）]$/, ''));
    if (clean !== '') return clean;
  }
  return '';
}

function moneyUnit(line: string): 1 | 10000 | undefined {
  const units = [...compactText(line).matchAll(/单位[:：]([^:：]{0,16})/g)].map(([, unit = '']) => unit);
  if (units.some((unit) => unit.includes('万元'))) return 10000;
  return units.some((unit) => unit.includes('元')) ? 1 : undefined;
}

/** Texts of a row, each merged area once, two spaces apart. */
function lineOf(cells: SheetText, row: number, left: number, right: number): string {
  return cells
    .filled(row, left, right)
    .map((column) => cleanText(cells.raw(row, column)))
    .join('  ');
}

/** Reads rows `from`–`to` above a header (`to` < `from` when there are none), between two columns. */
export function readPreamble(
  cells: SheetText,
  from: number,
  to: number,
  left: number,
  right: number,
): Preamble {
  let title = '';
  const form: string[] = [];
  for (let row = Math.max(from, to - 30); row <= to; row++) {
    const line = lineOf(cells, row, left, right);
    if (line === '' || attachment.test(compactText(line)) || isNote(line)) continue;
    const first = cells.filled(row, left, right).length === 1;
    if (isFormLine(line) || isSigner(line)) form.push(line);
    else if (first && title.length < 80) title = title === '' ? line : `${title} ${line}`;
    else form.push(line);
  }
  const joined = form.join('  ');
  return {
    title,
    reportingUnit: reportingUnit(joined),
    formLine: joined,
    moneyUnit: moneyUnit(`${title}  ${joined}`),
  };
}
