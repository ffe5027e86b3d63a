import type { LocalText } from '../../core/text/text';

/** Texts about what can be done with problems, and what is remembered of them. */
export const issueText = {
  settledCounts: {
    'zh-CN': '确认属实 {confirmed} · 已销号 {fixed}',
    en: 'Confirmed as correct {confirmed} · Closed {fixed}',
  },
  confirmedSection: { 'zh-CN': '确认属实（不用改）', en: 'Confirmed as correct (nothing to do)' },
  fixedSection: { 'zh-CN': '已销号（已改好）', en: 'Closed (put right)' },
  falseAlarms: {
    'zh-CN': '共发现 {found} 处，其中确认属实 {confirmed} 处（{percent}%）',
    en: '{confirmed} of {found} found were confirmed as correct ({percent}%)',
  },
  // remedies
  fixProposed: { 'zh-CN': '按此改正…', en: 'Change it so…' },
  fixProposedLabel: {
    'zh-CN': '按此改正…（{cell} 改为“{value}”）',
    en: 'Change it so… ({cell} to “{value}”)',
  },
  proposal: { 'zh-CN': '建议把 {cell} 改为', en: 'Suggested for {cell}' },
  fixMany: { 'zh-CN': '全部改正 {count} 处…', en: 'Fix all {count}…' },
  goToSuspect: { 'zh-CN': '定位到最可能填错的 {cell}', en: 'Go to {cell}, most likely wrong' },
  compare: { 'zh-CN': '并排对照', en: 'Side by side' },
  explains: {
    'zh-CN': '另有 {count} 处问题由它引起，改好后一起消失。',
    en: '{count} more problems follow from it and go with it.',
  },
  // causes
  reach: {
    'zh-CN': '改正后，{pupils} 名学生的 {issues} 处问题一起消失（{cells} 个单元格）。',
    en: 'Putting it right ends {issues} problems of {pupils} pupils ({cells} cells).',
  },
  reachCells: {
    'zh-CN': '改正后 {issues} 处问题一起消失（{cells} 个单元格）。',
    en: 'Putting it right ends {issues} problems ({cells} cells).',
  },
  concerns: {
    'zh-CN': '涉及 {pupils} 名学生、{cells} 个单元格。',
    en: 'Concerns {pupils} pupils, {cells} cells.',
  },
  concernsCells: { 'zh-CN': '涉及 {cells} 个单元格。', en: 'Concerns {cells} cells.' },
  reachExplained: {
    'zh-CN': '由它引起的 {count} 处也随之消失。',
    en: '{count} that follow from it go too.',
  },
  reachAlso: {
    'zh-CN': '同样的单元格里还有 {count} 处别的问题。',
    en: 'The same cells have {count} other problems.',
  },
  // history
  firstSeen: { 'zh-CN': '首次发现 {date}', en: 'First seen {date}' },
  returns: { 'zh-CN': '复发 {count} 次', en: 'came back {count} times' },
  responsible: { 'zh-CN': '责任：{who}', en: 'Responsible: {who}' },
  deadline: { 'zh-CN': '整改期限：{date}', en: 'Due: {date}' },
  measure: { 'zh-CN': '整改措施：{text}', en: 'Measure: {text}' },
  remark: { 'zh-CN': '说明：{text}', en: 'Note: {text}' },
  confirmedAs: {
    'zh-CN': '确认属实：{reason}（{on} 确认，最迟有效到 {until}）',
    en: 'Confirmed as correct: {reason} (on {on}, at the latest until {until})',
  },
  // 确认属实
  confirm: { 'zh-CN': '确认属实…', en: 'Correct as it is…' },
  confirmMany: { 'zh-CN': '{count} 处都确认属实…', en: 'All {count} correct…' },
  unconfirm: { 'zh-CN': '取消确认', en: 'Take back' },
  confirmTitle: { 'zh-CN': '确认属实', en: 'Correct as it is' },
  confirmAbout: { 'zh-CN': '{count} 处：{about}', en: '{count}: {about}' },
  confirmReason: { 'zh-CN': '为什么属实', en: 'Why it is correct' },
  confirmReasonHint: {
    'zh-CN': '例如“已对照户口簿原件核对无误”。',
    en: 'For example: compared with the household register.',
  },
  confirmReasonMissing: { 'zh-CN': '请写明理由，再确认。', en: 'Please give the reason first.' },
  confirmHolds: {
    'zh-CN':
      '确认日期 {date}。理由和日期记在这个工作簿里，有“问题清单”时也写进清单。单元格内容改动或学期结束后，确认自动失效。',
    en: 'Confirmed on {date}. Reason and day are kept in this workbook, and in the 问题清单 where there is one. It lapses when a cell changes or the term ends.',
  },
} as const satisfies Record<string, LocalText>;
