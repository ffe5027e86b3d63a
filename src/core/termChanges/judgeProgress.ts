import { gradeOf, gradesOfStage, type GradeReading } from '../codes/grade';
import { stageOf } from '../codes/stage';
import type { Stage } from '../policy/standard';

/**
 * A pupil's way from one term to the next: `same` the grade that was to be expected in the same stage, `onward` the next
 * stage as expected; `repeated` 留级, `skipped` 跳级, `wentBack` a lower grade; `other` a stage that lies on no way
 * from the old one; `unknown` where a grade or a term cannot be read.
 */
export type Progress = 'same' | 'onward' | 'repeated' | 'skipped' | 'wentBack' | 'other' | 'unknown';

/** School years completed before the stage's first grade; 小班 is three years before 一年级. */
const yearsBefore: Readonly<Record<Stage, number>> = {
  学前: -3,
  小学: 0,
  初中: 6,
  普高: 9,
  中职: 9,
  高职: 12,
  大专: 12,
  本科: 12,
  研究生: 16,
  特教: 0,
};

/** Stages in which everybody stays the same number of years, and so has a last grade. */
const lastYear: Readonly<Partial<Record<Stage, number>>> = {
  学前: 3,
  小学: 6,
  初中: 3,
  普高: 3,
  中职: 3,
  高职: 3,
  大专: 3,
  本科: 4,
  特教: 9,
};

/** 学段 and 年级 of a row, read together; undefined when they name no grade. */
export function readGrade(stage: string, grade: string): GradeReading | undefined {
  return gradeOf(grade, stageOf(stage, grade));
}

/** Whether pupils of this grade leave the stage at the end of the school year. */
export function isLastGrade({ stage, year }: GradeReading): boolean {
  const last = lastYear[stage];
  return last !== undefined && year >= last;
}

/** Whether pupils enter the stage in this grade. */
export function isFirstGrade({ stage, year }: GradeReading): boolean {
  return gradesOfStage[stage].length > 0 && year === 1;
}

/** @param schoolYears from the one term's school year to the other's: 1 from spring to autumn; undefined = not known */
export function judgeProgress(
  before: GradeReading | undefined,
  now: GradeReading | undefined,
  schoolYears: number | undefined,
): Progress {
  if (!before || !now) return 'unknown';
  const sameStage = before.stage === now.stage;
  const step = yearsBefore[now.stage] + now.year - yearsBefore[before.stage] - before.year;
  if (sameStage && step === 0 && schoolYears === undefined) return 'same';
  if (schoolYears === undefined) return 'unknown';
  // 特教 has grades of its own; sideways moves (普高 to 中职) and 专升本 lie on no ladder.
  if (!sameStage && [before.stage, now.stage].includes('特教')) return 'other';
  if (!sameStage && yearsBefore[before.stage] === yearsBefore[now.stage]) return 'other';
  if (step === schoolYears) return sameStage ? 'same' : 'onward';
  if (step < 0) return 'wentBack';
  return step < schoolYears ? 'repeated' : 'skipped';
}
