import type { Area } from '../../core/snapshot/address';
import type { GridBuilder } from '../../core/snapshot/gridBuilder';
import type { StyleTable } from '../../core/plan/styleTable';
import { WorkbookError, type WorkControl } from '../port';
import { looksLikeError } from './cellCoding';
import { isPayloadError, stopIfCancelled } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import { isLinkFormula } from './linkFormula';
import { cutRows, intersection, jsonBytes, pageBytes, rowsPerPage } from './pages';
import { DateRuns } from './dateRuns';
import { Slices } from './slices';

/** Cells wanted of one sheet, and where they go. */
export interface CellJob {
  readonly sheet: string;
  readonly area: Area;
  readonly builder: GridBuilder;
  /** Where formulas stand; null = ask for all. */
  readonly formulas: readonly Area[] | null;
  /** On a sheet of ours a link's formula is only its form; the cell counts as the value it shows. */
  readonly own: boolean;
  /** Cells whose number formats are asked for whatever they hold. */
  readonly formatted?: readonly Area[];
}

interface Page extends CellJob {
  readonly columns: number;
}

/** A cell only its value type settles: an error or text like one, a formula's empty text or no result yet. */
interface Doubt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface AskedPage {
  readonly page: Page;
  readonly range: Excel.Range;
  readonly formulas: readonly { readonly area: Area; readonly range: Excel.Range }[];
}

/**
 * Which cells' number formats are asked for: all, none, or those of numbers that could be dates, and of our own
 * sheets. Excel tells formats only cell by cell, however alike they are, so that they cost as much as short values.
 */
export type FormatsWanted = 'all' | 'dates' | 'none';

/** Bytes of a cell before anything is known: value, format and separators. */
const firstGuess = 45;

/** Formats are asked for together, for about this many cells. */
const formatsAtOnce = 150_000;

