import type { CheckResult, CoverageState } from '../engine/result';
import { fieldTitles } from '../ledger/fieldTitles';
import type { Term } from '../ledger/ledger';
import { kindTitles } from '../ledger/kindTitles';
import { compareTerms, termTitle } from '../policy/term';
import type { Rule } from '../rules/rule';
import { say, type Language } from '../text/text';
import { certificateWords as words } from './certificateWords';

/** What a certificate says beside the fingerprint, in the language asked for. */
export interface CertificateFacts {
  readonly workbook: string;
  readonly ledgers: readonly string[];
  readonly unit: string;
  readonly term: string;
  readonly records: number;
  readonly fields: readonly string[];
  readonly unmapped: readonly string[];
  readonly counts: string;
  readonly warnings: readonly string[];
  readonly confirmed: readonly string[];
  /** One line a rule and reason. */
  readonly unchecked: readonly string[];
}

/** How often each rule's issues occur, as `title：3 处`. */
function byRule(result: CheckResult, titles: Titles, language: Language, confirmed: boolean): string[] {
  const counts = new Map<string, number>();
  for (const { rule, severity, state } of result.issues) {
    const counted = confirmed ? state === 'confirmed' : state !== 'confirmed' && state !== 'fixed';
    if (counted && (confirmed || severity === 'warning')) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) =>
    say(words.places, language, { title: titles.get(rule) ?? rule, count }),
  );
}

type Titles = ReadonlyMap<string, string>;

/** The terms in words, in order of time. */
export function termsText(terms: readonly Term[], language: Language): string {
  return [...new Set(terms)]
    .sort(compareTerms)
    .map((term) => termTitle(term, language))
    .join('、');
}

/** What did not run and why; ledgers with the same reason share a line. */
function uncheckedLines({ coverage, ledgers }: CheckResult, titles: Titles, language: Language): string[] {
  const names = new Map(ledgers.map(({ id, sheet }) => [id, sheet.name]));
  const sheets = new Map<string, { rule: string; reason: string; ledgers: string[] }>();
  for (const { rule, ledger, state, reason } of coverage) {
    // A rule that found something may still have been unable to judge a part, and then says why.
    if (state === 'passed' || (state === 'found' && reason === undefined)) continue;
    const why = reason?.[language] ?? state;
    const key = `${rule}\n${why}`;
    const known = sheets.get(key) ?? { rule, reason: why, ledgers: [] };
    sheets.set(key, known);
    known.ledgers.push(names.get(ledger) ?? ledger);
  }
  return [...sheets.values()].map(({ rule, reason, ledgers }) =>
    say(words.unchecked, language, {
      title: titles.get(rule) ?? rule,
      sheets: [...new Set(ledgers)].join('、'),
      reason,
    }),
  );
}

/** The facts of a check. `workbook` is the file's name; rules give their titles. */
export function certificateFacts(
  result: CheckResult,
  workbook: string,
  rules: readonly Rule[],
  language: Language,
): CertificateFacts {
  const titles = new Map(rules.map(({ meta }) => [meta.id, meta.title[language]]));
  const count = (wanted: CoverageState): number =>
    result.coverage.filter(({ state }) => state === wanted).length;
  const { ledgers } = result;
  const terms = new Set(ledgers.flatMap(({ term }) => term ?? []));
  return {
    workbook,
    ledgers: ledgers.map(({ sheet, kind, rows }) =>
      say(words.ledger, language, {
        sheet: sheet.name,
        kind: kindTitles[kind][language],
        records: rows.length,
      }),
    ),
    unit: [...new Set(ledgers.map(({ reportingUnit }) => reportingUnit))].filter(Boolean).join('、'),
    term: termsText(terms.size > 0 ? [...terms] : result.term ? [result.term] : [], language),
    records: ledgers.reduce((sum, { rows }) => sum + rows.length, 0),
    fields: [...new Set(ledgers.flatMap(({ columns }) => columns.map(({ field }) => field)))]
      .filter((field) => field !== 'sequence')
      .map((field) => fieldTitles[field][language]),
    unmapped: [...new Set(ledgers.flatMap(({ unmapped }) => unmapped.map(({ header }) => header)))],
    counts: say(words.counts, language, {
      passed: count('passed'),
      found: count('found'),
      skipped: count('skipped'),
      external: count('external'),
      crashed: count('crashed'),
    }),
    warnings: byRule(result, titles, language, false),
    confirmed: byRule(result, titles, language, true),
    unchecked: uncheckedLines(result, titles, language),
  };
}
