import type { Entries, ExtraCell } from './rectification';
import { readState, type StateText } from './readState';
import type { SheetRow } from './readIssueSheet';
import type { SheetColumnId } from './sheetColumns';

/** What the 问题清单 says of one issue, from all its rows. */
export interface HandRow {
  /** The columns people fill in; one whose column is gone is absent. */
  readonly entries: Partial<Omit<Entries, 'extra'>> & Pick<Entries, 'extra'>;
  /** `undefined`: the sheet has no 状态 column. */
  readonly state: StateText | undefined;
  /** The 状态 cell as written. */
  readonly stateText: string;
  /** Our own columns as they stood. */
  readonly text: (column: SheetColumnId) => string;
}

const entryColumns = ['responsible', 'deadline', 'measure', 'reason', 'confirmedOn'] as const;

/** Different texts of copied rows are all kept. */
function joined(texts: readonly string[]): string {
  const kept = new Set(texts.filter((text) => text !== ''));
  return [...kept].join('；');
}

function joinedCells(rows: readonly SheetRow[]): ReadonlyMap<string, ExtraCell> {
  const cells = new Map<string, ExtraCell[]>();
  for (const { extra } of rows)
    for (const [key, cell] of extra) {
      const list = cells.get(key) ?? [];
      list.push(cell);
      cells.set(key, list);
    }
  return new Map(
    [...cells].map(([key, list]): [string, ExtraCell] => {
      const [first] = list;
      const texts = list.map(({ value }) => (typeof value === 'object' ? value.error : String(value)));
      return [key, first && new Set(texts).size === 1 ? first : { value: joined(texts) }];
    }),
  );
}

/**
 * One hand row from the rows that carry the same 问题编号 (more than one where somebody copied a row): different texts
 * are joined; of different states the one that was changed by hand counts.
 * @param written the state we wrote last; undefined when that is not known
 */
export function mergeRows(rows: readonly SheetRow[], written: StateText | undefined): HandRow {
  const all = (column: SheetColumnId): string[] => rows.flatMap(({ texts }) => texts.get(column) ?? []);
  const entries: { -readonly [Key in keyof HandRow['entries']]: HandRow['entries'][Key] } = {
    extra: joinedCells(rows),
  };
  for (const column of entryColumns) {
    const texts = all(column);
    if (texts.length > 0) entries[column] = joined(texts);
  }
  const states = all('state').map((text) => ({ text, state: readState(text) }));
  const filled = states.filter(({ state }) => state !== 'blank');
  const chosen = filled.find(({ state }) => state !== (written ?? 'open')) ?? filled[0] ?? states[0];
  return {
    entries,
    state: chosen?.state,
    stateText: chosen?.text ?? '',
    text: (column) => all(column).find((text) => text !== '') ?? '',
  };
}
