import type { Plan } from '../../core/plan/plan';
import type { Area } from '../../core/snapshot/address';
import type { CellValue } from '../../core/snapshot/grid';
import { GridBuilder } from '../../core/snapshot/gridBuilder';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { cellInput, needsGeneral, type CellInput } from './cellCoding';
import { gridKey, keyLength } from './cellKey';
import type { ExcelContext } from './excelLibrary';
import { changeFollowing, followSheets, type SheetMoves } from './followSheets';
import { formatAt } from './formatRuns';
import type { Frame } from './frame';
import { closeJournalSteps, journalParts, openJournalSteps } from './journalParts';
import { PlanSteps } from './planSteps';
import type { CellJob } from './readCells';
import { readFrame } from './readFrame';
import { snapshotWith } from './readSnapshot';
import { journalText, type JournalCells, type RunJournal } from './runJournal';
import { Slices } from './slices';
import { spansOf } from './spans';
import { blockSteps } from './writeCells';
import { formatRunSteps, formatSteps, lookRunSteps } from './writeCellsChange';
import { actionBytes, StepRunner, type Clash, type WriteStep } from './writeSteps';

type Held = ReadonlyMap<string, unknown>;

const place = (sheet: string, row: number, column: number): string =>
  `${sheet} ${String(row)} ${String(column)}`;

/** Looks and number formats as they were, in runs. */
function looksBack(block: JournalCells): WriteStep[] {
  return block.columns.flatMap((column, offset): WriteStep[] => {
    const at = block.left + offset;
    const area: Area = { top: block.top, bottom: block.top + block.rows - 1, left: at, right: at };
    return [
      ...lookRunSteps(block.sheet, area, column.looks ?? []),
      ...formatRunSteps(block.sheet, area, column.formats ?? []),
    ];
  });
}

/** Puts back what a block held, cell by cell only where what we wrote still stands: an edit by hand is kept. */
async function* cellsBack(
  block: JournalCells,
  now: Snapshot,
  seen: Held,
  moves: SheetMoves,
  slices: Slices,
): AsyncGenerator<WriteStep> {
  const grid = now.sheets.find((sheet) => sheet.id === block.sheet)?.grid;
  if (!grid) return;
  yield* looksBack(block);
  const formats = block.columns.map((column) => formatAt(column.formats ?? []));
  const inputs: (CellInput | null)[][] = [];
  const lifted: Area[] = [];
  const touched: number[] = [];
  for (let index = 0; index < block.rows; index++) {
    const row = block.top + index;
    const line = block.columns.map((column, offset): CellInput | null => {
      const at = block.left + offset;
      const key = column.written.slice(index * keyLength, (index + 1) * keyLength);
      const held = seen.get(place(block.sheet, row, at));
      if (gridKey(grid, row, at) !== key) return null;
      const value = held === undefined ? (column.before?.values[index] ?? null) : (held as CellValue);
      const stood = held === undefined ? column.before?.formulas?.[index] : undefined;
      const formula = typeof stood === 'string' ? followSheets(stood, moves) : stood;
      const text = formats[offset]?.(index) === '@';
      if (text && needsGeneral(value, formula)) lifted.push({ top: row, bottom: row, left: at, right: at });
      if (typeof held === 'string' && held.startsWith('=')) return held;
      return cellInput(value === '' ? null : value, formula, text);
    });
    inputs.push(line);
    if (line.some((cell) => cell !== null)) touched.push(index);
    if (slices.due) await slices.rest();
  }
  yield* formatSteps(block.sheet, lifted, 'General');
  for (const span of spansOf(touched)) {
    const area = {
      top: block.top + span.first,
      bottom: block.top + span.last,
      left: block.left,
      right: block.left + block.columns.length - 1,
    };
    yield* blockSteps(block.sheet, area, (row, column) => inputs[span.first + row]?.[column] ?? null, slices);
  }
  yield* formatSteps(block.sheet, lifted, '@');
}

/** Sheets somebody renamed or deleted since the run began. */
function movesSince(journal: RunJournal, now: Frame): SheetMoves {
  const names = new Map(now.sheets.map(({ sheet }) => [sheet.id, sheet.name]));
  // The run itself may have renamed, taken off or added sheets of ours: those come back by their own names.
  const ours = new Set(journal.positions.map(([, position]) => journal.sheets[position]?.[0]));
  return new Map(
    journal.sheets
      .filter(([id, name]) => !ours.has(id) && names.get(id) !== name)
      .map(([id, name]) => [name, names.get(id) ?? null]),
  );
}

