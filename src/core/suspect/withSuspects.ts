import type { Outcome } from '../engine/runRule';
import { recordsBefore } from '../engine/recordsBefore';
import { cleanId } from '../id/cleanId';
import { readId } from '../id/readId';
import type { Finding, LedgerView, Place, Rule, RuleEnvironment } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import { evidenceOf } from './evidenceOf';
import { peerFinder } from './pupilPeers';
import { becauseOf } from './reasons';
import type { RowEvidence } from './rowEvidence';
import { dateInShapeOf } from './dateInShapeOf';
import { suspectAmong } from './suspectAmong';
import { weighRow, type Verdict, type WeighedCell } from './weighRow';

interface Ran {
  readonly rule: Rule;
  readonly outcome: Outcome;
}

/** Rules about one pupil's cells that disagree, or an ID that is wrong by itself. */
const rowRules: ReadonlySet<string> = new Set([
  'id-checksum',
  'id-birth-date',
  'id-format',
  'id-damaged',
  'id-region',
  'id-sex-mismatch',
  'id-birth-mismatch',
  'id-age-stage',
  'stage-grade-mismatch',
]);
/** Rules about several numbers of one person. */
const groupRules: ReadonlySet<string> = new Set(['id-near-miss', 'id-conflict']);

const fieldOf = {
  id: 'idNumber',
  birth: 'birthDate',
  sex: 'sex',
  age: 'age',
  stage: 'stage',
  grade: 'grade',
} as const satisfies Record<WeighedCell, string>;

interface Weighed {
  readonly evidence: RowEvidence;
  readonly verdict: Verdict | undefined;
}

/**
 * Names the cell most likely wrong in findings about cells that disagree, with the reason, and proposes a correction
 * where there is only one. Only rows with such a finding are looked at.
 */
export function withSuspects(
  ran: readonly Ran[],
  views: readonly LedgerView[],
  environment: RuleEnvironment,
): readonly Ran[] {
  const byLedger = new Map(views.map((view) => [view.ledger.id, view]));
  const peersOf = peerFinder(views, environment);
  const known = new Map<string, Weighed>();
  const weigh = (view: LedgerView, row: number): Weighed => {
    const name = `${view.ledger.id} ${String(row)}`;
    let weighed = known.get(name);
    if (weighed) return weighed;
    const at = recordsBefore(view.ledger.rows, row);
    const evidence = evidenceOf(view, at, peersOf(view, at), environment);
    weighed = { evidence, verdict: weighRow(evidence) };
    known.set(name, weighed);
    return weighed;
  };
  return ran.map(({ rule, outcome }) => {
    const { id } = rule.meta;
    if (outcome.findings.length === 0 || !(rowRules.has(id) || groupRules.has(id))) return { rule, outcome };
    const findings = outcome.findings.map((finding) => {
      if (groupRules.has(id)) return suspectAmong(finding, byLedger, environment);
      const view = byLedger.get(finding.at.ledger.id);
      return view && finding.severity !== 'notice'
        ? accuse(finding, view, weigh(view, finding.at.row))
        : finding;
    });
    return { rule, outcome: { ...outcome, findings } };
  });
}

/** The finding with the verdict on its row; as it was when the row accuses nobody, or cells it is not about. */
function accuse(finding: Finding, view: LedgerView, { evidence, verdict }: Weighed): Finding {
  if (!verdict) return withoutProposal(finding);
  const { row } = finding.at;
  const { cell } = verdict.fault;
  const field = fieldOf[cell];
  const suspect = view.place(row, field);
  const concerned = [finding.at, ...(finding.group ?? [])].some(({ column }) => column === suspect.column);
  // A wrong head's number is not judged by the pupil's own cells.
  if (!view.has(field) || !(concerned || isAbout(view, finding.at))) return finding;
  const { fix, ...rest } = finding;
  const own = sameCell(suspect, finding.at) ? fix : undefined;
  const value = verdict.correction === undefined ? undefined : inShape(view, row, cell, verdict.correction);
  // Nothing more is known than the rule itself says.
  if (value === undefined && cell === 'id' && !verdict.sound && sameCell(suspect, finding.at)) {
    return { ...finding, suspect };
  }
  return {
    ...rest,
    ...(value !== undefined && cell !== 'birth' && sameCell(suspect, finding.at) ? { expected: value } : {}),
    suspect,
    because: becauseOf(verdict, evidence, cellAddress(row, suspect.column)),
    ...(value === undefined ? (own ? { fix: own } : {}) : { fix: { kind: 'proposed', value } }),
  };
}

/** Where cells disagree and none can be blamed, changing one of them would be a guess. */
function withoutProposal(finding: Finding): Finding {
  if (!finding.fix) return finding;
  const { fix, ...rest } = finding;
  return fix.kind === 'proposed' ? rest : finding;
}

function sameCell(a: Place, b: Place): boolean {
  return a.ledger === b.ledger && a.row === b.row && a.column === b.column;
}

/** Whether the cell is one of those that are weighed. */
function isAbout(view: LedgerView, { column }: Place): boolean {
  return Object.values(fieldOf).some((field) => view.column(field) === column);
}

/** Dates are written as the cell has them; a 20-digit number keeps what follows the ID. */
function inShape(view: LedgerView, row: number, cell: WeighedCell, value: string): string {
  if (cell === 'birth') return dateInShapeOf(view.raw(row, 'birthDate'), value);
  if (cell !== 'id') return value;
  const text = cleanId(view.raw(row, 'idNumber'));
  return readId(text).form === 'disability' ? value + text.slice(18) : value;
}
