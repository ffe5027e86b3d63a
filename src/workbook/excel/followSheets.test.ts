import { followSheets } from './followSheets';

describe('formulas after sheets were renamed or deleted', () => {
  it.each([
    ['SUM(学校台账!A1:A9)', 'SUM(改了名!A1:A9)'],
    ['COUNTIF(\'村 台账\'!B:B,"学校台账!x")', 'COUNTIF(#REF!B:B,"学校台账!x")'],
    ['A1+别的!B2', 'A1+别的!B2'],
    ['"学校台账!A1"&学校台账!A1', '"学校台账!A1"&改了名!A1'],
  ])('%s → %s', (formula, expected) => {
    const moves = new Map([
      ['学校台账', '改了名'],
      ['村 台账', null],
    ]);
    expect(followSheets(formula, moves)).toBe(expected);
    expect(followSheets(formula, new Map())).toBe(formula);
  });
});
