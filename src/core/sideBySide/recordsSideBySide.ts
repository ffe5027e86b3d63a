import type { Issue } from '../engine/result';
import { cleanId } from '../id/cleanId';
import { readId } from '../id/readId';
import { fieldTitles } from '../ledger/fieldTitles';
import type { FieldId } from '../ledger/fields';
import type { Ledger } from '../ledger/ledger';
import { nameKey } from '../normalise/nameKey';
import { cellText } from '../rules/cellText';
import { isRecord } from '../rules/recordRows';
import { CellKind } from '../snapshot/grid';
import type { LedgerView } from '../rules/rule';
import type { Language } from '../text/text';
import { classesOf, recordClasses } from './recordClasses';

/** One cell among those compared. */
export interface ComparedCell {
  /** As it stands, numbers in plain digits, days as `YYYY-MM-DD` where the cell holds Excel's number of one. */
  readonly text: string;
  readonly column: number;
  /** It differs in meaning from the commonest content of its field; spaces, width and dots make no difference. */
  readonly differs: boolean;
  /** Places (from 0) of the characters that differ, where the texts are equally long. */
  readonly characters?: readonly number[];
}

export interface ComparedRecord {
  readonly sheetId: string;
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  /** One for each field; null where the ledger has no such column. */
  readonly cells: readonly (ComparedCell | null)[];
}

/** The records an issue is about, beside each other. */
export interface RecordsSideBySide {
  /** What they have in common, in words; the telling one first. */
  readonly classes: readonly string[];
  readonly fields: readonly { readonly field: FieldId; readonly title: string; readonly differs: boolean }[];
  readonly records: readonly ComparedRecord[];
}

const idFields: ReadonlySet<FieldId> = new Set<FieldId>(['idNumber', 'headIdNumber', 'guardianIdNumber']);
/** Numbers rows, says nothing about a pupil. */
const left: ReadonlySet<FieldId> = new Set<FieldId>(['sequence', 'signature']);

/** What two cells are compared by. */
function keyOf(view: LedgerView, row: number, field: FieldId): string {
  const raw = view.raw(row, field);
  if (idFields.has(field)) return readId(cleanId(raw)).key || cleanId(raw);
  const date = field.endsWith('Date') ? view.date(row, field) : undefined;
  return date && 'date' in date ? date.date : nameKey(raw);
}

/** A day kept as Excel's own number means nothing to people: it is shown as the day; everything else as it stands. */
function textOf(view: LedgerView, ledger: Ledger, row: number, field: FieldId, column: number): string {
  const text = cellText(ledger.sheet.grid, row, column);
  const counted = ledger.sheet.grid.kind(row, column) === CellKind.number && /^\d{1,5}(?:\.\d+)?$/.test(text);
  const date = counted && field.endsWith('Date') ? view.date(row, field) : undefined;
  return date && 'date' in date ? date.date : text;
}

interface Row {
  readonly view: LedgerView;
  readonly ledger: Ledger;
  readonly row: number;
}

interface RowPlace {
  readonly sheetId: string;
  readonly row: number;
}

function rowsOf(places: readonly RowPlace[], views: readonly LedgerView[]): readonly Row[] {
  const found = new Map<string, Row>();
  for (const { sheetId, row } of places) {
    const view = views.find(({ ledger }) => ledger.sheet.id === sheetId && isRecord(ledger, row));
    if (view) found.set(`${view.ledger.id} ${String(row)}`, { view, ledger: view.ledger, row });
  }
  return [...found.values()];
}

/** The fields of all the ledgers in the order of the first, those that only others have behind. */
function fieldsOf(rows: readonly Row[]): readonly FieldId[] {
  const fields = new Set<FieldId>();
  for (const ledger of new Set(rows.map((row) => row.ledger)))
    for (const { field } of [...ledger.columns].sort((a, b) => a.column - b.column))
      if (!left.has(field)) fields.add(field);
  return [...fields];
}

function commonest(keys: readonly (string | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined && key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  let best = '';
  for (const [key, count] of counts) if (count > (counts.get(best) ?? 0)) best = key;
  return best;
}

function differing(text: string, usual: string): readonly number[] | undefined {
  const [a, b] = [Array.from(text), Array.from(usual)];
  if (a.length !== b.length) return undefined;
  return a.flatMap((character, at) => (character === b[at] ? [] : [at]));
}

function sideBySide(
  rows: readonly Row[],
  language: Language,
  classes: (ids: readonly string[]) => readonly string[],
): RecordsSideBySide | undefined {
  if (rows.length < 2) return undefined;
  const table = fieldsOf(rows)
    .map((field) => {
      const keys = rows.map(({ view, row }) => (view.has(field) ? keyOf(view, row, field) : undefined));
      const usual = commonest(keys);
      const cells = rows.map(({ view, ledger, row }, at): ComparedCell | null => {
        const column = view.column(field);
        const key = keys[at];
        if (column === undefined || key === undefined) return null;
        const differs = key !== usual;
        const characters = differs ? differing(key, usual) : undefined;
        const text = textOf(view, ledger, row, field, column);
        // Positions are those of the cell only where its characters are the ones compared.
        return { text, column, differs, ...(characters && text === key ? { characters } : {}) };
      });
      return { field, cells, given: usual !== '', differs: cells.some((cell) => cell?.differs === true) };
    })
    // A field that none of them fills tells nothing.
    .filter(({ given }) => given);
  const ids = rows.map(({ view, row }) => view.raw(row, 'idNumber'));
  return {
    classes: classes(ids),
    fields: table.map(({ field, differs }) => ({ field, title: fieldTitles[field][language], differs })),
    records: rows.map(({ ledger, row }, at) => ({
      sheetId: ledger.sheet.id,
      sheet: ledger.sheet.name,
      row,
      cells: table.map(({ cells }) => cells[at] ?? null),
    })),
  };
}

/**
 * The records of an issue about several of them, with the fields in which they differ.
 * @returns undefined when the issue is about one record only
 */
export function recordsSideBySide(
  issue: Issue,
  views: readonly LedgerView[],
  language: Language,
): RecordsSideBySide | undefined {
  return sideBySide(rowsOf(issue.places, views), language, (ids) =>
    classesOf(issue, ids).map((each) => recordClasses[each][language]),
  );
}

/** Records that no issue names, beside each other; undefined when fewer than two of the places hold one. */
export function placesSideBySide(
  places: readonly RowPlace[],
  views: readonly LedgerView[],
  language: Language,
): RecordsSideBySide | undefined {
  return sideBySide(rowsOf(places, views), language, () => []);
}
