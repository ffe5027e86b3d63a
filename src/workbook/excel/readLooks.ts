import type { CellsChange, Plan } from '../../core/plan/plan';
import type { Area } from '../../core/snapshot/address';
import { askLook, lookText, type CellLook } from './cellLook';
import { stopIfCancelled } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import { rangeAt } from './writeCells';

/** Rows from the top of a block with one look: `plain` = that of a cell nobody touched, null = too varied to be told. */
export type LookRun = readonly [look: CellLook | 'plain' | null, rows: number];

/** The looks under a block of cells by {@link blockKey}: runs for each column; null where its look is left alone. */
export type BlockLooks = ReadonlyMap<string, readonly (readonly LookRun[] | null)[]>;

/** Ranges asked for at once, and in all: columns more varied than that are not told. */
const mostRanges = 2_000;

/** The last cell of a sheet, which nobody has touched. */
const farCell = 'XFD1048576';

/** Names a block of cells within one plan. */
export function blockKey(change: Omit<CellsChange, 'before' | 'after' | 'type'>, columns: number): string {
  return [change.sheet, change.top, change.left, change.rows, columns].join(' ');
}

/** Whether writing the column changes more of its look than the number format. */
function changesLook(style: CellsChange['after'][number]['style']): boolean {
  return (
    style === null || (style !== undefined && Object.keys(style).some((name) => name !== 'numberFormat'))
  );
}

interface Piece {
  readonly sheet: string;
  readonly block: string;
  readonly column: number;
  readonly area: Area;
}

interface Told {
  readonly piece: Piece;
  readonly look: CellLook | 'plain' | null;
}

function halves(piece: Piece): Piece[] {
  const { area } = piece;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...piece, area: { ...area, bottom: middle } },
    { ...piece, area: { ...area, top: middle + 1 } },
  ];
}

/** Asks for the looks of all pieces in one sync, and again for the halves of those that are not uniform. */
async function ask(
  context: ExcelContext,
  pieces: readonly Piece[],
  plain: Map<string, string>,
  told: Told[],
  signal: AbortSignal | undefined,
): Promise<void> {
  if (pieces.length === 0) return;
  stopIfCancelled(signal);
  const sheets = new Set(pieces.map((piece) => piece.sheet).filter((sheet) => !plain.has(sheet)));
  const far = [...sheets].map((sheet) => ({
    sheet,
    look: askLook(context.workbook.worksheets.getItem(sheet).getRange(farCell), 1),
  }));
  const asked = pieces.map((piece) => ({
    piece,
    look: askLook(rangeAt(context, piece.sheet, piece.area), piece.area.bottom - piece.area.top + 1),
  }));
  await context.sync();
  for (const { sheet, look } of far) {
    const untouched = look();
    plain.set(sheet, untouched ? lookText(untouched) : '');
  }
  const mixed: Piece[] = [];
  for (const { piece, look } of asked) {
    const own = look();
    if (own) told.push({ piece, look: lookText(own) === plain.get(piece.sheet) ? 'plain' : own });
    else mixed.push(piece);
  }
  const next: Piece[] = [];
  for (const piece of mixed) {
    const single = piece.area.top === piece.area.bottom;
    if (single || told.length + mixed.length > mostRanges) told.push({ piece, look: null });
    else next.push(...halves(piece));
  }
  await ask(context, next, plain, told, signal);
}

/**
 * What the cells look like that a plan gives another look. Columns are asked for as a whole and halved only where
 * they are not uniform: one sync for all of them as a rule.
 */
export async function readLooks(
  context: ExcelContext,
  plan: Plan,
  signal: AbortSignal | undefined,
): Promise<BlockLooks> {
  const blocks = plan.changes.filter(
    (change): change is CellsChange => change.type === 'cells' && change.rows > 0,
  );
  const pieces = blocks.flatMap((change) =>
    change.after.flatMap((column, offset): Piece[] => {
      if (!changesLook(column.style)) return [];
      const at = change.left + offset;
      const area = { top: change.top, bottom: change.top + change.rows - 1, left: at, right: at };
      return [{ sheet: change.sheet, block: blockKey(change, change.after.length), column: offset, area }];
    }),
  );
  const told: Told[] = [];
  await ask(context, pieces, new Map(), told, signal);
  return collect(blocks, told);
}

function collect(blocks: readonly CellsChange[], told: readonly Told[]): BlockLooks {
  const found = new Map<string, (LookRun[] | null)[]>();
  for (const change of blocks)
    found.set(
      blockKey(change, change.after.length),
      change.after.map(() => null),
    );
  for (const { piece, look } of [...told].sort((a, b) => a.piece.area.top - b.piece.area.top)) {
    const columns = found.get(piece.block);
    if (!columns) continue;
    const runs = columns[piece.column] ?? [];
    const last = runs.at(-1);
    const rows = piece.area.bottom - piece.area.top + 1;
    // Halves of one look come together again; lines above and below are told by whole runs, which stay apart.
    if (last && (look === 'plain' || look === null) && last[0] === look)
      runs[runs.length - 1] = [look, last[1] + rows];
    else runs.push([look, rows]);
    columns[piece.column] = runs;
  }
  return found;
}
