import type { LocalText } from '../text/text';

/**
 * What the system refuses a row or a file for. The first five are its own words; the others are demands of its
 * templates, which it refuses in words we do not know.
 */
export type RefusalId =
  | 'idLength'
  | 'idRepeated'
  | 'studentNumberRepeated'
  | 'dictionary'
  | 'layout'
  | 'required'
  | 'date'
  | 'length';

export interface PortalRefusal {
  readonly id: RefusalId;
  /** As the system says it; for the last ones what is demanded. */
  readonly words: string;
  /** Finds it in a reason the system wrote; absent where its words are not known. */
  readonly pattern?: RegExp;
  /** What is checked here before importing. */
  readonly checkedHere: LocalText;
  /** Rules of ours that find the same in a ledger. */
  readonly rules: readonly string[];
  readonly todo: LocalText;
}

export const portalRefusals: readonly PortalRefusal[] = [
  {
    id: 'idLength',
    words: '身份证号必须是15位或者18位',
    pattern: /身份证.{0,10}(?:15|18)\s{0,2}位|身份证.{0,6}(?:位数|长度)/,
    checkedHere: {
      'zh-CN': '去掉空格和看不见的字符后是不是 15 位或 18 位；被 Excel 改坏的号码另外指出',
      en: 'whether 15 or 18 characters are left without spaces and invisible ones; numbers damaged by Excel are told apart',
    },
    rules: ['id-format', 'id-hidden-characters', 'id-damaged', 'id-missing', 'id-legacy-15'],
    todo: {
      'zh-CN': '看身份证号前后有没有空格、是不是 15 位或 18 位，按户口本重新录入（文本格式）',
      en: 'Look for spaces round the number and count its characters; type it again from the household book, as text',
    },
  },
  {
    id: 'idRepeated',
    words: '存在多个该身份证号',
    pattern: /多个.{0,4}身份证|身份证.{0,6}重复|重复.{0,4}身份证/,
    checkedHere: {
      'zh-CN': '要导入的各行之间有没有相同的身份证号（15 位和 18 位算同一个）',
      en: 'whether two rows to be imported have one number (15 and 18 digits alike)',
    },
    rules: ['id-duplicate', 'row-duplicate', 'id-conflict'],
    todo: {
      'zh-CN': '查台账里是否有同号的另一行；台账没有重复的，到系统里查这名学生是否已经录入',
      en: 'Look for another row with this number; if there is none, look whether the pupil is in the system already',
    },
  },
  {
    id: 'studentNumberRepeated',
    words: '存在多个该学籍号',
    pattern: /多个.{0,4}学籍号|学籍号.{0,6}重复|重复.{0,4}学籍号/,
    checkedHere: {
      'zh-CN': '要导入的各行之间有没有相同的学籍号',
      en: 'whether two rows to be imported have one 学籍号',
    },
    rules: ['student-number-duplicate', 'row-duplicate'],
    todo: {
      'zh-CN': '查台账里是否有同学籍号的另一行，按学籍系统改正',
      en: 'Look for another row with this 学籍号 and put it right by the enrolment system',
    },
  },
  {
    id: 'dictionary',
    words: '字典转换错误',
    pattern: /字典转换|字典.{0,4}错误|代码.{0,6}(?:不存在|错误)/,
    checkedHere: {
      'zh-CN': '性别、民族、学段、年级、认定级别是不是规定的写法',
      en: 'whether sex, 民族, stage, grade and tier are words of their lists',
    },
    rules: ['value-not-listed', 'stage-grade-mismatch'],
    todo: {
      'zh-CN': '把这一格改成系统下拉列表里的写法',
      en: 'Change the cell to a word of the system’s list',
    },
  },
  {
    id: 'layout',
    words: '数据标题错误或者行和列不一致',
    pattern: /标题错误|行和列不一致|行列不一致|列数/,
    checkedHere: {
      'zh-CN': '每行的格数是否与标题行相同；标题文字与系统模板是否一致要由您核对',
      en: 'whether every row has as many cells as the header; whether the headers are the template’s own is yours to compare',
    },
    rules: ['header-unrecognised', 'column-missing', 'column-duplicated', 'rows-shifted'],
    todo: {
      'zh-CN': '用系统下载的空白模板，核对标题文字和列的顺序，不要增删列',
      en: 'Take the system’s own empty template, compare headers and their order, add and remove no column',
    },
  },
  {
    id: 'required',
    words: '必填项不能空',
    checkedHere: { 'zh-CN': '必填的列有没有空白', en: 'whether a required cell is blank' },
    rules: ['required-missing', 'id-missing'],
    todo: { 'zh-CN': '补填这一格', en: 'Fill in the cell' },
  },
  {
    id: 'date',
    words: '日期应为 8 位文本，如 20201014',
    checkedHere: {
      'zh-CN': '日期能不能写成 8 位文本',
      en: 'whether a date can be written as eight digits',
    },
    rules: [],
    todo: { 'zh-CN': '按年月日写清楚日期', en: 'Write the date with year, month and day' },
  },
  {
    id: 'length',
    words: '超过规定长度（1 个汉字算 2 个字符）',
    checkedHere: {
      'zh-CN': '每格长度，1 个汉字算 2 个字符；长度上限待核，超过只提醒',
      en: 'the length of every cell, a 汉字 counted as 2; the limits are 待核, so this is a reminder only',
    },
    rules: [],
    todo: { 'zh-CN': '缩短这一格的内容', en: 'Shorten the cell' },
  },
];

/** Refusals that depend on what only the system knows: nobody can check them in a workbook. */
export const uncheckedRefusals: readonly LocalText[] = [
  {
    'zh-CN': '系统里是否已有这名学生、这个身份证号或学籍号（“存在多个该身份证号/学籍号”也可能因此出现）',
    en: 'whether the pupil, the ID number or the 学籍号 is in the system already',
  },
  {
    'zh-CN': '学籍号、姓名与学籍系统是否一致，学生是否在这所学校的学籍里',
    en: 'whether 学籍号 and name agree with the enrolment system and this school',
  },
  {
    'zh-CN': '学校名称是否与系统里的单位一致',
    en: 'whether the school is called so in the system',
  },
  {
    'zh-CN': '系统当前版本的模板标题、列的顺序、下拉列表和长度上限',
    en: 'the present template’s headers, order of columns, lists and limits',
  },
  {
    'zh-CN': '是否在规定的填报时间内，是否有重复的资助记录',
    en: 'whether it is the time to report, and whether the aid is recorded already',
  },
];
