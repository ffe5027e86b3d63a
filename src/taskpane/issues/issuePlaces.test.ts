import type { Issue } from '../../core/engine/result';
import { hasSeveralRows, suspectPlace } from './issuePlaces';

const issue: Issue = {
  id: 'i',
  rule: 'id-conflict',
  severity: 'error',
  ledger: '1#0',
  sheetId: '1',
  sheet: '学校台账',
  row: 46,
  column: 5,
  cell: 'F47',
  cells: ['F47', '村级台账!E9'],
  places: [
    { sheetId: '1', row: 46, column: 5 },
    { sheetId: '2', row: 8, column: 4 },
  ],
  record: 'r',
  found: '',
  message: '',
  messageId: 'conflict',
  state: 'new',
};

describe('suspectPlace', () => {
  it('finds the suspect among the cells of the group, on another sheet too', () => {
    expect(suspectPlace({ ...issue, suspect: '村级台账!E9' })).toEqual({ sheetId: '2', row: 8, column: 4 });
  });

  it('reads the address where the suspect is none of them', () => {
    expect(suspectPlace({ ...issue, suspect: 'I47' })).toEqual({ sheetId: '1', row: 46, column: 8 });
  });

  it('is silent where the issue stands on the suspect, or nothing is known', () => {
    expect(suspectPlace({ ...issue, suspect: 'F47' })).toBeUndefined();
    expect(suspectPlace(issue)).toBeUndefined();
    expect(suspectPlace({ ...issue, suspect: '别的表!E9' })).toBeUndefined();
  });
});

describe('hasSeveralRows', () => {
  it('tells issues about several records from those about one', () => {
    expect(hasSeveralRows(issue)).toBe(true);
    expect(
      hasSeveralRows({
        places: [
          { sheetId: '1', row: 3, column: 1 },
          { sheetId: '1', row: 3, column: 4 },
        ],
      }),
    ).toBe(false);
    expect(hasSeveralRows({ places: [] })).toBe(false);
  });
});
