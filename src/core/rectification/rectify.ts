import type { CheckResult, Issue } from '../engine/result';
import type { Ledger, Term } from '../ledger/ledger';
import { CellKind } from '../snapshot/grid';
import type { Snapshot } from '../snapshot/snapshot';
import { say, type Language, type LocalText } from '../text/text';
import { absentLine } from './absentLine';
import { assignRows, type AssignedRows } from './assignRows';
import { followRecords } from './followRecords';
import { lineOfRow } from './lineOfRow';
import { mergeRows, type HandRow } from './mergeRows';
import { presentLine, type LineContext } from './presentLine';
import {
  longestText,
  type Confirmation,
  type FixedIssue,
  type RectificationLine,
  type RectificationMemory,
} from './rectification';
import { fixedMessage } from './rectificationWords';
import type { SheetReading, SheetRow } from './readIssueSheet';
import { valuesFingerprint } from './valuesFingerprint';
import { verification } from './verification';

export interface RectifyInput {
  readonly result: CheckResult;
  readonly snapshot: Snapshot;
  readonly memory: RectificationMemory;
  readonly confirmations: readonly Confirmation[];
  /** The 问题清单 as people left it; undefined when there is none. */
  readonly reading: SheetReading | undefined;
  /** Titles of all rules, by id. */
  readonly titles: ReadonlyMap<string, LocalText>;
  readonly asOf: string;
  readonly term: Term | undefined;
  readonly language: Language;
}

/** A line of the ledger and the row it had in the sheet. */
export interface LedgerLine {
  readonly line: RectificationLine;
  /** The issue when it is there now. */
  readonly issue: Issue | undefined;
  /** 问题说明 as the sheet has it, for lines whose issue is gone. */
  readonly statement: string;
}

export interface Rectified {
  /** The check's issues with their states and histories, in the same order. */
  readonly issues: readonly Issue[];
  /** Issues verified gone by this check. */
  readonly fixed: readonly FixedIssue[];
  /** Every issue ever found, each once: those there now in reading order, then the others. */
  readonly lines: readonly LedgerLine[];
  readonly confirmations: readonly Confirmation[];
  /** What is to be kept until the next run. */
  readonly memory: RectificationMemory;
}

function nameAndSchool(ledgers: ReadonlyMap<string, Ledger>, issue: Issue): { name: string; school: string } {
  const ledger = ledgers.get(issue.ledger);
  const text = (field: 'name' | 'schoolName'): string => {
    const column = ledger?.columns.find((candidate) => candidate.field === field)?.column;
    if (!ledger || column === undefined || issue.row < ledger.firstRow) return '';
    const { grid } = ledger.sheet;
    return grid.kind(issue.row, column) === CellKind.text ? grid.text(issue.row, column) : '';
  };
  return { name: text('name'), school: text('schoolName') };
}

function cut(text: string): string {
  return text.length > longestText ? text.slice(0, longestText) : text;
}

/** Old lines under the ids their issues have now. */
function followed(input: RectifyInput, ledgers: ReadonlyMap<string, Ledger>): ReadonlyMap<string, string> {
  const { result, memory } = input;
  const known = new Set(memory.lines.map(({ id }) => id));
  const present = new Set(result.issues.map(({ id }) => id));
  const withheld = new Set(result.withheld);
  const gone = memory.lines.filter(
    ({ id, closedOn }) => closedOn === '' && !present.has(id) && !withheld.has(id),
  );
  if (gone.length === 0) return new Map();
  const fresh = result.issues
    .filter(({ id }) => !known.has(id))
    .map((issue) => ({ ...issue, ...nameAndSchool(ledgers, issue), found: cut(issue.found) }));
  return followRecords(gone, fresh);
}

function renamed<T extends { readonly id: string }>(
  list: readonly T[],
  ids: ReadonlyMap<string, string>,
): readonly T[] {
  return ids.size === 0 ? list : list.map((each) => ({ ...each, id: ids.get(each.id) ?? each.id }));
}

function handRows(
  lines: ReadonlyMap<string, RectificationLine>,
  ids: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, readonly SheetRow[]>,
): ReadonlyMap<string, HandRow> {
  const byId = new Map<string, SheetRow[]>();
  for (const [old, list] of rows) {
    const id = ids.get(old) ?? old;
    byId.set(id, [...(byId.get(id) ?? []), ...list]);
  }
  return new Map([...byId].map(([id, list]) => [id, mergeRows(list, lines.get(id)?.state)]));
}

