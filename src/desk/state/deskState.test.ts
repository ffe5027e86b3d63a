import type { SheetFrame } from '../../app/service';
import { emptyDesk, reduceDesk } from './deskState';
import type { DeskEvent } from './deskState';

const frame = (id: string): SheetFrame => ({
  sheet: { id, name: id, visible: true, rows: 3, columns: 3, protected: false, owned: undefined },
  merges: [],
  widths: [],
  hiddenRows: [],
  hiddenColumns: [],
  frozen: { rows: 0, columns: 0 },
  styles: [],
});
const after = (events: readonly DeskEvent[]) => events.reduce(reduceDesk, emptyDesk);
const opened: DeskEvent = { type: 'opened', name: 'a.xlsx', sheets: [], frame: frame('s') };

describe('reduceDesk', () => {
  it('keeps the open file when another one is refused', () => {
    const state = after([
      opened,
      { type: 'busy', doing: 'opening', name: 'b' },
      { type: 'failed', failure: { code: 'encrypted', details: {} } },
    ]);
    expect(state.file?.name).toBe('a.xlsx');
    expect(state.busy).toBeUndefined();
  });

  it('knows unsaved changes, and that a copy saves them', () => {
    expect(after([opened, { type: 'written' }]).file?.dirty).toBe(true);
    expect(after([opened, { type: 'written' }, { type: 'saved', name: 'b.xlsx' }]).file?.dirty).toBe(false);
    expect(after([{ type: 'written' }]).file).toBeUndefined();
  });

  it('remembers the selected cell of each sheet, and shows the sheet a jump goes to', () => {
    const state = after([
      opened,
      { type: 'selected', cell: { row: 1, column: 1 } },
      { type: 'jumped', frame: frame('t'), cell: { row: 5, column: 2 } },
    ]);
    expect([...state.cells]).toEqual([
      ['s', { row: 1, column: 1 }],
      ['t', { row: 5, column: 2 }],
    ]);
    expect(state).toMatchObject({ view: 'grid', jump: 1 });
  });

  it('counts files, so that the same name opened twice starts afresh', () => {
    expect(after([opened, opened]).file?.opening).toBe(2);
  });
});
