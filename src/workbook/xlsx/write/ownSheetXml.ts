import { areaAddress, cellAddress, columnName, type Area } from '../../../core/snapshot/address';
import type { SheetCell, SheetContent } from '../../../core/plan/plan';
import type { CellStyle } from '../../../core/snapshot/snapshot';
import { ByteWriter } from './byteWriter';
import { cellXml } from './cellXml';
import type { Flavour } from './namespaces';
import { escapeXml } from './xmlText';

/** Excel refuses a list of choices longer than this, and cannot hold a comma in a choice. */
const longestChoices = 255;

/** A sheet's name as every formula accepts it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** What the sheet's XML needs from the rest of the workbook. */
export interface OwnSheetSupport {
  readonly flavour: Flavour;
  over(xf: number, look: Partial<CellStyle>): number;
  /** The name a sheet has when saving; `sheet` is an id or `owned:<id>`. */
  sheetName(sheet: string): string | undefined;
}

function used(content: SheetContent): Area {
  const width = Math.max(1, ...content.rows.map((cells) => cells.length));
  return { top: 0, left: 0, bottom: Math.max(0, content.rows.length - 1), right: width - 1 };
}

function view(content: SheetContent): string {
  const { rows, columns } = content.frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split =
    (columns > 0 ? ` xSplit="${String(columns)}"` : '') + (rows > 0 ? ` ySplit="${String(rows)}"` : '');
  const first = cellAddress(rows, columns);
  return (
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

function columns(content: SheetContent): string {
  const cols = (content.widths ?? []).map((width, column) => {
    const number = String(column + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '';
}

function validations(content: SheetContent): string {
  const items = (content.lists ?? []).flatMap(({ area, values }) => {
    const choices = values.join(',');
    if (choices === '' || choices.length > longestChoices || values.some((value) => value.includes(',')))
      return [];
    const formula = escapeXml(`"${choices.replaceAll('"', '""')}"`);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaAddress(area)}"><formula1>${formula}</formula1></dataValidation>`,
    ];
  });
  return items.length > 0
    ? `<dataValidations count="${String(items.length)}">${items.join('')}</dataValidations>`
    : '';
}

function link(cell: SheetCell, row: number, column: number, support: OwnSheetSupport): string {
  const name = cell.link && support.sheetName(cell.link.sheet);
  if (!cell.link || name === undefined) return '';
  const location = `${quotedSheet(name)}!${cellAddress(cell.link.row, cell.link.column)}`;
  return `<hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(location)}"/>`;
}

/** Breaks stand below a row, counted from one: above our zero-based row of the same number. */
function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const count = String(rows.length);
  const items = rows.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${items.join('')}</rowBreaks>`;
}

/**
 * The worksheet part of one of our own sheets.
 * A choice list that Excel cannot hold (over 255 characters, or a comma in a choice) is left out.
 */
export function ownSheetXml(content: SheetContent, support: OwnSheetSupport): Uint8Array {
  const out = new ByteWriter();
  out.text(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${support.flavour.main}" xmlns:r="${support.flavour.relations}">` +
      (content.print && !content.print.breaks ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
      `<dimension ref="${areaAddress(used(content))}"/>` +
      view(content) +
      '<sheetFormatPr defaultRowHeight="15"/>' +
      columns(content) +
      '<sheetData>',
  );
  let links = '';
  content.rows.forEach((cells, row) => {
    const height = content.heights?.get(row);
    let body = '';
    cells.forEach((cell, column) => {
      if (!cell) return;
      body += cellXml(row, column, cell.style ? support.over(0, cell.style) : 0, cell, '');
      links += link(cell, row, column, support);
    });
    if (body === '' && height === undefined) return;
    const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
    out.text(`<row r="${String(row + 1)}"${size}>`);
    out.text(body);
    out.text('</row>');
  });
  const merges = content.merges ?? [];
  out.text('</sheetData>');
  if (content.filter) out.text(`<autoFilter ref="${areaAddress(content.filter)}"/>`);
  if (merges.length > 0) {
    out.text(`<mergeCells count="${String(merges.length)}">`);
    for (const area of merges) out.text(`<mergeCell ref="${areaAddress(area)}"/>`);
    out.text('</mergeCells>');
  }
  out.text(validations(content));
  if (links !== '') out.text(`<hyperlinks>${links}</hyperlinks>`);
  if (content.print) {
    const orientation = content.print.landscape ? 'landscape' : 'portrait';
    out.text(
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
        `<pageSetup paperSize="9" orientation="${orientation}"${content.print.breaks ? '' : ' fitToHeight="0"'}/>`,
    );
    out.text(rowBreaks(content.print.breaks ?? []));
  }
  out.text('</worksheet>');
  return out.join();
}

/** An area as a defined name holds it: `'问题清单'!$A$3:$K$90`. */
export function absoluteArea(sheet: string, area: Area): string {
  const start = `$${columnName(area.left)}$${String(area.top + 1)}`;
  const end = `$${columnName(area.right)}$${String(area.bottom + 1)}`;
  return `${quotedSheet(sheet)}!${start === end ? start : `${start}:${end}`}`;
}
