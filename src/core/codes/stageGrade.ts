import { gradeReadings } from './grade';
import { stageList } from './stage';

/** Stages an umbrella word covers; a grade fits when it fits one of them. */
const covered: ReadonlyMap<string, readonly string[]> = new Map([
  ['义务教育', ['小学', '初中', '特教']],
  ['高中阶段', ['普高', '中职']],
  ['中学', ['初中', '普高']],
  ['中小学', ['小学', '初中', '普高']],
  ['高职高专', ['高职', '大专']],
  ['高等教育', ['高职', '大专', '本科', '研究生']],
]);

/** Stage and grade of one pupil that do not go together. */
export interface StageGradeVerdict {
  /** The one stage the grade's own words name. */
  readonly other: string | undefined;
}

/** Undefined when the two fit, or one of them says nothing that is known. */
export function judgeStageGrade(stageText: string, gradeText: string): StageGradeVerdict | undefined {
  const stage = stageList.canonical(stageText);
  const readings = gradeReadings(gradeText);
  if (stage === undefined || readings.length === 0) return undefined;
  const allowed = covered.get(stage) ?? [stage];
  if (readings.some((reading) => allowed.includes(reading.stage))) return undefined;
  const own = [...new Set(readings.filter((reading) => reading.own).map((reading) => reading.stage))];
  return { other: own.length === 1 ? own[0] : undefined };
}
