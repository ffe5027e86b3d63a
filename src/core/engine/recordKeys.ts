import { identityKey, idColumn } from '../id/idColumn';
import type { FieldId } from '../ledger/fields';
import type { Ledger, LedgerKind } from '../ledger/ledger';
import { nameKey } from '../normalise/nameKey';
import { recordNumbers } from '../rules/recordNumbers';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import { cellText } from '../rules/cellText';
import { contentKey } from '../rules/contentKey';
import { recordsBefore } from './recordsBefore';
import { shortHash } from './shortHash';

/** A ledger's records take 2^21 places, more than a sheet has rows. */
const place = 2 ** 21;

/**
 * Names records by what they are, never by where they stand: sorting, inserting, and renaming sheets leave
 * the names alone. A record is its ID number, else its 学籍号, else name, birth and school; records that
 * share a name are told apart by the ledger they are in and by a hash of their content.
 */
export class RecordKeys {
  private readonly ledgerIndex: ReadonlyMap<string, number>;
  private index: RecordIndex | undefined;

  constructor(
    private readonly views: readonly LedgerView[],
    private readonly environment: RuleEnvironment,
  ) {
    this.ledgerIndex = new Map(views.map((view, index) => [view.ledger.id, index]));
  }

  /** The record's name without its content: what groups of records that share a name are known by. */
  stem(ledger: Ledger, row: number): string {
    const index = this.ledgerIndex.get(ledger.id) ?? -1;
    const name = this.nameOf(index, row);
    if (name === undefined) return this.otherRow(ledger, index, row);
    const ledgers = [...new Set(this.sharers(ledger, name).map((at) => Math.floor(at / place)))];
    const ordinal = ledgers.indexOf(index);
    return ordinal > 0 ? `${ledger.kind}:${name}@${String(ordinal + 1)}` : `${ledger.kind}:${name}`;
  }

  /** The record's full name, unique in the workbook. */
  key(ledger: Ledger, row: number): string {
    const stem = this.stem(ledger, row);
    const index = this.ledgerIndex.get(ledger.id) ?? -1;
    const name = this.nameOf(index, row);
    const view = this.views[index];
    const twins =
      name === undefined ? [] : this.sharers(ledger, name).filter((at) => Math.floor(at / place) === index);
    if (!view || twins.length < 2) return stem;
    const content = contentHash(view, row);
    const alike = twins
      .map((at) => at % place)
      .filter((twin) => contentHash(view, twin) === content)
      // Twins that mean the same are told apart by their characters; only those alike to the last are by place.
      .sort((a, b) => compare(characters(view, a), characters(view, b)) || a - b);
    return alike.length < 2 ? `${stem}#${content}` : `${stem}#${content}.${String(alike.indexOf(row) + 1)}`;
  }

  /** Made when the first finding asks: a clean workbook needs no names. */
  private get known(): RecordIndex {
    return (this.index ??= indexRecords(this.views, this.environment));
  }

  private nameOf(index: number, row: number): string | undefined {
    const rows = this.views[index]?.ledger.rows ?? [];
    const at = recordsBefore(rows, row);
    const view = this.views[index];
    return view && rows[at] === row ? recordName(view, at, this.environment) : undefined;
  }

  private sharers({ kind }: Ledger, name: string): readonly number[] {
    return this.known.get(kind)?.get(name) ?? [];
  }

  /** Header rows and total rows, which are no records. */
  private otherRow(ledger: Ledger, index: number, row: number): string {
    const before = this.views
      .slice(0, Math.max(index, 0))
      .filter((view) => view.ledger.kind === ledger.kind).length;
    const owner = `${ledger.kind}@${String(before + 1)}`;
    const total = ledger.totals.find((entry) => entry.row === row);
    if (!total) return `${owner}:header`;
    const same = ledger.totals.filter((entry) => entry.label === total.label && entry.level === total.level);
    return `${owner}:${total.level}:${total.label}:${String(same.indexOf(total) + 1)}`;
  }
}

/** By kind: where each name that occurs more than once does, as ledger index × {@link place} + row. */
type RecordIndex = ReadonlyMap<LedgerKind, ReadonlyMap<string, readonly number[]>>;

function indexRecords(views: readonly LedgerView[], environment: RuleEnvironment): RecordIndex {
  const identity = recordNumbers(environment, 'identity');
  const shared = new Map<LedgerKind, Map<string, number[]>>();
  // Numbers stand for IDs here: names are only made for records that share one.
  const first = new Map<LedgerKind, Map<string | number, number>>();
  views.forEach((view, index) => {
    const { kind, rows } = view.ledger;
    const once = first.get(kind) ?? new Map<string | number, number>();
    const often = shared.get(kind) ?? new Map<string, number[]>();
    first.set(kind, once);
    shared.set(kind, often);
    rows.forEach((row, at) => {
      const key = identity(view, at) || nameWithoutId(view, row);
      const here = index * place + row;
      const earlier = once.get(key);
      if (earlier === undefined) {
        once.set(key, here);
        return;
      }
      const name = recordName(view, at, environment);
      if (often.get(name)?.push(here) === undefined) often.set(name, [earlier, here]);
    });
  });
  return shared;
}

function recordName(view: LedgerView, at: number, { asOf }: RuleEnvironment): string {
  return (
    identityKey(idColumn(view, 'idNumber', asOf)?.[at]) || nameWithoutId(view, view.ledger.rows[at] ?? -1)
  );
}

function nameWithoutId(view: LedgerView, row: number): string {
  const student = view.text(row, 'studentNumber').toUpperCase();
  if (student !== '') return student;
  const name = nameKey(view.text(row, 'name'));
  if (name === '') return `row ${contentHash(view, row)}`;
  return [name, view.text(row, 'birthDate'), view.text(row, 'schoolName')].join('/');
}

/** Hash of the known columns of a row except the running number, whatever certain fixes may change in them; columns of ours are never among them. */
function contentHash(view: LedgerView, row: number): string {
  return shortHash(rowText(view, row, contentKey));
}

/** The same columns to the last character. */
function characters(view: LedgerView, row: number): string {
  return rowText(view, row, (text) => text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowText(view: LedgerView, row: number, keyOf: (text: string, field: FieldId) => string): string {
  const { sheet, columns } = view.ledger;
  return columns
    .filter(({ field }) => field !== 'sequence')
    .map(({ field, column }) => `${field}=${keyOf(cellText(sheet.grid, row, column), field)}`)
    .sort()
    .join('\u001f');
}
