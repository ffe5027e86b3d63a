import type { CheckView } from '../../app/service';
import type { Issue } from '../../core/engine/result';
import type { FixedIssue } from '../../core/rectification/rectification';
import type { Severity } from '../../core/rules/rule';
import type { Language } from '../../core/text/text';
import type { GroupRow, IssueRow, ProblemRow, RowPlace, SectionId } from './issueRow';
import type { Grouping, IssueFilter } from './state';

export const severities: readonly Severity[] = ['error', 'warning', 'notice'];

/** Groups of at most this many stand open at first. */
const openUpTo = 5;

interface Group {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly where: string;
  readonly cause?: GroupRow['cause'];
  readonly issues: Issue[];
}

/** Titles of rules by id, in one language. */
export function ruleTitles(check: CheckView, language: Language): ReadonlyMap<string, string> {
  return new Map((check.rules ?? []).map((rule) => [rule.id, rule.title[language]]));
}

const nobody = { responsible: '', deadline: '', measure: '' } as const;

function matcher(
  filter: IssueFilter,
  titles: ReadonlyMap<string, string>,
): (issue: Issue | FixedIssue) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/u).filter(Boolean);
  return (issue) => {
    if (filter.hidden.includes(issue.severity)) return false;
    if (words.length === 0) return true;
    const { responsible, deadline, measure } = ('history' in issue ? issue.history : undefined) ?? nobody;
    const text = [
      issue.message,
      issue.sheet,
      issue.cell,
      issue.found,
      'expected' in issue ? issue.expected : '',
      issue.rule,
      titles.get(issue.rule),
      issue.record,
      responsible,
      deadline,
      measure,
    ].join(' ');
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
              cause: { kind: cause.kind, remedy: cause.remedy ?? '', radius: cause.radius },
            }
          : { key: `${issue.severity}/rule/${issue.rule}`, title, subtitle: '', where: '' };
    const group = groups.get(made.key) ?? { ...made, issues: [] };
    group.issues.push(issue);
    groups.set(made.key, group);
  }
  return [...groups.values()];
}

/**
 * The rows of the problem list: section → group → problem. A group of one is shown as its problem. What was confirmed
 * and what is gone stand last, closed at first.
 * @returns the rows in view, how many problems passed the filter, and how many there are without it
 */
export function issueRows(
  check: CheckView,
  filter: IssueFilter,
  grouping: Grouping,
  toggled: ReadonlySet<string>,
  language: Language,
): { readonly rows: readonly IssueRow[]; readonly shown: number; readonly total: number } {
  const titles = ruleTitles(check, language);
  const matches = matcher(filter, titles);
  const issues = check.issues.filter(matches);
  const confirmed = issues.filter(({ state }) => state === 'confirmed');
  const gone = check.fixed ?? [];
  const fixed = gone.filter(matches);
  const wrong = issues.filter(({ state }) => state !== 'confirmed');
  const bySeverity = severities.map((severity) => ({
    section: severity,
    issues: wrong.filter((issue) => issue.severity === severity),
  }));
  const sections = [...bySeverity, { section: 'confirmed' as SectionId, issues: confirmed }].filter(
    (section) => section.issues.length > 0,
  );
  const siblings = sections.length + Math.min(fixed.length, 1);
  const rows: IssueRow[] = [];
  const addSection = (section: SectionId, position: number, count: number): boolean => {
    const closedAtFirst = section === 'confirmed' || section === 'fixed';
    const open = closedAtFirst === toggled.has(section);
    rows.push({ kind: 'section', key: section, level: 1, position, siblings, section, count, open });
    return open;
  };
  const problem = (issue: Issue): Pick<ProblemRow, 'kind' | 'key' | 'issue' | 'ruleTitle'> => ({
    kind: 'problem',
    key: issue.id,
    issue,
    ruleTitle: titles.get(issue.rule) ?? issue.rule,
  });
  sections.forEach(({ section, issues: own }, index) => {
    if (!addSection(section, index + 1, own.length)) return;
    if (section === 'confirmed') {
      own.forEach((issue, at) =>
        rows.push({ ...problem(issue), level: 2, position: at + 1, siblings: own.length }),
      );
      return;
    }
    const groups = groupsOf(check, own, grouping, titles);
    groups.forEach((group, groupIndex) => {
      const place = { position: groupIndex + 1, siblings: groups.length };
      const [only] = group.issues;
      if (only && group.issues.length === 1 && grouping === 'cause') {
        rows.push({ ...problem(only), level: 2, ...place });
        return;
      }
      const open = group.issues.length <= openUpTo !== toggled.has(group.key);
      rows.push(groupRow(group, place, open));
      if (!open) return;
      group.issues.forEach((issue, at) =>
        rows.push({ ...problem(issue), level: 3, position: at + 1, siblings: group.issues.length }),
      );
    });
  });
  if (fixed.length > 0 && addSection('fixed', siblings, fixed.length))
    fixed.forEach((issue, at) =>
      rows.push({
        kind: 'fixed',
        key: `fixed/${issue.id}`,
        level: 2,
        position: at + 1,
        siblings: fixed.length,
        issue,
        ruleTitle: titles.get(issue.rule) ?? issue.rule,
      }),
    );
  return { rows, shown: issues.length + fixed.length, total: check.issues.length + gone.length };
}

/** Errors cannot be correct as they are; and what can be put right for certain is better put right. */
export function canConfirm({ severity, state, fix }: Issue): boolean {
  return severity !== 'error' && state !== 'confirmed' && fix?.kind !== 'certain';
}

function groupRow(
  { key, title, subtitle, where, cause, issues }: Group,
  place: Pick<RowPlace, 'position' | 'siblings'>,
  open: boolean,
): GroupRow {
  const ids = (wanted: (issue: Issue) => boolean): readonly string[] =>
    issues.filter(wanted).map(({ id }) => id);
  return {
    kind: 'group',
    key,
    level: 2,
    ...place,
    title,
    subtitle,
    where,
    count: issues.length,
    open,
    fixable: ids(({ fix }) => fix?.kind === 'certain'),
    confirmable: ids(canConfirm),
    ...(cause ? { cause } : {}),
  };
}
