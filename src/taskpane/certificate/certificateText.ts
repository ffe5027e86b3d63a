import type { LocalText } from '../../core/text/text';

/** Texts of the 校验证书. */
export const certificateText = {
  title: { 'zh-CN': '校验证书', en: 'Certificate' },
  certify: { 'zh-CN': '出具校验证书…', en: 'Give the certificate…' },
  certifyHint: {
    'zh-CN': '写一张“校验证书”工作表：检查了什么、没检查什么、内容指纹，供以后核对有没有改动。',
    en: 'Writes a 校验证书 sheet: what was checked, what was not, and a fingerprint to tell later changes by.',
  },
  verify: { 'zh-CN': '核对证书', en: 'Check the certificate' },
  verifyHint: {
    'zh-CN': '看台账与出具证书时是否一致，不一致的是哪几行。',
    en: 'Tells whether the ledger is still as certified, and which records differ.',
  },
  work: { 'zh-CN': '正在核对证书…', en: 'Checking the certificate…' },
  can: { 'zh-CN': '现在可以出具校验证书。', en: 'The certificate can be given now.' },
  blocked: {
    'zh-CN': '还有 {count} 条原因没有解决，暂时不能出具。',
    en: 'Not yet: {count} reasons stand against it.',
  },
  present: {
    'zh-CN': '工作簿里有校验证书，可以核对内容有没有改动。',
    en: 'There is a certificate in the workbook; see whether anything changed since.',
  },
  changed: { 'zh-CN': '改动的 {count} 行', en: 'Changed: {count}' },
  added: { 'zh-CN': '新增的 {count} 行', en: 'Added: {count}' },
  removed: { 'zh-CN': '减少的 {count} 行', en: 'Removed: {count}' },
  record: { 'zh-CN': '{sheet} 第 {row} 行 {name}', en: '{sheet}, row {row} {name}' },
  more: { 'zh-CN': '还有 {count} 行，没有列出。', en: '{count} more are not listed.' },
} as const satisfies Record<string, LocalText>;