/** Leaves out what stands on sheets somebody has deleted meanwhile, and follows those renamed. */
function stillThere(journal: RunJournal, now: Frame, moves: SheetMoves): Plan {
  const known = new Set(now.sheets.map(({ sheet }) => sheet.id));
  const changes = journal.others.flatMap((change): Plan['changes'] => {
    if (change.type === 'marks' || change.type === 'width') return known.has(change.sheet) ? [change] : [];
    if (change.type !== 'name' || !change.after || change.after.sheet.startsWith('owned:'))
      return [changeFollowing(change, moves, (id) => id.startsWith('owned:') || known.has(id))];
    return [known.has(change.after.sheet) ? change : { ...change, after: null }];
  });
  return { id: journal.run, action: 'undo', changes };
}

/** Patches what somebody wrote on a sheet of ours just before we did into what it gets back. */
function withHeld(plan: Plan, clashes: readonly Clash[]): Plan {
  const changes = plan.changes.map((change) => {
    if (change.type !== 'sheet' || !change.after) return change;
    const own = clashes.filter((clash) => clash.owned === change.owned);
    if (own.length === 0) return change;
    const rows = change.after.rows.map((line) => [...line]);
    for (const { row, column, held } of own) {
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length < column) line.push(null);
      const isFormula = typeof held === 'string' && held.startsWith('=');
      const value = held as string | number | boolean;
      const style = line[column]?.style;
      const look = style ? { style } : {};
      if (held === '') line[column] = null;
      else if (isFormula) line[column] = { ...look, value: null, formula: value.toString().slice(1) };
      else line[column] = { ...look, value };
    }
    return { ...change, after: { ...change.after, rows } };
  });
  return { ...plan, changes };
}

/**
 * Brings the workbook back to what it was before a run that failed or was cut off. Works from what stands there
 * now, because nobody knows how far the run came; may itself be cut off and done again.
 * @param clashes cells somebody had changed in the last moment, which get that back
 */
export async function rollBack(
  context: ExcelContext,
  journal: RunJournal,
  clashes: readonly Clash[] = [],
): Promise<void> {
  const slices = new Slices();
  let now = await readFrame(context);
  if (now.journal.length === 0) {
    // Going back can be cut off as well.
    await new StepRunner(context, {}).run(openJournalSteps(journalParts(journalText(journal))));
    now = await readFrame(context);
  }
  const known = new Set(journal.sheets.map(([id]) => id));
  const moves = movesSince(journal, now);
  const blocks = journal.cells.filter((block) => now.sheets.some(({ sheet }) => sheet.id === block.sheet));
  const builders = new Map<string, GridBuilder>();
  const jobs = blocks.map((block): CellJob => {
    const builder = builders.get(block.sheet) ?? new GridBuilder();
    builders.set(block.sheet, builder);
    const area = {
      top: block.top,
      left: block.left,
      bottom: block.top + block.rows - 1,
      right: block.left + block.columns.length - 1,
    };
    return {
      sheet: block.sheet,
      area,
      builder,
      formulas: now.sheets.find(({ sheet }) => sheet.id === block.sheet)?.formulas ?? null,
      own: false,
    };
  });
  const held = await snapshotWith(context, now, jobs, {}, 'none');
  const seen = new Map(clashes.map((clash) => [place(clash.sheet, clash.row, clash.column), clash.held]));
  const others = new PlanSteps(
    withHeld(stillThere(journal, now, moves), clashes),
    now,
    held,
    slices,
    new Map(journal.positions),
  );
  const orphans = now.sheets.filter(
    ({ sheet }) => !known.has(sheet.id) && journal.added.includes(sheet.name),
  );
  async function* steps(): AsyncGenerator<WriteStep> {
    for (const block of blocks) yield* cellsBack(block, held, seen, moves, slices);
    yield* others.steps();
    for (const { sheet } of orphans) {
      yield {
        bytes: actionBytes,
        weight: 1,
        do: ({ workbook }) => {
          workbook.worksheets.getItem(sheet.id).delete();
        },
      };
    }
  }
  const runner = new StepRunner(context, {});
  await runner.run(steps());
  await runner.run(closeJournalSteps(now.journal));
}
