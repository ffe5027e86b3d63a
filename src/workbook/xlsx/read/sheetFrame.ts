import { parseArea, type Area } from '../../../core/snapshot/address';
import { markSeverity } from '../../../core/plan/anchors';
import type { Mark, Sheet, Span } from '../../../core/snapshot/snapshot';
import { child, childrenOf, flag, numeric, type XmlNode } from './parseXml';
import { mergeSpans } from './spans';

type Filter = NonNullable<Sheet['filter']>;

const severities: readonly Mark['severity'][] = ['error', 'warning', 'notice'];

/** An autoFilter element: `active` = a column of it is filtered now. */
export function readFilter(node: XmlNode | undefined): Filter | undefined {
  const area = node && parseArea(node.attributes.get('ref') ?? '');
  if (!area) return undefined;
  // A column that only hides its button has no criterion inside.
  return { area, active: childrenOf(node, 'filterColumn').some((column) => column.children.length > 0) };
}

/** Whether a hidden row lies in the filter's data (its first row is the header). */
export function hidesRows(area: Area, hidden: readonly Span[]): boolean {
  return hidden.some((span) => span.first <= area.bottom && span.last > area.top);
}

/** What a sheet says beside its cells; filled element by element while the sheet is read. */
export class SheetFrame {
  readonly merges: Area[] = [];
  readonly columnWidths: (Span & { width: number })[] = [];
  hiddenColumns: readonly Span[] = [];
  frozen = { rows: 0, columns: 0 };
  protected = false;
  /** Rows the file does not write out are hidden. */
  hiddenByDefault = false;
  filter: Filter | undefined;
  readonly tableRelations: string[] = [];
  readonly duplicateFormats: Area[] = [];
  private readonly markAreas = new Map<Mark['severity'], Area[]>();
  private defaultWidth: number | undefined;

  readonly take = (node: XmlNode): void => {
    switch (node.name) {
      case 'sheetViews':
        this.takeViews(node);
        break;
      case 'sheetFormatPr':
        this.hiddenByDefault = flag(node, 'zeroHeight');
        this.defaultWidth = numeric(node, 'defaultColWidth');
        break;
      case 'cols':
        this.takeColumns(node);
        break;
      case 'sheetProtection':
        this.protected = flag(node, 'sheet');
        break;
      case 'autoFilter':
        this.filter = readFilter(node);
        break;
      case 'mergeCells':
        this.takeMerges(node);
        break;
      case 'conditionalFormatting':
        this.takeMarks(node);
        break;
      case 'tableParts':
        this.takeTables(node);
        break;
    }
  };

  private takeViews(node: XmlNode): void {
    const pane = child(child(node, 'sheetView'), 'pane');
    if (!(pane?.attributes.get('state') ?? '').startsWith('frozen')) return;
    this.frozen = { rows: numeric(pane, 'ySplit') ?? 0, columns: numeric(pane, 'xSplit') ?? 0 };
  }

  private takeColumns(node: XmlNode): void {
    const hidden: Span[] = [];
    for (const column of childrenOf(node, 'col')) {
      const first = (numeric(column, 'min') ?? 0) - 1;
      const last = (numeric(column, 'max') ?? 0) - 1;
      if (first < 0 || last < first) continue;
      const width = numeric(column, 'width');
      if (flag(column, 'hidden') || width === 0) hidden.push({ first, last });
      if (width !== undefined && width > 0 && width !== this.defaultWidth)
        this.columnWidths.push({ first, last, width });
    }
    this.hiddenColumns = mergeSpans(hidden);
  }

  private takeMerges(node: XmlNode): void {
    for (const merge of childrenOf(node, 'mergeCell')) {
      const area = parseArea(merge.attributes.get('ref') ?? '');
      if (area && (area.top < area.bottom || area.left < area.right)) this.merges.push(area);
    }
  }

  private takeMarks(node: XmlNode): void {
    for (const rule of childrenOf(node, 'cfRule')) {
      const severity = markSeverity(child(rule, 'formula')?.text ?? '');
      const duplicates = rule.attributes.get('type') === 'duplicateValues';
      if (!severity && !duplicates) continue;
      const areas = severity ? (this.markAreas.get(severity) ?? []) : this.duplicateFormats;
      if (severity) this.markAreas.set(severity, areas);
      for (const address of (node.attributes.get('sqref') ?? '').split(/\s+/)) {
        const area = parseArea(address);
        if (area) areas.push(area);
      }
    }
  }

  private takeTables(node: XmlNode): void {
    for (const part of childrenOf(node, 'tablePart')) {
      for (const [name, value] of part.attributes) if (name.endsWith(':id')) this.tableRelations.push(value);
    }
  }

  /** One mark for each severity present, the gravest first; areas in the order of the file. */
  marks(): Mark[] {
    return severities.flatMap((severity) => {
      const areas = this.markAreas.get(severity);
      return areas ? [{ severity, areas }] : [];
    });
  }
}