function assigned(input: RectifyInput): AssignedRows {
  const { reading, result, memory, titles } = input;
  if (!reading) return { byId: new Map(), strays: memory.strays };
  const known = new Set([...memory.lines.map(({ id }) => id), ...result.issues.map(({ id }) => id)]);
  return assignRows(reading, known, memory.lines, rulesByTitle(titles));
}

function rulesByTitle(titles: RectifyInput['titles']): ReadonlyMap<string, string> {
  return new Map(
    [...titles].flatMap(([id, title]) => Object.values(title).map((text) => [text, id] as const)),
  );
}

/**
 * Brings together what a check found, what is remembered of earlier ones, and what people wrote into the 问题清单: the
 * state of every issue, and the next 问题清单 and memory. Each issue ever found is there exactly once, and no entry of
 * anybody is lost.
 */
export function rectify(input: RectifyInput): Rectified {
  const { result, asOf, language, titles } = input;
  const context: LineContext = { asOf, language };
  const ledgers = new Map(result.ledgers.map((ledger) => [ledger.id, ledger]));
  const { byId, strays } = assigned(input);
  const ids = followed(input, ledgers);
  const before = new Map(renamed(input.memory.lines, ids).map((line) => [line.id, line]));
  const confirmations = new Map(renamed(input.confirmations, ids).map((each) => [each.id, each]));
  const rows = handRows(before, ids, byId);
  const fingerprint = valuesFingerprint(input.snapshot, result.ledgers);

  const lines: LedgerLine[] = [];
  const kept: Confirmation[] = [];
  const issues: Issue[] = [];
  const present = new Set<string>();
  for (const found of result.issues) {
    present.add(found.id);
    const past = {
      line: before.get(found.id),
      row: rows.get(found.id),
      confirmation: confirmations.get(found.id),
    };
    const concerns = past.confirmation !== undefined || past.row?.state === 'confirmed';
    const facts = {
      asOf,
      values: concerns ? fingerprint(found) : '',
      term: ledgers.get(found.ledger)?.term ?? input.term ?? ('' as const),
    };
    const { line, issue, confirmation } = presentLine(
      found,
      nameAndSchool(ledgers, found),
      past,
      facts,
      context,
    );
    if (confirmation) kept.push(confirmation);
    issues.push(issue);
    lines.push({
      line: { ...line, found: cut(line.found), expected: cut(line.expected) },
      issue,
      statement: '',
    });
  }

  const ruleOf = rulesByTitle(titles);
  const absent = [...before.values()].filter(({ id }) => !present.has(id));
  for (const [id, row] of rows) {
    if (!present.has(id) && !before.has(id))
      absent.push(lineOfRow(id, row, ruleOf.get(row.text('rule')) ?? ''));
  }
  const why = verification(result, input.memory);
  const fixed: FixedIssue[] = [];
  for (const old of absent) {
    const row = rows.get(old.id);
    const { line, fixedNow } = absentLine(old, row, why(old), context);
    const confirmation = confirmations.get(line.id);
    if (confirmation && line.state === 'confirmed') kept.push(confirmation);
    lines.push({ line, issue: undefined, statement: row?.text('statement') ?? '' });
    if (fixedNow && line.cell !== '')
      fixed.push(fixedIssue(line, titles.get(line.rule)?.[language] ?? line.rule, language));
  }
  return {
    issues,
    fixed,
    lines,
    confirmations: kept,
    memory: {
      lines: lines.map(({ line }) => line),
      ledgers: ledgersKnown(input, lines),
      strays,
    },
  };
}

function fixedIssue(line: RectificationLine, title: string, language: Language): FixedIssue {
  const { id, rule, severity, sheet, cell, record, found, name, school } = line;
  const message = say(fixedMessage, language, { sheet, cell, title, found });
  return {
    id,
    rule,
    severity,
    sheet,
    cell,
    cells: [cell],
    record,
    found,
    message,
    state: 'fixed',
    name,
    school,
  };
}

/** The ledgers there are, and those of earlier runs that still have lines nobody could verify. */
function ledgersKnown(
  { result, memory }: RectifyInput,
  lines: readonly LedgerLine[],
): RectificationMemory['ledgers'] {
  const waiting = new Set(lines.filter(({ line }) => line.closedOn === '').map(({ line }) => line.sheet));
  const all = [
    ...result.ledgers.map(({ kind, sheet }) => [kind, sheet.name] as const),
    ...memory.ledgers.filter(([, sheet]) => waiting.has(sheet)),
  ];
  return [...new Map(all.map((pair) => [pair.join(' '), pair])).values()];
}
