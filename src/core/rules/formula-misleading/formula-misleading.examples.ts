import type { RuleExample } from '../rule';

/** Two ID numbers that differ in their last three characters only. */
const ids = ['532623201405120013', '532623201405120021'] as const;

export const formulaMisleadingExamples: readonly RuleExample[] = [
  {
    title: {
      'zh-CN': '前15位相同的两个号码被数成2次',
      en: 'two numbers with the same first 15 digits counted as one',
    },
    cells: [
      { idNumber: ids[0], remarks: 2 },
      { idNumber: ids[1], remarks: 2 },
    ],
    formulas: [{ remarks: 'COUNTIF(A:A,A2)' }, { remarks: 'COUNTIF(A:A,A3)' }],
    finds: ['count', 'count'],
  },
  {
    title: {
      'zh-CN': '条件后面加了 &"*"，按文本比较，通过',
      en: 'with &"*" the comparison is by text: passes',
    },
    cells: [
      { idNumber: ids[0], remarks: 1 },
      { idNumber: ids[1], remarks: 1 },
    ],
    formulas: [{ remarks: 'COUNTIF(A:A,A2&"*")' }, { remarks: 'COUNTIF(A:A,A3&"*")' }],
    finds: [],
  },
  {
    title: {
      'zh-CN': '只用年份相减，没过生日的多算一岁',
      en: 'years subtracted: a year too old before the birthday',
    },
    cells: [{ idNumber: '532623201412120011', age: 10 }],
    formulas: [{ age: 'YEAR(TODAY())-MID(A2,7,4)' }],
    finds: ['ageYears'],
  },
  {
    title: {
      'zh-CN': '边界：结果恰好正确的年龄公式，通过',
      en: 'boundary: an age formula whose result is right passes',
    },
    cells: [{ idNumber: ids[0], age: 10 }],
    formulas: [{ age: 'YEAR(TODAY())-MID(A2,7,4)' }],
    finds: [],
  },
];
