import type { CertificateCheck } from '../core/certificate/verifyCertificate';
import type { LocalText } from '../core/text/text';

/** The verdict, one sentence each. */
export const verdictWords: Readonly<Record<CertificateCheck['state'], LocalText>> = {
  valid: {
    'zh-CN': '证书有效：{records} 行学生数据与 {date} 出具证书时完全一致。',
    en: 'The certificate holds: all {records} records are as they were on {date}.',
  },
  changed: {
    'zh-CN': '证书与台账不符：{date} 出具证书以后内容有改动，需要重新校验。',
    en: 'The certificate does not fit: the ledger changed after {date}. Check it again.',
  },
  altered: {
    'zh-CN': '证书本身被改动过或不完整，不能作为凭据；请重新校验后出具。',
    en: 'The certificate itself was changed or is not whole and proves nothing. Check again and make a new one.',
  },
  revoked: {
    'zh-CN': '证书已失效：出具以后再次校验时，台账还不能报送。',
    en: 'The certificate is void: the ledger was found not ready after it was made.',
  },
  absent: {
    'zh-CN': '这个工作簿里没有校验证书；台账可以报送以后才能出具。',
    en: 'This workbook has no certificate; one can be given once the ledger is ready to submit.',
  },
};

export const certificateNotes = {
  differs: {
    'zh-CN': '改动 {changed} 行，新增 {added} 行，减少 {removed} 行。',
    en: '{changed} records changed, {added} added, {removed} removed.',
  },
  wholeOnly: {
    'zh-CN': '工作簿里已没有逐行的核对信息（可能用其他软件保存过），只能比较整体，说不出是哪几行。',
    en: 'What was kept of each record is gone (perhaps saved by another program): only the whole can be compared.',
  },
  columnsOnly: {
    'zh-CN': '学生没有增减，逐行比较也没有不同；可能是某一列没有被认出。',
    en: 'No record differs one by one; perhaps a column is no longer recognised.',
  },
  otherTerm: {
    'zh-CN': '证书是“{certified}”的，台账现在写的是“{term}”。',
    en: 'The certificate is for {certified}; the ledger now says {term}.',
  },
  otherRules: {
    'zh-CN': '出具证书时用的是规则 {certified} 版，现在是 {rules} 版；用新规则检查，结论可能不同。',
    en: 'It was made with rules {certified}; these are {rules} and might find other things.',
  },
  unsigned: {
    'zh-CN': '证书没有签名：它说明内容没有变，不说明是谁出具的。',
    en: 'The certificate is not signed: it shows that the content is the same, not who made it.',
  },
} as const satisfies Readonly<Record<string, LocalText>>;
