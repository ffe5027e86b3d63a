import { other, pupil, view } from './termFixtures';
import { currentRecords, termSides } from './termSides';

describe('termSides', () => {
  it('takes the newest term and the one before it from one workbook', () => {
    const views = [
      view([pupil], '2023-autumn'),
      view([pupil, other], '2024-spring'),
      view([pupil], '2024-autumn'),
    ];
    const sides = termSides(views, undefined, undefined);
    expect(sides).toMatchObject({ before: { term: '2024-spring' }, now: { term: '2024-autumn' } });
    expect(termSides(views, undefined, '2024-spring')).toMatchObject({
      before: { term: '2023-autumn' },
      now: { term: '2024-spring' },
    });
  });

  it('tells terms apart within one ledger by its 学期 column, and leaves out rows that name none', () => {
    const mixed = view([
      { ...pupil, term: '2024年春季学期' },
      { ...pupil, term: '2024年秋季学期' },
      { ...other, term: '' },
    ]);
    const sides = termSides([mixed], undefined, undefined);
    expect(sides).toMatchObject({
      before: { term: '2024-spring', rows: [{ row: 1 }], unplaced: 1 },
      now: { term: '2024-autumn', rows: [{ row: 2 }] },
    });
  });

  it('refuses what cannot be compared', () => {
    const spring = view([pupil], '2024-spring');
    const autumn = view([pupil], '2024-autumn');
    expect(termSides([], undefined, undefined)).toBe('noLedger');
    expect(termSides([autumn], undefined, undefined)).toBe('oneTerm');
    expect(termSides([autumn], [], undefined)).toBe('noLedger');
    expect(termSides([autumn], [view([pupil], '2024-spring', 'paymentRoll')], undefined)).toBe(
      'noCommonKind',
    );
    expect(termSides([spring], [autumn], undefined)).toBe('order');
    expect(termSides([autumn], [view([pupil], '2024-autumn')], undefined)).toMatchObject({
      before: { term: '2024-autumn' },
    });
  });

  it('finds the records of the term people work on', () => {
    const views = [view([pupil], '2024-spring'), view([pupil, other], '2024-autumn')];
    expect(currentRecords(views, undefined)).toMatchObject({ kind: 'schoolLedger', term: '2024-autumn' });
    expect(currentRecords(views, '2024-spring')?.rows).toHaveLength(1);
    expect(currentRecords([], undefined)).toBeUndefined();
  });
});
