import type { Report, ReportIssue } from '../../app/report/report';
import type { AnswerKey, KeyIssue } from './key';

/** Where a report and an answer key differ; all lists empty = they agree. Texts are for people. */
export interface Differences {
  /** Planted, but not found. */
  readonly missing: readonly string[];
  /** Errors and warnings that nobody planted. */
  readonly surplus: readonly string[];
  readonly ledgers: readonly string[];
  readonly subsidy: readonly string[];
  readonly ready: readonly string[];
}

const rowOf = (cell: string): string => cell.replace(/^[A-Z]+/, '');

function fits(issue: ReportIssue, key: KeyIssue): boolean {
  if (issue.rule !== key.rule || issue.sheet !== key.sheet || issue.severity !== key.severity) return false;
  if (key.scope === 'sheet') return true;
  if (key.scope === 'row') {
    const rows = new Set((key.cells ?? [key.cell]).map(rowOf));
    return issue.cells.length > 0 && issue.cells.every((cell) => rows.has(rowOf(cell)));
  }
  if (issue.cell !== key.cell || (key.class !== undefined && issue.class !== key.class)) return false;
  return (
    key.cells === undefined ||
    (issue.cells.length === key.cells.length && key.cells.every((cell) => issue.cells.includes(cell)))
  );
}

/** Compares what was found with what was planted. `computed`: the report has amounts too. */
export function compareWithKey(report: Report, key: AnswerKey, computed: boolean): Differences {
  const open = new Set(report.issues);
  const missing: string[] = [];
  for (const planted of key.issues) {
    const hit = [...open].find((issue) => fits(issue, planted));
    if (hit) open.delete(hit);
    else
      missing.push(
        `${planted.rule} ${planted.sheet}!${(planted.cells ?? [planted.cell]).join(',')} ${planted.class ?? ''}`.trim(),
      );
  }
  return {
    missing,
    surplus: [...open]
      .filter(({ severity }) => severity !== 'notice')
      .map(({ rule, sheet, cells, message }) => `${rule} ${sheet}!${cells.join(',')} ${message}`),
    ledgers: listDifferences(
      key.ledgers.map(
        ({ sheet, kind, headerRows, records }) =>
          `${sheet} ${kind} header ${headerRows.join('–')} records ${String(records)}`,
      ),
      report.ledgers.map(
        ({ sheet, kind, headerRows, records }) =>
          `${sheet} ${kind} header ${headerRows.join('–')} records ${String(records)}`,
      ),
    ),
    subsidy: computed
      ? listDifferences(key.subsidy.map(totalLine), report.subsidy.totals.map(totalLine))
      : [],
    ready:
      report.ready === key.ready ? [] : [`ready is ${String(report.ready)}: ${report.blocking.join(' ')}`],
  };
}

function totalLine(total: AnswerKey['subsidy'][number]): string {
  return `${total.programme} ${total.stage} ${String(total.persons)}人 ${String(total.entries)}人次 ${total.amount}`;
}

function listDifferences(wanted: readonly string[], got: readonly string[]): string[] {
  return [
    ...wanted.filter((line) => !got.includes(line)).map((line) => `expected: ${line}`),
    ...got.filter((line) => !wanted.includes(line)).map((line) => `got:      ${line}`),
  ];
}
