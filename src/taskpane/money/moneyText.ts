import type { DifferenceClass } from '../../core/payments/payment';
import type { Benefit } from '../../core/policy/standard';
import type { LocalText } from '../../core/text/text';

/** Texts of the 补助汇总 page. */
export const moneyText = {
  // standards
  standards: { 'zh-CN': '补助标准', en: 'Standards' },
  inForce: { 'zh-CN': '{name}（版本 {version}）', en: '{name} (version {version})' },
  checkedOn: { 'zh-CN': '最近核对：{day}', en: 'Last checked: {day}' },
  useStandards: { 'zh-CN': '按哪份标准计算', en: 'Compute by' },
  bookSheet: { 'zh-CN': '工作簿里的“{sheet}”表', en: 'The sheet “{sheet}” of this workbook' },
  onlyNow: {
    'zh-CN': '这里选的只管这一次打开。要长期按本县标准算，请写出补助标准表，在表上改。',
    en: 'This choice holds while the pane is open. To keep your county’s standards, write the sheet and edit it.',
  },
  sheetBroken: {
    'zh-CN': '“{sheet}”表有 {count} 处要改，改好之前不按它计算',
    en: '“{sheet}” has {count} faults and is not used until they are put right',
  },
  sheetNotes: { 'zh-CN': '“{sheet}”表有 {count} 处请留意', en: '{count} remarks on “{sheet}”' },
  changes: {
    'zh-CN': '和国家标准有 {count} 处不同',
    en: 'Differs from the national standards in {count} places',
  },
  noChanges: { 'zh-CN': '与国家标准相同。', en: 'The same as the national standards.' },
  writeStandards: { 'zh-CN': '写出补助标准表…', en: 'Write the standards sheet…' },
  writeStandardsHint: {
    'zh-CN': '把现在用的标准写成一张表，直接在表上改金额、日期、条件，改完就按它计算。',
    en: 'Writes the standards in force as a sheet; edit amounts, dates and conditions there, and they are used.',
  },
  openStandards: { 'zh-CN': '打开“{sheet}”表', en: 'Open the sheet “{sheet}”' },
  // compute
  formulas: {
    'zh-CN': '金额写成公式（能看到怎么算的，改标准表会跟着变）',
    en: 'Write amounts as formulas over the standards sheet',
  },
  result: { 'zh-CN': '计算结果', en: 'Result' },
  resultOld: {
    'zh-CN': '表格在计算后有改动，请再算一次。',
    en: 'The workbook changed after this; please compute again.',
  },
  refused: { 'zh-CN': '{count} 处不能确定，没有给金额', en: '{count} could not be decided; no amount given' },
  refusedHint: {
    'zh-CN': '改好下面的单元格再计算。空着的不会当作“否”，也不会当作 0。',
    en: 'Put these cells right and compute again. A blank is never taken as no, nor as 0.',
  },
  noneRefused: { 'zh-CN': '每一行都能确定。', en: 'Every row could be decided.' },
  sameReason: { 'zh-CN': '{count} 行同样原因', en: '{count} rows for this reason' },
  // derivation
  explain: { 'zh-CN': '看所选行的依据', en: 'Explain the selected row' },
  explainHint: {
    'zh-CN': '先在表格里选中一名学生，再点这里。',
    en: 'Select a pupil in the sheet, then press this.',
  },
  explainFollow: {
    'zh-CN': '在表格里点哪一行，就显示哪一行。',
    en: 'Shows whichever row is selected in the sheet.',
  },
  explainTitle: { 'zh-CN': '这一行怎么算的', en: 'How a row comes to its amount' },
  workExplain: { 'zh-CN': '正在找计算依据…', en: 'Finding the reason…' },
  noRow: {
    'zh-CN': '{sheet} 第 {row} 行不是参加计算的学生。请选中学校台账里一名学生的任一单元格。',
    en: '{sheet} row {row} is no pupil that is counted. Select any cell of a pupil in the school ledger.',
  },
  noSelection: { 'zh-CN': '请先在表格里选中一个单元格。', en: 'Please select a cell in the sheet first.' },
  dueSum: { 'zh-CN': '应发 {amount} 元', en: 'Due: {amount} yuan' },
  entitled: { 'zh-CN': '应享受', en: 'Entitled' },
  isRefused: { 'zh-CN': '待核实，不给金额', en: 'To be settled; no amount' },
  notEntitled: { 'zh-CN': '不享受', en: 'Nothing due' },
  notInPack: { 'zh-CN': '标准表没有这一学段的标准', en: 'The standards say nothing of this stage' },
  stepClause: { 'zh-CN': '标准', en: 'Standard' },
  stepDates: { 'zh-CN': '学期', en: 'Term' },
  stepReference: { 'zh-CN': '文号', en: 'Document' },
  stepInputs: { 'zh-CN': '本行写着', en: 'This row says' },
  stepArithmetic: { 'zh-CN': '算式', en: 'Arithmetic' },
  validFrom: { 'zh-CN': '{term}，标准自{from}起', en: '{term}; standard from {from}' },
  validUntil: { 'zh-CN': '{term}，标准自{from}起至{to}', en: '{term}; standard from {from} to {to}' },
  referenceChecked: { 'zh-CN': '{reference}（{day} 核对）', en: '{reference} (checked {day})' },
  setLocally: {
    'zh-CN': '金额按{who}，标准表没有写',
    en: 'Amount set by {who}; the standards do not know it',
  },
  halve: { 'zh-CN': '全年 {value} 元 ÷ 2 = {result} 元', en: '{value} a year ÷ 2 = {result} yuan' },
  multiply: { 'zh-CN': '{value} 元 × {by} = {result} 元', en: '{value} × {by} = {result} yuan' },
  plain: { 'zh-CN': '{result} 元', en: '{result} yuan' },
  capped: { 'zh-CN': '超过每学期最高 {cap} 元，按 {cap} 元', en: 'more than {cap} a term, so {cap}' },
  whichClauses: { 'zh-CN': '有关的标准', en: 'Standards concerned' },
  decidingCells: { 'zh-CN': '请核对', en: 'Please check' },
  whatIf: { 'zh-CN': '如果换一个学期或标准', en: 'What if it were another term or pack' },
  whatIfTerm: { 'zh-CN': '如果是这个学期', en: 'If it were this term' },
  whatIfStandards: { 'zh-CN': '如果按这份标准', en: 'If by these standards' },
  asNow: { 'zh-CN': '（和现在一样）', en: '(as now)' },
  supposed: { 'zh-CN': '那样的话', en: 'Then' },
  moreBy: { 'zh-CN': '多 {amount} 元', en: '{amount} more' },
  lessBy: { 'zh-CN': '少 {amount} 元', en: '{amount} less' },
  sameAmount: { 'zh-CN': '金额一样', en: 'the same amount' },
  // payments
  paid: { 'zh-CN': '应发和实发', en: 'Due and paid' },
  paidSubtitle: { 'zh-CN': '发放名册和应发逐人核对', en: 'Payments against what is due, pupil by pupil' },
  comparePaid: { 'zh-CN': '核对实发金额', en: 'Compare payments' },
  comparePaidHint: {
    'zh-CN': '找出少发、多发、重复发、不该发的，不改表格。',
    en: 'Finds too little, too much, paid twice and not due; changes nothing.',
  },
  workPaid: { 'zh-CN': '正在核对实发…', en: 'Comparing payments…' },
  noPayments: {
    'zh-CN': '工作簿里没有发放金额（发放名册，或台账的“实发金额”列），没法核对。',
    en: 'There are no payments in this workbook (a payment roll, or a column of paid amounts) to compare.',
  },
  paidEqual: {
    'zh-CN': '共 {payments} 笔发放：{equal} 处与应发一致，{different} 处不一致（其中没有发的 {unpaid} 处）。',
    en: '{payments} payments: {equal} agree with what is due, {different} do not ({unpaid} of them unpaid).',
  },
  paidAgree: { 'zh-CN': '实发和应发全部一致。', en: 'Everything paid is what was due.' },
  bySchool: { 'zh-CN': '按学校和项目（元）', en: 'By school and programme (yuan)' },
  school: { 'zh-CN': '学校', en: 'School' },
  due: { 'zh-CN': '应发', en: 'Due' },
  paidAmount: { 'zh-CN': '实发', en: 'Paid' },
  difference: { 'zh-CN': '差额', en: 'Difference' },
  duePaidLine: { 'zh-CN': '应发 {due} · 实发 {paid}', en: 'due {due} · paid {paid}' },
  unknownAmount: { 'zh-CN': '未知', en: 'unknown' },
  none: { 'zh-CN': '没有', en: 'none' },
  // sheets
  sheets: { 'zh-CN': '汇总和打印', en: 'Summaries and printing' },
  printing: { 'zh-CN': '发放花名册和告知书', en: 'Payment rolls and notices' },
  printingSubtitle: { 'zh-CN': '按学校打印', en: 'To print, school by school' },
  paragraph: { 'zh-CN': '写汇报文字…', en: 'Report text…' },
  paragraphHint: {
    'zh-CN': '用同一套数字写出工作汇报里的那段话，可以复制，也可以写到表上。',
    en: 'Writes the report paragraph from the same figures, to copy or to put on a sheet.',
  },
  paragraphTitle: { 'zh-CN': '汇报文字', en: 'Report text' },
  paragraphNote: {
    'zh-CN': '“确认写入”会把它和汇总表一起写进工作簿，每个数字都能点到来源。',
    en: 'Writing puts it into the workbook with the summary sheets, each figure linked to its cell.',
  },
  rolls: { 'zh-CN': '发放花名册…', en: 'Payment rolls…' },
  rollsHint: {
    'zh-CN': '每所学校一份，A4，有签字栏和每页小计，可直接打印。',
    en: 'One per school, A4, with room to sign and subtotals on each page.',
  },
  notices: { 'zh-CN': '资助告知书…', en: 'Notices…' },
  noticesHint: {
    'zh-CN': '每名学生一份，带回执，可直接打印。',
    en: 'One per pupil with a slip to return, ready to print.',
  },
  forSchool: { 'zh-CN': '打印哪所学校', en: 'Print for' },
  allSchools: { 'zh-CN': '全部学校', en: 'All schools' },
  alsoRolls: { 'zh-CN': '同时生成发放花名册', en: 'Payment rolls as well' },
  alsoNotices: { 'zh-CN': '同时生成资助告知书', en: 'Notices as well' },
  alsoParagraph: { 'zh-CN': '同时写汇报文字', en: 'The report text as well' },
  // examples
  examples: { 'zh-CN': '算例', en: 'Worked examples' },
  examplesSubtitle: {
    'zh-CN': '每条标准该算多少，一个例子一个例子看',
    en: 'What each standard comes to, example by example',
  },
  runExamples: { 'zh-CN': '全部算一遍', en: 'Run them all' },
  workExamples: { 'zh-CN': '正在算例子…', en: 'Running the examples…' },
  examplesPass: { 'zh-CN': '{count} 个算例全部算对。', en: 'All {count} examples come out right.' },
  examplesFail: {
    'zh-CN': '{count} 个算例里有 {failed} 个和例子不同。',
    en: '{failed} of {count} examples come out otherwise.',
  },
  examplesLocal: {
    'zh-CN': '算例按国家标准写。现在用的是“{name}”，有不同不一定是错，请逐个看。',
    en: 'The examples are written for the national standards; by “{name}” others may be right. Look at each.',
  },
  exampleRight: { 'zh-CN': '算对', en: 'right' },
  exampleOther: { 'zh-CN': '不同', en: 'differs' },
  onlyDifferent: { 'zh-CN': '只看不同的', en: 'Only those that differ' },
  shouldBe: { 'zh-CN': '应为', en: 'Should be' },
  cameOut: { 'zh-CN': '算出', en: 'Came out' },
  why: { 'zh-CN': '为什么', en: 'Why' },
  noMoney: { 'zh-CN': '没有应发', en: 'nothing due' },
  refusedShort: { 'zh-CN': '待核实', en: 'to be settled' },
  yuan: { 'zh-CN': '{programme} {amount} 元', en: '{programme} {amount} yuan' },
  blankCell: { 'zh-CN': '（空白）', en: '(blank)' },
  // more
  other: { 'zh-CN': '一次做完，或清除', en: 'All at once, or take off' },
} as const satisfies Record<string, LocalText>;

