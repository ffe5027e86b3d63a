import type { SheetCell, SheetContent } from '../../core/plan/plan';
import { areaAddress, parseArea, type Area } from '../../core/snapshot/address';
import { mergeAreas } from '../../core/snapshot/areas';
import type { CellStyle } from '../../core/snapshot/snapshot';

/**
 * What a sheet of ours was written with beside its values, formulas, merges, widths, frozen rows and filter, which are
 * read from Excel. Kept in the workbook, so that a sheet taken off or written anew can be given back as it was.
 */
export interface OwnForm {
  readonly styles: readonly (readonly [style: Partial<CellStyle>, addresses: readonly string[]])[];
  /** Where a link stands, where it leads, and what it shows: only there it is put back. */
  readonly links: readonly (readonly [
    row: number,
    column: number,
    sheet: string,
    toRow: number,
    toColumn: number,
    shown: string,
  ])[];
  readonly heights: readonly (readonly [row: number, points: number])[];
  readonly print?: SheetContent['print'];
  readonly lists?: SheetContent['lists'];
}

function shown(cell: SheetCell | null | undefined): string {
  const value = cell?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The form of a content about to be written. */
export function formOf(content: SheetContent): OwnForm {
  const styles = new Map<string, { style: Partial<CellStyle>; areas: Area[] }>();
  const links: OwnForm['links'][number][] = [];
  content.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell?.link) {
        const { sheet, row: toRow, column: toColumn } = cell.link;
        links.push([row, column, sheet, toRow, toColumn, shown(cell)]);
      }
      if (!cell?.style) return;
      const key = JSON.stringify(Object.entries(cell.style).sort(([a], [b]) => (a < b ? -1 : 1)));
      const group = styles.get(key) ?? { style: cell.style, areas: [] };
      group.areas.push({ top: row, bottom: row, left: column, right: column });
      styles.set(key, group);
    });
  });
  return {
    styles: [...styles.values()].map(({ style, areas }) => [style, mergeAreas(areas).map(areaAddress)]),
    links,
    heights: [...(content.heights ?? [])],
    ...(content.print ? { print: content.print } : {}),
    ...(content.lists ? { lists: content.lists } : {}),
  };
}

/** What was read of a sheet of ours, with the form it was written with. Number formats are those read. */
export function withForm(content: SheetContent, form: OwnForm): SheetContent {
  const rows = content.rows.map((cells) => [...cells]);
  for (const [style, addresses] of form.styles) {
    for (const address of addresses) {
      const area = parseArea(address);
      if (!area) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        const line = (rows[row] ??= []);
        for (let column = area.left; column <= area.right; column++) {
          while (line.length < column) line.push(null);
          const cell = line[column];
          line[column] = { value: null, ...cell, style: { ...style, ...cell?.style } };
        }
      }
    }
  }
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
  for (const [row, column, sheet, toRow, toColumn, text] of form.links) {
    const cell = rows[row]?.[column];
    const line = rows[row];
    if (line && cell && cell.formula === undefined && shown(cell) === text)
      line[column] = { ...cell, link: { sheet, row: toRow, column: toColumn } };
  }
  return {
    ...content,
    rows,
    ...(form.heights.length > 0 ? { heights: new Map(form.heights) } : {}),
    ...(form.print ? { print: form.print } : {}),
    ...(form.lists ? { lists: form.lists } : {}),
  };
}
