import type { Ledger } from '../ledger/ledger';
import type { CauseKind, Issue } from './result';

/** Issues that are told as one line, in reading order. */
export interface IssueGroup {
  readonly kind?: CauseKind;
  readonly issues: readonly Issue[];
}

/** Messages that say: this is no value of this column at all. */
const foreign: ReadonlySet<string> = new Set([
  'value-not-listed unknown',
  'id-format characters',
  'student-number-format characters',
  'disability-number-format characters',
  'phone-format characters',
  'bank-card-format characters',
  'name-suspicious digits',
  'name-suspicious symbols',
  'name-suspicious letters',
]);
/** Fewer records do not show what a column holds. */
const enoughRecords = 5;
const mostRecords = 0.8;
const manyRecords = 0.5;
/** So many records with one and the same wrong number were copied, not typed. */
const copied = 3;

function pushTo<Key>(groups: Map<Key, Issue[]>, key: Key, issue: Issue): void {
  const group = groups.get(key);
  if (group) group.push(issue);
  else groups.set(key, [issue]);
}

function columnOf(issue: Issue): string {
  return `${issue.ledger}\u001f${String(issue.column)}`;
}

/** Columns nearly all of whose cells hold something of another kind. */
function foreignColumns(issues: readonly Issue[], ledgers: ReadonlyMap<string, Ledger>): ReadonlySet<string> {
  const counts = new Map<string, { readonly ledger: string; count: number }>();
  for (const issue of issues) {
    if (!foreign.has(`${issue.rule} ${issue.messageId}`)) continue;
    const column = columnOf(issue);
    const known = counts.get(column);
    if (known) known.count++;
    else counts.set(column, { ledger: issue.ledger, count: 1 });
  }
  const found = new Set<string>();
  for (const [column, { ledger, count }] of counts) {
    const records = ledgers.get(ledger)?.rows.length ?? 0;
    if (records >= enoughRecords && count >= records * mostRecords) found.add(column);
  }
  return found;
}

/** One wrong value is one cause for itself when it is repeated; the others stay together. */
function byValue(issues: readonly Issue[], repeated: number, kind: CauseKind): readonly IssueGroup[] {
  const values = new Map<string, Issue[]>();
  for (const issue of issues) pushTo(values, issue.found, issue);
  const rest: Issue[] = [];
  const groups: IssueGroup[] = [];
  for (const [, alike] of values) {
    if (alike.length >= repeated) groups.push({ kind, issues: alike });
    else for (const issue of alike) rest.push(issue);
  }
  return rest.length === 0 ? groups : [...groups, { issues: rest }];
}

function split(issues: readonly Issue[], ledgers: ReadonlyMap<string, Ledger>): readonly IssueGroup[] {
  const [first] = issues;
  if (!first) return [];
  const records = ledgers.get(first.ledger)?.rows.length ?? 0;
  switch (first.rule) {
    case 'rows-shifted':
      return [{ kind: 'shift', issues }];
    case 'value-not-listed':
      return byValue(issues, 2, 'value');
    case 'id-damaged':
      return issues.length >= enoughRecords && issues.length >= records * manyRecords
        ? [{ kind: 'column', issues }]
        : [{ issues }];
    case 'id-checksum':
    case 'id-format':
    case 'id-birth-date':
    case 'id-region':
      return byValue(issues, copied, 'copy');
    case 'id-duplicate': {
      // One number under several names in neighbouring rows: it was dragged down.
      const dragged = issues.filter(isDragged);
      const others = issues.filter((issue) => !dragged.includes(issue));
      return [
        ...dragged.map((issue): IssueGroup => ({ kind: 'copy', issues: [issue] })),
        ...(others.length > 0 ? [{ issues: others }] : []),
      ];
    }
    default:
      return [{ issues }];
  }
}

function isDragged({ places, messageId }: Issue): boolean {
  if (messageId !== 'differentPerson' || places.length < copied) return false;
  const rows = places.map(({ row }) => row).sort((a, b) => a - b);
  const first = rows[0] ?? 0;
  return (
    new Set(places.map(({ sheetId }) => sheetId)).size === 1 && rows.every((row, at) => row === first + at)
  );
}

/** Gathers issues by what brought them about: rule, message and column; then by value, shift or whole column. */
export function groupIssues(
  issues: readonly Issue[],
  ledgers: ReadonlyMap<string, Ledger>,
): readonly IssueGroup[] {
  const wrongHeaders = foreignColumns(issues, ledgers);
  const headers = new Map<string, Issue[]>();
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const column = columnOf(issue);
    if (wrongHeaders.has(column) && foreign.has(`${issue.rule} ${issue.messageId}`))
      pushTo(headers, column, issue);
    else pushTo(groups, [issue.rule, issue.messageId, issue.severity, column].join('\u001f'), issue);
  }
  return [
    ...[...headers.values()].map((group): IssueGroup => ({ kind: 'header', issues: group })),
    ...[...groups.values()].flatMap((group) => split(group, ledgers)),
  ];
}
