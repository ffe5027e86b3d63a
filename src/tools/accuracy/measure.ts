import { checkViews } from '../../core/engine/runRules';
import { ledgerView } from '../../core/ledger/ledgerView';
import { recogniseLedgers } from '../../core/ledger/recogniseLedgers';
import { threeTierPack } from '../../core/policy/nationalPack';
import { rules } from '../../core/rules/registry';
import type { Snapshot } from '../../core/snapshot/snapshot';
import type { Issue } from '../../core/engine/result';
import { addBlame, blameOf, noBlame, type BlameScore } from './blame';
import type { Layout } from './layoutsTried';
import type { County, Truth } from './plantCounty';
import type { Special } from './specials';

/** What became of one county. */
export interface Score {
  readonly planted: number;
  readonly found: number;
  readonly rightCell: number;
  /** Errors and warnings nobody planted. */
  readonly falseErrors: readonly string[];
  readonly falseWarnings: readonly string[];
  readonly missed: readonly string[];
  readonly byRule: ReadonlyMap<
    string,
    { readonly planted: number; readonly found: number; readonly right: number }
  >;
  /** Columns recognised as what they are, of those the recogniser has a field for. */
  readonly headers: { readonly right: number; readonly all: number };
  readonly recognised: boolean;
  /** By rule: faults of one cell, and what is said of that cell. */
  readonly blame: ReadonlyMap<string, BlameScore>;
  /** Wrong contents offered. */
  readonly misled: readonly string[];
}

const rowOf = (cell: string): string => cell.replace(/^[A-Z]+/, '');

/** A copied row is told by both rules, and a value set right by hand in one of two rows of a pupil likewise. */
const alsoRight: ReadonlyMap<string, readonly string[]> = new Map([
  ['row-duplicate', ['student-number-duplicate']],
  // What is due to the pupil hangs on the blank.
  ['boarding-blank', ['amount-refused']],
  ['amount-refused', ['boarding-blank']],
]);

function touches(issue: Issue, truth: Truth): boolean {
  if (truth.scope === 'sheet') return true;
  if (truth.scope === 'row') {
    const rows = new Set(truth.cells.map(rowOf));
    return issue.cells.some((cell) => rows.has(rowOf(cell)));
  }
  return (
    issue.cells.some((cell) => truth.cells.includes(cell)) &&
    issue.cells.length <= Math.max(8, truth.cells.length)
  );
}

