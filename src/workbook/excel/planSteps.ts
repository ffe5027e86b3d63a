import { ownSheetAnchor } from '../../core/plan/anchors';
import type { NameChange, Plan, WidthChange } from '../../core/plan/plan';
import { areaAddress, columnName } from '../../core/snapshot/address';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { pointsOf } from './columnWidths';
import type { Frame, FrameSheet } from './frame';
import { safeSheetName } from './sheetNames';
import { cellsSteps } from './writeCellsChange';
import { marksSteps } from './writeMarks';
import { ownSheetSteps, removeSheetSteps, type OwnPlace } from './writeOwnSheet';
import { settingsSteps } from './writeSettings';
import { actionBytes, type WriteStep } from './writeSteps';

const usualDigit = 7;

/** Turns a plan into steps against the workbook as the frame shows it. `before` sides do not matter here. */
export class PlanSteps {
  private readonly places = new Map<string, OwnPlace>();

  constructor(
    private readonly plan: Plan,
    private readonly frame: Frame,
    /** The touched cells as they are, for their number formats. */
    private readonly before: Snapshot,
  ) {
    const taken: string[] = [];
    for (const change of plan.changes) {
      if (change.type !== 'sheet' || !change.after) continue;
      const present = this.ownSheet(change.owned);
      const others = frame.sheets.filter((sheet) => sheet !== present).map(({ sheet }) => sheet.name);
      const wish = safeSheetName(change.after.name, [...others, ...taken]);
      const rename = present !== undefined && !frame.structureProtected && present.sheet.name !== wish;
      const name = present && !rename ? present.sheet.name : wish;
      taken.push(name);
      this.places.set(change.owned, { owned: change.owned, id: present?.sheet.id, name, rename, digit: present?.digit ?? frame.sheets[0]?.digit ?? usualDigit });
    }
  }

  /** Names the sheets that will be added by this plan. */
  get added(): readonly string[] {
    return [...this.places.values()].filter((place) => place.id === undefined).map((place) => place.name);
  }

  steps(): WriteStep[] {
    const { plan, frame } = this;
    const steps: WriteStep[] = [];
    // Conditional formats come after the cells and our state last; both stand for themselves.
    const late: WriteStep[] = [];
    const settings = new Map(frame.settings);
    let settingsTouched = false;
    for (const change of plan.changes) {
      switch (change.type) {
        case 'cells':
          steps.push(...cellsSteps(change, this.before));
          break;
        case 'marks':
          late.push(...marksSteps(change, this.sheet(change.sheet)?.ownFormats ?? []));
          break;
        case 'sheet': {
          const place = this.places.get(change.owned);
          const present = this.ownSheet(change.owned)?.sheet.id;
          if (change.after && place) steps.push(...ownSheetSteps(place, change.after, (sheet) => this.nameOf(sheet), this.isLost(ownSheetAnchor(change.owned))));
          else if (!change.after && present !== undefined) steps.push(...removeSheetSteps(present, frame.names.filter((name) => name.sheet === present).map((name) => name.name)));
          break;
        }
        case 'name':
          steps.push(this.nameStep(change));
          break;
        case 'width':
          steps.push(this.widthStep(change));
          break;
        case 'setting':
          settingsTouched = true;
          if (change.after === null) settings.delete(change.key);
          else settings.set(change.key, change.after);
      }
    }
    if (settingsTouched) late.push(...settingsSteps(settings, frame.parts));
    return [...steps, ...late];
  }

  private sheet(id: string): FrameSheet | undefined {
    return this.frame.sheets.find((candidate) => candidate.sheet.id === id);
  }

  private ownSheet(owned: string): FrameSheet | undefined {
    const anchor = ownSheetAnchor(owned);
    const id = this.frame.names.find((name) => name.name === anchor)?.sheet;
    return id === undefined ? undefined : this.sheet(id);
  }

  private isLost(name: string): boolean {
    return this.frame.lostNames.includes(name);
  }

  /** What a sheet (`owned:<id>` or a sheet's id) is called after the plan. */
  private nameOf(sheet: string): string {
    const owned = sheet.startsWith('owned:') ? sheet.slice('owned:'.length) : undefined;
    for (const place of this.places.values()) if (place.owned === owned || place.id === sheet) return place.name;
    const present = owned === undefined ? this.sheet(sheet) : this.ownSheet(owned);
    return present?.sheet.name ?? sheet;
  }

  private nameStep(change: NameChange): WriteStep {
    const { name, after } = change;
    const present = this.isLost(name) || this.frame.names.some((candidate) => candidate.name === name);
    // The sheet may have gone with its names in this very plan.
    const removed = new Set(this.plan.changes.flatMap((other) => (other.type === 'sheet' && !other.after ? [this.ownSheet(other.owned)?.sheet.id] : [])));
    const gone = this.frame.names.some((candidate) => candidate.name === name && removed.has(candidate.sheet));
    const target = after ? this.nameOf(after.sheet) : undefined;
    return {
      bytes: actionBytes * 3,
      do: ({ workbook }) => {
        if (present && !gone) workbook.names.getItem(name).delete();
        if (!after || target === undefined) return;
        const range = workbook.worksheets.getItem(target).getRange(areaAddress(after.area));
        workbook.names.add(name, range).visible = false;
      },
    };
  }

  private widthStep(change: WidthChange): WriteStep {
    const digit = this.sheet(change.sheet)?.digit ?? usualDigit;
    const column = columnName(change.column);
    return {
      bytes: actionBytes,
      do: ({ workbook }) => {
        const { format } = workbook.worksheets.getItem(change.sheet).getRange(`${column}:${column}`);
        if (change.after === null) format.useStandardWidth = true;
        else format.columnWidth = pointsOf(change.after, digit);
      },
    };
  }
}
