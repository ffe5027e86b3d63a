import { maxColumns } from '../../../core/snapshot/address';
import { columnWidth } from '../../../core/plan/applyPlan';
import { ownSheets } from '../../../core/plan/anchors';
import type { SheetContent } from '../../../core/plan/plan';
import { marksKey } from '../../../core/plan/sameMarks';
import type { DefinedName, Sheet, Snapshot } from '../../../core/snapshot/snapshot';
import { WorkbookError, type WorkControl } from '../../port';
import { savePackage } from '../package/savePackage';
import type { ZipPackage } from '../package/zipPackage';
import type { XlsxRead } from '../read/xlsxRead';
import { contentType, strict, transitional, type Flavour } from './namespaces';
import { NetCells } from './netCells';
import { absoluteArea, ownSheetXml, quotedSheet } from './ownSheetXml';
import { PackageEdits } from './packageEdits';
import { reachableParts, removeUnreachable } from './reachableParts';
import { folderOf, relationsPath } from './relations';
import { sameData } from './sameData';
import type { Session } from './session';
import { patchSheet, type SheetPatch } from './sheetPatch';
import { writeState } from './stateParts';
import { StyleSheet } from './styleSheet';
import { WorkbookXml, type NameEntry, type WorkbookPatch } from './workbookPatch';

function hasFormulas(sheet: Sheet): boolean {
  return sheet.grid.data.formulas.some((formulas) => (formulas?.size ?? 0) > 0);
}

function changedWidths(before: Pick<Sheet, 'columnWidths'>, after: Sheet): Map<number, number | null> {
  const changed = new Map<number, number | null>();
  if (before.columnWidths === after.columnWidths) return changed;
  const was = { ...after, columnWidths: before.columnWidths };
  for (let column = 0; column < maxColumns; column++) {
    const width = columnWidth(after, column);
    if (columnWidth(was, column) !== width) changed.set(column, width);
  }
  return changed;
}

/** Writes the difference between a workbook as opened and as it is now into a copy of its package. */
class WorkbookWriter {
  private readonly edits: PackageEdits;
  private readonly flavour: Flavour;
  private readonly before: Snapshot;
  private styles: StyleSheet | undefined;
  private recalculate = false;
  private dropChain = false;
  private reachable: ReadonlySet<string> | undefined;
  private readonly added: { name: string; sheetId: string; relation: string }[] = [];
  private readonly setNames: NameEntry[] = [];
  private readonly dropNames: { name: string; sheet?: string }[] = [];

  constructor(
    private readonly source: ZipPackage,
    private readonly read: XlsxRead,
    private readonly after: Snapshot,
    private readonly session: Session,
    private readonly control: WorkControl,
  ) {
    this.edits = new PackageEdits(source);
    this.before = read.snapshot;
    this.flavour = read.parts.strict ? strict : transitional;
  }

  async write(): Promise<Uint8Array> {
    let done = 0;
    for (const sheet of this.after.sheets) {
      if (this.control.signal?.aborted) throw new WorkbookError('cancelled');
      this.control.progress?.(done++, this.after.sheets.length);
      await this.writeSheet(sheet);
    }
    const removed = this.before.sheets.filter(
      (sheet) => !this.after.sheets.some((other) => other.id === sheet.id),
    );
    for (const sheet of removed) await this.removeSheet(sheet);
    if (!sameData(this.before.settings, this.after.settings)) {
      const { workbookPath, statePaths } = this.read.parts;
      await writeState(this.edits, workbookPath, statePaths, this.after.settings, this.flavour);
    }
    await this.writeStyles();
    await this.writeWorkbook(removed);
    if (this.dropChain) await this.dropCalculationChain();
    if (this.reachable) await removeUnreachable(this.edits, this.reachable);
    if (this.control.signal?.aborted) throw new WorkbookError('cancelled');
    return savePackage(this.source, await this.edits.finish());
  }

  private async styleSheet(): Promise<StyleSheet> {
    const path = this.read.parts.stylesPath;
    this.styles ??= new StyleSheet(
      path === undefined ? undefined : await this.edits.text(path),
      this.flavour.main,
    );
    return this.styles;
  }

  private async writeSheet(sheet: Sheet): Promise<void> {
    const part = this.read.parts.sheets.get(sheet.id);
    const content = this.session.contentOf(sheet.id);
    const patch = this.patchOf(sheet);
    if (!content && !patch) return;
    const path =
      part?.path ?? this.edits.freePath(`${folderOf(this.read.parts.workbookPath)}worksheets/sheet`, '.xml');
    const styles = await this.styleSheet();
    let bytes = content ? this.render(content, styles) : await this.edits.bytes(path);
    if (patch) {
      const { grid } = this.session.baseline(sheet);
      bytes = patchSheet(bytes, patch, {
        over: (xf, look) => styles.over(xf, look),
        markFormat: (severity) => styles.markFormat(severity),
        formula: (row, column) => grid.formula(row, column),
      });
    }
    if (content) await this.enterOwnSheet(sheet, path, content);
    this.edits.setBytes(path, bytes);
  }

  private patchOf(sheet: Sheet): SheetPatch | undefined {
    const base = this.session.baseline(sheet);
    const cells = new NetCells(this.session.log(sheet.id), base.grid, sheet.grid);
    const widths = changedWidths(base, sheet);
    const marked = marksKey(base.marks) !== marksKey(sheet.marks);
    if (cells.count === 0 && widths.size === 0 && !marked) return undefined;
    if (cells.lostFormula) this.dropChain = true;
    // What we write carries its own results; only formulas of the clerk's over a value we replaced need computing.
    if (cells.replaced && this.before.sheets.some(hasFormulas)) this.recalculate = true;
    return {
      ...(cells.count > 0 ? { cells: { rows: () => cells.rows(), reach: cells.reach } } : {}),
      ...(widths.size > 0 ? { widths } : {}),
      ...(marked ? { marks: sheet.marks } : {}),
    };
  }

