import { identityKey, idColumn } from '../id/idColumn';
import type { Ledger } from '../ledger/ledger';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';
import { cellText } from '../rules/cellText';
import { shortHash } from './shortHash';

/** A ledger's records take 2^21 places, more than a sheet has rows. */
const place = 2 ** 21;

/**
 * Names records by what they are, never by where they stand: sorting, inserting, and renaming sheets leave
 * the names alone. A record is its ID number, else its 学籍号, else name, birth and school; records that
 * share a name are told apart by the ledger they are in and by a hash of their content.
 */
export class RecordKeys {
  private readonly views: readonly LedgerView[];
  private readonly ledgerIndex: ReadonlyMap<string, number>;
  private readonly names: readonly ReadonlyMap<number, string>[];
  /** Where each name occurs, as ledger index × {@link place} + row; only names that occur more than once. */
  private readonly shared: ReadonlyMap<string, readonly number[]>;

  constructor(views: readonly LedgerView[], asOf: string) {
    this.views = views;
    this.ledgerIndex = new Map(views.map((view, index) => [view.ledger.id, index]));
    this.names = views.map((view) => recordNames(view, asOf));
    const first = new Map<string, number>();
    const shared = new Map<string, number[]>();
    this.names.forEach((names, index) => {
      for (const [row, name] of names) {
        const at = index * place + row;
        const earlier = first.get(name);
        if (earlier === undefined) first.set(name, at);
        else if (shared.get(name)?.push(at) === undefined) shared.set(name, [earlier, at]);
      }
    });
    this.shared = shared;
  }

  /** The record's name without its content: what groups of records that share a name are known by. */
  stem(ledger: Ledger, row: number): string {
    const index = this.ledgerIndex.get(ledger.id) ?? -1;
    const name = this.names[index]?.get(row);
    if (name === undefined) return this.otherRow(ledger, index, row);
    const ledgers = [...new Set((this.shared.get(name) ?? []).map((at) => Math.floor(at / place)))];
    const ordinal = ledgers.indexOf(index);
    return ordinal > 0 ? `${name}@${String(ordinal + 1)}` : name;
  }

  /** The record's full name, unique in the workbook. */
  key(ledger: Ledger, row: number): string {
    const stem = this.stem(ledger, row);
    const index = this.ledgerIndex.get(ledger.id) ?? -1;
    const name = this.names[index]?.get(row);
    const view = this.views[index];
    const twins = name === undefined ? [] : (this.shared.get(name) ?? []).filter((at) => Math.floor(at / place) === index);
    if (!view || twins.length < 2) return stem;
    const content = contentHash(view, row);
    const alike = twins.map((at) => at % place).filter((twin) => contentHash(view, twin) === content);
    return alike.length < 2 ? `${stem}#${content}` : `${stem}#${content}.${String(alike.indexOf(row) + 1)}`;
  }

  /** Header rows and total rows, which are no records. */
  private otherRow(ledger: Ledger, index: number, row: number): string {
    const before = this.views.slice(0, Math.max(index, 0)).filter((view) => view.ledger.kind === ledger.kind).length;
    const owner = `${ledger.kind}@${String(before + 1)}`;
    const total = ledger.totals.find((entry) => entry.row === row);
    if (!total) return `${owner}:header`;
    const same = ledger.totals.filter((entry) => entry.label === total.label && entry.level === total.level);
    return `${owner}:${total.level}:${total.label}:${String(same.indexOf(total) + 1)}`;
  }
}

function recordNames(view: LedgerView, asOf: string): ReadonlyMap<number, string> {
  const ids = idColumn(view, 'idNumber', asOf);
  const { kind, rows } = view.ledger;
  return new Map(
    rows.map((row, at) => {
      const id = identityKey(ids?.[at]);
      return [row, id ? `${kind}:${id}` : `${kind}:${nameWithoutId(view, row)}`];
    }),
  );
}

function nameWithoutId(view: LedgerView, row: number): string {
  const student = view.text(row, 'studentNumber').toUpperCase();
  if (student !== '') return student;
  const name = nameKey(view.text(row, 'name'));
  if (name === '') return `row ${contentHash(view, row)}`;
  return [name, view.text(row, 'birthDate'), view.text(row, 'schoolName')].join('/');
}

/** Hash of the known columns of a row except the running number; columns of ours are never among them. */
function contentHash(view: LedgerView, row: number): string {
  const { sheet, columns } = view.ledger;
  const texts = columns
    .filter(({ field }) => field !== 'sequence')
    .map(({ field, column }) => `${field}=${cellText(sheet.grid, row, column)}`)
    .sort();
  return shortHash(texts.join('\u001f'));
}
