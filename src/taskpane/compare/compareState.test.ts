import type { ReconcileLine, ReconcileView } from '../../app/reconcileView';
import type { PaneEvent } from '../state/state';
import { emptyCompare, queryOf, reduceCompare, type CompareState } from './compareState';
import { strengthOf } from './strength';

const line: ReconcileLine = {
  left: null,
  right: null,
  verdict: 'same',
  result: null,
  reasons: [],
  owner: '',
  ask: '',
};
const view: ReconcileView = {
  lists: [],
  riskRemovedEnds: false,
  verdicts: { same: 1, probable: 0, ambiguous: 0, leftOnly: 0, rightOnly: 0 },
  results: { missedAid: 0, wrongAid: 0, paidTwice: 0, review: 0, elsewhere: 0 },
  total: 3,
  lines: [line],
};
const reconciled: PaneEvent = { type: 'reconciled', view, filter: 'review' };

function after(events: readonly PaneEvent[]): CompareState {
  return events.reduce(reduceCompare, emptyCompare);
}

describe('the state of the page of comparisons', () => {
  it('adds the lines that follow, and starts afresh with each comparison', () => {
    const more: PaneEvent = { type: 'moreReconciled', lines: [line, line] };
    expect(after([reconciled, more]).found?.lines).toHaveLength(3);
    expect(after([reconciled, more, reconciled]).found?.lines).toHaveLength(1);
    expect(after([more]).found).toBeUndefined();
  });

  it('is old after a change, and not before there was a comparison', () => {
    expect(after([reconciled, { type: 'workbookChanged' }]).old).toBe(true);
    expect(after([reconciled, { type: 'workbookChanged' }, reconciled]).old).toBe(false);
    expect(after([{ type: 'workbookChanged' }]).old).toBe(false);
  });

  it('forgets the result when other files are compared with', () => {
    const state = after([reconciled, { type: 'comparedWith', files: ['a.xlsx'] }]);
    expect(state).toMatchObject({ found: undefined, beside: ['a.xlsx'] });
  });

  it('asks for results by result, for open pairs by verdict', () => {
    expect(queryOf('missedAid')).toEqual({ results: ['missedAid'] });
    expect(queryOf('ambiguous')).toEqual({ verdicts: ['ambiguous'] });
    expect(queryOf(undefined).results).not.toContain('elsewhere');
  });
});

describe('how much a reason says', () => {
  it.each([
    [12, 'strongFor'],
    [6, 'strongFor'],
    [2, 'for'],
    [1, 'neutral'],
    [0, 'neutral'],
    [-1, 'neutral'],
    [-3, 'against'],
    [-6, 'strongAgainst'],
  ] as const)('%d: %s', (weight, strength) => expect(strengthOf(weight)).toBe(strength));
});
