import { kindNames, reportWords, severityNames } from '../app/report/reportWords';
import { maskNumbers } from '../app/report/maskNumbers';
import type { Report } from '../app/report/report';
import type { Severity } from '../core/rules/rule';
import { say, type Language } from '../core/text/text';
import { words } from './words';

/** Causes shown on the terminal; the reports have all. */
const shownCauses = 12;
const order: readonly Severity[] = ['error', 'warning', 'notice'];

/** The report in a few lines for the terminal; ID numbers masked. `computed`: whether amounts were worked out. */
export function summaryLines(report: Report, language: Language, computed: boolean): string[] {
  const line = (text: Parameters<typeof say>[0], data: Parameters<typeof say>[2] = {}): string =>
    maskNumbers(say(text, language, data));
  const severities = new Map(report.issues.map(({ rule, severity }) => [rule, severity]));
  const rank = (rule: string): number => order.indexOf(severities.get(rule) ?? 'notice');
  const causes = [...report.causes].sort((a, b) => rank(a.rule) - rank(b.rule));
  const counts = (state: string): number => report.coverage.filter((entry) => entry.state === state).length;
  const issues = (severity: Severity): number =>
    report.issues.filter((issue) => issue.severity === severity && issue.state !== 'fixed').length;
  const inState = (state: string): number => report.issues.filter((issue) => issue.state === state).length;
  const lines = [
    line(words.headline, {
      book: report.workbook.name,
      term: report.term ?? words.noTerm[language],
      asOf: report.asOf,
    }),
    line(words.ledgerHead, { count: report.ledgers.length }),
    ...report.ledgers.map(({ name, kind, records }) =>
      line(words.ledger, { name, kind: kindNames[kind][language], records }),
    ),
    line(words.coverage, {
      passed: counts('passed'),
      found: counts('found'),
      skipped: counts('skipped'),
      crashed: counts('crashed'),
      external: counts('external'),
    }),
    line(words.issues, { error: issues('error'), warning: issues('warning'), notice: issues('notice') }),
    ...(inState('confirmed') + inState('fixed') + inState('cameBack') > 0
      ? [
          line(words.rectified, {
            confirmed: inState('confirmed'),
            fixed: inState('fixed'),
            cameBack: inState('cameBack'),
          }),
        ]
      : []),
    ...causes.slice(0, shownCauses).map(({ rule, where, count, message }) =>
      line(words.cause, {
        severity: severityNames[severities.get(rule) ?? 'notice'][language],
        where,
        count,
        message,
      }),
    ),
  ];
  if (causes.length > shownCauses) lines.push(line(words.moreCauses, { count: causes.length - shownCauses }));
  if (computed) lines.push(...subsidyLines(report, language));
  const identities = report.summaries.flatMap((summary) => summary.identities);
  if (identities.length > 0) {
    const holds = identities.filter((identity) => identity.holds).length;
    lines.push(line(words.identities, { holds, fails: identities.length - holds }));
  }
  lines.push((report.ready ? reportWords.ready : reportWords.notReady)[language]);
  lines.push(...report.blocking.map((reason) => maskNumbers(`  ${reason}`)));
  return lines;
}

function subsidyLines({ subsidy }: Report, language: Language): string[] {
  const lines: string[] = subsidy.totals.length === 0 ? [words.noTotals[language]] : [words.totals[language]];
  lines.push(...subsidy.totals.map((total) => say(words.total, language, { ...total })));
  const refused = new Set(subsidy.refused.map(({ sheet, row }) => `${sheet}!${String(row)}`)).size;
  if (refused > 0) lines.push(say(words.refused, language, { count: refused }));
  return lines;
}
