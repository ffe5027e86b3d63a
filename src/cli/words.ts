import type { LocalText } from '../core/text/text';

/** What the command line itself says; `{…}` are filled in. */
export const words = {
  program: {
    'zh-CN': '学生资助台账助手：校验、计算、汇总、比对。原文件从不改动。',
    en: 'Checks, computes, summarises and compares student-aid ledgers. The input file is never changed.',
  },
  check: {
    'zh-CN': '识别台账，逐条校验，判断能否报送',
    en: 'recognise ledgers, run every rule, tell whether the workbook is ready',
  },
  compute: { 'zh-CN': '计算每名学生应得的补助', en: 'work out what each pupil is due' },
  summarize: { 'zh-CN': '生成汇总表', en: 'make the summary sheets' },
  dropout: {
    'zh-CN': '控辍保学：逐人比对，生成汇总表、月报、劝返、取证、抽查表',
    en: 'drop-out control: compare child by child and make its sheets',
  },
  identity: {
    'zh-CN': '  {name}：{left} 对 {right}，{verdict}',
    en: '  {name}: {left} against {right}, {verdict}',
  },
  identityHolds: { 'zh-CN': '成立', en: 'holds' },
  identityFails: { 'zh-CN': '不成立', en: 'does not hold' },
  reconcile: {
    'zh-CN': '双向比对：学校台账、村级台账、部门名单、发放名册互相比对',
    en: 'compare ledgers with office lists, rolls and each other',
  },
  optWithBook: {
    'zh-CN': '另一个工作簿，里面的台账、名单也拿来比对',
    en: 'a further workbook to compare with',
  },
  optFreeze: {
    'zh-CN': '把现在的部门名单留底，以后的名单与它比（记在 --out 的副本里）',
    en: 'keep the offices’ lists as they are now to hold later ones against (in the copy of --out)',
  },
  optRiskRemoved: {
    'zh-CN': '监测对象开学前风险已消除的：keeps 继续享受，ends 不再享受',
    en: 'monitored households whose risk was removed before the term: keeps or ends support',
  },
  verdicts: {
    'zh-CN':
      '比对：同一人 {same}，很可能同一人 {probable}，分不清是谁 {ambiguous}，只在一边 {leftOnly}，只在另一边 {rightOnly}',
    en: 'Compared: same {same}, probably same {probable}, ambiguous {ambiguous}, one side only {leftOnly}, other side only {rightOnly}',
  },
  results: {
    'zh-CN': '漏助 {missedAid}，误助 {wrongAid}，重复资助 {paidTwice}，待核实 {review}',
    en: 'Aid missed {missedAid}, without grounds {wrongAid}, paid twice {paidTwice}, to be decided {review}',
  },
  run: { 'zh-CN': '一键完成：校验、计算、汇总', en: 'all at once: check, compute, summarise' },
  clear: { 'zh-CN': '清除本工具的标记、列和工作表', en: 'take off our marks, columns and sheets' },
  undo: { 'zh-CN': '撤销上一次写入', en: 'take back the last run' },
  verify: {
    'zh-CN': '核对校验证书：台账是否还是出证时的样子',
    en: 'tell whether the ledger is still the certified one',
  },
  terms: {
    'zh-CN': '与上学期比对：谁新增、谁不再在册、什么变了，金额变化是标准还是台账的原因',
    en: 'this term against the last one: who came, went or changed, and why sums differ',
  },
  optBefore: {
    'zh-CN': '上学期的工作簿；不写时两个学期都在这个工作簿里',
    en: 'last term’s workbook; without it both terms stand in this one',
  },
  portal: {
    'zh-CN': '生成全国资助系统的导入表并预检；或处理系统退回的表',
    en: 'make and pre-check the sheets the national system imports, or read what it returned',
  },
  optOutDir: {
    'zh-CN': '把导入表各写成一个文件，放进这个文件夹',
    en: 'write the import sheets as files of their own into this folder',
  },
  optReturned: {
    'zh-CN': '处理系统退回的表：文件；不写文件名时用工作簿里的退回表',
    en: 'read a returned sheet back: a file, or the workbook’s own sheet',
  },
  portalXls: {
    'zh-CN': '系统只收 .xls：请在 Excel 或 WPS 中把两张导入表另存为“Excel 97-2003 工作簿（*.xls）”。',
    en: 'The system takes .xls only: save the two import files as “Excel 97–2003 workbook” in Excel or WPS.',
  },
  portalGuide: {
    'zh-CN': '“导入预检”表列出没有导出的行、原因和怎么办。原文件没有改动。',
    en: 'The sheet 导入预检 tells which rows were left out, why, and what to do. The input was not changed.',
  },
  rules: { 'zh-CN': '列出校验规则', en: 'list the rules' },
  standards: { 'zh-CN': '列出补助标准', en: 'list the standards' },
  book: { 'zh-CN': '台账工作簿（.xlsx 或 .xlsm）', en: 'ledger workbook (.xlsx or .xlsm)' },
  ruleId: { 'zh-CN': '只看这一条规则', en: 'this rule only' },
  optOut: { 'zh-CN': '把结果写入这份副本', en: 'write the result to this copy' },
  optJson: { 'zh-CN': '把完整报告写成 JSON', en: 'write the full report as JSON' },
  optHtml: {
    'zh-CN': '把报告写成可打印的网页；写文件夹时，每所学校另有一份退回单',
    en: 'write the report as a printable page; into a folder, with a page for each school',
  },
  optTerm: {
    'zh-CN': '台账没有写明时采用的学期，如 2024-autumn',
    en: 'term where a ledger does not state its own, such as 2024-autumn',
  },
  optStandardsOut: {
    'zh-CN': '导出为可编辑的补助标准表',
    en: 'export as a sheet of standards to edit',
  },
  optStandards: {
    'zh-CN': '补助标准：名称，或有补助标准表的工作簿',
    en: 'standards: a name, or a workbook with a sheet of standards',
  },
  optAsOf: { 'zh-CN': '判定日期，默认今天', en: 'day to judge by, today by default' },
  optLang: { 'zh-CN': '语言：zh-CN 或 en', en: 'language: zh-CN or en' },
  optLedger: { 'zh-CN': '只处理这张工作表', en: 'only this sheet' },
  optFormulas: {
    'zh-CN': '应发合计写成公式，从“补助标准（计算用）”表取数',
    en: 'amounts as formulas over a sheet of standards',
  },
  optNoFormulas: { 'zh-CN': '应发合计写成数值', en: 'amounts as plain numbers' },
  optQuiet: { 'zh-CN': '不显示摘要', en: 'print no summary' },
  optRolls: { 'zh-CN': '另做资助发放花名册（打印用）', en: 'also rolls to print' },
  optNotices: { 'zh-CN': '另做资助告知书（打印用）', en: 'also notices to print' },
  optParagraph: { 'zh-CN': '另做汇报文字', en: 'also the report text' },
  optSchool: { 'zh-CN': '花名册和告知书只做这所学校', en: 'rolls and notices of this school only' },
  optRun: { 'zh-CN': '撤销指定的一次写入', en: 'the run to take back' },
  optFix: { 'zh-CN': '只撤销某个问题的改正（问题编号）', en: 'take back the fix of one issue (its id) only' },
  runOrFix: { 'zh-CN': '“--run”和“--fix”只能写一个。', en: 'Give either “--run” or “--fix”, not both.' },
  optHelp: { 'zh-CN': '显示帮助', en: 'show help' },
  optVersion: { 'zh-CN': '显示版本', en: 'show the version' },

  unknownCommand: {
    'zh-CN': '没有“{name}”这个命令，用 aid-ledger --help 查看全部命令。',
    en: 'There is no command “{name}”; see aid-ledger --help.',
  },
  unknownOption: {
    'zh-CN': '没有“{name}”这个选项，用 aid-ledger {command}--help 查看用法。',
    en: 'There is no option “{name}”; see aid-ledger {command}--help.',
  },
  missingValue: {
    'zh-CN': '“{name}”后面缺少内容，用 aid-ledger {command}--help 查看用法。',
    en: '“{name}” needs a value after it; see aid-ledger {command}--help.',
  },
  tooMany: {
    'zh-CN': '写得太多了，一次只处理一个工作簿；用 aid-ledger {command}--help 查看用法。',
    en: 'That is too much: one workbook at a time; see aid-ledger {command}--help.',
  },
  badUsage: {
    'zh-CN': '命令的写法不对，用 aid-ledger {command}--help 查看用法。',
    en: 'This is not how the command is used; see aid-ledger {command}--help.',
  },
  noBook: {
    'zh-CN': '请写出要处理的工作簿，例如 aid-ledger {command}台账.xlsx。',
    en: 'Name the workbook, for example aid-ledger {command}ledger.xlsx.',
  },
  badTerm: {
    'zh-CN': '学期“{value}”写法不对，应如 2024-autumn（秋季）或 2024-spring（春季）。',
    en: 'The term “{value}” is not understood; write 2024-autumn or 2024-spring.',
  },
  badDate: {
    'zh-CN': '日期“{value}”不对，应如 2024-10-15。',
    en: 'The date “{value}” is not one; write it like 2024-10-15.',
  },
  badLanguage: {
    'zh-CN': '语言“{value}”不支持，可用 zh-CN 或 en。',
    en: 'The language “{value}” is not known; use zh-CN or en.',
  },
  badStandards: {
    'zh-CN': '没有名为“{value}”的补助标准，现有：{names}。',
    en: 'There are no standards named “{value}”; there are: {names}.',
  },
  badRule: {
    'zh-CN': '没有编号为“{value}”的规则，用 aid-ledger rules 查看全部。',
    en: 'There is no rule “{value}”; see aid-ledger rules.',
  },
  merge: {
    'zh-CN': '把各校（各村）的台账合并成一个工作簿',
    en: 'merge ledgers into one workbook, each row keeping its source',
  },
  mergeBooks: { 'zh-CN': '工作簿，或放着工作簿的文件夹', en: 'workbooks, or folders of workbooks' },
  optMergeOut: { 'zh-CN': '合并后的工作簿，必须写明', en: 'the merged workbook to write; must be given' },
  optSchools: {
    'zh-CN': '应报学校名单（有“学校名称”列的工作簿）',
    en: 'workbook that lists the schools which should hand in',
  },
  mergeGuide: {
    'zh-CN': '这个工作簿由各校台账合并而成，“合并情况”表写明每个文件的结果。原文件没有改动。',
    en: 'This workbook was merged from the schools’ ledgers; the sheet 合并情况 tells what became of every file.',
  },
  noBooks: { 'zh-CN': '“{folder}”里没有 .xlsx 工作簿。', en: 'There is no .xlsx workbook in “{folder}”.' },
  mergeRemark: { 'zh-CN': '{file}“{sheet}”：{remark}', en: '{file} “{sheet}”: {remark}' },
  inTwoSchools: {
    'zh-CN': '同时在两所学校的学生：{count} 组',
    en: 'Pupils in two schools: {count}',
  },
  codes: {
    'zh-CN': '生成比对码，或与对方的比对码比对（不交换姓名和身份证号）',
    en: 'make match codes for another office, or compare with its codes (no names or numbers are exchanged)',
  },
  optSecret: { 'zh-CN': '放着商定口令的文本文件', en: 'text file that holds the agreed secret' },
  optPurpose: {
    'zh-CN': '比对用途，双方一字不差',
    en: 'what is compared for, the same to the letter on both sides',
  },
  optOffice: { 'zh-CN': '本单位名称，写在比对码文件里', en: 'name of your office, written into the file' },
  optCodesWith: { 'zh-CN': '对方的比对码文件', en: 'the other office’s file of codes' },
  optCodesOut: {
    'zh-CN': '写出的比对码文件；比对时为另存的工作簿',
    en: 'the file of codes to write; when comparing, the copy of the workbook',
  },
  codesNeed: { 'zh-CN': '比对码需要“{option}”。', en: 'Match codes need “{option}”.' },
  codesMade: {
    'zh-CN': '生成比对码 {codes} 条；{without} 行没有可用的身份证号，也没有姓名和生日，没有比对码',
    en: '{codes} codes made; {without} rows have neither a usable ID nor name and birth date and got none',
  },
  guideSheet: { 'zh-CN': '说明', en: 'Guide' },
  standardsGuide: {
    'zh-CN':
      '在“补助标准”表里改金额、加项目；改完存盘，计算时选用这个文件（命令行：--standards 这个文件.xlsx），或把这张表复制到台账工作簿里。',
    en: 'Edit amounts and add programmes on the sheet 补助标准; save, and choose this file when computing (command line: --standards FILE.xlsx), or copy the sheet into the workbook of the ledger.',
  },
  standardsWritten: {
    'zh-CN': '已把“{name}”（版本 {version}）写成“{sheet}”表：{file}',
    en: 'Wrote “{name}” (version {version}) as the sheet “{sheet}”: {file}',
  },
  noStandardsSheet: {
    'zh-CN': '“{file}”里没有补助标准表。可用 aid-ledger standards --out 文件.xlsx 导出一份再改。',
    en: 'There is no sheet of standards in “{file}”. Export one with aid-ledger standards --out FILE.xlsx and edit it.',
  },
  noFile: { 'zh-CN': '找不到文件“{file}”。', en: 'The file “{file}” does not exist.' },
  notAFile: { 'zh-CN': '“{file}”是文件夹，不是文件。', en: '“{file}” is a folder, not a file.' },
  unreadable: { 'zh-CN': '读不了文件“{file}”（{code}）。', en: 'The file “{file}” cannot be read ({code}).' },
  sameFile: {
    'zh-CN': '“{file}”就是原文件；原文件从不改动，请换一个文件名。',
    en: '“{file}” is the input itself, which is never overwritten; choose another name.',
  },
  sameTarget: {
    'zh-CN': '两项结果不能写进同一个文件“{file}”。',
    en: 'Two results cannot go to the same file “{file}”.',
  },
  noFolder: {
    'zh-CN': '文件夹“{folder}”不存在，请先建好。',
    en: 'The folder “{folder}” does not exist; create it first.',
  },
  unwritable: {
    'zh-CN': '写不了文件“{file}”（{code}）；它可能正被打开，或没有权限。',
    en: 'The file “{file}” cannot be written ({code}); it may be open elsewhere, or you may lack the right.',
  },
  otherExtension: {
    'zh-CN': '副本的扩展名须与原文件相同（{extension}）。',
    en: 'The copy must have the input’s extension ({extension}).',
  },
  needsOut: {
    'zh-CN': '请用 --out 写明副本的文件名，原文件不会改动。',
    en: 'Name the copy with --out; the input is never changed.',
  },
  noSheet: {
    'zh-CN': '没有名为“{sheet}”的工作表，现有：{sheets}。',
    en: 'There is no sheet “{sheet}”; there are: {sheets}.',
  },
  defect: {
    'zh-CN': '程序出错，这是本工具的缺陷，原文件没有改动。请把下面的文字告诉维护人员：',
    en: 'The tool failed; this is a defect of ours, and the input was not changed. Please pass on the text below:',
  },

  reading: { 'zh-CN': '正在读取… {percent}%', en: 'reading… {percent}%' },
  checking: { 'zh-CN': '正在校验…', en: 'checking…' },
  planning: { 'zh-CN': '正在计算…', en: 'computing…' },
  saving: { 'zh-CN': '正在保存…', en: 'saving…' },

  headline: { 'zh-CN': '{book}　学期：{term}　判定日期：{asOf}', en: '{book} · term: {term} · as of {asOf}' },
  noTerm: { 'zh-CN': '未写明', en: 'not stated' },
  ledger: { 'zh-CN': '  {name}：{kind}，{records} 行学生数据', en: '  {name}: {kind}, {records} records' },
  ledgerHead: { 'zh-CN': '台账 {count} 个', en: 'Ledgers: {count}' },
  coverage: {
    'zh-CN':
      '检查项：通过 {passed}，发现问题 {found}，未检查 {skipped}，检查出错 {crashed}，需外部资料 {external}',
    en: 'Rules: {passed} passed, {found} found something, {skipped} skipped, {crashed} crashed, {external} need outside data',
  },
  issues: {
    'zh-CN': '问题：错误 {error}，存疑 {warning}，提示 {notice}',
    en: 'Problems: {error} errors, {warning} warnings, {notice} notices',
  },
  rectified: {
    'zh-CN': '整改：其中情况属实 {confirmed}，再次出现 {cameBack}；本次核对改正、销号 {fixed}',
    en: 'Rectification: {confirmed} of them confirmed as correct, {cameBack} came back; {fixed} verified as corrected',
  },
  cause: {
    'zh-CN': '  [{severity}] {where}（{count} 处）{message}',
    en: '  [{severity}] {where} ({count}): {message}',
  },
  moreCauses: {
    'zh-CN': '  还有 {count} 类问题，见 --json 或 --html 报告',
    en: '  {count} more causes: see the --json or --html report',
  },
  totals: { 'zh-CN': '应补助：', en: 'Aid due:' },
  total: {
    'zh-CN': '  {programme}　{stage}　{persons} 人　{entries} 人次　{amount} 元',
    en: '  {programme} · {stage} · {persons} persons · {entries} entries · {amount} yuan',
  },
  noTotals: { 'zh-CN': '应补助：没有算出应补助的学生', en: 'Aid due: nobody was found to be due any' },
  refused: {
    'zh-CN': '待核实、没有计算：{count} 行，原因见报告',
    en: 'To be clarified, not computed: {count} rows; the report says why',
  },
  identities: {
    'zh-CN': '勾稽关系：{holds} 项相符，{fails} 项不符',
    en: 'Identities: {holds} agree, {fails} differ',
  },
  recordChanged: {
    'zh-CN': '  改动：{sheet} 第 {row} 行 {name}',
    en: '  changed: {sheet} row {row} {name}',
  },
  recordAdded: { 'zh-CN': '  新增：{sheet} 第 {row} 行 {name}', en: '  added: {sheet} row {row} {name}' },
  recordRemoved: { 'zh-CN': '  减少：{name}', en: '  removed: {name}' },
  moreRecords: {
    'zh-CN': '  还有 {count} 行，见 --json 报告',
    en: '  {count} more: see the --json report',
  },
  wrote: { 'zh-CN': '已写出：{file}', en: 'Written: {file}' },
  nothingToDo: {
    'zh-CN': '没有需要改动的内容，副本与原文件相同。',
    en: 'There was nothing to change; the copy equals the input.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
