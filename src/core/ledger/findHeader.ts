import { CellKind } from '../snapshot/grid';
import { statisticWord } from './headerWords';
import { fieldOfHeader, isHeaderWord } from './resolveHeader';
import { isFormLine, isNote } from './rowWords';
import type { SheetText } from './sheetText';

/** The rows of a header and, by column, the texts from the outermost group to the leaf. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Only columns that have a text of their own. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

const longestHeader = 60;
const maxHeaderRows = 5;

/** Headers that stand as values in records too: they make no row a header. */
const alsoValue =
  /^(?:户主|孤儿|低保户?|农村低保|脱贫户|脱贫家庭学生|建档立卡|特困供养|残疾学生|残疾生|烈士子女|留守儿童|寄宿生?|住校生|住宿生|父亲|母亲|家长|班主任|残疾证|残疾人证|[无村组镇乡县市省区]|电话|学校|6-15周岁)$/;

function isWord(text: string): boolean {
  // 学校： 年级： are labels of a line above the table.
  if (text.endsWith(':')) return false;
  return isHeaderWord(text) || (text.length <= 24 && statisticWord.test(text) && !/\d{2}/.test(text));
}

/** Whether the row reads like headers: known words, and no data among them. */
export function looksLikeHeader(cells: SheetText, row: number, left = 0, right = cells.width - 1): boolean {
  const filled = cells.filled(row, left, right);
  if (filled.length < 2) return false;
  const texts = filled.map((column) => cells.shown(row, column));
  const byHand = texts.map((text) => cells.fieldByHand(text));
  const words = new Set(texts.filter((text, at) => byHand[at] !== undefined || isWord(text)));
  if (words.size < 2) return false;
  if ([...words].filter((word) => !alsoValue.test(word)).length === 0) return false;
  if (words.size * 2 >= filled.length) {
    const numbers = filled.filter((column) => cells.sheet.grid.kind(row, column) === CellKind.number);
    return numbers.length * 3 <= filled.length;
  }
  // Many columns of the clerk's own: a name and another known word among short texts, no numbers.
  const fields = texts.map((text, at) => byHand[at] ?? fieldOfHeader(text));
  return (
    (fields.includes('name') || fields.includes('idNumber')) &&
    filled.every((column) => cells.sheet.grid.kind(row, column) === CellKind.text) &&
    texts.every((text) => text.length <= longestHeader && !/\d{6}/.test(text))
  );
}

/** `1 2 3 …`, `(1) (2)`, 甲 乙 丙, A B C: a row that numbers the columns. */
function isNumberingRow(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  const numbers = texts.map((text) => text.replace(/^[([<]|[)\]>]$/g, ''));
  const counted = numbers.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  const letters = numbers.filter((text) => /^[甲乙丙丁戊A-Z]$/.test(text)).length;
  if (counted.length + letters < numbers.length) return false;
  if (counted.length === 0)
    return numbers.every(
      (text, at) => text === ('甲乙丙丁戊'[at] ?? '') || text === String.fromCharCode(65 + at),
    );
  return (
    counted.length >= 2 && counted.every((value, at) => at === 0 || value === (counted[at - 1] ?? 0) + 1)
  );
}

function isUnitRow(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^\(?(?:[元人%户岁月天次]|万元|人次)\)?$/.test(text));
}

function textsOf(cells: SheetText, row: number): string[] {
  return cells.filled(row).map((column) => cells.shown(row, column));
}

/** The last row that merges beginning in rows `top`–`bottom` reach into. */
function mergedDown(cells: SheetText, top: number, bottom: number): number {
  let last = bottom;
  for (let row = top; row <= bottom; row++) {
    for (const column of cells.filled(row)) {
      const area = cells.merge(row, column);
      if (area?.top === row && area.bottom - area.top < maxHeaderRows) last = Math.max(last, area.bottom);
    }
  }
  return Math.min(last, top + maxHeaderRows - 1);
}

