import type { FieldId } from '../ledger/fields';
import type { Ledger } from '../ledger/ledger';
import type { Rule, Severity } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import { say, type Language, type LocalText } from '../text/text';
import { recordsBefore } from './recordsBefore';
import type { Cause, Issue } from './result';

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

const messageText: LocalText = {
  'zh-CN': '{sheet}“{header}”列：{title}（{count} 处）',
  en: '{sheet}, column “{header}”: {title} ({count})',
};
const structureText: LocalText = {
  'zh-CN': '{sheet}：{title}（{count} 处）',
  en: '{sheet}: {title} ({count})',
};
const fixText: LocalText = {
  'zh-CN': '可一次改正 {fixed} 处，改前可预览。',
  en: '{fixed} can be put right at once, after a preview.',
};

/** Issues of one rule and message in one column of a ledger, the gravest first: severity, money, number. */
export function findCauses(
  issues: readonly Issue[],
  ledgers: readonly Ledger[],
  rules: readonly Rule[],
  language: Language,
): readonly Cause[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const name = [issue.rule, issue.messageId, issue.severity, issue.ledger, issue.column].join('\u001f');
    const group = groups.get(name);
    if (group) group.push(issue);
    else groups.set(name, [issue]);
  }
  const titles = new Map(rules.map((rule) => [rule.meta.id, rule.meta.title[language]]));
  const byId = new Map(ledgers.map((ledger) => [ledger.id, ledger]));
  const ranked = [...groups.values()].map((group) => causeOf(group, byId, titles, language));
  return ranked
    .sort(
      (a, b) =>
        severityRank[a.cause.severity] - severityRank[b.cause.severity] ||
        Number(b.money) - Number(a.money) ||
        b.cause.count - a.cause.count,
    )
    .map(({ cause }) => cause);
}

function causeOf(
  group: readonly Issue[],
  ledgers: ReadonlyMap<string, Ledger>,
  titles: ReadonlyMap<string, string>,
  language: Language,
): { cause: Cause; money: boolean } {
  const [first] = group;
  if (!first) throw new Error('a group of issues is never empty');
  const ledger = ledgers.get(first.ledger);
  const column = ledger?.columns.find((entry) => entry.column === first.column);
  const other = ledger?.unmapped.find((entry) => entry.column === first.column);
  const header = column?.header ?? other?.header ?? '';
  const structural = !ledger || header === '' || first.row <= ledger.headerRows[1];
  const fixed = group.filter((issue) => issue.fix?.kind === 'certain').length;
  const data = {
    sheet: first.sheet,
    header,
    title: titles.get(first.rule) ?? first.rule,
    count: group.length,
    fixed,
  };
  const cause: Cause = {
    rule: first.rule,
    messageId: first.messageId,
    severity: first.severity,
    ledger: first.ledger,
    where: structural ? first.sheet : `${first.sheet}!${runsOf(group, ledger, header)}`,
    count: group.length,
    message:
      group.length === 1 ? first.message : say(structural ? structureText : messageText, language, data),
    ...(fixed > 0 ? { fix: say(fixText, language, data) } : {}),
    issues: group.map((issue) => issue.id),
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
