import type { PackProblemKind } from '../policy/lintPack';
import { cellAddress } from '../snapshot/address';
import { say, type Language, type LocalText, type TextData } from '../text/text';

/** One thing wrong with a sheet of standards, in words that start with sheet and cell. */
export interface StandardsProblem {
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  /** false: worth a look, the standards are used all the same. */
  readonly blocks: boolean;
}

export const sheetProblems = {
  noTable: {
    'zh-CN': '没有找到补助标准表：要有一行表头，写着“标准编号”“补助项目”“从哪个学期”“金额（元）”等。',
    en: 'No table of standards found: it needs a header row with 标准编号, 补助项目, 从哪个学期, 金额（元）.',
  },
  columnMissing: {
    'zh-CN': '表头少了“{header}”这一列。请照导出的补助标准表补上。',
    en: 'The column {header} is missing. Add it as in an exported sheet of standards.',
  },
  nothing: {
    'zh-CN': '表头下面一条标准也没有。',
    en: 'There is no standard under the headers.',
  },
  blank: {
    'zh-CN': '“{header}”空着，这一格必须填。',
    en: '{header} is blank and must be filled in.',
  },
  unknownWord: {
    'zh-CN': '“{header}”写的是“{found}”，认不出来。应为：{expected}。',
    en: '{header} says “{found}”, which is not known. Expected: {expected}.',
  },
  badTerm: {
    'zh-CN': '“{header}”写的是“{found}”，不是一个学期。应写成“2025年春季学期”这样。',
    en: '{header} says “{found}”, which is not a term. Write it like 2025年春季学期.',
  },
  badNumber: {
    'zh-CN': '“{header}”写的是“{found}”，不是金额或数字。',
    en: '{header} says “{found}”, which is not a number.',
  },
  badDay: {
    'zh-CN': '“{header}”写的是“{found}”，不是日期。应写成“2026-11-22”这样。',
    en: '{header} says “{found}”, which is not a date. Write it like 2026-11-22.',
  },
  disagrees: {
    'zh-CN':
      '标准“{id}”的“{header}”这里是“{found}”，第{row}行是“{other}”，两行说法不同。同一编号除金额、学期、文号外应当一样；不一样的请换一个编号。',
    en: 'Standard “{id}” has {header} “{found}” here and “{other}” in row {row}. Rows of one number differ only in amount, terms and reference; give it another number otherwise.',
  },
  amountAndLocal: {
    'zh-CN': '金额空着，“金额由谁确定”也空着：请填金额，或写明由谁确定。空着不会当作0。',
    en: 'No amount and nobody named who sets it: fill in one of the two. A blank is never taken as 0.',
  },
  unknownBase: {
    'zh-CN': '“在此基础上”写的是“{found}”，没有这份标准。可以写：{expected}。',
    en: 'It is to be laid over “{found}”, which is not a pack we have. Known: {expected}.',
  },
  unknownProgramme: {
    'zh-CN': '“{found}”不是表中的补助项目。项目之间用“；”隔开，名称要与“补助项目”列一字不差。',
    en: '“{found}” is no programme of the table. Separate programmes by ； and write them exactly as in 补助项目.',
  },
  unknownSetting: {
    'zh-CN': '“本县设置”写的是“{found}”，上面没有这个设置。',
    en: 'The county setting “{found}” is not listed above the table.',
  },
} satisfies Record<string, LocalText>;

