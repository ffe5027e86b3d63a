import type { LocalText } from '../text/text';

/** What the 学期变化 sheet says; `{…}` are filled in. */
export const termSheetTexts = {
  name: { 'zh-CN': '学期变化', en: 'Term changes' },
  title: { 'zh-CN': '学期变化：{before} → {now}', en: 'Changes: {before} → {now}' },
  unknownTerm: { 'zh-CN': '学期不明', en: 'unknown term' },
  previous: { 'zh-CN': '上学期：{source}（{kind}）', en: 'Last term: {source} ({kind})' },
  made: { 'zh-CN': '比对日期：{date}', en: 'Compared {date}' },
  unit: { 'zh-CN': '单位：人、元', en: 'Persons, yuan' },
  sameBook: { 'zh-CN': '本工作簿', en: 'this workbook' },
  personsBefore: { 'zh-CN': '上学期学生数', en: 'Pupils last term' },
  gone: { 'zh-CN': '减：不再在册', en: 'less: gone' },
  kept: { 'zh-CN': '两个学期都在册', en: 'In both terms' },
  new: { 'zh-CN': '加：新增', en: 'plus: new' },
  personsNow: { 'zh-CN': '本学期学生数', en: 'Pupils this term' },
  changed: { 'zh-CN': '两个学期都在册、有变化', en: 'In both terms, changed' },
  doubtful: { 'zh-CN': '其中是否同一人待核实', en: 'To be checked whether one pupil' },
  ofKind: { 'zh-CN': '　{kind}变化', en: '  {kind} changed' },
  identityBefore: {
    'zh-CN': '勾稽：上学期 = 不再在册 + 两个学期都在册',
    en: 'Identity: last term = gone + in both',
  },
  identityNow: {
    'zh-CN': '勾稽：本学期 = 新增 + 两个学期都在册',
    en: 'Identity: this term = new + in both',
  },
  moneyBefore: { 'zh-CN': '上学期应发合计', en: 'Due last term' },
  moneyGone: { 'zh-CN': '减：不再在册', en: 'less: gone' },
  moneyNew: { 'zh-CN': '加：新增', en: 'plus: new' },
  moneyPolicy: { 'zh-CN': '加：标准变化', en: 'plus: standards changed' },
  moneyData: { 'zh-CN': '加：台账内容变化', en: 'plus: ledger changed' },
  moneyOpen: { 'zh-CN': '加：有一个学期待核实的', en: 'plus: not known in one of the terms' },
  moneyAfter: { 'zh-CN': '本学期应发合计', en: 'Due this term' },
  identityMoney: {
    'zh-CN': '勾稽：上学期 − 不再在册 + 新增 + 各项变化 = 本学期',
    en: 'Identity: last term − gone + new + changes = this term',
  },
  holds: { 'zh-CN': '相符', en: 'agrees' },
  fails: { 'zh-CN': '不符', en: 'differs' },
  how: {
    'zh-CN':
      '金额变化的原因：先用本学期的标准重算上学期的内容，与上学期相差的是“标准变化”；本学期与它再相差的是“台账内容变化”。待核实的学生金额不计入合计。',
    en: 'Why sums differ: last term’s cells are computed again by this term’s standards; what differs from last term is the standard, what this term differs from that is the ledger. Sums that are not known are not counted.',
  },
  notCompared: {
    'zh-CN': '只有一个学期的台账有这些列，没有比较：{fields}。',
    en: 'Only one term’s ledger has these columns, so they were not compared: {fields}.',
  },
  unplaced: {
    'zh-CN': '看不出是哪个学期、没有比较：上学期 {before} 行，本学期 {now} 行。',
    en: 'Rows whose term cannot be told, not compared: {before} of last term, {now} of this.',
  },
  noMoney: {
    'zh-CN': '这种台账不计算补助，没有比较金额。',
    en: 'Aid is not computed from this kind of ledger, so sums were not compared.',
  },
  cut: {
    'zh-CN': '变化太多，本表只列出前 {count} 行，全部见报告文件。',
    en: 'More than fits on a sheet: the first {count} lines are shown, all are in the report file.',
  },
  row: { 'zh-CN': '第{row}行', en: 'row {row}' },
  place: { 'zh-CN': '{sheet} 第{row}行', en: '{sheet}, row {row}' },
  toConfirm: { 'zh-CN': '待核实', en: 'to check' },
} satisfies Record<string, LocalText>;

export const termSheetHeaders: readonly (readonly [LocalText, number])[] = [
  [{ 'zh-CN': '序号', en: 'No.' }, 7],
  [{ 'zh-CN': '情况', en: 'State' }, 11],
  [{ 'zh-CN': '姓名', en: 'Name' }, 14],
  [{ 'zh-CN': '身份证号', en: 'ID number' }, 22],
  [{ 'zh-CN': '学校', en: 'School' }, 26],
  [{ 'zh-CN': '变化项目', en: 'What' }, 13],
  [{ 'zh-CN': '上学期', en: 'Last term' }, 24],
  [{ 'zh-CN': '本学期', en: 'This term' }, 24],
  [{ 'zh-CN': '说明', en: 'Remarks' }, 60],
  [{ 'zh-CN': '本学期位置', en: 'Row this term' }, 13],
  [{ 'zh-CN': '上学期位置', en: 'Row last term' }, 24],
];
