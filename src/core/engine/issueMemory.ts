import type { CheckResult, Issue } from './result';

/** What is kept of earlier runs, so that a problem is known again: issue ids with their rules. */
export interface IssueMemory {
  /** Issues there at the last run. */
  readonly open: readonly RememberedIssue[];
  /** Issues that were there before and were gone at the last run. */
  readonly fixed: readonly RememberedIssue[];
}

export interface RememberedIssue {
  readonly id: string;
  readonly rule: string;
}

/** Tells how an issue stands against what is remembered. */
export function stateFinder(memory: IssueMemory | undefined): (id: string) => Issue['state'] {
  const open = new Set(memory?.open.map((issue) => issue.id));
  const fixed = new Set(memory?.fixed.map((issue) => issue.id));
  return (id) => (open.has(id) ? 'open' : fixed.has(id) ? 'cameBack' : 'new');
}

/**
 * The memory after a run. An issue that is gone counts as fixed only when its rule ran on every ledger;
 * otherwise it stays open, because nobody looked.
 */
export function rememberIssues(result: CheckResult, before?: IssueMemory): IssueMemory {
  const present = new Set(result.issues.map((issue) => issue.id));
  const crashed = new Set(
    result.coverage.filter((entry) => entry.state === 'crashed').map((entry) => entry.rule),
  );
  const gone = (before?.open ?? []).filter((issue) => !present.has(issue.id));
  return {
    open: [
      ...result.issues.map(({ id, rule }) => ({ id, rule })),
      ...gone.filter((issue) => crashed.has(issue.rule)),
    ],
    fixed: [
      ...(before?.fixed ?? []).filter((issue) => !present.has(issue.id)),
      ...gone.filter((issue) => !crashed.has(issue.rule)),
    ],
  };
}
