import { compactText } from '../normalise/cleanText';
import type { Stage } from '../policy/standard';
import { codeList, type CodeList } from './codeList';
import { words } from './words';

/** One way to read a 年级 cell. */
export interface GradeReading {
  readonly stage: Stage;
  /** The listed name: 小班, 三年级, 七年级, 高一, 一年级 (中职), 大一, 研一. */
  readonly grade: string;
  /** 1 in the stage's first year (七年级 → 1, 高二 → 2, 小班 → 1). */
  readonly year: number;
  /** The words belong to this stage by themselves; false: 一年级 read as 中职 needs the 学段 to say so. */
  readonly own: boolean;
}

const numerals = '一二三四五六七八九';

/** Listed grades of each stage, first year first. */
export const gradesOfStage: Readonly<Record<Stage, readonly string[]>> = {
  学前: words('小班 中班 大班'),
  小学: words('一年级 二年级 三年级 四年级 五年级 六年级'),
  初中: words('七年级 八年级 九年级'),
  普高: words('高一 高二 高三'),
  中职: words('一年级 二年级 三年级 四年级 五年级'),
  高职: words('大一 大二 大三 大四 大五'),
  大专: words('大一 大二 大三 大四 大五'),
  本科: words('大一 大二 大三 大四 大五'),
  研究生: words('研一 研二 研三 研四 研五'),
  特教: words('一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级'),
};

function reading(stage: Stage, year: number, own: boolean): GradeReading[] {
  const grade = gradesOfStage[stage][year - 1];
  return grade === undefined ? [] : [{ stage, grade, year, own }];
}

const college: readonly Stage[] = ['高职', '大专', '本科'];

/** A plain number: 1–9 counted through 义务教育; also the year of any stage that 学段 may name. */
function plainYear(year: number): GradeReading[] {
  const compulsory = year <= 6 ? reading('小学', year, true) : reading('初中', year - 6, true);
  const named: readonly Stage[] = ['初中', '普高', '中职', ...college, '研究生'];
  return [
    ...compulsory,
    ...reading('特教', year, false),
    ...named
      .filter((stage) => !(stage === '初中' && year > 6))
      .flatMap((stage) => reading(stage, year, false)),
  ];
}

/** Words before the number that say the stage. */
const prefixes: readonly (readonly [RegExp, readonly Stage[]])[] = [
  [/^(?:普通)?(?:高中|普高|高)$/, ['普高']],
  [/^(?:初中|初|国)$/, ['初中']],
  [/^(?:小学|小)$/, ['小学']],
  [/^(?:中职|职高|职业高中|中专|技校|职中|职|中技|中)$/, ['中职']],
  [/^高职$/, ['高职']],
  [/^(?:大专|专科|专)$/, ['大专']],
  [/^(?:本科|本)$/, ['本科']],
  [/^(?:大学|大)$/, college],
  [/^(?:研究生|研|硕士|硕|博士|博)$/, ['研究生']],
  [/^(?:特教|特校|特殊教育)$/, ['特教']],
];

const nursery = new Map<string, number>(
  [
    words('小班 幼小班 小小班 幼儿园小班 托班 托儿班 小'),
    words('中班 幼中班 幼儿园中班 中'),
    words('大班 幼大班 大大班 幼儿园大班 学前班 学前一年 大 学前大班'),
  ].flatMap((forms, at) => forms.map((form) => [form, at + 1] as const)),
);

/** 小班, 中（1）班, 大二班, 大班3班, 学前中班. */
function nurseryYear(key: string): number | undefined {
  const known = nursery.get(key);
  if (known !== undefined) return known;
  const match =
    /^(?:幼儿园|学前|幼)?([小中大])(?:班?[(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班|班[A-Za-z])$/.exec(key);
  return match ? nursery.get(match[1] ?? '') : undefined;
}

const withNumber =
  /^(\D*?)([1-9一二三四五六七八九])(?:年级|年|级)?(?:[(（]?[0-9一二三四五六七八九十]{1,2}[)）]?班|[(（][0-9一二三四五六七八九十]{1,2}[)）])?$/;

function numberedReadings(key: string): GradeReading[] {
  const match = withNumber.exec(key);
  if (!match) return [];
  const [, prefix = '', numeral = ''] = match;
  const year = numerals.includes(numeral) ? numerals.indexOf(numeral) + 1 : Number(numeral);
  if (prefix === '') return plainYear(year);
  const found = prefixes.find(([pattern]) => pattern.test(prefix));
  if (!found) return [];
  return found[1].flatMap((stage) => reading(stage, stage === '初中' && year > 6 ? year - 6 : year, true));
}

/** All ways to read a grade; [] when it is none. */
export function gradeReadings(text: string): readonly GradeReading[] {
  const key = compactText(text);
  if (key === '' || key.length > 16) return [];
  const numbered = numberedReadings(key);
  const small = nurseryYear(key);
  return small === undefined ? numbered : [...reading('学前', small, true), ...numbered];
}

/**
 * The grade in the stage given; without a stage, by its words alone. undefined when it is no grade of that stage
 * (初一 in 小学) or no grade at all.
 */
export function gradeOf(text: string, stage?: Stage): GradeReading | undefined {
  const readings = gradeReadings(text);
  if (stage !== undefined) return readings.find((found) => found.stage === stage);
  return readings.find((found) => found.own) ?? readings[0];
}

const allGrades = [...new Set(Object.values(gradesOfStage).flat())];

/** Values of 年级, whatever the stage. */
export const gradeList: CodeList = codeList({
  values: allGrades,
  aliases: { 小班: '托班', 大班: '学前班' },
  pattern: (key) => gradeOf(key)?.grade,
});

const lists = new Map<Stage, CodeList>(
  (Object.keys(gradesOfStage) as Stage[]).map((stage) => [
    stage,
    codeList({ values: gradesOfStage[stage], pattern: (key) => gradeOf(key, stage)?.grade }),
  ]),
);

/** Values of 年级 in one stage. */
export function gradeListOf(stage: Stage): CodeList {
  return lists.get(stage) ?? gradeList;
}
