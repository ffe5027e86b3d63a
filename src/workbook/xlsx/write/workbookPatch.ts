import { WorkbookError } from '../../port';
import { quotedSheet } from './ownSheetXml';
import { misplaced, placeFor, workbookOrder } from './worksheetOrder';
import { XmlEdits } from './xmlEdits';
import { attribute, attributes, child, children, prefixOf, rootElement, type XmlElement } from './xmlScan';
import { escapeXml, unescapeXml } from './xmlText';

/** A defined name to write. `sheet` makes it local to the sheet of that name. */
export interface NameEntry {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
  readonly sheet?: string;
}

/** What changes in workbook.xml. Sheets are named as they are called in the file as it was. */
export interface WorkbookPatch {
  readonly removed: readonly string[];
  /** Old name → new name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** At the end, in this order. */
  readonly added: readonly { readonly name: string; readonly sheetId: string; readonly relation: string }[];
  /** Names to take out: workbook-level, or local to the sheet with this (new) name. */
  readonly dropNames: readonly { readonly name: string; readonly sheet?: string }[];
  readonly setNames: readonly NameEntry[];
  /** Formulas of the clerk's read cells that changed: their cached results must be computed again. */
  readonly recalculate: boolean;
}

/** How a formula can begin a reference to a sheet. */
function mentions(text: string, sheet: string): boolean {
  const lower = text.toLowerCase();
  return [`${quotedSheet(sheet)}!`, `${sheet}!`].some((start) => {
    for (
      let at = lower.indexOf(start.toLowerCase());
      at >= 0;
      at = lower.indexOf(start.toLowerCase(), at + 1)
    ) {
      if (start.startsWith("'") || !/[\p{L}\p{N}_.'\]]/u.test(lower.charAt(at - 1))) return true;
    }
    return false;
  });
}

function renamedText(text: string, renamed: ReadonlyMap<string, string>): string {
  let next = text;
  for (const [from, to] of renamed) {
    if (!mentions(next, from)) continue;
    next = next.replaceAll(`${quotedSheet(from)}!`, () => `${quotedSheet(to)}!`);
    if (next.startsWith(`${from}!`)) next = `${quotedSheet(to)}!${next.slice(from.length + 1)}`;
  }
  return next;
}

/** A new `workbook.xml`: its sheets, names and view kept in step. */
export class WorkbookXml {
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly siblings: readonly XmlElement[];
  private readonly sheets: readonly { readonly element: XmlElement; readonly name: string }[];
  private readonly edits: XmlEdits;
  /** Old tab index → new one; -1 = gone. */
  private readonly indexes: readonly number[];
  private readonly tabs: readonly string[];

  constructor(
    private readonly xml: string,
    private readonly patch: WorkbookPatch,
  ) {
    const root = rootElement(xml);
    const list = root && child(xml, root, 'sheets');
    if (!root || !list) throw new WorkbookError('damaged-package', { reason: 'workbook' });
    this.root = root;
    this.prefix = prefixOf(root.name);
    this.siblings = children(xml, root);
    this.sheets = children(xml, list).map((element) => ({
      element,
      name: attribute(xml, element, 'name') ?? '',
    }));
    this.edits = new XmlEdits(xml);
    let next = 0;
    this.indexes = this.sheets.map((sheet) => (patch.removed.includes(sheet.name) ? -1 : next++));
    const kept = this.sheets.filter((sheet) => !patch.removed.includes(sheet.name));
    this.tabs = [
      ...kept.map((sheet) => patch.renamed.get(sheet.name) ?? sheet.name),
      ...patch.added.map((sheet) => sheet.name),
    ];
  }

  /** @throws WorkbookError `write-defect` when two sheets would have one name or an element would be misplaced */
  toXml(): string {
    this.patchSheets();
    this.patchView();
    this.patchNames();
    if (this.patch.recalculate) this.patchCalculation();
    const text = this.edits.apply();
    const wrong = misplaced(
      children(text, rootElement(text) ?? this.root).map((element) => element.local),
      workbookOrder,
    );
    if (
      wrong &&
      !misplaced(
        this.siblings.map((element) => element.local),
        workbookOrder,
      )
    ) {
      throw new WorkbookError('write-defect', { reason: 'element-order', first: wrong[0], second: wrong[1] });
    }
    if (new Set(this.tabs.map((name) => name.toLowerCase())).size < this.tabs.length) {
      throw new WorkbookError('write-defect', { reason: 'sheet-names' });
    }
    return text;
  }

  private patchSheets(): void {
    const { xml, edits, patch } = this;
    const list = child(xml, this.root, 'sheets');
    for (const { element, name } of this.sheets) {
      if (patch.removed.includes(name)) edits.remove(element);
      else if (patch.renamed.has(name)) edits.attribute(element, 'name', patch.renamed.get(name));
    }
    if (patch.added.length === 0 || !list) return;
    const first = this.sheets[0]?.element;
    const idName =
      (first && attributes(xml, first).find((entry) => entry.name.endsWith(':id'))?.name) ?? 'r:id';
    // Some writers (openpyxl) declare the prefix on every sheet instead of once above them all.
    const declared = `xmlns:${idName.replace(/:id$/, '')}`;
    const own = first && attribute(xml, first, declared);
    const declaration = own === undefined ? '' : `${declared}="${escapeXml(own)}" `;
    const added = patch.added.map(
      (sheet) =>
        `<${this.prefix}sheet ${declaration}name="${escapeXml(sheet.name)}" sheetId="${sheet.sheetId}" ${idName}="${sheet.relation}"/>`,
    );
    edits.append(list, added.join(''));
  }

  /** The tab that was open stays open; when it is gone, its neighbour is. */
  private patchView(): void {
    const { xml, edits } = this;
    const views = child(xml, this.root, 'bookViews');
    if (!views || this.patch.removed.length === 0) return;
    for (const view of children(xml, views)) {
      for (const name of ['activeTab', 'firstSheet']) {
        const old = Number(attribute(xml, view, name) ?? 0);
        let next = this.indexes[old] ?? 0;
        for (let at = old; next < 0 && at >= 0; at--) next = this.indexes[at] ?? -1;
        if (Math.max(0, next) !== old) edits.attribute(view, name, String(Math.max(0, next)));
      }
    }
  }

  private patchNames(): void {
    const { xml, edits, patch, prefix } = this;
    const list = child(xml, this.root, 'definedNames');
    const present = list ? children(xml, list) : [];
    const replaced = [...patch.dropNames, ...patch.setNames];
    let kept = 0;
    const order: { readonly name: string; readonly start: number }[] = [];
    for (const element of present) {
      const name = attribute(xml, element, 'name') ?? '';
      const local = attribute(xml, element, 'localSheetId');
      const index = local === undefined ? undefined : (this.indexes[Number(local)] ?? -1);
      const text = unescapeXml(xml.slice(element.inner, element.innerEnd));
      const tab = index === undefined ? undefined : this.tabs[index];
      const gone =
        index === -1 ||
        patch.removed.some((sheet) => mentions(text, sheet)) ||
        replaced.some((entry) => entry.name.toLowerCase() === name.toLowerCase() && entry.sheet === tab);
      if (gone) {
        edits.remove(element);
        continue;
      }
      kept++;
      order.push({ name: name.toLowerCase(), start: element.start });
      if (index !== undefined && String(index) !== local)
        edits.attribute(element, 'localSheetId', String(index));
      const next = renamedText(text, patch.renamed);
      if (next !== text) edits.replace(element.inner, element.innerEnd, escapeXml(next));
    }
    const added = [...patch.setNames].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    if (list && kept + added.length === 0) {
      if (present.length > 0) this.edits.replace(list.start, list.end, '');
      return;
    }
    const texts = added.map((entry) => this.nameXml(entry));
    if (list) {
      added.forEach((entry, at) => {
        const next = order.find((other) => other.name > entry.name.toLowerCase());
        if (next) edits.insert(next.start, texts[at] ?? '');
      });
      const last = texts.filter(
        (_, at) => !order.some((other) => other.name > (added[at]?.name ?? '').toLowerCase()),
      );
      if (last.length > 0) edits.append(list, last.join(''));
    } else if (texts.length > 0) {
      const place = placeFor('definedNames', this.siblings, workbookOrder, this.root.inner);
      edits.insert(place, `<${prefix}definedNames>${texts.join('')}</${prefix}definedNames>`);
    }
  }

  private nameXml(entry: NameEntry): string {
    const local =
      entry.sheet === undefined ? '' : ` localSheetId="${String(this.tabs.indexOf(entry.sheet))}"`;
    const hidden = entry.hidden ? ' hidden="1"' : '';
    const name = `${this.prefix}definedName`;
    return `<${name} name="${escapeXml(entry.name)}"${local}${hidden}>${escapeXml(entry.refersTo)}</${name}>`;
  }

  private patchCalculation(): void {
    const present = child(this.xml, this.root, 'calcPr');
    if (present) this.edits.attribute(present, 'fullCalcOnLoad', '1');
    else {
      const place = placeFor('calcPr', this.siblings, workbookOrder, this.root.inner);
      this.edits.insert(place, `<${this.prefix}calcPr fullCalcOnLoad="1"/>`);
    }
  }
}
