import type { Area } from '../../../src/core/snapshot/address';
import { quoteSheet } from '../../../src/core/snapshot/address';
import type { CellValue } from '../../../src/core/snapshot/grid';
import { StyleTable } from '../../../src/core/plan/styleTable';
import { HostError, invalidArgument } from '../hostError';
import { HostSheet } from './hostSheet';

export interface HostName {
  readonly name: string;
  /** The sheet object, so that renaming does not break it; null after the sheet is deleted (#REF!). */
  sheet: HostSheet | null;
  area: Area;
  visible: boolean;
}

export interface HostXmlPart {
  readonly id: string;
  xml: string;
}

/** What Excel would compute for a formula in a cell; the simulated host computes nothing by itself. */
export type Calculator = (sheet: HostSheet, row: number, column: number, formula: string) => CellValue;

/** The letters and digits a text ends with. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && /[\p{L}\p{N}_.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start);
}

/** The workbook of the simulated Excel. */
export class HostWorkbook {
  sheets: HostSheet[] = [];
  names: HostName[] = [];
  xmlParts: HostXmlPart[] = [];
  structureProtected = false;
  /** A cell is being edited: every request fails unless it may wait. */
  styles = new StyleTable([]);
  selected: { sheet: HostSheet; area: Area } | null = null;
  active: HostSheet | null = null;
  calculate: Calculator = () => ({ error: '#NAME?' });
  private counter = 0;

  constructor(
    public name: string,
    readonly dateSystem: 1900 | 1904 = 1900,
  ) {}

  /** A new id, never used before in this workbook. */
  nextId(): string {
    this.counter += 1;
    return `{00000000-0001-0000-0000-${this.counter.toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  /** By id or by name, ignoring case. */
  findSheet(key: string): HostSheet | undefined {
    const lower = key.toLowerCase();
    return (
      this.sheets.find((sheet) => sheet.id === key) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === lower)
    );
  }

  /** Excel's rules for sheet names. */
  checkSheetName(name: string, except?: HostSheet): void {
    const bad =
      name === '' ||
      name.length > 31 ||
      /[:\\/?*[\]]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'");
    if (bad) throw invalidArgument(`sheet name ${JSON.stringify(name)}`);
    const taken = this.sheets.some(
      (sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new HostError('ItemAlreadyExists', `sheet ${name}`);
  }

  /** Sheet references that were renamed, as they stand in formulas. */
  readonly renamed: [from: string, to: string][] = [];

  /** Formulas follow a sheet's new name, texts inside them do not. */
  renameSheet(sheet: HostSheet, name: string): void {
    this.checkSheetName(name, sheet);
    const [from, to] = [`${quoteSheet(sheet.name)}!`, `${quoteSheet(name)}!`];
    sheet.name = name;
    this.rewrite(from, to);
    this.renamed.push([from, to]);
  }

  private rewrite(from: string, to: string): void {
    for (const other of this.sheets) {
      other.grid.data.formulas.forEach((formulas, column) => {
        formulas?.forEach((formula, row) => {
          if (!formula.includes(from)) return;
          // Every second part is the inside of a text.
          const parts = formula
            .split('"')
            .map((part, index) => (index % 2 === 0 ? part.replaceAll(from, to) : part));
          const now = parts.join('"');
          if (now === formula) return;
          other.builder.setFormula(row, column, now);
          if (to === '#REF!') other.builder.set(row, column, { error: '#REF!' });
        });
      });
      other.settle();
    }
  }

  /** Excel asks the person for a file when a formula names a sheet that is not there; an add-in gets an error. */
  checkReferences(formula: string): void {
    const plain = formula
      .split('"')
      .filter((_, index) => index % 2 === 0)
      .join('""');
    for (const part of plain.split('!').slice(0, -1)) {
      if (part.endsWith('#REF')) continue;
      const name = part.endsWith("'")
        ? part.slice(part.lastIndexOf("'", part.length - 2) + 1, -1)
        : lastWord(part);
      if (name !== '' && !this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
        throw invalidArgument(`formula ${formula} refers to no sheet of this workbook`);
      }
    }
  }

  addSheet(name: string): HostSheet {
    if (this.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
    this.checkSheetName(name);
    const sheet = new HostSheet(this.nextId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: HostSheet): void {
    if (this.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some((other) => other.visibility === 'Visible')) {
      throw new HostError('InvalidOperation', 'a workbook keeps at least one visible sheet');
    }
    this.sheets = others;
    // References to a deleted sheet are lost; their formulas say so.
    this.rewrite(`${quoteSheet(sheet.name)}!`, '#REF!');
    for (const name of this.names) if (name.sheet === sheet) name.sheet = null;
  }
}
