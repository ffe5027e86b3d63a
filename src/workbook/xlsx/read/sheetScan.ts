import { maxColumns, maxRows } from '../../../core/snapshot/address';
import { byteInteger, byteNumber } from './byteNumbers';
import { TreeBuilder, type XmlNode } from './parseXml';
import { TextBuffer } from './textBuffer';
import { XmlScanner, type XmlHandler } from './xmlScanner';

/** Takes what stands in the cells, in file order. `style` is the index into cellXfs. */
export interface CellSink {
  /** Also called for a cell that names another row than its `<row>`. */
  row(row: number, hidden: boolean): void;
  blank(row: number, column: number, style: number): void;
  number(row: number, column: number, style: number, value: number): void;
  /** `index` into the shared strings. */
  shared(row: number, column: number, style: number, index: number): void;
  text(row: number, column: number, style: number, value: string): void;
  boolean(row: number, column: number, style: number, value: boolean): void;
  error(row: number, column: number, style: number, code: string): void;
  /** ISO text of a `t="d"` cell. */
  date(row: number, column: number, style: number, text: string): void;
  /** After the cell's value. `group` is the shared formula's `si`; `text` then is undefined but on its first cell. */
  formula(row: number, column: number, text: string | undefined, group: number | undefined): void;
}

const Type = { number: 0, shared: 1, string: 2, boolean: 3, error: 4, date: 5, inline: 6 } as const;
const Place = { none: 0, value: 1, formula: 2, inline: 3, inlineText: 4 } as const;

/** Elements of a sheet, beside its cells, that are handed over as trees. */
const framed: ReadonlySet<string> = new Set(
  'sheetPr sheetViews sheetFormatPr cols sheetProtection autoFilter mergeCells conditionalFormatting tableParts'.split(
    ' ',
  ),
);
const decoder = new TextDecoder();

/**
 * The tokenizer of worksheet parts: cells go to `sink` with no object made per cell; the other elements that
 * matter go to `frame` as small trees; all else (extensions, drawings, unknown) is passed over.
 */
export class SheetScan implements XmlHandler {
  /** The sheet's own namespace prefix with its colon, or ''. */
  prefix = '';
  rowEnd = 0;
  columnEnd = 0;
  private inData = false;
  private tree: TreeBuilder | undefined;
  private row = -1;
  private column = -1;
  private rowOfTag = -1;
  private hidden = false;
  private style = 0;
  private type: number = Type.number;
  private place: number = Place.none;
  /** The value when it came in one piece and was read at once. */
  private number = Number.NaN;
  private direct = false;
  private hasValue = false;
  private preserve = true;
  private textStart = 0;
  private hasFormula = false;
  private formulaGroup: number | undefined;
  private ignoreFormula = false;
  private readonly value: TextBuffer;
  private readonly formula: TextBuffer;
  private readonly scan: XmlScanner;

  constructor(
    private readonly part: string,
    private readonly sink: CellSink,
    private readonly frame: (node: XmlNode) => void,
  ) {
    this.value = new TextBuffer(part);
    this.formula = new TextBuffer(part);
    this.scan = new XmlScanner(this, part);
  }

  push(chunk: Uint8Array): void {
    this.scan.push(chunk);
  }

  end(): void {
    this.scan.end();
  }

  open(scan: XmlScanner): void {
    if (this.tree) this.tree.open(scan);
    else if (scan.depth === 1) this.openRoot(scan);
    else if (!scan.hasPrefix(this.prefix)) scan.skip();
    else if (scan.depth === 2) this.openPart(scan);
    else this.openData(scan, scan.bytes[scan.nameStart] ?? 0, scan.nameEnd - scan.nameStart);
  }

  private openRoot(scan: XmlScanner): void {
    if (!scan.is('worksheet')) throw scan.damaged('root');
    this.prefix = scan.prefix;
  }

