import type { Pupil } from './people';

/**
 * What the pupils of a sample are due, worked out from what the generator knows about them.
 * Deliberately a second, simple statement of the standards: it shares no code and no data with
 * src/core/policy, so that agreeing with it proves something. Amounts are whole fen per term.
 */
export type SampleTerm = '2023-autumn' | '2024-spring' | '2024-autumn' | '2025-spring';

export interface Due {
  readonly programme: string;
  readonly stage: string;
  readonly fen: number;
}

export interface DueTotal {
  readonly programme: string;
  readonly stage: string;
  readonly persons: number;
  readonly entries: number;
  /** 元, two decimals. */
  readonly amount: string;
}

/** Names of the programmes as the product prints them. */
export const programmes = {
  boarder: '义务教育家庭经济困难寄宿生生活补助',
  dayPupil: '义务教育家庭经济困难非寄宿生生活补助',
  senior: '普通高中国家助学金',
  vocational: '中职国家助学金',
  rainAndDew: '雨露计划',
} as const;

/** 雨露计划: households lifted out of poverty and those monitored, 1500 a term. */
const rainGroups = ['脱贫户', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '监测对象'];

/** The four groups whose day pupils get half (财教〔2021〕310号). */
const fourGroups = ['脱贫户', '残疾学生', '低保', '特困供养'];

/** Upper bound, average and lower bound of the national range, per term: an office that has set three tiers. */
const oldTiers: Readonly<Record<string, number>> = { 特别困难: 150_000, 困难: 100_000, 一般困难: 50_000 };
const newTiers: Readonly<Record<string, number>> = { 特别困难: 175_000, 困难: 115_000, 一般困难: 60_000 };

/** What one pupil is due in the term. */
export function dueOf(
  pupil: Pick<Pupil, 'stage' | 'grade' | 'category' | 'tier' | 'boarding'>,
  term: SampleTerm,
): Due[] {
  if (pupil.category === '无') return [];
  const newRate = term !== '2023-autumn';
  const from2025 = term === '2025-spring';
  if (pupil.stage === '小学' || pupil.stage === '初中') {
    const primary = pupil.stage === '小学';
    if (pupil.boarding) {
      return [
        {
          programme: programmes.boarder,
          stage: pupil.stage,
          fen: primary ? (newRate ? 62_500 : 50_000) : newRate ? 75_000 : 62_500,
        },
      ];
    }
    if (!pupil.category.split('、').some((category) => fourGroups.includes(category))) return [];
    return [
      {
        programme: programmes.dayPupil,
        stage: pupil.stage,
        fen: primary ? (newRate ? 31_250 : 25_000) : newRate ? 37_500 : 31_250,
      },
    ];
  }
  if (pupil.stage === '普高') {
    const fen = (from2025 ? newTiers : oldTiers)[pupil.tier];
    return fen === undefined ? [] : [{ programme: programmes.senior, stage: pupil.stage, fen }];
  }
  if (pupil.stage === '中职') {
    // Third-year pupils since 2025 spring only.
    const fen =
      !from2025 && pupil.grade === '三年级' ? undefined : (from2025 ? newTiers : oldTiers)[pupil.tier];
    const rain = pupil.category.split('、').some((category) => rainGroups.includes(category));
    return [
      ...(fen === undefined ? [] : [{ programme: programmes.vocational, stage: pupil.stage, fen }]),
      ...(rain ? [{ programme: programmes.rainAndDew, stage: pupil.stage, fen: 150_000 }] : []),
    ];
  }
  return [];
}

/** Whole fen as 元 with two decimals. */
export function yuan(fen: number): string {
  return `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
}

/** Totals by programme and stage over distinct pupils. */
export function dueTotals(
  pupils: readonly Pick<Pupil, 'stage' | 'grade' | 'category' | 'tier' | 'boarding'>[],
  term: SampleTerm,
): DueTotal[] {
  const sums = new Map<string, { programme: string; stage: string; count: number; fen: number }>();
  for (const pupil of pupils) {
    for (const due of dueOf(pupil, term)) {
      const key = `${due.programme}\n${due.stage}`;
      const sum = sums.get(key) ?? { programme: due.programme, stage: due.stage, count: 0, fen: 0 };
      sum.count += 1;
      sum.fen += due.fen;
      sums.set(key, sum);
    }
  }
  return [...sums.values()]
    .map((sum) => ({
      programme: sum.programme,
      stage: sum.stage,
      persons: sum.count,
      entries: sum.count,
      amount: yuan(sum.fen),
    }))
    .sort((a, b) => (a.programme + a.stage < b.programme + b.stage ? -1 : 1));
}
