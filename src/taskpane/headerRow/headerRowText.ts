import type { LocalText } from '../../core/text/text';

/** Texts for naming the header of a sheet in which none was recognised. */
export const headerRowText = {
  start: { 'zh-CN': '指定表头…', en: 'Name the header…' },
  startLabel: { 'zh-CN': '指定表头…（{sheet}）', en: 'Name the header… ({sheet})' },
  hint: {
    'zh-CN': '如果这张表其实是台账，请选出哪一行是表头，再选出各列的含义。选好后记在这个工作簿里。',
    en: 'If this sheet is a ledger after all, choose its header row and what its columns mean. The choice is kept in this workbook.',
  },
  row: { 'zh-CN': '哪一行是表头', en: 'Which row is the header' },
  choose: { 'zh-CN': '请选择', en: 'Please choose' },
  rowOption: { 'zh-CN': '第 {row} 行：{texts}', en: 'Row {row}: {texts}' },
  column: { 'zh-CN': '“{header}”（{column} 列）', en: '“{header}” (column {column})' },
  unused: { 'zh-CN': '不用管', en: 'Leave out' },
  who: {
    'zh-CN': '请至少指定哪一列是姓名或身份证号，再另外指定一列。',
    en: 'Please name at least the column of names or ID numbers, and one more.',
  },
  twice: { 'zh-CN': '“{field}”指定了两次，请只留一列。', en: '“{field}” is chosen twice; leave one.' },
  apply: { 'zh-CN': '按这一行识别', en: 'Read it so' },
  still: {
    'zh-CN': '“{sheet}”还是没有认出台账，请检查选的是不是表头那一行。',
    en: 'No ledger was found on “{sheet}” yet; see whether the row chosen is its header.',
  },
  done: { 'zh-CN': '已把“{sheet}”认作台账。', en: '“{sheet}” is read as a ledger now.' },
} as const satisfies Record<string, LocalText>;