/** What is not money to the pupil is named beside its amount. */
export const benefitText: Readonly<Record<Exclude<Benefit, 'cash'>, LocalText>> = {
  inKind: { 'zh-CN': '实物，不发现金', en: 'in kind' },
  feeWaiver: { 'zh-CN': '减免，不发现金', en: 'fee waived' },
  loan: { 'zh-CN': '贷款，不算资助', en: 'a loan, no aid' },
  schoolFunds: { 'zh-CN': '拨给学校', en: 'to the school' },
};

/** Why due and paid differ, in a word or two. */
export const differenceText: Readonly<Record<Exclude<DifferenceClass, 'equal'>, LocalText>> = {
  unpaid: { 'zh-CN': '没有发', en: 'not paid' },
  less: { 'zh-CN': '少发', en: 'too little' },
  more: { 'zh-CN': '多发', en: 'too much' },
  twice: { 'zh-CN': '重复发', en: 'paid twice' },
  notEntitled: { 'zh-CN': '不该发', en: 'not due' },
  notListed: { 'zh-CN': '台账里没有这名学生', en: 'not in the ledger' },
  undecided: { 'zh-CN': '应发待核实', en: 'due not decided' },
  unreadable: { 'zh-CN': '发放金额空着或认不出', en: 'paid amount blank or unreadable' },
};
