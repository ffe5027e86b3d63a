import type { SheetCell, SheetContent } from '../plan/plan';
import type { CellStyle } from '../snapshot/snapshot';
import { looks, textCell } from './looks';
import type { NoteLine } from './noteLine';
import { SheetPage } from './sheetPage';
import { footerText } from './summaryTexts';

/** A column of a sheet with one header row. */
export interface FlatColumn {
  readonly title: string;
  readonly width: number;
}

/** Rows above the first line: title, caption, header. */
export const flatFirstLine = 3;

/** A sheet with title, caption and one header row, its lines added one by one. */
export class FlatSheet {
  readonly page: SheetPage;

  constructor(
    readonly columns: readonly FlatColumn[],
    title: string,
    caption: readonly [string, string, string],
  ) {
    this.page = new SheetPage(columns.map(({ width }) => width));
    this.page.title(title);
    this.page.caption(caption);
    this.header();
  }

  /** The header row; again on top of a further part. */
  header(): void {
    this.page.add(
      this.columns.map(({ title }) => textCell(title, looks.header)),
      30,
    );
  }

  /** A line whose texts wrap. */
  line(cells: readonly (SheetCell | null)[]): void {
    const texts = cells.flatMap((cell, column) =>
      typeof cell?.value === 'string' ? [[cell.value, column] as const] : [],
    );
    this.page.add(cells, this.page.fitting(texts));
  }

  /** 合计 over the first columns, then the figures. */
  total(labelColumns: number, figures: readonly (SheetCell | null)[]): void {
    const look: Partial<CellStyle> = { ...looks.label, ...looks.total, horizontal: 'center' };
    const rest = figures.map((cell): SheetCell => ({
      ...(cell ?? { value: null }),
      style: { ...looks.label, ...cell?.style, ...looks.total },
    }));
    this.page.add([...this.page.span('合计', 0, labelColumns - 1, look), ...rest], 20);
  }

  notes(notes: readonly NoteLine[]): void {
    for (const note of notes) this.page.note(note);
    this.page.note({ text: footerText });
  }

  content(name: string): SheetContent {
    return this.page.content(name, {
      frozen: { rows: flatFirstLine, columns: 0 },
      print: { landscape: true, repeat: { first: 0, last: flatFirstLine - 1 } },
    });
  }
}

/** `注：1.…`, `\u3000\u30002.…`. */
export function numberedNotes(texts: readonly string[]): readonly NoteLine[] {
  return texts.map((text, index) => ({
    text: `${index === 0 ? '注：' : '\u3000\u3000'}${String(index + 1)}.${text}`,
  }));
}
