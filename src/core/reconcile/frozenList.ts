import { shortHash } from '../engine/shortHash';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';
import { frozenDate } from './frozenDate';
import type { Keeper } from './keeper';
import type { Pool } from './pool';

/** An office's lists as they were at one moment: who was on them. */
export interface FrozenList {
  readonly keeper: Keeper;
  readonly sheets: string;
  /** The lists' own date, `YYYY-MM-DD`; '' when they state none. */
  readonly date: string;
  /** When it was kept here. */
  readonly keptOn: string;
  /** A mark of 11 characters for each person, one after the other. */
  readonly marks: string;
  /** Their names in the same order, one to a line. */
  readonly names: string;
}

const markLength = 11;

function markOf(view: LedgerView, row: number): string {
  const id = view.text(row, 'idNumber').toUpperCase();
  const person = id === '' ? `${nameKey(view.text(row, 'name'))} ${view.text(row, 'village')}` : id;
  return shortHash(person).padStart(markLength, '0').slice(0, markLength);
}

function people(pool: Pool): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  pool.each((view, row, place) => {
    if ((pool.first[place] ?? -1) >= 0) return;
    found.set(markOf(view, row), view.text(row, 'name').replace(/\s+/g, ' '));
  });
  return found;
}

/** The date of a pool's lists: the latest of those that state one. */
export function poolDate(pool: Pool): string {
  return pool.views
    .map((view) => frozenDate(view) ?? '')
    .reduce((latest, date) => (date > latest ? date : latest), '');
}

/** Keeps who is on an office's lists now. */
export function freezeList(pool: Pool, keptOn: string): FrozenList {
  const now = people(pool);
  return {
    keeper: pool.keeper,
    sheets: pool.views.map(({ ledger }) => ledger.sheet.name).join('、'),
    date: poolDate(pool),
    keptOn,
    marks: [...now.keys()].join(''),
    names: [...now.values()].join('\n'),
  };
}

export interface ListChanges {
  readonly frozen: FrozenList;
  readonly date: string;
  /** Names. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Who came to an office's lists and who left them since they were frozen. */
export function sinceFrozen(frozen: FrozenList, pool: Pool): ListChanges {
  const before = new Map<string, string>();
  const names = frozen.names.split('\n');
  for (let at = 0; at * markLength < frozen.marks.length; at++)
    before.set(frozen.marks.slice(at * markLength, (at + 1) * markLength), names[at] ?? '');
  const now = people(pool);
  return {
    frozen,
    date: poolDate(pool),
    added: [...now].flatMap(([mark, name]) => (before.has(mark) ? [] : [name])),
    removed: [...before].flatMap(([mark, name]) => (now.has(mark) ? [] : [name])),
  };
}
