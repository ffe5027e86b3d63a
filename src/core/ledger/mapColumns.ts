import type { FieldId } from './fields';
import type { HeaderBlock } from './findHeader';
import { headerKey } from './headerKey';
import type { Ledger, LedgerColumn } from './ledger';
import { resolveHeader } from './resolveHeader';

/** The person's own choices: `sheetId|header` → field, or null to leave the column out. */
export type ManualMapping = ReadonlyMap<string, FieldId | null>;

/** A sheet's part of a mapping, by header. */
export function mappingOfSheet(mapping: ManualMapping, sheetId: string): ReadonlyMap<string, FieldId | null> {
  const start = mappingKey(sheetId, '');
  return new Map(
    [...mapping].flatMap(([key, field]) => (key.startsWith(start) ? [[key.slice(start.length), field]] : [])),
  );
}

/** Key of a {@link ManualMapping}; `header` as in `LedgerColumn.header`. */
export function mappingKey(sheetId: string, header: string): string {
  return `${sheetId}|${header}`;
}

interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly field: FieldId | undefined;
  readonly weak: boolean;
  readonly manual: boolean;
  readonly ignored: boolean;
}

/** Plain words whose owner is the person named by the column on their left. */
const owners = new Map<FieldId, Partial<Record<FieldId, FieldId | null>>>([
  ['guardianName', { phone: 'guardianPhone', idNumber: 'guardianIdNumber' }],
  ['guardianIdNumber', { phone: 'guardianPhone' }],
  ['guardianRelation', { phone: 'guardianPhone', idNumber: 'guardianIdNumber' }],
  ['householdHead', { idNumber: 'headIdNumber' }],
  ['headTeacher', { phone: 'headTeacherPhone', idNumber: null }],
  ['contactPerson', { phone: 'contactPersonPhone', idNumber: null }],
]);

function candidatesOf(header: HeaderBlock, sheetId: string, mapping: ManualMapping): Candidate[] {
  const columns = [...header.paths.keys()].sort((a, b) => a - b);
  const groups = columns.map((column) => (header.paths.get(column) ?? []).slice(0, -1).join('/'));
  return columns.map((column, at) => {
    const path = header.paths.get(column) ?? [];
    const text = path.join('/');
    const alone = groups.filter((group) => group === groups[at]).length === 1;
    const meaning = resolveHeader(path, alone);
    const full = mappingKey(sheetId, text);
    // A header row chosen by hand is known by its lowest texts: what stands above them is found out later.
    const lowest = mappingKey(sheetId, path.at(-1) ?? '');
    const key = mapping.has(full) || meaning ? full : lowest;
    if (mapping.has(key)) {
      const field = mapping.get(key) ?? undefined;
      return { column, header: text, field, weak: false, manual: true, ignored: field === undefined };
    }
    return {
      column,
      header: text,
      field: meaning?.field,
      weak: meaning?.weak ?? false,
      manual: false,
      ignored: false,
    };
  });
}

/** Gives 电话, 身份证号 and the like to the person on their left, where that is who is meant. */
function withOwners(candidates: readonly Candidate[]): Candidate[] {
  const ids = candidates.filter(({ field }) => field === 'idNumber').length;
  const result: Candidate[] = [];
  for (const candidate of candidates) {
    const left = result.at(-1);
    const plain = candidate.field !== undefined && !candidate.manual && !candidate.header.includes('/');
    const own = /学生|本人|幼儿|儿童|^人/.test(headerKey(candidate.header));
    const given = plain && !own && left?.field ? owners.get(left.field) : undefined;
    const field = given && candidate.field ? given[candidate.field] : undefined;
    // The only ID column is the pupil's wherever it stands.
    const keep = field === undefined || (candidate.field === 'idNumber' && ids < 2);
    result.push(keep ? candidate : { ...candidate, field: field ?? undefined });
  }
  return result;
}

function rank(candidate: Candidate): number {
  if (candidate.manual) return 0;
  return candidate.weak ? 2 : 1;
}

/** Maps the columns of a header to fields: one column for each, the rest as unmapped. */
export function mapColumns(
  header: HeaderBlock,
  sheetId: string,
  mapping: ManualMapping,
): { columns: LedgerColumn[]; unmapped: Ledger['unmapped'][number][] } {
  const candidates = withOwners(candidatesOf(header, sheetId, mapping));
  const chosen = new Map<FieldId, Candidate>();
  for (const candidate of candidates) {
    if (!candidate.field) continue;
    const known = chosen.get(candidate.field);
    if (!known || rank(candidate) < rank(known)) chosen.set(candidate.field, candidate);
  }
  const columns: LedgerColumn[] = [];
  const unmapped: Ledger['unmapped'][number][] = [];
  for (const candidate of candidates) {
    const { column, field, header: text } = candidate;
    if (candidate.ignored) continue;
    if (!field) unmapped.push({ header: text, column });
    else if (chosen.get(field) === candidate) columns.push({ field, header: text, column });
    else unmapped.push({ header: text, column, duplicateOf: field });
  }
  return { columns, unmapped };
}
