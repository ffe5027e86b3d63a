import { ownSheetAnchor } from '../../core/plan/anchors';
import type { NameChange, Plan, WidthChange } from '../../core/plan/plan';
import { areaAddress, columnName } from '../../core/snapshot/address';
import type { Grid } from '../../core/snapshot/grid';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { pointsOf } from './columnWidths';
import type { Frame, FrameSheet } from './frame';
import { blockKey } from './readLooks';
import type { BlockRecords } from './runRecord';
import { safeSheetName } from './sheetNames';
import { cellsSteps } from './writeCellsChange';
import { marksSteps } from './writeMarks';
import { fillSheetSteps, lookSteps, openSheetSteps, removeSheetSteps, type OwnPlace } from './writeOwnSheet';
import { settingsSteps } from './writeSettings';
import type { Slices } from './slices';
import { actionBytes, type WriteStep } from './writeSteps';

const usualDigit = 7;
/** Cells of a sheet of ours that may be told again with a write. */
const mostCompared = 30_000;

function temporaryName(): string {
  return `aid-ledger-${Math.random().toString(36).slice(2, 14)}`;
}

/** Turns a plan into steps against the workbook as the frame shows it. `before` sides do not matter here. */
export class PlanSteps {
  private readonly places = new Map<string, OwnPlace>();

  constructor(
    private readonly plan: Plan,
    private readonly frame: Frame,
    /** The touched cells as they are, for their number formats. */
    private readonly before: Snapshot,
    private readonly slices: Slices,
    /** Where sheets of ours that come back stood, by `owned`; all others are added at the end. */
    positions: ReadonlyMap<string, number>,
    /**
     * How cells looked before the run that is taken back. Given where what our own sheets hold is compared once more as
     * they are written; absent while a failed run is rolled back.
     */
    private readonly restore?: BlockRecords,
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
      this.places.set(change.owned, {
        owned: change.owned,
        id: present?.sheet.id,
        temporary: temporaryName(),
        name,
        rename,
        position: positions.get(change.owned),
        digit: present?.digit ?? frame.sheets[0]?.digit ?? usualDigit,
      });
    }
  }

  /** Sheets of the person and their names: formulas and steps rely on them. */
  get guarded(): ReadonlyMap<string, string> {
    const ours = new Set([...this.places.values()].map((place) => place.id));
    for (const change of this.plan.changes)
      if (change.type === 'sheet') ours.add(this.ownSheet(change.owned)?.sheet.id);
    return new Map(
      this.frame.sheets.filter(({ sheet }) => !ours.has(sheet.id)).map(({ sheet }) => [sheet.id, sheet.name]),
    );
  }

  /** What the sheets this plan adds are called until they have their anchors. */
  get added(): readonly string[] {
    return [...this.places.values()]
      .filter((place) => place.id === undefined)
      .map((place) => place.temporary);
  }

  async *steps(): AsyncGenerator<WriteStep> {
    const { plan, frame, slices } = this;
    // Conditional formats come after the cells and our state last; both stand for themselves.
    const late: WriteStep[] = [];
    const settings = new Map(frame.settings);
    let settingsTouched = false;
    for (const change of plan.changes) {
      const present = change.type === 'sheet' ? this.ownSheet(change.owned)?.sheet.id : undefined;
      if (change.type === 'sheet' && present !== undefined)
        yield* lookSteps(change.owned, present, this.compared(present));
    }
    // Formulas on one sheet of ours refer to another, which must be there by its name.
    // From the first position to the last, so that each finds those before it in their places.
    const places = [...this.places.values()].sort(
      (a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0,
    );
    let last = frame.sheets.length;
    for (const place of places) {
      // Somebody may have taken sheets off meanwhile.
      const position = place.position === undefined ? undefined : Math.min(place.position, last);
      yield* openSheetSteps({ ...place, position }, this.isLost(ownSheetAnchor(place.owned)));
      if (place.id === undefined) last += 1;
    }
    for (const change of plan.changes) {
      switch (change.type) {
        case 'cells':
          yield* cellsSteps(
            change,
            this.before,
            slices,
            this.restore?.get(blockKey(change, change.after.length)),
          );
          break;
        case 'marks':
          late.push(...marksSteps(change, this.sheet(change.sheet)?.ownFormats ?? []));
          break;
        case 'sheet': {
          const place = this.places.get(change.owned);
          const present = this.ownSheet(change.owned)?.sheet.id;
          if (change.after && place)
            yield* fillSheetSteps(place, change.after, (sheet) => this.nameOf(sheet), slices);
          else if (!change.after && present !== undefined)
            yield* removeSheetSteps(
              present,
              frame.names.filter((name) => name.sheet === present).map((name) => name.name),
            );
          break;
        }
        case 'name':
          yield this.nameStep(change);
          break;
        case 'width':
          yield this.widthStep(change);
          break;
        case 'setting':
          settingsTouched = true;
          if (change.after === null) settings.delete(change.key);
          else settings.set(change.key, change.after);
      }
    }
    if (settingsTouched) late.push(...settingsSteps(settings, frame.parts));
    yield* late;
  }

  /** What was read of a sheet of ours, where it is small enough to be told again in the answer to a write. */
  private compared(id: string | undefined): Grid | undefined {
    const grid = this.restore ? this.before.sheets.find((sheet) => sheet.id === id)?.grid : undefined;
    return grid && grid.rowCount * grid.columnCount <= mostCompared ? grid : undefined;
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
    for (const place of this.places.values())
      if (place.owned === owned || place.id === sheet) return place.name;
    const present = owned === undefined ? this.sheet(sheet) : this.ownSheet(owned);
    return present?.sheet.name ?? sheet;
  }

  private nameStep(change: NameChange): WriteStep {
    const { name, after } = change;
    const present = this.isLost(name) || this.frame.names.some((candidate) => candidate.name === name);
    // The sheet may have gone with its names in this very plan.
    const removed = new Set(
      this.plan.changes.flatMap((other) =>
        other.type === 'sheet' && !other.after ? [this.ownSheet(other.owned)?.sheet.id] : [],
      ),
    );
    const gone = this.frame.names.some(
      (candidate) => candidate.name === name && removed.has(candidate.sheet),
    );
    const target = after ? this.nameOf(after.sheet) : undefined;
    return {
      bytes: actionBytes * 3,
      weight: 1,
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
      weight: 1,
      do: ({ workbook }) => {
        const { format } = workbook.worksheets.getItem(change.sheet).getRange(`${column}:${column}`);
        if (change.after === null) format.useStandardWidth = true;
        else format.columnWidth = pointsOf(change.after, digit);
      },
    };
  }
}
