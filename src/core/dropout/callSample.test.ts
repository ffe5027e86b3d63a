import fc from 'fast-check';
import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger } from '../rules/exampleLedger';
import type { LedgerView } from '../rules/rule';
import { callSample } from './callSample';

const asOf = '2024-11-01';

function roll(
  count: number,
  order: (rows: readonly number[]) => readonly number[] = (rows) => rows,
): LedgerView {
  const ledger = exampleLedger({
    cells: Array.from({ length: count }, (_, at) => ({
      name: `学生${String(at)}`,
      birthDate: `2014-0${String(1 + (at % 9))}-11`,
      schoolName: at % 3 === 0 ? '河边小学' : '中心小学',
    })),
  });
  return ledgerView({ ...ledger, rows: order(ledger.rows) });
}

function namesOf(rolls: readonly LedgerView[], seed: number, size = 5): readonly string[] {
  return callSample(rolls, { seed, size, asOf }).flatMap(({ school, called }) =>
    called.map(({ view, row }) => `${school} ${view.text(row, 'name')}`),
  );
}

describe('callSample', () => {
  it('draws the same pupils whatever the order of rows, for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (count, seed) => {
        const turned = roll(count, (rows) => [...rows].reverse());
        expect(namesOf([turned], seed)).toEqual(namesOf([roll(count)], seed));
      }),
    );
  });

  it('draws others for another seed, so many of each school, and all of a small one', () => {
    expect(namesOf([roll(90)], 1)).not.toEqual(namesOf([roll(90)], 2));
    expect(namesOf([roll(90)], 1)).toHaveLength(10);
    expect(namesOf([roll(6)], 1, 8)).toHaveLength(6);
  });

  it('gives a pupil who stands twice one chance', () => {
    const view = roll(6);
    expect(namesOf([view, view], 1, 8)).toHaveLength(6);
  });
});
