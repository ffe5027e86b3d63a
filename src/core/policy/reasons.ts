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
  perYear: { 'zh-CN': '全年{value}元÷2={amount}元', en: '{value} yuan a year ÷ 2 = {amount} yuan' },
  perTerm: { 'zh-CN': '每学期{value}元={amount}元', en: '{value} yuan a term = {amount} yuan' },
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

/** Names of inputs in a derivation. */
export const inputNames = {
  stage: { 'zh-CN': '学段', en: 'stage' },
  grade: { 'zh-CN': '年级', en: 'grade' },
  boarding: { 'zh-CN': '是否寄宿', en: 'boarding' },
  hardshipCategory: { 'zh-CN': '困难类型', en: 'hardship category' },
  hardshipTier: { 'zh-CN': '困难等级', en: 'tier' },
} as const satisfies Record<string, LocalText>;