/** Runs everything over one county and compares with what was planted. */
export function measure(layout: Layout, county: County, snapshot: Snapshot): Score {
  const { ledgers } = recogniseLedgers(snapshot, new Map());
  const views = ledgers.map((ledger) => ledgerView(ledger));
  const environment = { asOf: '2024-11-01', term: undefined, pack: threeTierPack };
  const { issues } = checkViews(views, rules, environment, 'zh-CN');
  const open = new Set(issues);
  const byRow = new Map<string, Issue[]>();
  for (const issue of issues)
    for (const row of new Set(issue.cells.map(rowOf))) byRow.set(row, [...(byRow.get(row) ?? []), issue]);
  const byRule = new Map<string, { planted: number; found: number; right: number }>();
  const missed: string[] = [];
  const misled: string[] = [];
  const blame = new Map<string, BlameScore>();
  for (const truth of county.truths) {
    const score = byRule.get(truth.rule) ?? { planted: 0, found: 0, right: 0 };
    byRule.set(truth.rule, score);
    score.planted++;
    const near =
      truth.scope === 'sheet' ? issues : truth.cells.flatMap((cell) => byRow.get(rowOf(cell)) ?? []);
    const hits = near.filter((issue) => open.has(issue) && touches(issue, truth));
    const hit =
      hits.find((issue) => issue.rule === truth.rule && issue.cell === truth.cell) ??
      hits.find((issue) => issue.rule === truth.rule);
    const further = alsoRight.get(truth.rule) ?? [];
    for (const issue of near)
      if (
        further.includes(issue.rule) &&
        issue.cells.every((cell) => truth.cells.map(rowOf).includes(rowOf(cell)))
      )
        open.delete(issue);
    if (!hit) {
      missed.push(`${truth.rule} (${truth.name}) at ${truth.cells.join(',')}`);
      continue;
    }
    open.delete(hit);
    score.found++;
    const said = blameOf(truth, hit);
    if (said) blame.set(truth.rule, addBlame(blame.get(truth.rule) ?? noBlame, said));
    if (said && said.offered > said.rightlyOffered)
      misled.push(`${hit.rule} (${truth.name}), “${truth.spoilt?.before ?? ''}” stood there: ${hit.message}`);
    if (
      truth.scope === 'sheet' ||
      hit.cell === truth.cell ||
      (truth.scope === 'row' && rowOf(hit.cell) === rowOf(truth.cell))
    )
      score.right++;
  }
  const lines = (severity: Issue['severity']): string[] =>
    [...open].filter((issue) => issue.severity === severity).map((issue) => `${issue.rule} ${issue.message}`);
  const [ledger] = ledgers;
  const known = layout.columns.map(
    ({ field }, column) =>
      ledger?.columns.some((one) => one.column === column && one.field === field) ?? false,
  );
  const sum = (pick: (score: { planted: number; found: number; right: number }) => number): number =>
    [...byRule.values()].reduce((total, score) => total + pick(score), 0);
  return {
    planted: county.truths.length,
    found: sum(({ found }) => found),
    rightCell: sum(({ right }) => right),
    falseErrors: lines('error'),
    falseWarnings: lines('warning'),
    missed,
    byRule,
    blame,
    misled,
    headers: { right: known.filter(Boolean).length, all: known.length },
    recognised:
      ledgers.length === 1 &&
      ledger?.kind === layout.kind &&
      ledger.rows.length === county.records &&
      ledger.headerRows[0] === county.headerRows[0] &&
      ledger.headerRows[1] === county.headerRows[1],
  };
}

/** The same for the small workbooks. */
export function measureSpecial(
  special: Special,
  snapshot: Snapshot,
): Omit<Score, 'headers' | 'recognised' | 'blame' | 'misled'> {
  const { ledgers } = recogniseLedgers(snapshot, new Map());
  const views = ledgers.map((ledger) => ledgerView(ledger));
  const { issues } = checkViews(
    views,
    rules,
    { asOf: '2024-11-01', term: undefined, pack: threeTierPack },
    'zh-CN',
  );
  const open = new Set(issues);
  const byRule = new Map<string, { planted: number; found: number; right: number }>();
  const missed: string[] = [];
  for (const { rule, cell } of special.truths) {
    const score = byRule.get(rule) ?? { planted: 0, found: 0, right: 0 };
    byRule.set(rule, score);
    score.planted++;
    const own = [...open].filter((issue) => issue.rule === rule);
    const right = own.find((issue) => cell === '' || `${issue.sheet}!${issue.cell}` === cell);
    const hit = right ?? own.find((issue) => issue.cells.includes(cell.slice(cell.indexOf('!') + 1)));
    if (!hit) {
      missed.push(`${rule} at ${cell}`);
      continue;
    }
    open.delete(hit);
    score.found++;
    if (right) score.right++;
  }
  const lines = (severity: Issue['severity']): string[] =>
    [...open].filter((issue) => issue.severity === severity).map((issue) => `${issue.rule} ${issue.message}`);
  const sum = (pick: (score: { planted: number; found: number; right: number }) => number): number =>
    [...byRule.values()].reduce((total, score) => total + pick(score), 0);
  return {
    planted: special.truths.length,
    found: sum(({ found }) => found),
    rightCell: sum(({ right }) => right),
    falseErrors: lines('error'),
    falseWarnings: lines('warning'),
    missed,
    byRule,
  };
}