  private render(content: SheetContent, styles: StyleSheet): Uint8Array {
    return ownSheetXml(content, {
      flavour: this.flavour,
      over: (xf, look) => styles.over(xf, look),
      sheetName: (id) => {
        const own = id.startsWith('owned:')
          ? ownSheets(this.after).get(id.slice('owned:'.length))
          : undefined;
        return (own ?? this.after.sheets.find((sheet) => sheet.id === id))?.name;
      },
    });
  }

  /** A sheet written from its content: its part, relation, and the names that only mean something on it. */
  private async enterOwnSheet(sheet: Sheet, path: string, content: SheetContent): Promise<void> {
    const { workbookPath } = this.read.parts;
    const present = this.before.sheets.find((other) => other.id === sheet.id);
    if (present) {
      if (hasFormulas(present)) this.dropChain = true;
      if (this.edits.has(relationsPath(path))) await this.removePart(relationsPath(path));
      this.dropNames.push(
        { name: '_xlnm.Print_Titles', sheet: sheet.name },
        { name: '_xlnm._FilterDatabase', sheet: sheet.name },
      );
    } else {
      this.edits.setType(path, contentType.worksheet);
      // The part must stand in the package before it is related to.
      this.edits.setText(path, '');
      const relation = await this.edits.relate(workbookPath, path, `${this.flavour.relations}/worksheet`);
      this.added.push({ name: sheet.name, sheetId: sheet.id, relation });
    }
    const { repeat } = content.print ?? {};
    if (repeat) {
      const rows = `$${String(repeat.first + 1)}:$${String(repeat.last + 1)}`;
      this.setNames.push({
        name: '_xlnm.Print_Titles',
        refersTo: `${quotedSheet(sheet.name)}!${rows}`,
        hidden: false,
        sheet: sheet.name,
      });
    }
    if (content.filter) {
      const refersTo = absoluteArea(sheet.name, content.filter);
      this.setNames.push({ name: '_xlnm._FilterDatabase', refersTo, hidden: true, sheet: sheet.name });
    }
  }

  private async removePart(path: string): Promise<void> {
    this.reachable ??= await reachableParts(this.edits);
    this.edits.remove(path);
  }

  private async removeSheet(sheet: Sheet): Promise<void> {
    const part = this.read.parts.sheets.get(sheet.id);
    if (!part) return;
    if (hasFormulas(sheet)) this.dropChain = true;
    const relations = relationsPath(part.path);
    if (this.edits.has(relations)) await this.removePart(relations);
    await this.removePart(part.path);
    await this.edits.unrelate(this.read.parts.workbookPath, part.path);
  }

  private async writeStyles(): Promise<void> {
    if (!this.styles?.changed) return;
    const { stylesPath, workbookPath } = this.read.parts;
    const path = stylesPath ?? this.edits.freePath(`${folderOf(workbookPath)}styles`, '.xml');
    this.edits.setText(path, this.styles.toXml());
    if (stylesPath !== undefined) return;
    this.edits.setType(path, contentType.styles);
    await this.edits.relate(workbookPath, path, `${this.flavour.relations}/styles`);
  }

  private changedNames(): void {
    const byName = (names: readonly DefinedName[]): Map<string, DefinedName> =>
      new Map(names.map((name) => [name.name, name]));
    const was = byName(this.before.names);
    const is = byName(this.after.names);
    for (const name of was.keys()) if (!is.has(name)) this.dropNames.push({ name });
    for (const [name, target] of is) {
      if (sameData(was.get(name), target)) continue;
      const sheet = this.after.sheets.find((candidate) => candidate.id === target.sheet);
      if (!sheet) throw new WorkbookError('write-defect', { reason: 'name-target', name });
      this.setNames.push({ name, refersTo: absoluteArea(sheet.name, target.area), hidden: target.hidden });
    }
  }

  private async writeWorkbook(removed: readonly Sheet[]): Promise<void> {
    const { workbookPath } = this.read.parts;
    this.changedNames();
    const renamed = new Map<string, string>();
    for (const sheet of this.before.sheets) {
      const now = this.after.sheets.find((other) => other.id === sheet.id);
      if (now && now.name !== sheet.name) renamed.set(sheet.name, now.name);
    }
    const patch: WorkbookPatch = {
      removed: removed.map((sheet) => sheet.name),
      renamed,
      added: this.added,
      dropNames: this.dropNames,
      setNames: this.setNames,
      recalculate: this.recalculate,
    };
    const size =
      removed.length + renamed.size + patch.added.length + patch.dropNames.length + patch.setNames.length;
    if (size === 0 && !patch.recalculate) return;
    this.edits.setText(workbookPath, new WorkbookXml(await this.edits.text(workbookPath), patch).toXml());
  }

  /** Excel builds the chain anew; one that lists a cell without a formula it calls damaged. */
  private async dropCalculationChain(): Promise<void> {
    const { calcChainPath, workbookPath } = this.read.parts;
    if (calcChainPath === undefined) return;
    this.edits.remove(calcChainPath);
    await this.edits.unrelate(workbookPath, calcChainPath);
  }
}

/**
 * The workbook as a file: the opened package with what plans changed, every other part bit for bit as it was.
 * Nothing changed in sum = the opened bytes.
 * @throws WorkbookError `write-defect`, `too-large`, `cancelled`, `damaged-package`
 */
export function saveWorkbook(
  source: ZipPackage,
  read: XlsxRead,
  after: Snapshot,
  session: Session,
  control: WorkControl = {},
): Promise<Uint8Array> {
  return new WorkbookWriter(source, read, after, session, control).write();
}
