import type { LocalText } from '../text/text';

/** What stands on the 校验证书 sheet. A label is also how its value is found again: never reuse one. */
export const certificateLabels = {
  workbook: { 'zh-CN': '工作簿', en: 'Workbook' },
  ledgers: { 'zh-CN': '台账', en: 'Ledgers' },
  unit: { 'zh-CN': '填报单位', en: 'Reporting unit' },
  term: { 'zh-CN': '学期', en: 'Term' },
  records: { 'zh-CN': '学生行数', en: 'Records' },
  fields: { 'zh-CN': '纳入指纹的列', en: 'Columns in the fingerprint' },
  unmapped: { 'zh-CN': '未纳入的列', en: 'Columns not in it' },
  fingerprint: { 'zh-CN': '内容指纹', en: 'Content fingerprint' },
  date: { 'zh-CN': '校验日期', en: 'Checked on' },
  rules: { 'zh-CN': '规则版本', en: 'Rule pack' },
  standards: { 'zh-CN': '补助标准', en: 'Standards' },
  counts: { 'zh-CN': '检查项', en: 'Checks' },
  warnings: { 'zh-CN': '仍存疑', en: 'Open warnings' },
  confirmed: { 'zh-CN': '已确认属实', en: 'Confirmed as correct' },
  unchecked: { 'zh-CN': '没有检查的内容', en: 'What was not checked' },
  meaning: { 'zh-CN': '说明', en: 'What this means' },
  seal: { 'zh-CN': '证书校验码', en: 'Certificate check code' },
  invalid: { 'zh-CN': '已失效', en: 'No longer valid' },
} as const satisfies Readonly<Record<string, LocalText>>;

export const certificateWords = {
  title: { 'zh-CN': '校验证书', en: 'Certificate' },
  ledger: { 'zh-CN': '{sheet}（{kind}，{records} 行）', en: '{sheet} ({kind}, {records} records)' },
  notStated: { 'zh-CN': '未写明', en: 'not stated' },
  none: { 'zh-CN': '无', en: 'none' },
  counts: {
    'zh-CN': '通过 {passed}，发现问题 {found}，未检查 {skipped}，需外部资料 {external}，检查出错 {crashed}',
    en: '{passed} passed, {found} found something, {skipped} skipped, {external} need outside data, {crashed} crashed',
  },
  places: { 'zh-CN': '{title}：{count} 处', en: '{title}: {count}' },
  unchecked: { 'zh-CN': '{title}（{sheets}）：{reason}', en: '{title} ({sheets}): {reason}' },
  meaning: {
    'zh-CN':
      '出证时没有未改正的错误，应做的检查都已做完。内容指纹由全部学生行算出：改、增、删任何一行都会变，排序、改表名、改颜色、换列的位置不会变。用本工具的“核对证书”可以离线验证。本证书没有签名，任何人用本工具都能出具，它只说明内容没有变，不说明是谁出具的。',
    en: 'When this was made no error was open and every required check had run. The fingerprint is computed from all records: it changes when a record is changed, added or removed, and not when rows are sorted, sheets renamed, cells coloured or columns moved. Anybody can verify it offline with this tool. It is not signed: it shows that the content is the same, not who made it.',
  },
  revokedTitle: { 'zh-CN': '校验证书（已失效）', en: 'Certificate (no longer valid)' },
  revoked: {
    'zh-CN': '{date} 再次校验时台账还不能报送，原证书作废。改正下列问题后重新校验，可重新出具。',
    en: 'When checked again on {date} the ledger was not ready to submit; the former certificate is void. Put the following right and check again.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
