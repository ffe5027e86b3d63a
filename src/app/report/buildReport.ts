import type { CheckResult } from '../../core/engine/result';
import type { Ledger, Term } from '../../core/ledger/ledger';
import type { SubsidyResult } from '../../core/policy/standard';
import { columnName } from '../../core/snapshot/address';
import type { FixedIssue } from '../../core/rectification/rectification';
import type { CheckedWorkbook } from '../analysis';
import type { CertificateView, Preview, SummaryView, WorkOptions } from '../service';
import { recordOwner } from './recordOwner';
import { reportCertificate } from './reportCertificate';
import { ledgerNames } from './ledgerNames';
import type { Report, ReportColumn, ReportIssue, ReportLedger, ReportSubsidy } from './report';

/** What a command found out; parts it did not work out are absent and give empty lists. */
export interface ReportInput {
  readonly tool: Report['tool'];
  /** `sha256` of the file as it was read. */
  readonly workbook: { readonly name: string; readonly sha256: string };
  readonly options: WorkOptions;
  readonly standards: Report['standards'];
  readonly check: CheckedWorkbook;
  readonly subsidy?: SubsidyResult;
  readonly summaries?: readonly SummaryView[];
  readonly certificate?: CertificateView;
  readonly reconciliation?: Report['reconciliation'];
  /** What a plan found out beside its changes: two terms or the base compared, an export, a returned sheet. */
  readonly found?: Pick<Preview, 'terms' | 'dropout' | 'portal' | 'returned'>;
}

/** The published report of one command on one workbook. */
export function buildReport(input: ReportInput): Report {
  const { check, options } = input;
  const names = ledgerNames(check.ledgers);
  return {
    version: 1,
    tool: input.tool,
    workbook: { ...input.workbook, rows: check.ledgers.reduce((sum, ledger) => sum + ledger.rows.length, 0) },
    term: check.term ?? options.term ?? onlyTerm(check.ledgers) ?? null,
    asOf: options.asOf,
    standards: { name: input.standards.name, version: input.standards.version },
    ledgers: check.ledgers.map((ledger) => reportLedger(ledger, names.get(ledger.id) ?? ledger.sheet.name)),
    coverage: check.coverage.map(({ rule, ledger, state, reason }) => ({
      rule,
      ledger: names.get(ledger) ?? ledger,
      state,
      ...(reason === undefined ? {} : { reason: reason[options.language] }),
    })),
    issues: [...reportIssues(check), ...check.rectified.fixed.map(reportFixed)],
    causes: check.causes.map(({ rule, where, count, message, fix, kind, remedy, radius }) => ({
      rule,
      where,
      count,
      message,
      ...(fix === undefined ? {} : { fix }),
      ...(kind === undefined ? {} : { kind }),
      ...(remedy === undefined ? {} : { remedy }),
      ...(radius === undefined ? {} : { radius }),
    })),
    subsidy: reportSubsidy(check.ledgers, input.subsidy),
    reconciliation: input.reconciliation ?? [],
    summaries: input.summaries ?? [],
    ...(input.certificate ? { certificate: reportCertificate(input.certificate) } : {}),
    ...(input.found?.terms ? { terms: input.found.terms } : {}),
    ...(input.found?.dropout ? { dropout: input.found.dropout } : {}),
    ...(input.found?.portal ? { portal: input.found.portal } : {}),
    ...(input.found?.returned ? { returned: input.found.returned } : {}),
    ready: check.ready,
    blocking: check.blocking,
  };
}

/** The term of the ledgers that state one, when it is the same for all; an office's list without a term does not count. */
function onlyTerm(ledgers: readonly Ledger[]): Term | undefined {
  const terms = new Set(ledgers.flatMap(({ term }) => term ?? []));
  return terms.size === 1 ? [...terms][0] : undefined;
}

function reportLedger(ledger: Ledger, name: string): ReportLedger {
  const column = (entry: { readonly header: string; readonly column: number }): ReportColumn => ({
    header: entry.header,
    column: columnName(entry.column),
  });
  return {
    sheet: ledger.sheet.name,
    name,
    kind: ledger.kind,
    headerRows: [ledger.headerRows[0] + 1, ledger.headerRows[1] + 1],
    firstRow: ledger.firstRow + 1,
    lastRow: ledger.lastRow + 1,
    records: ledger.rows.length,
    columns: ledger.columns.map((entry) => ({ field: entry.field, ...column(entry) })),
    unmapped: ledger.unmapped.map(column),
  };
}

/** An issue of an earlier run that is verified gone: where it was. */
function reportFixed({ name, school, ...issue }: FixedIssue): ReportIssue {
  return { ...issue, ...(name === '' ? {} : { name }), ...(school === '' ? {} : { school }) };
}

function reportIssues({ ledgers, issues }: CheckResult): ReportIssue[] {
  const whose = new Map(ledgers.map((ledger) => [ledger.id, recordOwner(ledger)]));
  return issues.map((issue) => ({ ...reportIssue(issue), ...whose.get(issue.ledger)?.(issue.row) }));
}

function reportIssue(issue: CheckResult['issues'][number]): ReportIssue {
  const {
    id,
    rule,
    severity,
    sheet,
    cell,
    cells,
    record,
    found,
    expected,
    message,
    reference,
    suspect,
    fix,
    state,
  } = issue;
  return {
    id,
    rule,
    severity,
    sheet,
    cell,
    cells,
    record,
    found,
    message,
    state,
    ...(expected === undefined ? {} : { expected }),
    ...(reference === undefined ? {} : { reference }),
    ...(suspect === undefined ? {} : { suspect }),
    ...(fix === undefined ? {} : { fix: { kind: fix.kind, value: fix.value } }),
    ...(issue.class === undefined ? {} : { class: issue.class }),
    ...(issue.history?.confirmation ? { confirmation: issue.history.confirmation } : {}),
  };
}

function reportSubsidy(ledgers: readonly Ledger[], subsidy: SubsidyResult | undefined): ReportSubsidy {
  if (!subsidy) return { rows: [], refused: [], totals: [] };
  const sheets = new Map(ledgers.map((ledger) => [ledger.id, ledger.sheet.name]));
  const at = ({
    ledger,
    row,
  }: {
    readonly ledger: string;
    readonly row: number;
  }): { sheet: string; row: number } => ({
    sheet: sheets.get(ledger) ?? ledger,
    row: row + 1,
  });
  return {
    rows: subsidy.entitlements.map((entry) => ({
      ...at(entry),
      programme: entry.programme,
      amount: entry.amount,
      derivation: entry.derivation,
    })),
    refused: subsidy.refusals.map((entry) => ({
      ...at(entry),
      programme: entry.programme,
      reason: entry.reason,
    })),
    totals: subsidy.totals.map(({ programme, stage, persons, entries, amount }) => ({
      programme,
      stage,
      persons,
      entries,
      amount,
    })),
  };
}
