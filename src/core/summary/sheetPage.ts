import type { SheetCell, SheetContent } from '../plan/plan';
import type { Area } from '../snapshot/address';
import type { CellStyle } from '../snapshot/snapshot';
import { looks, textCell } from './looks';
import type { NoteLine } from './noteLine';

/** Half-width characters a text takes; 汉字 count two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** Rows a text needs in a column of that many characters; a line break begins a new one. */
export function textRows(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((rows, line) => rows + Math.max(1, Math.ceil(displayWidth(line) / Math.max(1, width))), 0);
}

/** Points of a row with one line of text. */
export const lineHeight = 20;

/** One of our sheets being put together from top to bottom. */
export class SheetPage {
  readonly rows: (SheetCell | null)[][] = [];
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();

  /** `widths`: of all columns, in characters. */
  constructor(private readonly widths: readonly number[]) {}

  /** Zero-based row that comes next. */
  get next(): number {
    return this.rows.length;
  }

  get lastColumn(): number {
    return this.widths.length - 1;
  }

  add(cells: readonly (SheetCell | null)[], height?: number): void {
    if (height !== undefined) this.heights.set(this.rows.length, height);
    this.rows.push([...cells]);
  }

  /** A text over some columns of the row to be added, the style on all of them so that borders close. */
  span(text: string, left: number, right: number, style: Partial<CellStyle>): SheetCell[] {
    if (right > left) this.merges.push({ top: this.next, bottom: this.next, left, right });
    return Array.from({ length: right - left + 1 }, (_, at) =>
      at === 0 ? textCell(text, style) : { value: null, style },
    );
  }

  /** Big and centred over all columns. */
  title(text: string): void {
    this.add(this.span(text, 0, this.lastColumn, looks.title), 30);
  }

  /** 填报单位, 填报时间 and 单位 in one line. */
  caption([left, middle, right]: readonly [string, string, string]): void {
    const first = Math.max(0, Math.floor((this.lastColumn - 1) / 2));
    const second = Math.max(first + 1, this.lastColumn - Math.max(1, Math.floor(this.lastColumn / 3)));
    const cells = [
      ...this.span(left, 0, first, looks.caption),
      ...this.span(middle, first + 1, second, looks.caption),
      ...(second < this.lastColumn ? this.span(right, second + 1, this.lastColumn, looks.captionRight) : []),
    ];
    this.add(cells, 20);
  }

  /** A line of text over all columns, as many rows high as it needs. */
  note({ text, link }: NoteLine, style: Partial<CellStyle> = link ? looks.link : looks.note): void {
    const [first, ...rest] = this.span(text, 0, this.lastColumn, style);
    const width = this.widths.reduce((sum, each) => sum + each, 0);
    const size = style.fontSize ?? 11;
    const height = textRows(text, (width * 11.5) / size) * size * 1.4 + 3;
    this.add(
      [first ? { ...first, ...(link ? { link } : {}) } : null, ...rest],
      Math.min(400, Math.ceil(height)),
    );
  }

  /** The height in points of a row whose texts wrap in their columns. Files do not grow rows by themselves. */
  fitting(texts: readonly (readonly [text: string, column: number])[]): number {
    let rows = 1;
    for (const [text, column] of texts)
      rows = Math.max(rows, textRows(text, (this.widths[column] ?? 10) - 1.5));
    return rows > 1 ? Math.min(400, rows * 15 + 3) : lineHeight;
  }

  /** All that was put together. */
  content(
    name: string,
    more: Omit<SheetContent, 'name' | 'rows' | 'merges' | 'widths' | 'heights'>,
  ): SheetContent {
    const { rows, merges, widths, heights } = this;
    return { name, rows, merges, widths, heights, ...more };
  }
}
