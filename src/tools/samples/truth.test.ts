import { dueOf, dueTotals, programmes, yuan } from './truth';

const pupil = {
  stage: '小学',
  grade: '三年级',
  category: '脱贫户',
  tier: '特别困难',
  boarding: true,
} as const;

describe('dueOf', () => {
  it('halves the year for a term and follows the date', () => {
    expect(dueOf(pupil, '2023-autumn')).toEqual([
      { programme: programmes.boarder, stage: '小学', fen: 50_000 },
    ]);
    expect(dueOf(pupil, '2024-spring')).toEqual([
      { programme: programmes.boarder, stage: '小学', fen: 62_500 },
    ]);
  });

  it('gives day pupils of the four groups half, others nothing', () => {
    expect(dueOf({ ...pupil, boarding: false, stage: '初中' }, '2024-autumn')).toEqual([
      { programme: programmes.dayPupil, stage: '初中', fen: 37_500 },
    ]);
    expect(dueOf({ ...pupil, boarding: false, category: '边缘易致贫户' }, '2024-autumn')).toEqual([]);
    expect(dueOf({ ...pupil, category: '无' }, '2024-autumn')).toEqual([]);
  });

  it('pays vocational third-years from 2025 spring only', () => {
    const third = { ...pupil, stage: '中职', grade: '三年级', tier: '困难', category: '低保' } as const;
    expect(dueOf(third, '2024-autumn')).toEqual([]);
    expect(dueOf(third, '2025-spring')).toEqual([
      { programme: programmes.vocational, stage: '中职', fen: 115_000 },
    ]);
  });
});

describe('雨露计划', () => {
  it('goes to 脱贫户 and monitored households in 中职, beside the grant', () => {
    const second = { ...pupil, stage: '中职', grade: '二年级', tier: '困难' } as const;
    expect(dueOf(second, '2024-autumn')).toEqual([
      { programme: programmes.vocational, stage: '中职', fen: 100_000 },
      { programme: programmes.rainAndDew, stage: '中职', fen: 150_000 },
    ]);
    expect(dueOf({ ...second, grade: '三年级', category: '边缘易致贫户' }, '2024-autumn')).toEqual([
      { programme: programmes.rainAndDew, stage: '中职', fen: 150_000 },
    ]);
    expect(dueOf({ ...second, category: '残疾学生' }, '2024-autumn')).toHaveLength(1);
  });
});

describe('dueTotals', () => {
  it('adds fen exactly', () => {
    const day = { ...pupil, boarding: false } as const;
    expect(dueTotals([day, day, day], '2024-autumn')).toEqual([
      { programme: programmes.dayPupil, stage: '小学', persons: 3, entries: 3, amount: '937.50' },
    ]);
    expect(yuan(5)).toBe('0.05');
  });
});