  private openPart(scan: XmlScanner): void {
    if (scan.is('sheetData')) {
      this.inData = true;
      return;
    }
    if (!framed.has(decoder.decode(scan.bytes.subarray(scan.nameStart, scan.nameEnd)))) {
      scan.skip();
      return;
    }
    this.tree = new TreeBuilder(this.part);
    this.tree.open(scan);
  }

  /** c 99, v 118, f 102; the names are short, so their first byte and length tell them apart. */
  private openData(scan: XmlScanner, first: number, length: number): void {
    const { depth } = scan;
    if (depth === 4) {
      if (first === 99 && length === 1) this.openCell(scan);
      else scan.skip();
    } else if (depth === 5) {
      if (first === 118 && length === 1) {
        this.place = Place.value;
        this.hasValue = true;
      } else if (first === 102 && length === 1) this.openFormula(scan);
      else if (scan.is('is')) this.place = Place.inline;
      else scan.skip();
    } else if (depth === 3) {
      if (scan.is('row')) this.openRow(scan);
      else scan.skip();
    } else if (this.place === Place.inline && scan.is('t')) this.openInlineText(scan);
    // A rich text run; phonetic runs (rPh) and looks (rPr) are passed over.
    else if (!(this.place === Place.inline && scan.is('r'))) scan.skip();
  }

  private openRow(scan: XmlScanner): void {
    let row = this.rowOfTag + 1;
    this.hidden = false;
    while (scan.nextAttribute()) {
      if (scan.attributeEnd - scan.attributeStart === 1 && scan.bytes[scan.attributeStart] === 114) {
        row = byteInteger(scan.bytes, scan.valueStart, scan.valueEnd) - 1;
      } else if (scan.attributeIs('hidden')) {
        const byte = scan.bytes[scan.valueStart];
        this.hidden = byte === 49 || byte === 116;
      }
    }
    if (!(row >= 0 && row < maxRows)) throw scan.damaged('row');
    this.rowOfTag = this.row = row;
    this.column = -1;
    if (row >= this.rowEnd) this.rowEnd = row + 1;
    this.sink.row(row, this.hidden);
  }

  private openCell(scan: XmlScanner): void {
    const { bytes } = scan;
    this.style = 0;
    this.type = Type.number;
    this.place = Place.none;
    this.direct = this.hasValue = this.hasFormula = this.ignoreFormula = false;
    this.value.reset();
    this.column++;
    this.row = this.rowOfTag;
    while (scan.nextAttribute()) {
      if (scan.attributeEnd - scan.attributeStart !== 1) continue;
      const name = bytes[scan.attributeStart];
      if (name === 114) this.address(scan);
      else if (name === 115) this.style = byteInteger(bytes, scan.valueStart, scan.valueEnd);
      else if (name === 116) this.type = this.typeOf(scan);
    }
    if (this.column >= maxColumns) throw scan.damaged('column');
    if (this.column >= this.columnEnd) this.columnEnd = this.column + 1;
  }

