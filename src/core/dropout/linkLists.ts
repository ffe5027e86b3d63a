import { ageOn, dayNumber } from '../id/calendarDay';
import { readId } from '../id/readId';
import { matchRecords } from '../match/match';
import { matchRecord, type MatchRecord } from '../match/matchRecord';
import type { LedgerView } from '../rules/rule';

/** A row of a list. */
export interface ListRow {
  readonly view: LedgerView;
  readonly row: number;
}

/** Where a child stands in a list. */
export interface Link {
  /** Rows that are certainly this child. */
  readonly same: readonly ListRow[];
  /** A row that may be; with `same` empty a person must settle it. */
  readonly maybe: ListRow | undefined;
  /** The child's own row has too little in it to tell. */
  readonly undecided: boolean;
}

export interface Linked {
  /** By place of the child. */
  readonly links: readonly Link[];
  /** Rows of the list that are none of the children. */
  readonly strangers: readonly ListRow[];
}

/** Whole households stand in an office's list; nobody older is looked for. */
const oldest = 19;

function candidates(views: readonly LedgerView[], asOf: string): { rows: ListRow[]; records: MatchRecord[] } {
  const today = dayNumber(asOf);
  const rows: ListRow[] = [];
  const records: MatchRecord[] = [];
  for (const view of views) {
    for (const row of view.ledger.rows) {
      const record = matchRecord(view, row);
      const { birth, checkHolds } = readId(record.id);
      if (birth !== undefined && checkHolds && ageOn(birth, today) > oldest) continue;
      rows.push({ view, row });
      records.push(record);
    }
  }
  return { rows, records };
}

interface OpenLink {
  readonly same: ListRow[];
  maybe: ListRow | undefined;
  undecided: boolean;
}

/** Looks every child up in the ledgers of one list. */
export function linkLists(
  children: readonly MatchRecord[],
  views: readonly LedgerView[],
  asOf: string,
): Linked {
  const links = children.map((): OpenLink => ({ same: [], maybe: undefined, undecided: false }));
  const { rows, records } = candidates(views, asOf);
  const known = new Uint8Array(rows.length);
  const { matches } = matchRecords(children, records);
  for (const { left, right, verdict, alternatives } of matches) {
    const link = left === null ? undefined : links[left];
    const row = right === null ? undefined : rows[right];
    if (right !== null && left !== null) known[right] = 1;
    if (verdict === 'same' && link && row) link.same.push(row);
    else if ((verdict === 'probable' || verdict === 'ambiguous') && link) {
      const [other] = alternatives;
      link.maybe ??= row ?? (other && rows[other.right]);
      link.undecided = true;
    } else if (verdict === 'ambiguous' && right !== null) known[right] = 1;
  }
  return { links, strangers: rows.filter((_row, at) => known[at] !== 1) };
}
