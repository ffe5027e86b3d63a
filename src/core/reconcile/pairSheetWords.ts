import type { LocalText } from '../text/text';

/** `owned` ids of our sheets. */
export const pairSheetId = 'reconcilePairs';
export const problemSheetId = 'reconcileProblems';
export const differenceSheetId = 'reconcileDifferences';

export const sheetNames = {
  pairs: { 'zh-CN': '双向比对结果', en: 'Comparison' },
  problems: { 'zh-CN': '比对问题名单', en: 'Comparison problems' },
  differences: { 'zh-CN': '两账不一致', en: 'Ledgers disagree' },
} satisfies Record<string, LocalText>;

/** What people choose from in the 结论 column. */
export const conclusionWords = {
  same: { 'zh-CN': '是同一人', en: 'same pupil' },
  different: { 'zh-CN': '不是同一人', en: 'two pupils' },
} satisfies Record<string, LocalText>;

function column(chinese: string, english: string, width: number): { title: LocalText; width: number } {
  return { title: { 'zh-CN': chinese, en: english }, width };
}

/** Columns of 双向比对结果, in order. */
export const pairColumns = {
  left: column('甲方', 'One side', 22),
  leftName: column('甲方姓名', 'Name there', 12),
  leftId: column('甲方身份证号', 'ID number there', 22),
  right: column('乙方', 'Other side', 22),
  rightName: column('乙方姓名', 'Name here', 12),
  rightId: column('乙方身份证号', 'ID number here', 22),
  verdict: column('比对结论', 'Verdict', 14),
  reasons: column('理由', 'Reasons', 60),
  result: column('结果', 'Result', 10),
  owner: column('责任单位', 'Responsible', 26),
  ask: column('找谁核实', 'Ask', 24),
  conclusion: column('结论', 'Conclusion', 14),
  number: column('比对编号', 'Pair number', 26),
} as const;

export const verdictWords = {
  same: { 'zh-CN': '同一人', en: 'same' },
  probable: { 'zh-CN': '很可能同一人', en: 'probably same' },
  ambiguous: { 'zh-CN': '分不清是谁', en: 'ambiguous' },
  leftOnly: { 'zh-CN': '只在甲方', en: 'one side only' },
  rightOnly: { 'zh-CN': '只在乙方', en: 'other side only' },
} satisfies Record<string, LocalText>;

export const resultWords = {
  missedAid: { 'zh-CN': '漏助', en: 'aid missed' },
  wrongAid: { 'zh-CN': '误助', en: 'aid without grounds' },
  paidTwice: { 'zh-CN': '重复资助', en: 'paid twice' },
  review: { 'zh-CN': '待核实', en: 'to be decided' },
  elsewhere: { 'zh-CN': '在外就读', en: 'studies elsewhere' },
} satisfies Record<string, LocalText>;