/** What `lintPack` finds, as the clerk reads it. */
export const lintProblems: Readonly<Record<PackProblemKind, LocalText>> = {
  'duplicate-id': {
    'zh-CN': '标准编号“{standard}”有两条不同的标准在用。',
    en: 'Two different standards use the number “{standard}”.',
  },
  'no-amount': {
    'zh-CN': '标准“{standard}”没有金额。',
    en: 'Standard “{standard}” has no amount.',
  },
  'bad-term': {
    'zh-CN': '标准“{standard}”的起止学期前后颠倒。',
    en: 'Standard “{standard}” ends before it starts.',
  },
  'bad-amount': {
    'zh-CN': '标准“{standard}”的金额应当大于0。',
    en: 'The amount of standard “{standard}” must be greater than 0.',
  },
  'bad-checked': {
    'zh-CN': '标准“{standard}”的核对日期不是日期。',
    en: 'The date standard “{standard}” was checked is not a date.',
  },
  'no-reference': {
    'zh-CN': '标准“{standard}”没有文号。没有依据的金额不能用来计算。',
    en: 'Standard “{standard}” has no reference. An amount without a source is not used.',
  },
  'before-pack': {
    'zh-CN': '标准“{standard}”的起始学期早于表上写的“最早学期”。',
    en: 'Standard “{standard}” starts before the first term stated above the table.',
  },
  'terms-overlap': {
    'zh-CN':
      '标准“{standard}”从{from}起的金额与前一段时间重叠：同一学期会有两个金额。请给前一行填上“到哪个学期”。',
    en: 'The amount of “{standard}” from {from} overlaps the one before: one term would have two amounts. Fill in the last term of the row before.',
  },
  'terms-gap': {
    'zh-CN': '标准“{standard}”在{from}以前有学期没有金额。',
    en: 'Standard “{standard}” has terms without an amount before {from}.',
  },
  'amount-jumps': {
    'zh-CN': '标准“{standard}”从{from}起的金额和前一段相差一倍以上，请核对是不是多写或少写了一位。',
    en: 'The amount of “{standard}” from {from} is more than double or less than half the one before. Check for a slip.',
  },
  'out-of-range': {
    'zh-CN': '标准“{standard}”的金额不在它写明的幅度以内。',
    en: 'The amount of “{standard}” lies outside its own range.',
  },
  'conditions-overlap': {
    'zh-CN':
      '标准“{standard}”和“{other}”是同一个项目，同一名学生在{from}可能两条都符合，金额就定不下来。请把条件分清楚。',
    en: 'Standards “{standard}” and “{other}” of one programme could both fit a pupil in {from}, so no amount could be told. Separate their conditions.',
  },
  'bad-units': {
    'zh-CN': '标准“{standard}”按天或按月计的要写明每学期多少天（月），其他周期不写。',
    en: 'Standard “{standard}”: a day’s or month’s amount needs its days or months per term, others none.',
  },
  'bad-cap': {
    'zh-CN': '标准“{standard}”的每学期最高额应当是大于0的数。',
    en: 'The most per term of standard “{standard}” must be a number greater than 0.',
  },
  'bad-shares': {
    'zh-CN': '标准“{standard}”的资金分担比例加起来不是100%。',
    en: 'The funding shares of standard “{standard}” do not add up to 100 %.',
  },
  'part-of-fen': {
    'zh-CN': '标准“{standard}”从{from}起的金额折算到一个学期不是整分，请核对。',
    en: 'The amount of “{standard}” from {from} does not come to whole fen for a term. Check it.',
  },
  'once-anywhere': {
    'zh-CN':
      '标准“{standard}”是一次性的，要写明只在入学当学期发，或者是评选、申请的项目；不然每个学期都会算一次。',
    en: 'Standard “{standard}” is paid once: say that it is due in the first term only or by application, or every term would count it.',
  },
  'unknown-setting': {
    'zh-CN': '标准“{standard}”要看的“本县设置”不在设置表中。',
    en: 'Standard “{standard}” depends on a county setting that is not listed.',
  },
};

const at: LocalText = { 'zh-CN': '{sheet}!{cell}：', en: '{sheet}!{cell}: ' };

/** Collects problems in the language asked for. */
export class ProblemList {
  readonly problems: StandardsProblem[] = [];

  constructor(
    private readonly sheet: string,
    private readonly language: Language,
  ) {}

  add(row: number, column: number, text: LocalText, data: TextData = {}, blocks = true): void {
    const cell = cellAddress(row, column);
    const start = say(at, this.language, { sheet: this.sheet, cell });
    this.problems.push({ sheet: this.sheet, cell, message: start + say(text, this.language, data), blocks });
  }

  isBlocked(): boolean {
    return this.problems.some((problem) => problem.blocks);
  }
}
