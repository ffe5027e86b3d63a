import type { Plan } from '../../core/plan/plan';
import { snapshotOf } from '../../../test/support/sheetOf';
import { cellKey, keyLength } from './cellKey';
import type { Frame } from './frame';
import { decodeState } from '../stateXml';
import { journalKey, journalNamespace, journalParts } from './journalParts';
import { missingSheet } from './missingSheet';
import { journalFrom, journalOf, journalText } from './runJournal';
import { Slices } from './slices';

const book = snapshotOf({
  sheets: [{ name: '学校 台账', id: 's', rows: [['姓名'], [{ value: '0012', format: '@' }]] }],
});
const frame = {
  sheets: book.sheets.map((sheet) => ({ sheet })),
  names: [],
} as unknown as Frame;

const plan: Plan = {
  id: 'run-1',
  action: 'run',
  changes: [
    {
      type: 'cells',
      sheet: 's',
      top: 0,
      left: 0,
      rows: 2,
      before: [{ values: ['姓名', '0012'] }],
      after: [{ values: ['姓名', 12] }],
    },
    {
      type: 'sheet',
      owned: 'summary',
      before: null,
      after: {
        name: '汇总',
        rows: [[{ value: 1, formula: "SUM('学校 台账'!A1)" }]],
        heights: new Map([[0, 20]]),
      },
    },
  ],
};

describe('the journal of a run', () => {
  it('comes back whole from its parts, and is nothing when a part is missing', async () => {
    const journal = await journalOf(plan, frame, book, new Map(), ['aid-ledger-x'], new Slices());
    const text = journalText(journal);
    const parts = journalParts(text);
    const read = journalFrom(decodeState(parts, journalNamespace).get(journalKey) ?? '');
    expect(read).toEqual({
      ...journal,
      others: [{ type: 'sheet', owned: 'summary', before: null, after: null }],
    });
    expect(read?.cells[0]?.columns[0]).toMatchObject({
      before: { values: ['姓名', '0012'] },
      formats: [
        ['General', 1],
        ['@', 1],
      ],
      looks: null,
      written: cellKey('姓名', null) + cellKey(12, null),
    });
    expect(journalFrom(text.slice(0, -1))).toBeUndefined();
    expect(journalFrom('')).toBeUndefined();
  });

  it('tells cells apart by what they hold, not by what a formula comes to', () => {
    const keys = [
      cellKey('1', null),
      cellKey(1, null),
      cellKey(true, null),
      cellKey({ error: '#N/A' }, null),
    ];
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toHaveLength(keyLength);
    expect(cellKey(1, 'A1')).toBe(cellKey(2, 'A1'));
    expect(cellKey('', null)).toBe(cellKey(null, null));
    expect(cellKey(0.1 + 0.2, null)).toBe(cellKey(0.3, null));
  });
});

describe('sheets that formulas of a plan refer to', () => {
  it('must be there, or be made by the plan', () => {
    expect(missingSheet(plan, frame)).toBeUndefined();
    const renamed = { ...frame, sheets: [{ sheet: { id: 's', name: '改了名' } }] } as unknown as Frame;
    expect(missingSheet(plan, renamed)).toBe('学校 台账');
  });

  it('are not looked for inside texts', () => {
    const cells = (formula: string): Plan => ({
      id: 'r',
      action: 'run',
      changes: [
        {
          type: 'cells',
          sheet: 's',
          top: 0,
          left: 0,
          rows: 1,
          before: [{ values: [null] }],
          after: [{ values: [1], formulas: [formula] }],
        },
      ],
    });
    expect(missingSheet(cells('IF(A1="别的!A1","""x!y""",1)'), frame)).toBeUndefined();
    expect(missingSheet(cells("SUM('O''Neil'!A1)"), frame)).toBe("o'neil");
    expect(missingSheet(cells('SUM(Sheet9!A1)'), frame)).toBe('sheet9');
  });
});
