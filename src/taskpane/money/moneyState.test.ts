import type { Preview } from '../../app/service';
import type { SubsidyResult } from '../../core/policy/standard';
import type { PaneEvent } from '../state/state';
import { emptyMoney, reduceMoney, type MoneyState } from './moneyState';
import { refusalGroups } from './refusalGroups';

const subsidy: SubsidyResult = {
  term: '2024-autumn',
  pack: { name: '国家标准', version: '1' },
  entitlements: [],
  refusals: [],
  totals: [],
};
const preview: Preview = { planId: 'p', action: 'compute', lines: [], cells: [], cellCount: 0, subsidy };
const place = { sheetId: 's', row: 4, column: 1 };

function after(events: readonly PaneEvent[]): MoneyState {
  return events.reduce(reduceMoney, emptyMoney);
}

const computed: PaneEvent = { type: 'previewed', request: { kind: 'compute' }, preview };

describe('the state of the money page', () => {
  it('keeps the result of a computation, old as soon as the workbook changes', () => {
    expect(after([computed])).toMatchObject({ subsidy, subsidyOld: false });
    expect(after([computed, { type: 'workbookChanged' }])).toMatchObject({ subsidy, subsidyOld: true });
    expect(after([{ type: 'workbookChanged' }]).subsidyOld).toBe(false);
  });

  it('is not old by its own writing', () => {
    const state = after([computed, { type: 'workbookChanged' }, { type: 'subsidyWritten', subsidy }]);
    expect(state.subsidyOld).toBe(false);
  });

  it('drops what was computed by other standards, and keeps the choice', () => {
    const state = after([computed, { type: 'standardsChosen', chosen: 'local-top-up' }]);
    expect(state).toEqual({ ...emptyMoney, chosen: 'local-top-up' });
  });

  it('a preview without amounts leaves the result alone', () => {
    const plain: Preview = { planId: 'q', action: 'clear', lines: [], cells: [], cellCount: 0 };
    const state = after([computed, { type: 'previewed', request: { kind: 'clear' }, preview: plain }]);
    expect(state.subsidy).toBe(subsidy);
  });

  it('supposes only of a row that is explained, and forgets it with another row', () => {
    const supposed: PaneEvent = {
      type: 'rowSupposed',
      whatIf: { term: '2023-autumn' },
      explanation: undefined,
    };
    expect(after([supposed]).explained).toBeUndefined();
    const explained: PaneEvent = { type: 'rowExplained', place, explanation: undefined };
    expect(after([explained, supposed]).explained?.supposed?.whatIf).toEqual({ term: '2023-autumn' });
    expect(after([explained, supposed, explained]).explained).toEqual({ place, explanation: undefined });
    expect(after([explained, { type: 'explanationClosed' }]).explained).toBeUndefined();
  });
});

describe('refusals by reason', () => {
  it('puts the reason of most rows first and loses none', () => {
    const refusal = (row: number, reason: string) => ({
      ledger: 'L',
      row,
      programme: '补助',
      reason,
      cells: [],
    });
    const groups = refusalGroups([refusal(1, '甲'), refusal(2, '乙'), refusal(3, '乙')]);
    expect(groups.map(({ reason, refusals }) => [reason, refusals.map(({ row }) => row)])).toEqual([
      ['乙', [2, 3]],
      ['甲', [1]],
    ]);
    expect(refusalGroups([])).toEqual([]);
  });
});
