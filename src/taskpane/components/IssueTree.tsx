import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { goToCell } from '../commands/steps';
import { FixedRowView } from '../issues/FixedRowView';
import type { IssueRow, ProblemRow } from '../state/issueRow';
import { GroupRowView } from './GroupRowView';
import { ProblemRowView } from './ProblemRowView';
import { SectionRowView } from './SectionRowView';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  tree: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    outlineStyle: 'none',
    cursor: 'pointer',
  },
  focused: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
});

/** Measured rows correct these at once. */
const estimates = { section: 36, group: 104, problem: 136, fixed: 64 } as const;

/** Sections and groups open and close. */
function opens(row: IssueRow): row is IssueRow & { readonly open: boolean } {
  return row.kind === 'section' || row.kind === 'group';
}

function useOffset(
  list: React.RefObject<HTMLElement | null>,
  scroller: React.RefObject<HTMLElement | null>,
): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (!list.current || !scroller.current) return;
      const top =
        list.current.getBoundingClientRect().top -
        scroller.current.getBoundingClientRect().top +
        scroller.current.scrollTop;
      setOffset((old) => (Math.abs(old - top) < 1 ? old : top));
    };
    measure();
    const observer = new ResizeObserver(measure);
    // What stands above the list moves it; its height changes with every accordion and message.
    for (const child of scroller.current?.children ?? []) observer.observe(child);
    return () => observer.disconnect();
  }, [list, scroller]);
  return offset;
}

/** The problems as a tree of which only the rows in view exist; ten thousands of them stay light. */
export function IssueTree({
  rows,
  scroller,
}: {
  readonly rows: readonly IssueRow[];
  readonly scroller: React.RefObject<HTMLElement | null>;
}) {
  const styles = useStyles();
  const { current } = usePaneState();
  const store = useStore();
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const scrollMargin = useOffset(list, scroller);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimates[rows[index]?.kind ?? 'problem'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin,
  });
  const currentIndex = Math.max(
    0,
    rows.findIndex((row) => row.key === current),
  );
  const wantsFocus = useRef(false);

  const choose = (row: ProblemRow) => {
    store.dispatch({ type: 'rowChosen', key: row.key });
    void goToCell(store, row.issue);
  };

  const move = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (!row) return;
    wantsFocus.current = true;
    virtualizer.scrollToIndex(rows.indexOf(row));
    store.dispatch({ type: 'rowChosen', key: row.key });
  };

  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${String(currentIndex)}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus();
  });

  const pressed = (event: KeyboardEvent) => {
    // Keys of the buttons inside a row stay theirs.
    if (event.target instanceof HTMLElement && event.target.closest('button')) return;
    const row = rows[currentIndex];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === 'ArrowDown') {
      handled();
      move(currentIndex + 1);
    } else if (event.key === 'ArrowUp') {
      handled();
      move(currentIndex - 1);
    } else if (event.key === 'Home') {
      handled();
      move(0);
    } else if (event.key === 'End') {
      handled();
      move(rows.length - 1);
    } else if (event.key === 'Enter' || event.key === ' ') {
      handled();
      if (row.kind === 'problem') choose(row);
      if (opens(row)) store.dispatch({ type: 'groupToggled', key: row.key });
    } else if (event.key === 'ArrowRight' && opens(row)) {
      handled();
      if (row.open) move(currentIndex + 1);
      else store.dispatch({ type: 'groupToggled', key: row.key });
    } else if (event.key === 'ArrowLeft') {
      handled();
      if (opens(row) && row.open) store.dispatch({ type: 'groupToggled', key: row.key });
      else {
        const parent = rows.slice(0, currentIndex).findLastIndex((candidate) => candidate.level < row.level);
        if (parent >= 0) move(parent);
      }
    }
  };

  const clicked = (event: MouseEvent, row: IssueRow) => {
    if (event.target instanceof HTMLElement && event.target.closest('button')) return;
    if (opens(row)) store.dispatch({ type: 'groupToggled', key: row.key });
    else if (row.kind === 'problem') choose(row);
  };

  return (
    <div
      ref={list}
      className={styles.tree}
      role="tree"
      aria-label={say('problems')}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        const active = item.index === currentIndex;
        return (
          <div
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-selected={active}
            {...(opens(row) ? { 'aria-expanded': row.open } : {})}
            tabIndex={active ? 0 : -1}
            onKeyDown={pressed}
            onClick={(event) => clicked(event, row)}
            className={mergeClasses(styles.row, styles.focused)}
            style={{ transform: `translateY(${String(item.start - scrollMargin)}px)` }}
            onFocus={(event) => {
              if (event.target === event.currentTarget && !active)
                store.dispatch({ type: 'rowChosen', key: row.key });
            }}
          >
            {row.kind === 'section' ? <SectionRowView row={row} /> : null}
            {row.kind === 'group' ? <GroupRowView row={row} active={active} /> : null}
            {row.kind === 'problem' ? <ProblemRowView row={row} active={active} /> : null}
            {row.kind === 'fixed' ? <FixedRowView row={row} active={active} /> : null}
          </div>
        );
      })}
    </div>
  );
}
