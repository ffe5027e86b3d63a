import type { LocalText } from '../text/text';
import type { RectificationState } from './rectification';

/** The choices of the 状态 column. */
export const rectificationStateWords: Readonly<Record<RectificationState, LocalText>> = {
  open: { 'zh-CN': '待整改', en: 'To be corrected' },
  awaiting: { 'zh-CN': '已整改待核', en: 'Corrected - to be verified' },
  closed: { 'zh-CN': '已销号', en: 'Closed' },
  confirmed: { 'zh-CN': '情况属实', en: 'Confirmed as correct' },
};

/** What the 核对情况 column says after a check. */
export const remarkWords = {
  stillThere: {
    'zh-CN': '{date}核对：问题仍在，改回“待整改”。',
    en: '{date}: still there, so it is to be corrected again.',
  },
  closedByHandStillThere: {
    'zh-CN': '{date}核对：已手工销号，但问题仍在，改回“待整改”。',
    en: '{date}: closed by hand, but still there, so it is to be corrected again.',
  },
  cameBack: {
    'zh-CN': '{date}核对：销号后再次出现（第{count}次）。',
    en: '{date}: came back after it was closed ({count}).',
  },
  verified: { 'zh-CN': '{date}核对：问题已消除，销号。', en: '{date}: verified as corrected, closed.' },
  closedByHand: {
    'zh-CN': '手工销号；{date}没能核对（{why}）。',
    en: 'Closed by hand; not verified on {date} ({why}).',
  },
  notVerified: {
    'zh-CN': '{date}没能核对（{why}）。',
    en: 'Not verified on {date} ({why}).',
  },
  confirmed: {
    'zh-CN': '情况属实，有效至{until}；内容一改即失效。',
    en: 'Confirmed until {until}, as long as the content stays.',
  },
  confirmNeedsReason: {
    'zh-CN': '{date}核对：请写明情况属实的理由，未写前仍为“待整改”。',
    en: '{date}: please give the reason it is correct; until then it is to be corrected.',
  },
  confirmRefused: {
    'zh-CN': '{date}核对：这是错误，不能按“情况属实”处理，须改正。',
    en: '{date}: this is an error and cannot be confirmed as correct; it must be corrected.',
  },
  confirmValueChanged: {
    'zh-CN': '{date}核对：单元格内容已变，原来的“情况属实”（{on}）失效，请重新核实。',
    en: '{date}: the content changed, so the earlier confirmation ({on}) no longer holds; please verify again.',
  },
  confirmTermOver: {
    'zh-CN': '{date}核对：学期已过，原来的“情况属实”（{on}）失效，请重新核实。',
    en: '{date}: the term is over, so the earlier confirmation ({on}) no longer holds; please verify again.',
  },
  confirmTakenBack: { 'zh-CN': '{date}：取消“情况属实”。', en: '{date}: no longer confirmed as correct.' },
  stateUnknown: {
    'zh-CN': '{date}核对：状态“{text}”看不懂，按“待整改”处理，请从下拉列表中选。',
    en: '{date}: the state “{text}” is not one of the list and counts as to be corrected.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Why nobody could tell whether an issue is gone. */
export const unverifiedWords = {
  rule: { 'zh-CN': '这项规则没有查完', en: 'the rule did not run everywhere' },
  ledger: { 'zh-CN': '没有找到所在的台账', en: 'its ledger was not found' },
  covered: { 'zh-CN': '被同一处更大的问题遮住', en: 'covered by a graver problem in the same place' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** How a closed issue reads in reports. */
export const fixedMessage: LocalText = {
  'zh-CN': '{sheet}!{cell}：“{title}”已改正（原内容：{found}）。',
  en: '{sheet}!{cell}: “{title}” has been corrected (it was: {found}).',
};
