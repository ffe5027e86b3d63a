import type { CoverageState } from '../../core/engine/result';
import type { LedgerKind } from '../../core/ledger/ledger';
import type { Severity } from '../../core/rules/rule';
import type { LocalText } from '../../core/text/text';

export const kindNames: Readonly<Record<LedgerKind, LocalText>> = {
  schoolLedger: { 'zh-CN': '学校台账', en: 'school ledger' },
  villageLedger: { 'zh-CN': '村级台账', en: 'village ledger' },
  officeList: { 'zh-CN': '部门名单', en: 'office list' },
  paymentRoll: { 'zh-CN': '发放名册', en: 'payment roll' },
  enrolmentRoll: { 'zh-CN': '学籍名册', en: 'enrolment roll' },
  dropoutLedger: { 'zh-CN': '控辍保学台账', en: 'drop-out ledger' },
};

export const severityNames: Readonly<Record<Severity, LocalText>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '存疑', en: 'warning' },
  notice: { 'zh-CN': '提示', en: 'notice' },
};

export const stateNames: Readonly<Record<CoverageState, LocalText>> = {
  passed: { 'zh-CN': '通过', en: 'passed' },
  found: { 'zh-CN': '发现问题', en: 'found' },
  skipped: { 'zh-CN': '未检查', en: 'skipped' },
  crashed: { 'zh-CN': '检查出错', en: 'crashed' },
  external: { 'zh-CN': '需外部资料', en: 'needs outside data' },
};

export const reportWords = {
  title: { 'zh-CN': '台账校验报告', en: 'Ledger check report' },
  ready: { 'zh-CN': '可以报送', en: 'Ready to submit' },
  notReady: { 'zh-CN': '暂不能报送', en: 'Not ready to submit' },
  workbook: { 'zh-CN': '工作簿', en: 'Workbook' },
  term: { 'zh-CN': '学期', en: 'Term' },
  asOf: { 'zh-CN': '判定日期', en: 'As of' },
  standards: { 'zh-CN': '补助标准', en: 'Standards' },
  fingerprint: { 'zh-CN': '文件指纹（SHA-256）', en: 'File fingerprint (SHA-256)' },
  ledgers: { 'zh-CN': '台账', en: 'Ledgers' },
  sheet: { 'zh-CN': '工作表', en: 'Sheet' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  records: { 'zh-CN': '学生行数', en: 'Records' },
  unmapped: { 'zh-CN': '未识别的列', en: 'Columns not recognised' },
  coverage: { 'zh-CN': '检查项目', en: 'Rules' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  state: { 'zh-CN': '结果', en: 'Outcome' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  causes: { 'zh-CN': '问题归类', en: 'Problems by cause' },
  severity: { 'zh-CN': '程度', en: 'Severity' },
  cell: { 'zh-CN': '单元格', en: 'Cell' },
  what: { 'zh-CN': '问题和改法', en: 'Problem and what to do' },
  count: { 'zh-CN': '处数', en: 'Count' },
  where: { 'zh-CN': '位置', en: 'Where' },
  totals: { 'zh-CN': '应补助合计', en: 'Aid due' },
  programme: { 'zh-CN': '资助项目', en: 'Programme' },
  stage: { 'zh-CN': '学段', en: 'Stage' },
  persons: { 'zh-CN': '人数', en: 'Persons' },
  entries: { 'zh-CN': '人次', en: 'Entries' },
  amount: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' },
  refused: { 'zh-CN': '待核实，未计算', en: 'To be clarified, not computed' },
  row: { 'zh-CN': '行', en: 'Row' },
  summaries: { 'zh-CN': '勾稽关系', en: 'Identities between sheets' },
  holds: { 'zh-CN': '相符', en: 'agrees' },
  fails: { 'zh-CN': '不符', en: 'differs' },
  number: { 'zh-CN': '序号', en: 'No.' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  found: { 'zh-CN': '现有内容', en: 'Found' },
  expected: { 'zh-CN': '应为', en: 'Expected' },
  noSchool: {
    'zh-CN': '表格本身的问题，或没有填写学校的行',
    en: 'The sheets themselves, or rows without a school',
  },
  schoolCounts: {
    'zh-CN': '错误 {errors} 处（必须改正），存疑 {warnings} 处（请核实），提示 {notices} 处。',
    en: '{errors} errors (to be put right), {warnings} warnings (please verify), {notices} notices.',
  },
  sendBack: { 'zh-CN': '台账问题退回单', en: 'Problems to be put right' },
  sign: {
    'zh-CN': '责任人：　　　　　　整改期限：　　　　　　学校（盖章）：　　　　　　日期：',
    en: 'Responsible:                Deadline:                School:                Date:',
  },
  confirmed: {
    'zh-CN': '另有 {count} 处已确认情况属实，不列在下面。',
    en: '{count} more were confirmed as correct and are not listed.',
  },
  fixed: {
    'zh-CN': '上次以来有 {count} 处已核对改正，予以销号。',
    en: '{count} were verified as corrected since the last run and are closed.',
  },
  none: { 'zh-CN': '没有发现问题。', en: 'No problems found.' },
  masked: {
    'zh-CN': '身份证号等长号码只显示前6位和后4位。',
    en: 'ID and other long numbers show their first 6 and last 4 characters only.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
