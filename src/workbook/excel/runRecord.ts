import { ownSheetAnchor } from '../../core/plan/anchors';
import type { CellsChange, OwnSheetChange, Plan, SettingChange } from '../../core/plan/plan';
import type { Snapshot } from '../../core/snapshot/snapshot';
import type { Frame } from './frame';
import { formOf, withForm, type OwnForm } from './ownForm';
import { blockKey, type BlockLooks, type LookRun } from './readLooks';
import { formatRuns, type FormatRun } from './formatRuns';

/** Under these names the adapter keeps in the workbook's state what plans do not tell. */
const recordKey = 'excel.before:';
const formKey = 'excel.form:';

/** Runs whose record is kept, as many as can be taken back. */
const mostRecords = 20;

/** What stood under one column of a block. null = as the plan says. */
interface ColumnRecord {
  readonly looks: readonly LookRun[] | null;
  readonly formats: readonly FormatRun[] | null;
}

/** How a block of cells looked before a run, by {@link blockKey}. */
export type BlockRecords = ReadonlyMap<string, readonly (ColumnRecord | null)[]>;

/** What a run replaced and its plan does not tell: looks of cells, and how our own sheets were made up. */
interface RunRecord {
  readonly cells: readonly (readonly [block: string, columns: readonly (ColumnRecord | null)[]])[];
  readonly sheets: readonly (readonly [owned: string, form: OwnForm, position: number])[];
}

/** Our own entry of the workbook's state; anything may stand in a file, so that what is no entry counts as none. */
function parsed(text: string | undefined): object | undefined {
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function formIn(frame: Frame, owned: string): OwnForm | undefined {
  const form = parsed(frame.settings.get(formKey + owned)) as Partial<OwnForm> | undefined;
  return form && Array.isArray(form.styles) && Array.isArray(form.links) && Array.isArray(form.heights)
    ? (form as OwnForm)
    : undefined;
}

function recordIn(frame: Frame, plan: Plan): RunRecord | undefined {
  if (plan.action !== 'undo') return undefined;
  const record = parsed(frame.settings.get(recordKey + plan.id)) as Partial<RunRecord> | undefined;
  return record && Array.isArray(record.cells) && Array.isArray(record.sheets)
    ? (record as RunRecord)
    : undefined;
}

/** A plan with what the adapter knows besides: how our sheets are made up, and how cells looked before the run it takes back. */
export interface FullPlan {
  readonly plan: Plan;
  readonly restore: BlockRecords;
  /** Where among all sheets those of ours stood that come back, by `owned`. */
  readonly positions: ReadonlyMap<string, number>;
}

/** Completes both sides of our own sheets, and finds the record of the run that is taken back. */
export function withRecords(plan: Plan, frame: Frame): FullPlan {
  const record = recordIn(frame, plan);
  const forms = new Map(record?.sheets.map(([owned, form]) => [owned, form]));
  const changes = plan.changes.map((change): Plan['changes'][number] => {
    if (change.type !== 'sheet') return change;
    const now = formIn(frame, change.owned);
    const then = forms.get(change.owned);
    return {
      ...change,
      before: change.before && now ? withForm(change.before, now) : change.before,
      after: change.after && then ? withForm(change.after, then) : change.after,
    };
  });
  return {
    plan: { ...plan, changes },
    restore: new Map(record?.cells),
    positions: new Map(record?.sheets.map(([owned, , position]) => [owned, position])),
  };
}

/** Where a sheet of ours stands among all sheets. */
export function positionOf(frame: Frame, owned: string): number {
  const anchor = ownSheetAnchor(owned);
  const id = frame.names.find((name) => name.name === anchor)?.sheet;
  return frame.sheets.findIndex(({ sheet }) => sheet.id === id);
}

/** Whether taking the run back by its plan alone would not bring the column's look back. */
function untold(
  change: CellsChange,
  offset: number,
  before: Snapshot,
  looks: BlockLooks,
): ColumnRecord | null {
  const stood = change.before[offset];
  if (stood?.style === undefined || change.after[offset]?.style === undefined) return null;
  const runs = looks.get(blockKey(change, change.after.length))?.[offset] ?? null;
  const formats = formatRuns(before, change, offset);
  const expected = stood.style?.numberFormat ?? 'General';
  const plainFormat = formats.every(([format]) => format === expected);
  const plainLook = stood.style === null && (runs ?? []).every(([look]) => look === 'plain');
  if (plainFormat && (runs === null || plainLook)) return null;
  return { looks: plainLook ? null : runs, formats };
}

function setting(frame: Frame, key: string, after: string | null): SettingChange[] {
  const before = frame.settings.get(key) ?? null;
  return before === after ? [] : [{ type: 'setting', key, before, after }];
}

/** The entries of the workbook's state that go with a plan: part of what is written, read back and rolled back. */
export function recordChanges(
  plan: Plan,
  frame: Frame,
  before: Snapshot,
  looks: BlockLooks,
): SettingChange[] {
  const sheets = plan.changes.filter((change): change is OwnSheetChange => change.type === 'sheet');
  const forms = sheets.flatMap(({ owned, after }) =>
    setting(frame, formKey + owned, after && JSON.stringify(formOf(after))),
  );
  if (plan.action === 'undo') return [...forms, ...setting(frame, recordKey + plan.id, null)];
  const cells = plan.changes.flatMap((change): RunRecord['cells'][number][] => {
    if (change.type !== 'cells') return [];
    const columns = change.after.map((_, offset) => untold(change, offset, before, looks));
    return columns.some((column) => column !== null)
      ? [[blockKey(change, change.after.length), columns]]
      : [];
  });
  const record: RunRecord = {
    cells,
    sheets: sheets.flatMap(({ owned, before: stood }): RunRecord['sheets'][number][] =>
      stood && formIn(frame, owned) ? [[owned, formOf(stood), positionOf(frame, owned)]] : [],
    ),
  };
  const empty = record.cells.length === 0 && record.sheets.length === 0;
  const kept = [...frame.settings.keys()].filter((key) => key.startsWith(recordKey));
  const old = kept.slice(0, Math.max(0, kept.length - mostRecords + 1));
  return [
    ...forms,
    ...old.flatMap((key) => setting(frame, key, null)),
    ...setting(frame, recordKey + plan.id, empty ? null : JSON.stringify(record)),
  ];
}
