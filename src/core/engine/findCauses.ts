import type { FieldId } from '../ledger/fields';
import type { Ledger } from '../ledger/ledger';
import type { Rule, RuleMeta, Severity } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import { say, type Language, type LocalText, type TextData } from '../text/text';
import { radiusCounter } from './causeRadius';
import { causeWords, kindWords, remedyWords, smallWords } from './causeWords';
import { groupIssues, type IssueGroup } from './groupIssues';
import { recordsBefore } from './recordsBefore';
import type { Cause, CauseRadius, Issue } from './result';

const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };
const moneyFields: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'standardAmount',
  'paidAmount',
  'dueAmount',
  'mealAmount',
  'bankCard',
]);
/** More separate runs than this are told as the column. */
const shownRuns = 3;

/**
 * Issues gathered by what brought them about, each with its remedy and how far it reaches; the gravest first:
 * severity, money, number.
 */
export function findCauses(
  issues: readonly Issue[],
  ledgers: readonly Ledger[],
  rules: readonly Rule[],
  language: Language,
): readonly Cause[] {
  const byId = new Map(ledgers.map((ledger) => [ledger.id, ledger]));
  const context: Context = {
    ledgers: byId,
    rules: new Map(rules.map((rule) => [rule.meta.id, rule.meta])),
    radiusOf: radiusCounter(issues, ledgers),
    language,
  };
  return groupIssues(issues, byId)
    .map((group) => causeOf(group, context))
    .sort(
      (a, b) =>
        severityRank[a.cause.severity] - severityRank[b.cause.severity] ||
        Number(b.money) - Number(a.money) ||
        b.cause.count - a.cause.count,
    )
    .map(({ cause }) => cause);
}

interface Context {
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly rules: ReadonlyMap<string, RuleMeta>;
  readonly radiusOf: (group: readonly Issue[]) => CauseRadius;
  readonly language: Language;
}

function causeOf({ kind, issues }: IssueGroup, context: Context): { cause: Cause; money: boolean } {
  const [first] = issues;
  if (!first) throw new Error('a group of issues is never empty');
  const { language } = context;
  const ledger = context.ledgers.get(first.ledger);
  const column = ledger?.columns.find((entry) => entry.column === first.column);
  const other = ledger?.unmapped.find((entry) => entry.column === first.column);
  const header = column?.header ?? other?.header ?? '';
  const structural = !ledger || header === '' || first.row <= ledger.headerRows[1];
  const fixed = issues.filter((issue) => issue.fix?.kind === 'certain').length;
  const meta = context.rules.get(first.rule);
  const radius = context.radiusOf(issues);
  const { expected = '' } = first;
  const small = (text: LocalText): string => say(text, language, { expected });
  const data: TextData = {
    sheet: first.sheet,
    header,
    title: meta?.title[language] ?? first.rule,
    count: issues.length,
    fixed,
    found: first.found,
    arrow: expected === '' ? '' : small(smallWords.arrow),
    target: small(expected === '' ? smallWords.listed : smallWords.quoted),
    pupils: radius.pupils,
    explained: radius.explained,
  };
  const words = kind ? kindWords[kind] : structural ? causeWords.structure : causeWords.column;
  // One issue says it best itself, unless it stands for many cells.
  const alone = issues.length === 1 && kind !== 'copy';
  const remedy = kind ? say(remedyWords[kind], language, data) : undefined;
  const cause: Cause = {
    rule: first.rule,
    messageId: first.messageId,
    severity: first.severity,
    ledger: first.ledger,
    where: structural ? first.sheet : `${first.sheet}!${runsOf(issues, ledger, header)}`,
    count: issues.length,
    message: alone ? first.message : say(words, language, data),
    ...(fixed > 0 ? { fix: say(smallWords.fix, language, data) } : {}),
    ...(kind ? { kind } : {}),
    ...(remedy === undefined ? {} : { remedy }),
    radius,
    issues: issues.map((issue) => issue.id),
  };
  return { cause, money: moneyFields.has(column?.field) };
}

/** `H5:H9、H12`, or the header when the cells are scattered. Rows without records between two do not part them. */
function runsOf(group: readonly Issue[], ledger: Ledger, header: string): string {
  const runs: { first: number; last: number }[] = [];
  for (const { row } of group) {
    const run = runs.at(-1);
    const joined = run && recordsBefore(ledger.rows, row) - recordsBefore(ledger.rows, run.last) <= 1;
    if (joined) run.last = row;
    else runs.push({ first: row, last: row });
  }
  if (runs.length > shownRuns) return header;
  const column = group[0]?.column ?? 0;
  return runs
    .map(({ first, last }) =>
      first === last
        ? cellAddress(first, column)
        : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
    )
    .join('、');
}
