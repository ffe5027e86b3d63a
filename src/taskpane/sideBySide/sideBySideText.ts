import type { LocalText } from '../../core/text/text';

/** Texts of records laid beside each other. */
export const sideBySideText = {
  work: { 'zh-CN': '正在对照…', en: 'Comparing…' },
  oneRecord: { 'zh-CN': '这个问题只涉及一条记录。', en: 'This problem is about one record only.' },
  title: { 'zh-CN': '并排对照', en: 'Side by side' },
  table: { 'zh-CN': '{count} 条记录并排对照', en: '{count} records side by side' },
  row: { 'zh-CN': '{sheet} 第 {row} 行', en: '{sheet}, row {row}' },
  goTo: { 'zh-CN': '定位', en: 'Go to' },
  goToRow: { 'zh-CN': '定位到 {sheet} 第 {row} 行', en: 'Go to {sheet}, row {row}' },
  item: { 'zh-CN': '项目', en: 'Item' },
  differing: { 'zh-CN': '不同的（{count} 项，标“≠”）', en: 'Different ({count}, marked ≠)' },
  same: { 'zh-CN': '相同的（{count} 项）', en: 'The same ({count})' },
  noneDiffer: {
    'zh-CN': '这些记录的内容没有不同之处。',
    en: 'The content of these records does not differ.',
  },
  differs: { 'zh-CN': '与其他行不同', en: 'differs from the others' },
  noColumn: { 'zh-CN': '（没有这一列）', en: '(no such column)' },
  more: {
    'zh-CN': '共 {count} 条记录，这里列出前 {shown} 条。',
    en: '{count} records; the first {shown} are shown.',
  },
} as const satisfies Record<string, LocalText>;
