import { Axis } from './axis';
import { moveCell } from './moveCell';

const rows = new Axis(100, 24, [{ first: 5, last: 7, size: 0 }]);
const columns = new Axis(10, 72);
const end = { row: 60, column: 6 };
const press = (row: number, column: number, key: string, ctrl = false) =>
  moveCell({ row, column }, { key, ctrl, page: 20 }, rows, columns, end);

describe('moveCell', () => {
  it.each([
    ['down over hidden rows', press(4, 1, 'ArrowDown'), { row: 8, column: 1 }],
    ['up over hidden rows', press(8, 1, 'ArrowUp'), { row: 4, column: 1 }],
    ['not past the first column', press(4, 0, 'ArrowLeft'), { row: 4, column: 0 }],
    ['a page', press(1, 1, 'PageDown'), { row: 21, column: 1 }],
    ['a page that ends at the top', press(10, 1, 'PageUp'), { row: 0, column: 1 }],
    ['to the last used cell', press(1, 1, 'End', true), { row: 60, column: 6 }],
    ['to the first cell', press(50, 5, 'Home', true), { row: 0, column: 0 }],
    ['to the end of the column', press(1, 1, 'ArrowDown', true), { row: 60, column: 1 }],
    ['nowhere by a letter', press(1, 1, 'x'), undefined],
  ])('%s', (_title, got, wanted) => expect(got).toEqual(wanted));
});
