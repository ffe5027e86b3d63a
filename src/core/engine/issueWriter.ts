import { cellText } from '../rules/cellText';
import type { Finding, LedgerView, Place, Rule } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import { say, type Language, type LocalText } from '../text/text';
import type { RecordKeys } from './recordKeys';
import type { Issue } from './result';
import { shortHash } from './shortHash';

const blank: LocalText = { 'zh-CN': '（空）', en: '(blank)' };

/** Turns findings into issues: names the record, counts cells, fills the message. Every issue is new to it. */
export class IssueWriter {
  private readonly keys: RecordKeys;
  private readonly language: Language;
  private readonly headers: ReadonlyMap<string, ReadonlyMap<number, ColumnName>>;
  private readonly used = new Map<string, number>();

  constructor(views: readonly LedgerView[], keys: RecordKeys, language: Language) {
    this.keys = keys;
    this.language = language;
    this.headers = new Map(views.map((view) => [view.ledger.id, columnNames(view)]));
  }

  write(rule: Rule, finding: Finding): Issue {
    const { meta } = rule;
    const { at, messageId, expected } = finding;
    const { sheet } = at.ledger;
    const places = finding.group ?? [at];
    const name = this.headers.get(at.ledger.id)?.get(at.column);
    const record = this.recordOf(finding);
    const id = this.idOf(meta.id, record, name?.field ?? '', finding);
    const found = finding.found ?? cellText(sheet.grid, at.row, at.column);
    const cell = cellAddress(at.row, at.column);
    const cells = places.map((place) => cellOn(place, at));
    const template = meta.messages[messageId];
    const message = template
      ? say(template, this.language, {
          ...finding.data,
          sheet: sheet.name,
          cell,
          cells: cells.join(this.language === 'en' ? ', ' : '、'),
          header: name?.header ?? '',
          found: found === '' ? blank[this.language] : found,
          expected: expected ?? '',
        })
      : '';
    return {
      id,
      rule: meta.id,
      severity: finding.severity ?? meta.severity,
      ledger: at.ledger.id,
      sheetId: sheet.id,
      sheet: sheet.name,
      row: at.row,
      column: at.column,
      cell,
      cells,
      places: places.map(({ ledger, row, column }) => ({ sheetId: ledger.sheet.id, row, column })),
      record,
      found,
      ...(expected === undefined ? {} : { expected }),
      message: finding.because ? joined(message, finding.because[this.language], this.language) : message,
      messageId,
      ...(meta.reference === '' ? {} : { reference: meta.reference }),
      ...(finding.suspect ? { suspect: cellOn(finding.suspect, at) } : {}),
      ...(finding.fix ? { fix: placed({ ...finding, fix: finding.fix }) } : {}),
      ...(finding.explains === undefined ? {} : { explains: finding.explains }),
      ...(finding.class === undefined ? {} : { class: finding.class }),
      state: 'new',
    };
  }

  /** One record by its full name; a group by what its records share, whichever of them is blamed. */
  private recordOf(finding: Finding): string {
    const group = finding.group ?? [];
    const rows = new Set(group.map((place) => `${place.ledger.id} ${String(place.row)}`));
    if (rows.size < 2) return this.keys.key(finding.at.ledger, finding.at.row);
    return [...new Set(group.map((place) => this.keys.stem(place.ledger, place.row)))].sort().join('+');
  }

  private idOf(rule: string, record: string, field: string, finding: Finding): string {
    // `about` is what a finding without a cell of its own is about: the column that is missing.
    const about = finding.data?.['about'] ?? '';
    const subject = [rule, record, field, about].join('\u001f');
    const count = this.used.get(subject) ?? 0;
    this.used.set(subject, count + 1);
    return shortHash(count === 0 ? subject : `${subject}\u001f${String(count)}`);
  }
}

function joined(message: string, because: string, language: Language): string {
  return language === 'en' ? `${message} ${because}` : message + because;
}

/** A fix for another cell than the issue's own says for which. */
function placed({
  fix,
  suspect,
  at,
}: Finding & { fix: NonNullable<Finding['fix']> }): NonNullable<Issue['fix']> {
  if (!suspect || (suspect.ledger === at.ledger && suspect.row === at.row && suspect.column === at.column))
    return fix;
  const { ledger, row, column } = suspect;
  return { ...fix, place: { sheetId: ledger.sheet.id, row, column } };
}

interface ColumnName {
  readonly header: string;
  /** Field, or the header of a column that means nothing to us. */
  readonly field: string;
}

function columnNames(view: LedgerView): ReadonlyMap<number, ColumnName> {
  const { columns, unmapped } = view.ledger;
  return new Map([
    ...unmapped.map(({ header, column }): [number, ColumnName] => [column, { header, field: `“${header}”` }]),
    ...columns.map(({ header, field, column }): [number, ColumnName] => [column, { header, field }]),
  ]);
}

function cellOn(place: Place, home: Place): string {
  const cell = cellAddress(place.row, place.column);
  return place.ledger.sheet.id === home.ledger.sheet.id ? cell : `${place.ledger.sheet.name}!${cell}`;
}