function rangeOf(context: ExcelContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

function ask(context: ExcelContext, page: Page, withFormats: boolean): AskedPage {
  const range = rangeOf(context, page.sheet, page.area);
  range.load(withFormats ? 'values,numberFormat' : 'values');
  const areas =
    page.formulas === null
      ? [page.area]
      : page.formulas.flatMap((area) => intersection(area, page.area) ?? []);
  const formulas = areas.map((area) => {
    const formulaRange = rangeOf(context, page.sheet, area);
    formulaRange.load('formulas');
    return { area, range: formulaRange };
  });
  return { page, range, formulas };
}

/** Reads jobs page by page, as many pages per sync as fit; learns how large the cells are as it goes. */
export class CellReader {
  private bytesPerCell = firstGuess;
  private readonly formats = new Map<string, number>();
  private done = 0;
  private total = 0;
  private readonly doubtful: { page: Page; cells: Doubt[] }[] = [];
  private wanted: { page: Page; area: Area }[] = [];
  private readonly slices: Slices;

  constructor(
    private readonly context: ExcelContext,
    private readonly styles: StyleTable,
    private readonly control: WorkControl,
    private readonly formatsWanted: FormatsWanted,
  ) {
    this.slices = new Slices(control.signal);
  }

  async read(jobs: readonly CellJob[]): Promise<void> {
    let queue: Page[] = jobs.map((job) => ({ ...job, columns: job.area.right - job.area.left + 1 }));
    this.total = queue.reduce((sum, page) => sum + (page.area.bottom - page.area.top + 1) * page.columns, 0);
    while (queue.length > 0) {
      const [batch, rest] = this.fill(queue);
      await this.readBatch(batch);
      queue = rest;
      const cells = this.wanted.reduce(
        (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
        0,
      );
      if (cells > formatsAtOnce || queue.length === 0) await this.readFormats(this.wanted.splice(0));
    }
    await this.settleDoubts();
  }

  /** The next pages that fit into one answer together. */
  private fill(queue: readonly Page[]): [Page[], Page[]] {
    const batch: Page[] = [];
    let budget = pageBytes;
    for (let index = 0; index < queue.length; index++) {
      const page = queue[index] as Page;
      const rows = rowsPerPage(page.columns, this.bytesPerCell, budget);
      if (batch.length > 0 && rows * page.columns * this.bytesPerCell > budget)
        return [batch, queue.slice(index)];
      const [now, later] = cutRows(page.area, rows);
      batch.push({ ...page, area: now });
      budget -= (now.bottom - now.top + 1) * page.columns * this.bytesPerCell;
      if (later) return [batch, [{ ...page, area: later }, ...queue.slice(index + 1)]];
      if (budget <= 0) return [batch, queue.slice(index + 1)];
    }
    return [batch, []];
  }

  private async readBatch(batch: readonly Page[]): Promise<void> {
    stopIfCancelled(this.control.signal);
    const asked = batch.map((page) => ask(this.context, page, this.atOnce(page)));
    try {
      await this.context.sync();
    } catch (error) {
      const [first] = batch;
      if (!isPayloadError(error) || !first || (batch.length === 1 && first.area.top === first.area.bottom))
        throw error;
      this.bytesPerCell *= 2;
      const middle = Math.ceil(batch.length / 2);
      const [upper, lower] = cutRows(first.area, Math.ceil((first.area.bottom - first.area.top + 1) / 2));
      const halves: Page[][] =
        batch.length > 1
          ? [batch.slice(0, middle), batch.slice(middle)]
          : [[{ ...first, area: upper }], lower ? [{ ...first, area: lower }] : []];
      for (const half of halves) if (half.length > 0) await this.readBatch(half);
      return;
    }
    let bytes = 0;
    let cells = 0;
    for (const answer of asked) {
      bytes += await this.take(answer);
      cells += (answer.page.area.bottom - answer.page.area.top + 1) * answer.page.columns;
    }
    // The largest seen so far: pages of one sheet differ little, and a page too small costs less than one refused.
    this.bytesPerCell = Math.max(8, (bytes / Math.max(1, cells)) * 1.15);
    this.done += cells;
    this.control.progress?.(this.done, this.total);
  }

  private style(numberFormat: string): number {
    let index = this.formats.get(numberFormat);
    if (index === undefined) {
      index = numberFormat === 'General' ? 0 : this.styles.over(0, { numberFormat });
      this.formats.set(numberFormat, index);
    }
    return index;
  }

  /** Formats of our own sheets are needed to restore them, so they come with the values. */
  private atOnce(page: Page): boolean {
    return this.formatsWanted === 'all' || (this.formatsWanted === 'dates' && page.own);
  }

  /** @returns roughly the bytes the answer took */
  private async take({ page, range, formulas }: AskedPage): Promise<number> {
    // Excel answers null without an error when a range is too large; that is never "empty".
    const values = range.values as unknown[][] | null;
    if (values === null) throw new WorkbookError('too-large', { sheet: page.sheet });
    const withFormats = this.atOnce(page);
    const { builder, area } = page;
    const doubtful: Doubt[] = [];
    const dates = new DateRuns();
    let bytes = 0;
    for (const [rowOffset, line] of values.entries()) {
      const row = area.top + rowOffset;
      for (let columnOffset = 0; columnOffset < line.length; columnOffset++) {
        const value = line[columnOffset];
        const column = area.left + columnOffset;
        if (typeof value === 'number') {
          builder.setNumber(row, column, value);
          dates.add(row, column, value);
          bytes += Number.isInteger(value) && Math.abs(value) < 1e7 ? 8 : 18;
        } else if (typeof value === 'boolean') {
          builder.setBoolean(row, column, value);
          bytes += 6;
        } else if (typeof value === 'string' && value !== '') {
          builder.setText(row, column, value);
          bytes += jsonBytes(value) + 1;
          if (looksLikeError(value)) doubtful.push({ row, column, text: value });
        } else bytes += 3;
      }
      if (this.slices.due) await this.slices.rest();
    }
    if (withFormats) bytes += await this.takeFormats(page, area, range.numberFormat as unknown[][] | null);
    else if (this.formatsWanted === 'dates') {
      const named = (page.formatted ?? []).flatMap((wanted) => intersection(wanted, area) ?? []);
      for (const wanted of [...dates.areas(), ...named]) this.wanted.push({ page, area: wanted });
    }
    for (const part of formulas)
      bytes += this.takeFormulas(page, part.area, part.range.formulas as unknown[][], values, doubtful);
    if (doubtful.length > 0) this.doubtful.push({ page, cells: doubtful });
    return bytes;
  }

  /** @returns roughly the bytes the answer took */
  private async takeFormats(
    page: Page,
    area: Area,
    formats: readonly (readonly unknown[])[] | null,
  ): Promise<number> {
    if (formats === null) throw new WorkbookError('too-large', { sheet: page.sheet });
    let bytes = 0;
    for (const [rowOffset, line] of formats.entries()) {
      for (let columnOffset = 0; columnOffset < line.length; columnOffset++) {
        const format = line[columnOffset];
        const numberFormat = typeof format === 'string' ? format : 'General';
        bytes += numberFormat.length + 4;
        const style = this.style(numberFormat);
        if (style !== 0) page.builder.setStyle(area.top + rowOffset, area.left + columnOffset, style);
      }
      if (this.slices.due) await this.slices.rest();
    }
    return bytes;
  }

  private async readFormats(wanted: readonly { readonly page: Page; readonly area: Area }[]): Promise<void> {
    if (wanted.length === 0) return;
    stopIfCancelled(this.control.signal);
    const asked = wanted.map(({ page, area }) => {
      const range = rangeOf(this.context, page.sheet, area);
      range.load('numberFormat');
      return { page, area, range };
    });
    try {
      await this.context.sync();
    } catch (error) {
      const [first] = wanted;
      if (!isPayloadError(error) || !first || (wanted.length === 1 && first.area.top === first.area.bottom))
        throw error;
      const middle = Math.ceil(wanted.length / 2);
      const [upper, lower] = cutRows(first.area, Math.ceil((first.area.bottom - first.area.top + 1) / 2));
      const halves =
        wanted.length > 1
          ? [wanted.slice(0, middle), wanted.slice(middle)]
          : [[{ ...first, area: upper }], lower ? [{ ...first, area: lower }] : []];
      for (const half of halves) await this.readFormats(half);
      return;
    }
    for (const { page, area, range } of asked)
      await this.takeFormats(page, area, range.numberFormat as unknown[][] | null);
  }

  private takeFormulas(
    page: Page,
    area: Area,
    formulas: readonly (readonly unknown[])[],
    values: readonly (readonly unknown[])[],
    doubtful: Doubt[],
  ): number {
    let bytes = 0;
    formulas.forEach((line, rowOffset) => {
      line.forEach((formula, columnOffset) => {
        if (typeof formula !== 'string') return;
        bytes += jsonBytes(formula) + 1;
        const row = area.top + rowOffset;
        const column = area.left + columnOffset;
        const value = values[row - page.area.top]?.[column - page.area.left];
        // Text that begins with "=" is told as it is; a formula's result differs from its text.
        if (!formula.startsWith('=') || formula === value) return;
        const text = formula.slice(1);
        if (page.own && isLinkFormula(text)) return;
        page.builder.setFormula(row, column, text);
        // A result of no characters is text; only a formula never computed is blank.
        if (value === '') doubtful.push({ row, column, text: '' });
      });
    });
    return bytes;
  }

  /** One more sync per sheet page that had such texts, all together. */
  private async settleDoubts(): Promise<void> {
    if (this.doubtful.length === 0) return;
    const asked = this.doubtful.flatMap(({ page, cells }) => {
      const byColumn = new Map<number, Doubt[]>();
      for (const cell of cells) {
        const own = byColumn.get(cell.column);
        if (own) own.push(cell);
        else byColumn.set(cell.column, [cell]);
      }
      return [...byColumn].map(([column, own]) => {
        const rows = own.map((cell) => cell.row);
        const top = rows.reduce((least, row) => Math.min(least, row), page.area.bottom);
        const bottom = rows.reduce((most, row) => Math.max(most, row), top);
        const range = rangeOf(this.context, page.sheet, { top, bottom, left: column, right: column });
        range.load('valueTypes');
        return { page, own, top, range };
      });
    });
    await this.context.sync();
    for (const { page, own, top, range } of asked) {
      for (const { row, column, text } of own) {
        const type: string | undefined = range.valueTypes[row - top]?.[0];
        if (type === 'Error') page.builder.setError(row, column, text);
        else if (text === '' && type === 'String') page.builder.setText(row, column, '');
      }
    }
  }
}
