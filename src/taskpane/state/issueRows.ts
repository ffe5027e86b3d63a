import type { CheckView } from '../../app/service';
import type { Issue } from '../../core/engine/result';
import type { Severity } from '../../core/rules/rule';
import type { Language } from '../../core/text/text';
import type { Grouping, IssueFilter } from './state';

/** One row of the problem list: a severity, a group of problems, or one problem. `position` is 1-based in its parent. */
export type IssueRow = SeverityRow | GroupRow | ProblemRow;

interface Row {
  readonly key: string;
  readonly level: 1 | 2 | 3;
  readonly position: number;
  readonly siblings: number;
}

export interface SeverityRow extends Row {
  readonly kind: 'severity';
  readonly severity: Severity;
  readonly count: number;
}

export interface GroupRow extends Row {
  readonly kind: 'group';
  readonly severity: Severity;
  readonly title: string;
  /** Rule title, or what else places the group. */
  readonly subtitle: string;
  readonly where: string;
  readonly count: number;
  readonly open: boolean;
  /** Ids of the problems with a certain fix. */
  readonly fixable: readonly string[];
}

export interface ProblemRow extends Row {
  readonly kind: 'problem';
  readonly issue: Issue;
  readonly ruleTitle: string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** Groups of at most this many stand open at first. */
const openUpTo = 5;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly where: string;
  readonly issues: Issue[];
}

/** Titles of rules by id, in one language. */
export function ruleTitles(check: CheckView, language: Language): ReadonlyMap<string, string> {
  return new Map((check.rules ?? []).map((rule) => [rule.id, rule.title[language]]));
}

function matcher(filter: IssueFilter, titles: ReadonlyMap<string, string>): (issue: Issue) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  return (issue) => {
    if (filter.hidden.includes(issue.severity)) return false;
    if (words.length === 0) return true;
    const text =
      `${issue.message} ${issue.sheet} ${issue.cell} ${issue.found} ${issue.expected ?? ''} ${issue.rule} ` +
      `${titles.get(issue.rule) ?? ''} ${issue.record}`;
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
}

function groupsOf(
  check: CheckView,
  issues: readonly Issue[],
  grouping: Grouping,
  titles: ReadonlyMap<string, string>,
): Group[] {
  const groups = new Map<string, Group>();
  const causeOf = new Map<string, number>();
  if (grouping === 'cause')
    check.causes.forEach((cause, index) => cause.issues.forEach((id) => causeOf.set(id, index)));
  for (const issue of issues) {
    const index = causeOf.get(issue.id);
    const cause = index === undefined ? undefined : check.causes[index];
    const title = titles.get(issue.rule) ?? issue.rule;
    const made: Omit<Group, 'issues'> =
      grouping === 'sheet'
        ? { key: `${issue.severity}/sheet/${issue.sheetId}`, title: issue.sheet, subtitle: '', where: '' }
        : cause
          ? {
              key: `${issue.severity}/cause/${String(index)}`,
              title: cause.message,
              subtitle: title,
              where: cause.where,
            }
          : { key: `${issue.severity}/rule/${issue.rule}`, title, subtitle: '', where: '' };
    const group = groups.get(made.key) ?? { ...made, issues: [] };
    group.issues.push(issue);
    groups.set(made.key, group);
  }
  return [...groups.values()];
}

/**
 * The rows of the problem list: severity → group → problem. A group of one is shown as its problem.
 * @returns the rows in view and how many problems passed the filter
 */
export function issueRows(
  check: CheckView,
  filter: IssueFilter,
  grouping: Grouping,
  toggled: ReadonlySet<string>,
  language: Language,
): { readonly rows: readonly IssueRow[]; readonly shown: number } {
  const titles = ruleTitles(check, language);
  const shown = check.issues.filter(matcher(filter, titles));
  const present = severities.filter((severity) => shown.some((issue) => issue.severity === severity));
  const rows: IssueRow[] = [];
  present.forEach((severity, index) => {
    const issues = shown.filter((issue) => issue.severity === severity);
    rows.push({
      kind: 'severity',
      key: severity,
      level: 1,
      position: index + 1,
      siblings: present.length,
      severity,
      count: issues.length,
    });
    const groups = groupsOf(check, issues, grouping, titles);
    groups.forEach((group, groupIndex) => {
      const place = { position: groupIndex + 1, siblings: groups.length };
      const problem = (issue: Issue): Pick<ProblemRow, 'kind' | 'key' | 'issue' | 'ruleTitle'> => ({
        kind: 'problem',
        key: issue.id,
        issue,
        ruleTitle: titles.get(issue.rule) ?? issue.rule,
      });
      const [only] = group.issues;
      if (only && group.issues.length === 1 && grouping === 'cause') {
        rows.push({ ...problem(only), level: 2, ...place });
        return;
      }
      const open = group.issues.length <= openUpTo !== toggled.has(group.key);
      rows.push({
        kind: 'group',
        key: group.key,
        level: 2,
        ...place,
        severity,
        title: group.title,
        subtitle: group.subtitle,
        where: group.where,
        count: group.issues.length,
        open,
        fixable: group.issues.filter((issue) => issue.fix?.kind === 'certain').map((issue) => issue.id),
      });
      if (!open) return;
      group.issues.forEach((issue, at) =>
        rows.push({ ...problem(issue), level: 3, position: at + 1, siblings: group.issues.length }),
      );
    });
  });
  return { rows, shown: shown.length };
}
