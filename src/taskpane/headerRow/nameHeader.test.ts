import { choiceProblem } from './nameHeader';

describe('choiceProblem', () => {
  it('wants somebody to be named, and one column more', () => {
    expect(choiceProblem([])).toEqual({ kind: 'who' });
    expect(choiceProblem([{ column: 1, field: 'name' }])).toEqual({ kind: 'who' });
    expect(
      choiceProblem([
        { column: 1, field: 'sex' },
        { column: 2, field: 'grade' },
      ]),
    ).toEqual({ kind: 'who' });
    expect(
      choiceProblem([
        { column: 1, field: 'idNumber' },
        { column: 2, field: 'grade' },
      ]),
    ).toBeUndefined();
  });

  it('wants no field twice', () => {
    expect(
      choiceProblem([
        { column: 1, field: 'name' },
        { column: 4, field: 'name' },
      ]),
    ).toEqual({ kind: 'twice', field: 'name' });
  });
});
