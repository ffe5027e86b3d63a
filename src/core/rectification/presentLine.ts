import type { Issue } from '../engine/result';
import { say, type Language } from '../text/text';
import {
  confirmByHand,
  confirmable,
  keepConfirmation,
  type ConfirmationFacts,
  type ConfirmOutcome,
} from './confirm';
import { entriesOf } from './entriesOf';
import type { HandRow } from './mergeRows';
import type { Confirmation, RectificationLine } from './rectification';
import { remarkWords } from './rectificationWords';

/** What is known of an issue from before. */
export interface Past {
  /** From memory; undefined when memory does not know it. */
  readonly line: RectificationLine | undefined;
  /** From the sheet; undefined when it has no row there. */
  readonly row: HandRow | undefined;
  readonly confirmation: Confirmation | undefined;
}

/** What a line of a check rests on. */
export interface LineContext {
  readonly asOf: string;
  readonly language: Language;
}

interface Decision {
  readonly issueState: Issue['state'];
  readonly remark?: {
    readonly key: keyof typeof remarkWords;
    readonly data?: Readonly<Record<string, string | number>>;
  };
  readonly returned?: boolean;
  readonly confirmation?: Confirmation;
}

function confirmed(outcome: ConfirmOutcome): Decision {
  if ('confirmation' in outcome) {
    const { confirmation } = outcome;
    return {
      issueState: 'confirmed',
      confirmation,
      remark: { key: 'confirmed', data: { until: confirmation.until } },
    };
  }
  return { issueState: 'open', remark: { key: outcome.refused, data: { on: outcome.on ?? '' } } };
}

function decide(issue: Issue, past: Past, facts: ConfirmationFacts): Decision {
  const { line, row, confirmation } = past;
  const written = line?.state;
  if (!line && !row && !confirmation) return { issueState: 'new' };
  const hand = row?.state === 'blank' ? undefined : row?.state;
  const edited = hand !== undefined && hand !== (written ?? 'open');
  const closed = line ? line.state === 'closed' && line.closedOn !== '' : hand === 'closed';
  if (closed && hand !== 'confirmed')
    return { issueState: 'cameBack', returned: true, remark: { key: 'cameBack' } };
  const reason = row?.entries.reason ?? confirmation?.reason ?? line?.entries.reason ?? '';
  if (confirmation && confirmable(issue) && (!edited || hand === 'confirmed')) {
    const again = hand === 'confirmed' && reason !== '' && reason !== confirmation.reason && row;
    return confirmed(
      again ? confirmByHand(issue, again, reason, facts) : keepConfirmation(confirmation, facts),
    );
  }
  if (hand === 'confirmed' && row && (edited || !line))
    return confirmed(confirmByHand(issue, row, reason, facts));
  if (written === 'confirmed') return { issueState: 'open', remark: { key: 'confirmTakenBack' } };
  if ((hand ?? written) === 'closed')
    return { issueState: 'open', remark: { key: 'closedByHandStillThere' } };
  if (hand === 'unknown')
    return { issueState: 'open', remark: { key: 'stateUnknown', data: { text: row?.stateText ?? '' } } };
  if ((hand ?? written) === 'awaiting') return { issueState: 'open', remark: { key: 'stillThere' } };
  return { issueState: 'open' };
}

/** The ledger's line of an issue that is there now, with the issue as reports show it. */
export function presentLine(
  issue: Issue,
  fresh: Pick<RectificationLine, 'name' | 'school'>,
  past: Past,
  facts: ConfirmationFacts,
  { asOf, language }: LineContext,
): {
  readonly line: RectificationLine;
  readonly issue: Issue;
  readonly confirmation: Confirmation | undefined;
} {
  const { line, row } = past;
  const decision = decide(issue, past, facts);
  const { confirmation } = decision;
  const known = line?.returns ?? Number(/\d{1,6}/.exec(row?.text('returns') ?? '')?.[0] ?? 0);
  const returns = known + (decision.returned ? 1 : 0);
  const remark = decision.remark
    ? say(remarkWords[decision.remark.key], language, { date: asOf, count: returns, ...decision.remark.data })
    : (line?.remark ?? row?.text('remark') ?? '');
  const entries = entriesOf(line?.entries, row);
  const seen = /^\d{4}-\d\d-\d\d$/.exec(row?.text('firstSeen') ?? '')?.[0];
  const next: RectificationLine = {
    ...fresh,
    id: issue.id,
    rule: issue.rule,
    severity: issue.severity,
    messageId: issue.messageId,
    sheet: issue.sheet,
    cell: issue.cell,
    record: issue.record,
    found: issue.found,
    expected: issue.expected ?? '',
    firstSeen: line?.firstSeen ?? seen ?? asOf,
    lastSeen: asOf,
    state: confirmation ? 'confirmed' : 'open',
    closedOn: '',
    returns,
    remark,
    entries: confirmation
      ? { ...entries, reason: confirmation.reason, confirmedOn: confirmation.on }
      : past.confirmation
        ? { ...entries, confirmedOn: '' }
        : entries,
  };
  if (decision.issueState === 'new') return { line: next, issue, confirmation };
  const { responsible, deadline, measure } = entries;
  const history = {
    firstSeen: next.firstSeen,
    returns,
    responsible,
    deadline,
    measure,
    remark,
    ...(confirmation
      ? { confirmation: { reason: confirmation.reason, on: confirmation.on, until: confirmation.until } }
      : {}),
  };
  return { line: next, issue: { ...issue, state: decision.issueState, history }, confirmation };
}
