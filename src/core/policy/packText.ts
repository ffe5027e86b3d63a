import type { LocalText } from '../text/text';
import type { DatedAmount } from './standard';

/** Day the amounts were last compared with secondary copies of the notices. */
export const nationalChecked = '2026-11-22';

export const aidFundRules = '学生资助资金管理办法（财教〔2021〕310号）';
export const grantRaise = '财教〔2024〕181号';
export const collegeRaise = '财教〔2024〕188号';
export const numberOpen = '文号待核';

export const notes = {
  secondary: {
    'zh-CN': '金额录自转载文本，引用前请核对原文。',
    en: 'Amount taken from a secondary copy; compare with the text before quoting it.',
  },
  numberMissing: {
    'zh-CN': '金额录自转载文本，原文文号尚未核到；引用前请核对。',
    en: 'Amount taken from a secondary copy and the document number is not known yet; verify before quoting.',
  },
  startOpen: {
    'zh-CN': '金额录自转载文本；起始学期和文号待核，引用前请核对。',
    en: 'Amount taken from a secondary copy; its first term and document number are still to be verified.',
  },
  earlier: {
    'zh-CN': '当时的标准尚未收录。',
    en: 'The standard of that time has not been entered yet.',
  },
} satisfies Record<string, LocalText>;

/** Where a pack does not know what the standard was. */
export const notEntered: LocalText = {
  'zh-CN': '当时的文件（标准表尚未收录）',
  en: 'set by the notice of the time (not entered yet)',
};

/** One dated amount. `null` for `to`: still in force; `null` for `value`: `more.local` says who sets it. */
export function dated(
  from: DatedAmount['from'],
  to: DatedAmount['to'] | null,
  value: string | null,
  reference: string,
  note: LocalText,
  more: Pick<DatedAmount, 'range' | 'local'> = {},
): DatedAmount {
  return { from, ...(to ? { to } : {}), value, reference, checked: nationalChecked, note, ...more };
}
