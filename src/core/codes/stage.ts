import type { Stage } from '../policy/standard';
import { codeList } from './codeList';
import { gradeReadings } from './grade';

/** The stages, lowest first. */
export const stages = [
  '学前',
  '小学',
  '初中',
  '普高',
  '中职',
  '高职',
  '大专',
  '本科',
  '研究生',
  '特教',
] as const satisfies readonly Stage[];

/** Words in use that cover several stages; the grade settles which. */
const umbrellas = new Map<string, readonly Stage[]>([
  ['义务教育', ['小学', '初中']],
  ['高中阶段', ['普高', '中职']],
  ['中学', ['初中', '普高']],
  ['中小学', ['小学', '初中', '普高']],
  ['高职高专', ['高职', '大专']],
  ['高等教育', ['高职', '大专', '本科', '研究生']],
]);

/** Values of 学段, the umbrella words among them. Ask {@link stageOf} for the stage itself. */
export const stageList = codeList({
  values: [...stages, ...umbrellas.keys()],
  aliases: {
    学前: '学前教育 学前阶段 幼儿园 幼儿 幼教 幼儿教育 学龄前 学前班 学前儿童 托幼',
    小学: '小学阶段 小学教育 义务教育小学 义教小学 小学生 完小 教学点',
    初中: '初中阶段 初级中学 普通初中 初中教育 义务教育初中 义教初中 初中生 国中',
    普高: '普通高中 高中 高级中学 普高阶段 普通高中教育 普通高级中学 高中生 高中教育',
    中职: '中等职业教育 职高 职业高中 中专 中等专业学校 技校 技工学校 职中 中技 中职中技 中等职业学校 职业中学 职业中专 中职学校 中职教育 中职生 普通中专 成人中专 中职(中专) 中专/中职',
    高职: '高等职业教育 高职院校 高等职业学校 高职生',
    大专: '专科 大学专科 普通专科 高等专科 高专 专科生',
    本科: '大学本科 普通本科 大本 本科生 本科阶段',
    研究生: '硕士 博士 硕士研究生 博士研究生 研究生教育 硕士生 博士生',
    特教: '特殊教育 特校 特殊教育学校 特教学校',
    义务教育: '义教 义务 九年义务教育 义务教育阶段 九年一贯制 义教阶段',
    高中阶段: '高中教育阶段 高中段 高中阶段教育 普高/中职 普高中职',
    中小学: '十二年一贯制',
    高职高专: '高职(专科) 高职专科 高职/大专 大专/高职 高职大专 高职(大专)',
    高等教育: '大学 高校 本专科 大学生 高等学校 大中专 高等院校 普通高校',
  },
  mistakes: {
    小学: '小雪 小學',
    学前: '学龄',
    初中: '出中 初衷',
    中职: '中直 终职',
  },
});

function isStage(value: string | undefined): value is Stage {
  return stages.some((stage) => stage === value);
}

/**
 * The stage of a pupil from the 学段 cell, and from the 年级 cell where the first names several stages or is blank
 * (义务教育 + 七年级 → 初中; blank + 高一 → 普高). undefined when both together leave it open or contradict the umbrella.
 */
export function stageOf(stage: string, grade = ''): Stage | undefined {
  const listed = stageList.canonical(stage);
  if (isStage(listed)) return listed;
  const fromGrade = gradeReadings(grade)
    .filter((reading) => reading.own)
    .map((reading) => reading.stage);
  const possible = listed === undefined ? undefined : umbrellas.get(listed);
  if (!possible) return stage.trim() === '' && fromGrade.length === 1 ? fromGrade[0] : undefined;
  const readings = gradeReadings(grade).map((reading) => reading.stage);
  const fitting = possible.filter((candidate) => readings.includes(candidate));
  const sure = fitting.filter((candidate) => fromGrade.includes(candidate));
  return sure.length === 1 ? sure[0] : fitting.length === 1 ? fitting[0] : undefined;
}
