import { ownSheets } from '../plan/anchors';
import { lintPack } from '../policy/lintPack';
import type { DatedAmount, Standard, StandardsPack } from '../policy/standard';
import { parseTerm, termTitle } from '../policy/term';
import type { Sheet, Snapshot } from '../snapshot/snapshot';
import type { Language } from '../text/text';
import { CellReader } from './cellReader';
import { packChanges } from './packChanges';
import { knownGroups, readHead, type StandardsHead } from './readHead';
import { localText, readStandard } from './readStandard';
import { standardsColumn, standardsColumnIds, type StandardsColumnId } from './standardsColumns';
import { lintProblems, ProblemList, sheetProblems, type StandardsProblem } from './standardsProblems';
import { standardsSheetId } from './standardsSheet';
import { findStandardsTable, type StandardsTable } from './standardsTable';

/** What a sheet of standards comes to. A pack is given only when nothing blocks it: never part of one. */
export interface ReadStandards {
  readonly pack: StandardsPack | undefined;
  readonly problems: readonly StandardsProblem[];
  readonly sheet: string;
}

/** Behind the name of a shipped pack whose sheet was edited without giving it a name of its own. */
const editedMark = '（有改动）';

const neededColumns: readonly StandardsColumnId[] = [
  'id',
  'programme',
  'clause',
  'stages',
  'categories',
  'period',
  'from',
  'value',
  'reference',
  'checked',
];

/** The sheet of standards of a workbook: ours by its anchor, else the first that has such a table. */
export function findStandardsSheet(snapshot: Snapshot): Sheet | undefined {
  const own = ownSheets(snapshot).get(standardsSheetId);
  if (own) return own;
  return snapshot.sheets.find((sheet) => findStandardsTable(sheet) !== undefined);
}

function readAmount(cells: CellReader, known: Standard | undefined): DatedAmount | undefined {
  const from = cells.term('from', true);
  const to = cells.term('to');
  const value = cells.number('value') ?? null;
  const local = cells.text('local');
  const rangeFrom = cells.number('rangeFrom');
  const rangeTo = cells.number('rangeTo');
  const reference = cells.required('reference');
  const checked = cells.day('checked');
  const note = cells.text('note');
  if (value === null && local === '' && cells.text('value') === '')
    cells.problem('value', sheetProblems.amountAndLocal);
  if (!from) return undefined;
  const before = known?.amounts.find((amount) => amount.from === from);
  return {
    from,
    ...(to ? { to } : {}),
    value,
    ...(value === null && local !== '' ? { local: localText(local, before?.local) } : {}),
    reference,
    checked,
    ...(rangeFrom !== undefined && rangeTo !== undefined ? { range: { from: rangeFrom, to: rangeTo } } : {}),
    ...(note === '' ? {} : { note: localText(note, before?.note) }),
  };
}

interface OpenStandard {
  readonly first: CellReader;
  readonly standard: Omit<Standard, 'amounts'>;
  readonly amounts: DatedAmount[];
}

/** Rows of one number must say the same of everything but amount, terms and reference. A blank repeats the first row. */
function compareRows(first: CellReader, later: CellReader, id: string): void {
  for (const column of standardsColumnIds) {
    if (!standardsColumn(column).ofStandard) continue;
    const [one, two] = [first.text(column), later.text(column)];
    if (two !== '' && one !== two)
      later.problem(column, sheetProblems.disagrees, { id, other: one, row: first.row + 1 });
  }
}

function readStandards(
  table: StandardsTable,
  known: StandardsPack,
  dateSystem: 1900 | 1904,
  problems: ProblemList,
): Map<string, OpenStandard> {
  const byId = new Map(known.standards.map((standard) => [standard.id, standard]));
  const found = new Map<string, OpenStandard>();
  for (const row of table.rows) {
    const cells = new CellReader(table, row, dateSystem, problems);
    const id = cells.required('id');
    if (id === '') continue;
    let open = found.get(id);
    if (open) compareRows(open.first, cells, id);
    else {
      open = { first: cells, standard: readStandard(cells, byId.get(id)), amounts: [] };
      found.set(id, open);
    }
    const amount = readAmount(cells, byId.get(id));
    if (amount) open.amounts.push(amount);
  }
  return found;
}