/** Whether the row below a header holds sub-headers: under a merged group, or spread to the right of an unmerged one. */
function isSubHeader(cells: SheetText, row: number): boolean {
  const filled = cells.filled(row);
  if (filled.length === 0) return false;
  if (filled.some((column) => cells.sheet.grid.kind(row, column) !== CellKind.text)) return false;
  const texts = filled.map((column) => cells.shown(row, column));
  if (texts.some((text) => text.length > longestHeader || /\d{6}/.test(text))) return false;
  const words = texts.filter(isWord).length;
  const above = (column: number): string => cells.shown(row - 1, column);
  const grouped = filled.filter((column) => {
    const area = cells.merge(row - 1, column);
    if (area && area.right > area.left && area.bottom === row - 1) return true;
    // An unmerged group: nothing above this cell, or above its right neighbour, which has a text here too.
    const next = above(column + 1) === '' && cells.shown(row, column + 1) !== '' && above(column) !== '';
    return next || (column > 0 && above(column) === '' && cells.shown(row, column - 1) !== '');
  });
  if (grouped.length === 0) return false;
  const underGroup = filled.filter((column) => {
    const area = cells.merge(row - 1, column);
    return area !== undefined && area.right > area.left && area.bottom === row - 1;
  });
  if (underGroup.length === filled.length && filled.length >= 2 && words >= 1) return true;
  return words * 2 >= filled.length && words >= 1;
}

/** Whether the row above a header carries its groups (and is no title or 填报单位 line). */
function isGroupRow(cells: SheetText, row: number, below: number): boolean {
  const filled = cells.filled(row);
  if (filled.length === 0) return false;
  const texts = filled.map((column) => cells.shown(row, column));
  if (texts.some((text) => text.length > 20 || isNote(text))) return false;
  if (isFormLine(texts.join('  '))) return false;
  if (filled.some((column) => cells.sheet.grid.kind(row, column) !== CellKind.text)) return false;
  const belowCount = cells.filled(below).length;
  const widest = Math.max(...filled.map((column) => spanOf(cells, row, column)));
  if (filled.length === 1 && widest * 2 > belowCount && belowCount > 2) return false;
  const grouping = filled.filter((column, at) => spanOf(cells, row, column) > 1 || isWord(texts[at] ?? ''));
  return grouping.length === filled.length || (filled.length >= 3 && grouping.length * 2 >= filled.length);
}

function spanOf(cells: SheetText, row: number, column: number): number {
  const area = cells.merge(row, column);
  return area ? area.right - area.left + 1 : 1;
}

/** The group cell an unmerged blank header cell belongs to: the nearest text on its left that has sub-headers. */
function groupOnLeft(cells: SheetText, row: number, bottom: number, column: number): string {
  const below = (at: number): boolean => {
    for (let next = row + 1; next <= bottom; next++) if (cells.shown(next, at) !== '') return true;
    return false;
  };
  if (cells.merge(row, column) !== undefined || !below(column)) return '';
  for (let at = column - 1; at >= 0; at--) {
    if (!below(at)) return '';
    const text = cells.shown(row, at);
    const area = cells.merge(row, at);
    if (text !== '') return area && (area.bottom > row || area.right > area.left) ? '' : text;
    if (area) return '';
  }
  return '';
}

function pathOf(cells: SheetText, rows: readonly number[], bottom: number, column: number): string[] {
  const path: string[] = [];
  for (const row of rows) {
    const area = cells.merge(row, column);
    // A merged cell without sub-headers speaks for its first column only.
    const spread = area && area.right > area.left && area.left !== column && area.bottom >= bottom;
    const text = spread
      ? ''
      : cells.shown(row, column) || (row < bottom ? groupOnLeft(cells, row, bottom, column) : '');
    const flat = text.replace(/\s/g, '');
    if (flat !== '' && path.at(-1) !== flat) path.push(flat);
  }
  return path;
}

/** The whole header that begins at or just above `row`, which looks like one. `from`: rows above it are taken. */
export function headerAt(cells: SheetText, row: number, from: number): HeaderBlock {
  let top = row;
  while (top > from && row - top < 2 && isGroupRow(cells, top - 1, top)) top--;
  let bottom = mergedDown(cells, top, row);
  const silent = new Set<number>();
  while (bottom - top + 1 < maxHeaderRows && bottom + 1 < cells.rowCount) {
    const next = textsOf(cells, bottom + 1);
    if (isNumberingRow(next) || isUnitRow(next)) silent.add(bottom + 1);
    else if (!isSubHeader(cells, bottom + 1)) break;
    bottom = Math.max(bottom + 1, mergedDown(cells, bottom + 1, bottom + 1));
  }
  const rows: number[] = [];
  for (let at = top; at <= bottom; at++) if (!silent.has(at)) rows.push(at);
  const last = rows.at(-1) ?? bottom;
  const paths = new Map<number, readonly string[]>();
  for (let column = 0; column < cells.width; column++) {
    const path = pathOf(cells, rows, last, column);
    if (path.length > 0) paths.set(column, path);
  }
  const columns = [...paths.keys()];
  return { top, bottom, left: columns[0] ?? 0, right: columns.at(-1) ?? 0, paths };
}
