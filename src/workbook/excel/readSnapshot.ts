import { anchorPrefix, ownSheetAnchor } from '../../core/plan/anchors';
import type { Area } from '../../core/snapshot/address';
import { StyleTable } from '../../core/plan/styleTable';
import { emptyGrid } from '../../core/snapshot/grid';
import { GridBuilder } from '../../core/snapshot/gridBuilder';
import type { Snapshot } from '../../core/snapshot/snapshot';
import type { WorkControl } from '../port';
import type { ExcelContext } from './excelLibrary';
import type { Frame } from './frame';
import { CellReader, type CellJob, type FormatsWanted } from './readCells';

const sheetAnchors = ownSheetAnchor('');

/** Ids of the sheets that are ours. */
export function ownSheetIds(frame: Frame): ReadonlySet<string> {
  return new Set(frame.names.filter((name) => name.name.startsWith(sheetAnchors)).map((name) => name.sheet));
}

/**
 * A snapshot with the cells of the given jobs only (all used cells for {@link readSnapshot}).
 */
export async function snapshotWith(
  context: ExcelContext,
  frame: Frame,
  jobs: readonly CellJob[],
  control: WorkControl,
  formats: FormatsWanted = 'dates',
): Promise<Snapshot> {
  const styles = new StyleTable([]);
  await new CellReader(context, styles, control, formats).read(jobs);
  const grids = new Map(jobs.map((job) => [job.sheet, job.builder]));
  return {
    name: frame.name,
    dateSystem: frame.dateSystem,
    structureProtected: frame.structureProtected,
    sheets: frame.sheets.map(({ sheet }) => ({
      ...sheet,
      grid: grids.get(sheet.id)?.build() ?? emptyGrid(),
    })),
    names: frame.names,
    styles: styles.list,
    settings: frame.settings,
  };
}

/** The label of each column of ours and the cell below it, whose formats say what the column looks like. */
function ownLabels(frame: Frame, sheet: string): Area[] {
  return frame.names
    .filter((name) => name.sheet === sheet && name.name.startsWith(`${anchorPrefix}column.`))
    .map(({ area }) => ({ ...area, bottom: area.bottom + 1 }));
}

/** The whole workbook: three syncs for what is around the cells, then pages bounded by bytes. */
export async function readSnapshot(
  context: ExcelContext,
  frame: Frame,
  control: WorkControl = {},
): Promise<Snapshot> {
  const own = ownSheetIds(frame);
  const jobs = frame.sheets.flatMap(({ sheet, used, formulas }): CellJob[] =>
    used
      ? [
          {
            sheet: sheet.id,
            area: used,
            builder: new GridBuilder(),
            formulas,
            own: own.has(sheet.id),
            formatted: ownLabels(frame, sheet.id),
          },
        ]
      : [],
  );
  return snapshotWith(context, frame, jobs, control);
}
