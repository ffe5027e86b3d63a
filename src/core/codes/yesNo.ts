import { codeList } from './codeList';

/** Values of 是否… columns. */
export const yesNoList = codeList({
  values: ['是', '否'],
  aliases: {
    是: '有 √ ✓ ✔ ☑ Y YES 1 TRUE 对 已 享受 已享受 属于 已资助 是的 已消除 V',
    否: '无 × ✗ ✘ ☒ X N NO 0 FALSE 不 不是 没有 未 未享受 不享受 不属于 非 未资助 未消除 / - — 没',
  },
  mistakes: { 是: '昰 事 时', 否: '不否 杏 吾' },
});

/** true for 是 and its forms, false for 否 and its forms, undefined for a blank or anything else. */
export function yesNo(text: string): boolean | undefined {
  const listed = yesNoList.canonical(text);
  return listed === undefined ? undefined : listed === '是';
}
