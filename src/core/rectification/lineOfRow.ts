import { severityWords } from '../issues/issueWords';
import type { Severity } from '../rules/rule';
import type { HandRow } from './mergeRows';
import { noEntries, type RectificationLine } from './rectification';

/** A line for an issue that only the sheet knows: the state kept in the workbook was lost, as other programs do. */
export function lineOfRow(id: string, row: HandRow, rule: string): RectificationLine {
  const day = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '');
  const { text } = row;
  const state = row.state === 'awaiting' || row.state === 'closed' ? row.state : 'open';
  const lastSeen = day(text('lastSeen'));
  return {
    id,
    rule,
    severity: severityOf(text('severity')),
    messageId: '',
    sheet: text('sheet'),
    cell: text('cell'),
    record: '',
    name: text('name'),
    school: text('school'),
    found: text('found'),
    expected: text('expected'),
    firstSeen: day(text('firstSeen')),
    lastSeen,
    state,
    closedOn: state === 'closed' ? lastSeen : '',
    returns: Number(/\d{1,6}/.exec(text('returns'))?.[0] ?? 0),
    remark: text('remark'),
    entries: { ...noEntries, ...row.entries },
  };
}

/** An unknown word counts as the least grave: the line only stays in the ledger. */
function severityOf(word: string): Severity {
  const severities: readonly Severity[] = ['error', 'warning', 'notice'];
  return severities.find((severity) => Object.values(severityWords[severity]).includes(word)) ?? 'notice';
}
