import type { Severity } from '../../core/rules/rule';
import { termTitle } from '../../core/policy/term';
import { say, type Language } from '../../core/text/text';
import { escapeHtml, htmlPage, htmlTable } from './html';
import { maskNumbers } from './maskNumbers';
import type { Report, ReportIssue } from './report';
import { reportWords as words, severityNames } from './reportWords';

/** What is to be sent back to one school. */
export interface SchoolIssues {
  /** As written in the ledger; '' = problems of the sheet itself, or of rows without a school. */
  readonly school: string;
  readonly issues: readonly ReportIssue[];
}

const settled: readonly ReportIssue['state'][] = ['confirmed', 'fixed'];

function count(issues: readonly ReportIssue[], severity: Severity): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

/** The open problems by school, the one with most errors first; those without a school last. */
export function bySchool(issues: readonly ReportIssue[]): readonly SchoolIssues[] {
  const schools = new Map<string, ReportIssue[]>();
  for (const issue of issues) {
    if (settled.includes(issue.state)) continue;
    const school = issue.school ?? '';
    const known = schools.get(school);
    if (known) known.push(issue);
    else schools.set(school, [issue]);
  }
  return [...schools]
    .map(([school, own]) => ({ school, issues: own, errors: count(own, 'error') }))
    .sort((a, b) => Number(a.school === '') - Number(b.school === '') || b.errors - a.errors);
}

/** The message without the place it starts with: sheet and cell have columns of their own. */
function statement({ message, sheet, cell }: ReportIssue): string {
  const place = [`${sheet}!${cell}：`, `${sheet}!${cell}: `].find((start) => message.startsWith(start));
  return place === undefined ? message : message.slice(place.length);
}

/** One school's part: its name, how much there is, the table, and lines to sign. Numbers are masked. */
export function schoolSection({ school, issues }: SchoolIssues, language: Language): string {
  const show = (text: string): string => maskNumbers(text);
  const rows = issues.map((issue, at) =>
    [
      String(at + 1),
      severityNames[issue.severity][language],
      issue.sheet,
      issue.cell,
      issue.name ?? '',
      issue.found,
      issue.expected ?? '',
      statement(issue),
    ].map(show),
  );
  const head = [
    words.number,
    words.severity,
    words.sheet,
    words.cell,
    words.name,
    words.found,
    words.expected,
    words.what,
  ];
  const totals = say(words.schoolCounts, language, {
    errors: count(issues, 'error'),
    warnings: count(issues, 'warning'),
    notices: count(issues, 'notice'),
  });
  return [
    `<section class="school"><h2>${escapeHtml(show(school === '' ? words.noSchool[language] : school))}</h2>`,
    `<p>${escapeHtml(totals)}</p>`,
    htmlTable(
      head.map((text) => text[language]),
      rows,
      [0],
    ),
    `<p class="sign">${escapeHtml(words.sign[language])}</p></section>`,
  ].join('');
}

/** What made the page; in Excel its version is not known. */
export function toolName({ tool }: Report): string {
  return [tool.name, tool.version].filter(Boolean).join(' ');
}

/** One school's page, to be sent back to it: only its own problems are on it. */
export function schoolPage(report: Report, own: SchoolIssues, language: Language): string {
  const school = own.school === '' ? words.noSchool[language] : own.school;
  const title = maskNumbers(`${words.sendBack[language]} ${school}`);
  const facts = [
    [words.workbook[language], maskNumbers(report.workbook.name)],
    [words.term[language], report.term ? termTitle(report.term, language) : '—'],
    [words.asOf[language], report.asOf],
  ] as const;
  return htmlPage(
    title,
    language,
    [
      `<h1>${escapeHtml(words.sendBack[language])}</h1>`,
      `<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`,
      schoolSection(own, language),
    ],
    `${toolName(report)} · ${words.masked[language]}`,
  );
}
