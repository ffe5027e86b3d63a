import { attributes, children, type XmlElement } from './xmlScan';
import { escapeXml } from './xmlText';

/** One `<col>`: zero-based columns, its other attributes, and its own text while it is unchanged. */
interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly xml?: string;
}

/** Width Excel gives a column when the sheet says nothing: 8.43 characters and their padding. */
const standardWidth = 9.140625;

function parse(xml: string, cols: XmlElement | undefined): ColumnSpan[] {
  if (!cols) return [];
  return children(xml, cols).map((element) => {
    const all = new Map(attributes(xml, element).map((entry) => [entry.name, entry.value]));
    const first = Number(all.get('min')) - 1;
    const last = Number(all.get('max')) - 1;
    all.delete('min');
    all.delete('max');
    return { first, last, attributes: all, xml: xml.slice(element.start, element.end) };
  });
}

function withWidth(
  present: ReadonlyMap<string, string>,
  width: number | null,
  fallback: number,
): Map<string, string> | undefined {
  const all = new Map(present);
  for (const name of ['width', 'customWidth', 'bestFit']) all.delete(name);
  if (width !== null) return all.set('width', String(width)).set('customWidth', '1');
  return all.size === 0 ? undefined : all.set('width', String(fallback));
}

function render(span: ColumnSpan, prefix: string): string {
  if (span.xml !== undefined) return span.xml;
  const rest = [...span.attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  return `<${prefix}col min="${String(span.first + 1)}" max="${String(span.last + 1)}"${rest}/>`;
}

/**
 * The new `<cols>` element with some columns' widths set (null = the default width), spans split where needed.
 * @param xml the text before the sheet's data; `cols` the element in it
 * @returns '' when no column needs a word any more
 */
export function patchColumns(
  xml: string,
  cols: XmlElement | undefined,
  widths: ReadonlyMap<number, number | null>,
  prefix: string,
  defaultWidth = standardWidth,
): string {
  let spans = parse(xml, cols);
  for (const [column, width] of widths) {
    const next: ColumnSpan[] = [];
    let present: ReadonlyMap<string, string> = new Map();
    for (const span of spans) {
      if (column < span.first || column > span.last) {
        next.push(span);
        continue;
      }
      present = span.attributes;
      if (span.first < column) next.push({ first: span.first, last: column - 1, attributes: present });
      if (span.last > column) next.push({ first: column + 1, last: span.last, attributes: present });
    }
    const changed = withWidth(present, width, defaultWidth);
    if (changed) next.push({ first: column, last: column, attributes: changed });
    spans = next.sort((a, b) => a.first - b.first);
  }
  if (spans.length === 0) return '';
  const name = cols?.name ?? `${prefix}cols`;
  return `<${name}>${spans.map((span) => render(span, prefix)).join('')}</${name}>`;
}

/** The cell format each column gives to cells that state none, from the text before the sheet's data. */
export function columnStyles(xml: string, cols: XmlElement | undefined): (column: number) => number {
  const spans = parse(xml, cols)
    .map((span) => ({ first: span.first, last: span.last, style: Number(span.attributes.get('style') ?? 0) }))
    .filter((span) => span.style !== 0);
  return (column) => spans.find((span) => column >= span.first && column <= span.last)?.style ?? 0;
}
