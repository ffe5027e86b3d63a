import type { Issue } from '../engine/result';
import type { Severity } from '../rules/rule';
import type { LocalText } from '../text/text';

/** Severity in the clerk's words. */
export const severityWords: Readonly<Record<Severity, LocalText>> = {
  error: { 'zh-CN': '错误', en: 'Error' },
  warning: { 'zh-CN': '存疑', en: 'Warning' },
  notice: { 'zh-CN': '提示', en: 'Notice' },
};

/** What became of an issue since the last run. */
export const issueStateWords: Readonly<Record<Issue['state'], LocalText>> = {
  new: { 'zh-CN': '新发现', en: 'New' },
  open: { 'zh-CN': '待整改', en: 'Open' },
  cameBack: { 'zh-CN': '再次出现', en: 'Came back' },
  confirmed: { 'zh-CN': '情况属实', en: 'Confirmed' },
  fixed: { 'zh-CN': '已销号', en: 'Closed' },
};
