import { say, type LocalText } from '../text/text';
import { entriesOf } from './entriesOf';
import type { HandRow } from './mergeRows';
import type { LineContext } from './presentLine';
import type { RectificationLine, RectificationState } from './rectification';
import { remarkWords, unverifiedWords } from './rectificationWords';

/**
 * The ledger's line of an issue that was not found now: closed when it is verified gone, otherwise as people left it,
 * with a remark that it could not be verified.
 * @param why why it could not be verified; undefined when it is gone
 */
export function absentLine(
  line: RectificationLine,
  row: HandRow | undefined,
  why: LocalText | undefined,
  { asOf, language }: LineContext,
): { readonly line: RectificationLine; readonly fixedNow: boolean } {
  const entries = entriesOf(line.entries, row);
  const tell = (key: keyof typeof remarkWords, reason: LocalText = unverifiedWords.rule): string =>
    say(remarkWords[key], language, { date: asOf, why: reason[language], text: row?.stateText ?? '' });
  const settled = line.state === 'closed' && line.closedOn !== '';
  if (settled) return { line: { ...line, entries }, fixedNow: false };
  if (!why) {
    const remark = tell('verified');
    return { line: { ...line, state: 'closed', closedOn: asOf, remark, entries }, fixedNow: true };
  }
  const hand = row?.state;
  // Nothing can be confirmed that is not there to be looked at.
  const known = hand === 'open' || hand === 'awaiting' || hand === 'closed' || hand === line.state;
  const state: RectificationState = known ? hand : line.state;
  const remark =
    hand === 'unknown'
      ? tell('stateUnknown')
      : tell(state === 'closed' ? 'closedByHand' : 'notVerified', why);
  return { line: { ...line, state, remark, entries }, fixedNow: false };
}
