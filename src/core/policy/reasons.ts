import type { LocalText } from '../text/text';

/** Everything the computation says about a row, in both languages. `{…}` are filled by `say`. */
export const reasons = {
  noTerm: {
    'zh-CN': '看不出是哪个学期，无法确定标准：请在标题或“学期”列写明，例如“2024年秋季学期”',
    en: 'The term is not stated, so no standard can be chosen: write it in the title or a 学期 column, e.g. 2024年秋季学期',
  },
  termUnread: { 'zh-CN': '学期“{found}”认不出来', en: 'The term "{found}" cannot be read' },
  termBlank: {
    'zh-CN': '本表各行学期不同，本行学期空白',
    en: 'Rows of this sheet have different terms and this one is blank',
  },
  beforePack: {
    'zh-CN': '标准库从{since}起，没有{term}的标准',
    en: 'The standards begin with {since}; there are none for {term}',
  },
  statusAmbiguous: {
    'zh-CN': '就读状态“{found}”要先核实：是否仍在本校就读',
    en: 'Status "{found}" must be settled first: is the pupil still at this school',
  },
  statusUnread: { 'zh-CN': '就读状态“{found}”认不出来', en: 'Status "{found}" cannot be read' },
  statusOpen: {
    'zh-CN': '就读学校和就读状态都空白，不知是否在校',
    en: 'School and status are both blank: it is not known whether the pupil is at school',
  },
  stageBlank: { 'zh-CN': '学段空白', en: 'The stage is blank' },
  stageBlankHint: {
    'zh-CN': '学段空白（年级“{grade}”属{hint}，请补填）',
    en: 'The stage is blank (grade "{grade}" belongs to {hint}; please fill it in)',
  },
  stageOpen: {
    'zh-CN': '学段“{found}”包括几个学段，年级“{grade}”不能区分',
    en: 'Stage "{found}" covers several stages and grade "{grade}" does not tell which',
  },
  stageUnread: { 'zh-CN': '学段“{found}”不在代码表中', en: 'Stage "{found}" is not in the code list' },
  stageMissing: {
    'zh-CN': '没有学段列，年级“{grade}”看不出学段',
    en: 'There is no stage column and grade "{grade}" does not tell the stage',
  },
  stageGrade: {
    'zh-CN': '学段“{found}”与年级“{grade}”不一致',
    en: 'Stage "{found}" and grade "{grade}" contradict each other',
  },
  gradeMissing: { 'zh-CN': '台账没有年级列', en: 'The ledger has no grade column' },
  columnMissing: { 'zh-CN': '台账没有“{name}”列', en: 'The ledger has no column for {name}' },
  cellBlank: { 'zh-CN': '{name}空白（空白不等于“否”）', en: '{name} is blank (blank does not mean no)' },
  cellUnread: { 'zh-CN': '{name}“{found}”认不出来', en: '{name} "{found}" cannot be read' },
  cellOpen: {
    'zh-CN': '{name}“{found}”看不出是否属于{listed}',
    en: '{name} "{found}" does not tell whether it is {listed}',
  },
  cellsConflict: {
    'zh-CN': '{name}几列互相矛盾（{found}）',
    en: 'The columns for {name} contradict each other ({found})',
  },
  notValue: {
    'zh-CN': '不符合：{name}须为{listed}，本行为“{found}”',
    en: 'Not entitled: {name} must be {listed}; this row says "{found}"',
  },
  span: { 'zh-CN': '{from}起{to}', en: '{from} to {to}' },
  gradeBlank: { 'zh-CN': '年级空白', en: 'The grade is blank' },
  gradeUnread: { 'zh-CN': '年级“{found}”认不出来', en: 'Grade "{found}" cannot be read' },
  boardingBlank: {
    'zh-CN': '是否寄宿空白（空白不等于“否”）',
    en: 'Boarding is blank (blank does not mean no)',
  },
  boardingUnread: { 'zh-CN': '是否寄宿“{found}”认不出来', en: 'Boarding "{found}" cannot be read' },
  boardingMissing: { 'zh-CN': '台账没有“是否寄宿”列', en: 'The ledger has no boarding column' },
  categoryBlank: {
    'zh-CN': '困难类型空白（空白不等于“无”）',
    en: 'The hardship category is blank (blank does not mean none)',
  },
  categoryBlankHint: {
    'zh-CN': '困难类型空白（空白不等于“无”；本行另有“{hint}”，请补填）',
    en: 'The hardship category is blank (blank does not mean none; the row also says "{hint}", please fill it in)',
  },
  categoryMissing: {
    'zh-CN': '台账没有能说明困难类型的列',
    en: 'The ledger has no column that tells the hardship category',
  },
  categoryUnread: {
    'zh-CN': '困难类型“{found}”不在代码表中',
    en: 'Hardship category "{found}" is not in the code list',
  },
  categoryConflict: {
    'zh-CN': '困难类型“{found}”与“{other}”互相矛盾',
    en: 'Hardship category "{found}" and "{other}" contradict each other',
  },
  categoryOpen: {
    'zh-CN': '“{found}”看不出属于哪一类困难（{listed}）',
    en: '"{found}" does not tell which kind of hardship it is ({listed})',
  },
  tierBlank: { 'zh-CN': '困难等级（档次）空白', en: 'The tier is blank' },
  tierUnread: { 'zh-CN': '困难等级（档次）“{found}”认不出来', en: 'Tier "{found}" cannot be read' },
  tierUnset: {
    'zh-CN': '“{found}”的金额由地方确定，标准库中没有设定（国家只定平均每年{average}元，幅度{from}—{to}元）',
    en: 'The amount for "{found}" is set locally and is not in the standards (nationally only the average {average} a year and the range {from}–{to} are set)',
  },
  tierUnsetPlain: {
    'zh-CN': '“{found}”的金额在标准库中没有设定',
    en: 'The amount for "{found}" is not in the standards',
  },
  twoFit: { 'zh-CN': '同时符合两条标准，不能取其一', en: 'Two standards fit at once; neither may be picked' },
  exclusiveFit: {
    'zh-CN': '“{programmes}”不能兼得，不能取其一',
    en: '"{programmes}" exclude each other; neither may be picked',
  },
  exclusiveRows: {
    'zh-CN': '同一学生另有“{other}”（{place}），与“{programme}”不能兼得，请核实保留哪一项',
    en: 'The same pupil also has "{other}" ({place}), which excludes "{programme}"; settle which one stands',
  },
  onceRows: {
    'zh-CN': '同一学生在{place}也列了“{programme}”，只能享受一次，请核实保留哪一行',
    en: 'The same pupil is also listed for "{programme}" at {place}; it is given once only, settle which row stands',
  },
  certainParts: { 'zh-CN': '可以确定的：{parts}', en: 'Certain already: {parts}' },
  part: { 'zh-CN': '{programme}{amount}元', en: '{programme} {amount} yuan' },
  alsoInKind: { 'zh-CN': '另享实物：{what}', en: 'Also in kind: {what}' },
  alsoFeeWaiver: { 'zh-CN': '另享减免：{what}', en: 'Also waived: {what}' },
  alsoLoan: { 'zh-CN': '另可贷款（不计入资助）：{what}', en: 'May also borrow (not aid): {what}' },
  alsoSchoolFunds: {
    'zh-CN': '另有拨给学校的经费：{what}',
    en: 'The school also receives: {what}',
  },
  alsoOpen: {
    'zh-CN': '“{programme}”待核实：{reason}',
    en: '"{programme}" is still open: {reason}',
  },
  clauses: { 'zh-CN': '有关条款：{clauses}', en: 'Clauses concerned: {clauses}' },
  noHardship: {
    'zh-CN': '不符合：没有家庭经济困难类型（“{found}”）',
    en: 'Not entitled: no hardship category ("{found}")',
  },
  notListed: {
    'zh-CN': '不符合：须属{listed}，本行为“{found}”',
    en: 'Not entitled: only {listed}; this row says "{found}"',
  },
  notBoarding: {
    'zh-CN': '不符合：须为寄宿生，本行为“{found}”',
    en: 'Not entitled: only boarders; this row says "{found}"',
  },
  notDay: {
    'zh-CN': '不符合：须为非寄宿生，本行为“{found}”',
    en: 'Not entitled: only day pupils; this row says "{found}"',
  },
  notGrade: {
    'zh-CN': '不符合：{term}只包括{listed}，本行为“{found}”',
    en: 'Not entitled: {term} covers only {listed}; this row says "{found}"',
  },
  notTier: { 'zh-CN': '不符合：困难等级“{found}”', en: 'Not entitled: tier "{found}"' },
  notInForce: {
    'zh-CN': '不符合：{term}没有执行中的“{programme}”标准',
    en: 'Not entitled: no standard of "{programme}" was in force in {term}',
  },
  notInPack: {
    'zh-CN': '标准库“{pack}”未包括{stage}，未计算',
    en: '"{pack}" has no standards for {stage}; not computed',
  },
  notAtSchool: { 'zh-CN': '不符合：就读状态“{found}”', en: 'Not entitled: status "{found}"' },
  halved: { 'zh-CN': '全年{value}元÷2={amount}元', en: '{value} yuan a year ÷ 2 = {amount} yuan' },
  wholeYear: {
    'zh-CN': '全年{value}元，一次发放={amount}元',
    en: '{value} yuan a year, paid at once = {amount} yuan',
  },
  perTerm: { 'zh-CN': '每学期{value}元={amount}元', en: '{value} yuan a term = {amount} yuan' },
  perDay: {
    'zh-CN': '每天{value}元×{by}天={amount}元',
    en: '{value} yuan a day × {by} days = {amount} yuan',
  },
  perMonth: {
    'zh-CN': '每月{value}元×{by}个月={amount}元',
    en: '{value} yuan a month × {by} months = {amount} yuan',
  },
  onceOnly: { 'zh-CN': '一次性{value}元={amount}元', en: '{value} yuan once = {amount} yuan' },
  capped: {
    'zh-CN': '，每学期最高{cap}元={amount}元',
    en: ', at most {cap} yuan a term = {amount} yuan',
  },
  unsetAmount: {
    'zh-CN': '金额按{local}，标准表未设',
    en: 'the amount is {local}, which the standards do not state',
  },
  unsetOnly: {
    'zh-CN': '“{programme}”的金额按{local}，标准表未设，未计算：请在补助标准表中补上本县标准',
    en: 'The amount of "{programme}" is {local}, which the standards do not state; not computed. Add your county\'s standard',
  },
  otherTerm: {
    'zh-CN': '不符合：“{programme}”全年一次，在{season}学期发放',
    en: 'Not entitled: "{programme}" is paid once a year, in the {season} term',
  },
  derivation: {
    'zh-CN': '{term}，{clause}（{reference}）。本行：{inputs}。{arithmetic}。',
    en: '{term}: {clause} ({reference}). This row: {inputs}. {arithmetic}.',
  },
  kindShadowed: {
    'zh-CN': '已按{counted}计算；本表用于比对，不重复计算',
    en: 'Computed from the {counted}; this sheet serves for comparison and is not counted again',
  },
  kindNever: {
    'zh-CN': '这类表不是发放依据，不计算',
    en: 'Sheets of this kind are no basis for payment and are not computed',
  },
} as const satisfies Record<string, LocalText>;
