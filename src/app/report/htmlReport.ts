import { termTitle } from '../../core/policy/term';
import { say as fill, type Language, type LocalText } from '../../core/text/text';
import { escapeHtml, htmlPage, htmlTable } from './html';
import { bySchool, schoolSection, toolName } from './htmlSchools';
import { maskNumbers } from './maskNumbers';
import type { Report } from './report';
import { kindNames, reportWords as words, stateNames } from './reportWords';

/**
 * The report as one printable page: no scripts, nothing loaded, ID numbers masked, names kept. Each school's problems
 * begin on a new sheet of paper, so that they can be sent back to it.
 * `titles`: rule id → title in the language asked for.
 */
export function htmlReport(report: Report, language: Language, titles: ReadonlyMap<string, string>): string {
  const say = (text: LocalText): string => text[language];
  const show = (text: string): string => maskNumbers(text);
  const title = (rule: string): string => titles.get(rule) ?? rule;
  const section = (
    heading: LocalText,
    head: readonly LocalText[],
    rows: readonly (readonly string[])[],
    numeric: readonly number[] = [],
  ): string =>
    rows.length === 0
      ? ''
      : `<section><h2>${escapeHtml(say(heading))}</h2>${htmlTable(
          head.map(say),
          rows.map((row) => row.map(show)),
          numeric,
        )}</section>`;
  const facts: readonly (readonly [LocalText, string])[] = [
    [words.workbook, show(report.workbook.name)],
    [words.term, report.term ? termTitle(report.term, language) : '—'],
    [words.asOf, report.asOf],
    [words.standards, `${report.standards.name} ${report.standards.version}`],
    // In Excel there is no file to take it from.
    ...(report.workbook.sha256 === '' ? [] : [[words.fingerprint, report.workbook.sha256] as const]),
  ];
  const inState = (wanted: string): number => report.issues.filter(({ state }) => state === wanted).length;
  const [confirmed, fixed] = [inState('confirmed'), inState('fixed')];
  const verdict = say(report.ready ? words.ready : words.notReady);
  const name = `${say(words.title)} ${show(report.workbook.name)}`;
  const body = [
    `<h1>${escapeHtml(say(words.title))}</h1>`,
    `<p class="${report.ready ? 'ready' : 'not-ready'}">${escapeHtml(verdict)}</p>`,
    report.blocking.length > 0
      ? `<ul>${report.blocking.map((line) => `<li>${escapeHtml(show(line))}</li>`).join('')}</ul>`
      : '',
    `<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(say(name))}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`,
    section(
      words.ledgers,
      [words.sheet, words.kind, words.records, words.unmapped],
      report.ledgers.map((ledger) => [
        ledger.name,
        say(kindNames[ledger.kind]),
        String(ledger.records),
        ledger.unmapped.map(({ header }) => header).join('、'),
      ]),
      [2],
    ),
    section(
      words.causes,
      [words.rule, words.where, words.count, words.what],
      report.causes.map((cause) => [title(cause.rule), cause.where, String(cause.count), cause.message]),
      [2],
    ),
    section(
      words.totals,
      [words.programme, words.stage, words.persons, words.entries, words.amount],
      report.subsidy.totals.map((total) => [
        total.programme,
        total.stage,
        String(total.persons),
        String(total.entries),
        total.amount,
      ]),
      [2, 3, 4],
    ),
    section(
      words.refused,
      [words.sheet, words.row, words.programme, words.reason],
      report.subsidy.refused.map((entry) => [entry.sheet, String(entry.row), entry.programme, entry.reason]),
      [1],
    ),
    section(
      words.summaries,
      [words.sheet, words.what, words.state],
      report.summaries.flatMap(({ sheet, identities }) =>
        identities.map(({ name, left, right, holds }) => [
          sheet,
          `${name}：${left} / ${right}`,
          say(holds ? words.holds : words.fails),
        ]),
      ),
    ),
    report.issues.length === fixed ? `<p>${escapeHtml(say(words.none))}</p>` : '',
    section(
      words.coverage,
      [words.rule, words.ledgers, words.state, words.reason],
      report.coverage.map((entry) => [
        title(entry.rule),
        entry.ledger,
        say(stateNames[entry.state]),
        entry.reason ?? '',
      ]),
    ),
    confirmed === 0 ? '' : `<p>${escapeHtml(fill(words.confirmed, language, { count: confirmed }))}</p>`,
    fixed === 0 ? '' : `<p>${escapeHtml(fill(words.fixed, language, { count: fixed }))}</p>`,
    ...bySchool(report.issues).map((own) => schoolSection(own, language)),
  ];
  return htmlPage(name, language, body, `${toolName(report)} · ${say(words.masked)}`);
}
