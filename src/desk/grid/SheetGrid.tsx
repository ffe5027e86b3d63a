import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { MouseEvent } from 'react';
import type { SheetFrame } from '../../app/service';
import { cellAddress, columnName } from '../../core/snapshot/address';
import { CellEditor } from './CellEditor';
import { darkPaper, lightPaper } from './cellLook';
import { GridRow } from './GridRow';
import { moveCell } from './moveCell';
import type { CellPlace } from './moveCell';
import { columnAxis, rowAxis } from './sheetAxes';
import { useGridClasses } from './useGridClasses';
import { useViewport } from './useViewport';
import type { WindowCache } from './windowCache';

const headHeight = 24;

export interface SheetGridProperties {
  readonly frame: SheetFrame;
  readonly cache: WindowCache;
  readonly cell: CellPlace;
  /** Grows with every jump, so that the same cell flashes again. */
  readonly jump: number;
  readonly dark: boolean;
  readonly label: string;
  readonly editLabel: string;
  readonly onSelect: (cell: CellPlace) => void;
  readonly onEdit: (cell: CellPlace, text: string) => void;
}

/** One sheet of which only the cells in view exist. */
export function SheetGrid({
  frame,
  cache,
  cell,
  jump,
  dark,
  label,
  editLabel,
  onSelect,
  onEdit,
}: SheetGridProperties) {
  const classes = useGridClasses();
  const scroller = useRef<HTMLDivElement>(null);
  const cellAt = useSyncExternalStore(cache.subscribe, cache.reader);
  const paper = dark ? darkPaper : lightPaper;
  const columns = useMemo(() => columnAxis(frame), [frame]);
  const rows = useMemo(() => rowAxis(frame, columns, cellAt), [frame, columns, cellAt]);
  const left = 16 + String(rows.count).length * 8;
  const view = useViewport(scroller, headHeight + rows.total);
  const bodyHeight = Math.max(0, view.height - headHeight);
  const bodyWidth = Math.max(0, view.width - left);

  // Frozen parts that would leave no room to scroll in are let go.
  const frozenRows =
    rows.offsetOf(frame.frozen.rows) < bodyHeight * 0.6 ? Math.min(frame.frozen.rows, rows.count) : 0;
  const frozenColumns =
    columns.offsetOf(frame.frozen.columns) < bodyWidth * 0.6
      ? Math.min(frame.frozen.columns, columns.count)
      : 0;
  const frozenHeight = rows.offsetOf(frozenRows);
  const frozenWidth = columns.offsetOf(frozenColumns);
  const firstRow = Math.max(frozenRows, rows.indexAt(view.top + frozenHeight));
  const lastRow = rows.indexAt(view.top + bodyHeight);
  const firstColumn = Math.max(frozenColumns, columns.indexAt(view.left + frozenWidth));
  const lastColumn = columns.indexAt(view.left + bodyWidth);
  const ready = view.height > 0;

  useEffect(() => {
    if (!ready) return;
    const area = { top: firstRow, bottom: lastRow, left: firstColumn, right: lastColumn };
    cache.want(area);
    if (frozenRows > 0) cache.want({ ...area, top: 0, bottom: frozenRows - 1 });
    if (frozenColumns > 0) cache.want({ ...area, left: 0, right: frozenColumns - 1 });
    if (firstRow > 0) cache.want({ top: 0, bottom: 0, left: 0, right: 0 });
  }, [cache, cellAt, ready, firstRow, lastRow, firstColumn, lastColumn, frozenRows, frozenColumns]);

  const box = useMemo(() => {
    const merge = frame.merges.find(
      (area) =>
        area.top <= cell.row &&
        area.bottom >= cell.row &&
        area.left <= cell.column &&
        area.right >= cell.column,
    );
    const area = merge ?? { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    return {
      row: area.top,
      column: area.left,
      top: rows.offsetOf(area.top),
      height: rows.offsetOf(area.bottom + 1) - rows.offsetOf(area.top),
      left: columns.offsetOf(area.left),
      width: columns.offsetOf(area.right + 1) - columns.offsetOf(area.left),
    };
  }, [frame.merges, cell, rows, columns]);

  // Bring the selected cell into view whenever it changes or is jumped to, but not when the person scrolls.
  const shownFor = useRef('');
  useEffect(() => {
    const key = `${frame.sheet.id} ${String(cell.row)} ${String(cell.column)} ${String(jump)}`;
    if (!ready || shownFor.current === key) return;
    const first = shownFor.current === '';
    shownFor.current = key;
    if (first && jump === 0) return;
    let top = view.top;
    let across = view.left;
    if (cell.row >= frozenRows) {
      if (box.top < view.top + frozenHeight) top = box.top - frozenHeight;
      else if (box.top + box.height > view.top + bodyHeight) top = box.top + box.height - bodyHeight + 4;
    }
    if (cell.column >= frozenColumns) {
      if (box.left < view.left + frozenWidth) across = box.left - frozenWidth;
      else if (box.left + box.width > view.left + bodyWidth)
        across = box.left + Math.min(box.width, bodyWidth - frozenWidth) - bodyWidth + 4;
    }
    if (top !== view.top || across !== view.left) view.scrollTo(top, across);
  });

  const [focusWanted, setFocusWanted] = useState(0);
  const [editWanted, setEditWanted] = useState(0);
  const placeAt = (event: MouseEvent): CellPlace | undefined => {
    const bounds = scroller.current?.getBoundingClientRect();
    if (!bounds) return undefined;
    const x = event.clientX - bounds.left - left;
    const y = event.clientY - bounds.top - headHeight;
    if (x >= bodyWidth || y >= bodyHeight) return undefined;
    return {
      row: y < 0 ? cell.row : rows.indexAt(y < frozenHeight ? y : y + view.top),
      column: x < 0 ? 0 : columns.indexAt(x < frozenWidth ? x : x + view.left),
    };
  };

  const drawnRows = [
    ...Array.from({ length: ready ? frozenRows : 0 }, (_unused, row) => row),
    ...Array.from(
      { length: ready ? Math.max(0, lastRow - firstRow + 1) : 0 },
      (_unused, at) => firstRow + at,
    ),
  ].filter((row) => rows.sizeOf(row) > 0);
  const drawnColumns = [
    ...Array.from({ length: frozenColumns }, (_unused, column) => column),
    ...Array.from({ length: Math.max(0, lastColumn - firstColumn + 1) }, (_unused, at) => firstColumn + at),
  ].filter((column) => columns.sizeOf(column) > 0);
  const merges = useMemo(
    () =>
      frame.merges.filter(
        (area) => (area.bottom >= firstRow && area.top <= lastRow) || area.top < frozenRows,
      ),
    [frame.merges, firstRow, lastRow, frozenRows],
  );
  const shown = cellAt(box.row, box.column);
  const y = headHeight + box.top - (cell.row < frozenRows ? 0 : view.top);
  const x = left + box.left - (cell.column < frozenColumns ? 0 : view.left);
  const cursorHidden =
    (cell.row >= frozenRows && y < headHeight + frozenHeight - box.height) ||
    (cell.column >= frozenColumns && x < left + frozenWidth - box.width);
  const end = { row: Math.max(0, frame.sheet.rows - 1), column: Math.max(0, frame.sheet.columns - 1) };

  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <span className={classes.address}>{cellAddress(box.row, box.column)}</span>
        <span className={classes.content}>{shown?.edit ?? ''}</span>
      </div>
      <div ref={scroller} className={classes.scroller} data-testid="grid-scroller">
        <div style={{ width: left + columns.total, height: view.physicalHeight }}>
          <div
            className={classes.view}
            style={{
              width: view.width,
              height: view.height,
              backgroundColor: paper.background,
              color: paper.text,
            }}
          >
            <div
              role="grid"
              tabIndex={-1}
              aria-label={label}
              aria-rowcount={rows.count + 1}
              aria-colcount={columns.count + 1}
              className={classes.grid}
              onMouseDown={(event) => {
                const place = placeAt(event);
                // The editor keeps the focus: the mouse only says where.
                event.preventDefault();
                // Leaving the editor is what commits it; that has to come before another cell is selected.
                if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
                if (place) onSelect(place);
                setFocusWanted((count) => count + 1);
              }}
              onDoubleClick={() => setEditWanted((count) => count + 1)}
            >
              <div
                role="row"
                aria-rowindex={1}
                className={classes.row}
                style={{ height: headHeight, zIndex: 5 }}
              >
                <div
                  role="columnheader"
                  aria-colindex={1}
                  className={classes.head}
                  style={{ left: 0, top: 0, width: left, height: headHeight, zIndex: 3 }}
                >
                  <span className={classes.hidden}>#</span>
                </div>
                {drawnColumns.map((column) => (
                  <div
                    key={column}
                    role="columnheader"
                    aria-colindex={column + 2}
                    className={mergeClasses(classes.head, column === cell.column && classes.headActive)}
                    style={{
                      left: left + columns.offsetOf(column) - (column < frozenColumns ? 0 : view.left),
                      top: 0,
                      width: columns.sizeOf(column),
                      height: headHeight,
                      zIndex: column < frozenColumns ? 2 : 1,
                    }}
                  >
                    {columnName(column)}
                  </div>
                ))}
              </div>
              {/* One ground under all frozen rows: a ground of each row would cover what is merged across them. */}
              <div
                role="presentation"
                className={classes.row}
                style={{
                  top: headHeight,
                  height: frozenHeight,
                  zIndex: 3,
                  backgroundColor: paper.background,
                }}
              />
              {drawnRows.map((row) => (
                <div
                  key={row}
                  role="row"
                  aria-rowindex={row + 2}
                  className={classes.row}
                  style={{
                    height: rows.sizeOf(row),
                    transform: `translateY(${String(headHeight + rows.offsetOf(row) - (row < frozenRows ? 0 : view.top))}px)`,
                    ...(row < frozenRows ? { zIndex: 3 } : {}),
                  }}
                >
                  <div
                    role="rowheader"
                    aria-colindex={1}
                    className={mergeClasses(classes.head, row === cell.row && classes.headActive)}
                    style={{ left: 0, top: 0, width: left, height: rows.sizeOf(row), zIndex: 4 }}
                  >
                    {row + 1}
                  </div>
                  <GridRow
                    row={row}
                    frame={frame}
                    cellAt={cellAt}
                    rows={rows}
                    columns={columns}
                    first={firstColumn}
                    last={lastColumn}
                    frozen={frozenColumns}
                    scrollLeft={view.left}
                    left={left}
                    viewWidth={view.width}
                    firstRow={row < frozenRows ? 0 : firstRow}
                    merges={merges}
                    active={row === cell.row ? cell.column : undefined}
                    paper={paper}
                    classes={classes}
                  />
                </div>
              ))}
            </div>
            {ready && !cursorHidden ? (
              <div
                key={jump}
                className={mergeClasses(classes.cursor, jump > 0 && classes.flash)}
                style={{
                  left: x - 1,
                  top: y - 1,
                  width: box.width + 1,
                  height: box.height + 1,
                  zIndex: cell.row < frozenRows || cell.column < frozenColumns ? 4 : 2,
                }}
              />
            ) : null}
            <CellEditor
              place={{ row: box.row, column: box.column }}
              sheet={frame.sheet.id}
              text={shown?.edit ?? ''}
              label={`${editLabel} ${cellAddress(box.row, box.column)}`}
              style={{ left: x - 1, top: y - 1, width: Math.max(box.width + 1, 60), height: box.height + 1 }}
              focusWanted={focusWanted}
              editWanted={editWanted}
              onEdit={onEdit}
              onMove={(key, ctrl) => {
                const to = moveCell(
                  { row: box.row, column: box.column },
                  { key, ctrl, page: Math.max(1, Math.floor((bodyHeight - frozenHeight) / 24) - 1) },
                  rows,
                  columns,
                  end,
                );
                if (to) onSelect(to);
                return to !== undefined;
              }}
            />
          </div>
        </div>
      </div>
      <div aria-live="polite" className={classes.hidden}>
        {cellAddress(box.row, box.column)} {shown?.text ?? ''}
      </div>
    </div>
  );
}
