import type { LocalText } from '../text/text';
import type { LedgerKind } from './ledger';

/** What each kind of ledger is called. */
export const kindTitles: Readonly<Record<LedgerKind, LocalText>> = {
  schoolLedger: { 'zh-CN': '学校台账', en: 'school ledger' },
  villageLedger: { 'zh-CN': '村级台账', en: 'village ledger' },
  officeList: { 'zh-CN': '部门名单', en: 'office list' },
  paymentRoll: { 'zh-CN': '发放名册', en: 'payment roll' },
  enrolmentRoll: { 'zh-CN': '学籍名册', en: 'enrolment roll' },
  dropoutLedger: { 'zh-CN': '控辍保学台账', en: 'drop-out ledger' },
};
