import type { SheetCell, SheetContent } from '../plan/plan';
import { looks, textCell } from '../summary/looks';
import { say, type Language, type LocalText } from '../text/text';
import { kindWord, type SourceOutcome } from './mergeOutcome';

const words = {
  title: { 'zh-CN': '合并情况', en: 'What was merged' },
  summary: {
    'zh-CN': '共 {files} 个文件，并入 {records} 条记录，{left} 个文件没有并入。',
    en: '{files} files, {records} records merged, {left} files left out.',
  },
  missing: {
    'zh-CN': '应报 {expected} 所学校，还没有报的 {count} 所：{schools}',
    en: '{expected} schools should hand in; {count} have not: {schools}',
  },
  complete: { 'zh-CN': '应报的 {expected} 所学校都报了。', en: 'All {expected} schools have handed in.' },
  notAsked: {
    'zh-CN': '没有给出应报学校名单，因此不知道还有哪些学校没有报。',
    en: 'No list of schools was given, so it is not known who has not handed in.',
  },
  yes: { 'zh-CN': '已并入', en: 'merged' },
  no: { 'zh-CN': '未并入', en: 'left out' },
} satisfies Record<string, LocalText>;

const headers: readonly (readonly [LocalText, number])[] = [
  [{ 'zh-CN': '序号', en: 'No.' }, 6],
  [{ 'zh-CN': '文件', en: 'File' }, 34],
  [{ 'zh-CN': '工作表', en: 'Sheet' }, 18],
  [{ 'zh-CN': '台账种类', en: 'Kind' }, 14],
  [{ 'zh-CN': '填报单位', en: 'Reported by' }, 24],
  [{ 'zh-CN': '记录数', en: 'Records' }, 10],
  [{ 'zh-CN': '结果', en: 'Result' }, 10],
  [{ 'zh-CN': '说明', en: 'Remarks' }, 60],
];

/** The 合并情况 sheet: who handed in what, what each file lacks, which schools have not handed in. */
export function outcomeSheet(input: {
  readonly outcomes: readonly SourceOutcome[];
  readonly missingSchools: readonly string[];
  /** Schools that should hand in; 0 = nobody said. */
  readonly expected: number;
  readonly language: Language;
  readonly name: string;
}): SheetContent {
  const { outcomes, missingSchools, expected, language, name } = input;
  const last = headers.length - 1;
  const files = new Set(outcomes.map(({ file }) => file));
  const merged = new Set(outcomes.filter((outcome) => outcome.merged).map(({ file }) => file));
  const summary = say(words.summary, language, {
    files: files.size,
    records: outcomes.reduce((sum, outcome) => sum + (outcome.merged ? outcome.records : 0), 0),
    left: files.size - merged.size,
  });
  const schools =
    expected === 0
      ? say(words.notAsked, language)
      : missingSchools.length === 0
        ? say(words.complete, language, { expected })
        : say(words.missing, language, {
            expected,
            count: missingSchools.length,
            schools: missingSchools.join(language === 'zh-CN' ? '、' : ', '),
          });
  const rows = outcomes.map((outcome, index): SheetCell[] => [
    { value: index + 1, style: looks.count },
    textCell(outcome.file, looks.label),
    textCell(outcome.sheet, looks.label),
    textCell(kindWord(outcome.kind, language), looks.label),
    textCell(outcome.unit, looks.label),
    { value: outcome.records, style: looks.count },
    textCell(say(outcome.merged ? words.yes : words.no, language), looks.label),
    textCell(outcome.remarks.join(language === 'zh-CN' ? '；' : '; '), looks.label),
  ]);
  return {
    name,
    rows: [
      [textCell(say(words.title, language), looks.title)],
      [textCell(summary, looks.note)],
      [textCell(schools, looks.note)],
      headers.map(([title]) => textCell(title[language], looks.header)),
      ...rows,
    ],
    merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    widths: headers.map(([, width]) => width),
    heights: new Map([
      [0, 30],
      [2, Math.min(400, 18 * Math.max(1, Math.ceil(schools.length / 80)))],
    ]),
    frozen: { rows: 4, columns: 0 },
    print: { landscape: true, repeat: { first: 3, last: 3 } },
  };
}
