import type { HeaderBlock } from './findHeader';
import type { FieldId } from './fields';
import { resolveHeader } from './resolveHeader';

function isName(path: readonly string[] | undefined): boolean {
  const meaning = path && resolveHeader(path, false);
  return meaning?.field === 'name';
}

function part(header: HeaderBlock, columns: readonly number[]): HeaderBlock {
  const paths = new Map<number, readonly string[]>();
  for (const column of columns) {
    const path = header.paths.get(column);
    if (path) paths.set(column, path);
  }
  return { ...header, left: columns[0] ?? header.left, right: columns.at(-1) ?? header.right, paths };
}

/** The same headers again and again without a gap: 序号 姓名 班级 序号 姓名 班级. */
function repeats(header: HeaderBlock, columns: readonly number[]): number[][] {
  const names = columns.filter((column) => isName(header.paths.get(column)));
  const width = columns.length / names.length;
  if (names.length < 2 || !Number.isInteger(width)) return [[...columns]];
  const texts = columns.map((column) => header.paths.get(column)?.at(-1) ?? '');
  if (texts.some((text, at) => text !== texts[at % width])) return [[...columns]];
  return names.map((_, at) => columns.slice(at * width, (at + 1) * width));
}

/** Runs of columns with headers, cut where a column has none. */
function runsOf(header: HeaderBlock): number[][] {
  const runs: number[][] = [];
  for (const column of [...header.paths.keys()].sort((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open?.at(-1) === column - 1) open.push(column);
    else runs.push([column]);
  }
  return runs;
}

function fieldsOf(header: HeaderBlock, run: readonly number[]): FieldId[] {
  return run.flatMap((column) => resolveHeader(header.paths.get(column) ?? [])?.field ?? []);
}

/** Blocks that stand side by side below one header line; a gap alone does not split, a second 姓名 behind a gap does. */
export function splitHeader(header: HeaderBlock): HeaderBlock[] {
  const blocks: { columns: number[]; named: boolean }[] = [];
  for (const run of runsOf(header)) {
    const open = blocks.at(-1);
    const named = run.some((column) => isName(header.paths.get(column)));
    if (open && !(named && open.named)) {
      // What stands apart and means nothing to us is another small table, not part of the ledger.
      if (open.named && fieldsOf(header, run).length === 0) continue;
      open.columns.push(...run);
      open.named ||= named;
    } else blocks.push({ columns: [...run], named });
  }
  return blocks.flatMap(({ columns }) => repeats(header, columns)).map((columns) => part(header, columns));
}
