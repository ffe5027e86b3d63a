import { DateRuns } from './dateRuns';

describe('where dates may stand', () => {
  it('leaves out numbers no date can be', () => {
    const runs = new DateRuns();
    for (const value of [0, -3, 45, 366, 2_958_466, 110105194912310020]) runs.add(0, 0, value);
    expect(runs.areas()).toEqual([]);
  });

  it('joins neighbouring columns, and rows across small gaps only', () => {
    const runs = new DateRuns();
    for (const row of [3, 4, 30, 200]) for (const column of [1, 2, 5]) runs.add(row, column, 45_000);
    expect(runs.areas()).toEqual([
      { top: 3, bottom: 30, left: 1, right: 2 },
      { top: 200, bottom: 200, left: 1, right: 2 },
      { top: 3, bottom: 30, left: 5, right: 5 },
      { top: 200, bottom: 200, left: 5, right: 5 },
    ]);
  });
});