  /** `AB12` → the cell's place. */
  private address(scan: XmlScanner): void {
    const { bytes, valueEnd } = scan;
    let at = scan.valueStart;
    let column = 0;
    for (; at < valueEnd; at++) {
      // Lower and upper case differ in bit 5 only.
      const letter = ((bytes[at] ?? 0) & 0xdf) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = byteInteger(bytes, at, valueEnd);
    if (!(column >= 1 && column <= maxColumns && row >= 1 && row <= maxRows)) throw scan.damaged('address');
    this.column = column - 1;
    if (row - 1 === this.row) return;
    this.row = row - 1;
    if (row > this.rowEnd) this.rowEnd = row;
  }

  private typeOf(scan: XmlScanner): number {
    const first = scan.bytes[scan.valueStart];
    if (first === 115) return scan.valueEnd - scan.valueStart === 1 ? Type.shared : Type.string;
    if (first === 98) return Type.boolean;
    if (first === 101) return Type.error;
    if (first === 100) return Type.date;
    return first === 105 ? Type.inline : Type.number;
  }

  private openFormula(scan: XmlScanner): void {
    this.place = Place.formula;
    this.hasFormula = true;
    this.formulaGroup = undefined;
    this.formula.reset();
    let shared = false;
    while (scan.nextAttribute()) {
      if (scan.attributeIs('t')) {
        const kind = decoder.decode(scan.bytes.subarray(scan.valueStart, scan.valueEnd));
        shared = kind === 'shared';
        this.ignoreFormula = kind === 'dataTable';
      } else if (scan.attributeIs('si'))
        this.formulaGroup = byteInteger(scan.bytes, scan.valueStart, scan.valueEnd);
    }
    if (!shared) this.formulaGroup = undefined;
  }

  private openInlineText(scan: XmlScanner): void {
    this.place = Place.inlineText;
    this.hasValue = true;
    this.textStart = this.value.length;
    this.preserve = preservesSpace(scan);
  }

  text(scan: XmlScanner): void {
    if (this.tree) {
      this.tree.text(scan);
      return;
    }
    if (this.place === Place.value) {
      // In one piece, as nearly always: no text need be made of it.
      const whole = this.value.length === 0 && !scan.cdata && scan.bytes[scan.textEnd + 1] === 47;
      if (whole && this.type <= Type.shared) {
        this.number = byteNumber(scan.bytes, scan.textStart, scan.textEnd);
        this.direct = !Number.isNaN(this.number);
        if (this.direct) return;
      }
      this.value.add(scan);
    } else if (this.place === Place.inlineText) this.value.add(scan);
    else if (this.place === Place.formula) this.formula.add(scan);
  }

  close(scan: XmlScanner): void {
    if (this.tree) {
      this.tree.close();
      if (scan.depth === 2) {
        const node = this.tree.done;
        this.tree = undefined;
        if (node) this.frame(node);
      }
    } else if (!this.inData) return;
    else if (scan.depth === 5) this.place = Place.none;
    else if (scan.depth === 4) this.closeCell(scan);
    else if (scan.depth === 2) this.inData = false;
    else if (this.place === Place.inlineText) {
      this.place = Place.inline;
      if (!this.preserve) this.value.trim(this.textStart);
    }
  }

  private closeCell(scan: XmlScanner): void {
    const { sink, row, column, style } = this;
    if (!this.hasValue) sink.blank(row, column, style);
    else if (this.direct) {
      if (this.type === Type.number) sink.number(row, column, style, this.number);
      else sink.shared(row, column, style, this.number);
    } else this.closeText(scan);
    if (this.hasFormula && !this.ignoreFormula) {
      const text = this.formula.length > 0 ? this.formula.excelText() : undefined;
      if (text !== undefined || this.formulaGroup !== undefined)
        sink.formula(row, column, text, this.formulaGroup);
    }
  }

  private closeText(scan: XmlScanner): void {
    const { sink, row, column, style, value, type } = this;
    if (type === Type.inline || type === Type.string) {
      // A constant text of no characters is what Excel's own interface calls empty; a formula's "" is a result.
      if (value.length === 0 && !this.hasFormula) sink.blank(row, column, style);
      else sink.text(row, column, style, value.excelText());
      return;
    }
    const text = value.text().trim();
    if (text === '') {
      sink.blank(row, column, style);
      return;
    }
    const number = byteNumber(value.bytes, 0, value.length);
    if (type === Type.boolean) sink.boolean(row, column, style, text === '1' || text === 'true');
    else if (type === Type.error) sink.error(row, column, style, text);
    else if (type === Type.date) sink.date(row, column, style, text);
    else if (type === Type.shared) {
      if (Number.isNaN(number)) throw scan.damaged('shared-string');
      sink.shared(row, column, style, number);
    } else if (Number.isNaN(number)) sink.text(row, column, style, text);
    else sink.number(row, column, style, number);
  }
}

/** Whether the scan's current tag says `xml:space="preserve"`; otherwise Excel drops space at both ends. */
export function preservesSpace(scan: XmlScanner): boolean {
  while (scan.nextAttribute()) {
    if (scan.attributeIs('xml:space')) return scan.bytes[scan.valueStart] === 112;
  }
  return false;
}
