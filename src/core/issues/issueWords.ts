import type { Severity } from '../rules/rule';
import type { LocalText } from '../text/text';

/** Severity in the clerk's words. */
export const severityWords: Readonly<Record<Severity, LocalText>> = {
  error: { 'zh-CN': '错误', en: 'Error' },
  warning: { 'zh-CN': '存疑', en: 'Warning' },
  notice: { 'zh-CN': '提示', en: 'Notice' },
};