function packOf(
  standards: readonly Standard[],
  head: StandardsHead,
  known: StandardsPack,
  problems: ProblemList,
): StandardsPack {
  const programmes = new Set(
    [...standards, ...(head.base ? known.standards : [])].map((standard) => standard.programme),
  );
  const stacks = knownGroups(head, false, programmes, problems);
  return {
    name: head.name === '' ? known.name : head.name,
    version: head.version === '' ? known.version : head.version,
    standards,
    since: head.since ?? known.since,
    exclusive: knownGroups(head, true, programmes, problems),
    ...(stacks.length > 0 ? { stacks } : {}),
    ...(head.settings.length > 0 ? { settings: head.settings, settingsOn: head.settingsOn } : {}),
    ...(head.lastChecked === '' ? {} : { lastChecked: head.lastChecked }),
  };
}

/** A term as a clerk reads it; whatever is no term stays as it is written. */
function termText(text = ''): string {
  const term = parseTerm(text);
  return term ? termTitle(term, 'zh-CN') : text;
}

function lint(
  pack: StandardsPack,
  table: StandardsTable,
  standards: ReadonlyMap<string, OpenStandard>,
  problems: ProblemList,
): void {
  const column = table.columns.get('id') ?? 0;
  for (const { kind, standard, other, from } of lintPack(pack)) {
    const row = standards.get(standard)?.first.row ?? table.headerRow;
    const data = { standard, other: other ?? '', from: termText(from) };
    problems.add(row, column, lintProblems[kind], data, kind !== 'amount-jumps');
  }
}

/** A shipped pack that was edited must not go by the shipped name: reports print it. */
function underItsOwnName(pack: StandardsPack, known: StandardsPack): StandardsPack {
  const same = pack.name === known.name && pack.version === known.version;
  if (!same || packChanges(known, pack, 'zh-CN').length === 0) return pack;
  return { ...pack, name: `${pack.name}${editedMark}` };
}

/**
 * Reads the 补助标准 sheet back, or any sheet with such a table. Columns and head rows are found by their words.
 * Whatever cannot be read, contradicts itself or overlaps is a problem at its cell, and then there is no pack.
 * @param known the pack whose English texts and missing head rows are kept
 * @param extend lays the county's rows over the pack the head names; undefined = no pack of that name
 */
export function readStandardsSheet(
  sheet: Sheet,
  options: {
    readonly dateSystem: 1900 | 1904;
    readonly language: Language;
    readonly known: StandardsPack;
    readonly extend: (county: StandardsPack, base: string) => StandardsPack | undefined;
    readonly baseNames: readonly string[];
  },
): ReadStandards {
  const problems = new ProblemList(sheet.name, options.language);
  const failed = (): ReadStandards => ({
    pack: undefined,
    problems: problems.problems,
    sheet: sheet.name,
  });
  const table = findStandardsTable(sheet);
  if (!table) {
    problems.add(0, 0, sheetProblems.noTable);
    return failed();
  }
  for (const id of neededColumns)
    if (!table.columns.has(id))
      problems.add(table.headerRow, 0, sheetProblems.columnMissing, { header: standardsColumn(id).header });
  if (table.rows.length === 0) problems.add(table.headerRow, 0, sheetProblems.nothing);
  if (problems.isBlocked()) return failed();
  const head = readHead(table, options.known, problems);
  const open = readStandards(table, options.known, options.dateSystem, problems);
  const standards = [...open.values()].map(({ standard, amounts }): Standard => ({ ...standard, amounts }));
  const own = packOf(standards, head, options.known, problems);
  const settings = new Set(
    (head.base ? [...(options.known.settings ?? []), ...head.settings] : head.settings).map(
      (each) => each.id,
    ),
  );
  for (const { first, standard } of open.values()) {
    const { setting } = standard.conditions;
    if (setting !== undefined && !settings.has(setting))
      first.problem('setting', sheetProblems.unknownSetting);
  }
  if (problems.isBlocked()) return failed();
  const pack = head.base ? options.extend(own, head.base.name) : own;
  if (!pack && head.base) {
    const { name, row, column } = head.base;
    const data = { found: name, expected: options.baseNames.join('、') };
    problems.add(row, column, sheetProblems.unknownBase, data);
  }
  if (pack) lint(pack, table, open, problems);
  return {
    pack: problems.isBlocked() ? undefined : pack && underItsOwnName(pack, options.known),
    problems: problems.problems,
    sheet: sheet.name,
  };
}
