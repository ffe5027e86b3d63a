import type { LocalText } from '../text/text';

/** What can hide in a cell. `space` is an ordinary one, anywhere in the text. */
export type HiddenCharacter =
  | 'space'
  | 'fullWidthSpace'
  | 'noBreakSpace'
  | 'otherSpace'
  | 'lineBreak'
  | 'tab'
  | 'zeroWidth'
  | 'byteOrderMark'
  | 'directionMark'
  | 'control'
  | 'fullWidth'
  | 'apostrophe';

/** What to call each of them. */
export const hiddenCharacterTitles: Readonly<Record<HiddenCharacter, LocalText>> = {
  space: { 'zh-CN': '空格', en: 'space' },
  fullWidthSpace: { 'zh-CN': '全角空格', en: 'full-width space' },
  noBreakSpace: { 'zh-CN': '不间断空格', en: 'no-break space' },
  otherSpace: { 'zh-CN': '特殊空格', en: 'special space' },
  lineBreak: { 'zh-CN': '换行', en: 'line break' },
  tab: { 'zh-CN': '制表符', en: 'tab' },
  zeroWidth: { 'zh-CN': '零宽字符', en: 'zero-width character' },
  byteOrderMark: { 'zh-CN': '文件头标记', en: 'byte order mark' },
  directionMark: { 'zh-CN': '方向控制符', en: 'direction mark' },
  control: { 'zh-CN': '控制字符', en: 'control character' },
  fullWidth: { 'zh-CN': '全角字符', en: 'full-width character' },
  apostrophe: { 'zh-CN': '开头的撇号', en: 'leading apostrophe' },
};

function kindOf(code: number): HiddenCharacter | undefined {
  if (code === 0x20) return 'space';
  if (code === 0x09) return 'tab';
  if (code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029)
    return 'lineBreak';
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 'control';
  if (code < 0xa0) return undefined;
  if (code === 0xa0 || code === 0x202f) return 'noBreakSpace';
  if (code === 0x3000) return 'fullWidthSpace';
  if (code === 0xfeff) return 'byteOrderMark';
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x205f || code === 0x1680) return 'otherSpace';
  if (code === 0x061c || code === 0x200e || code === 0x200f) return 'directionMark';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'directionMark';
  if (code === 0xad || code === 0x034f || code === 0x180e || (code >= 0x200b && code <= 0x200d))
    return 'zeroWidth';
  if (code >= 0x2060 && code <= 0x206f) return 'zeroWidth';
  if (code === 0x115f || code === 0x1160 || code === 0x3164 || code === 0xffa0) return 'zeroWidth';
  if (code >= 0xff01 && code <= 0xff5e) return 'fullWidth';
  return undefined;
}

const apostrophes = "'’‘＇`";

/** Nothing hides in printable ASCII without spaces, nor in plain Chinese characters. */
const mayHide = /[^\x21-\x7e\u4e00-\u9fff]/;

/** Which hidden or look-alike characters stand in the raw text of a cell, each kind once, in order. */
export function hiddenCharacters(raw: string): readonly HiddenCharacter[] {
  const apostrophe = raw !== '' && apostrophes.includes(raw.charAt(0));
  if (!apostrophe && !mayHide.test(raw)) return [];
  const found = new Set<HiddenCharacter>();
  if (apostrophe) found.add('apostrophe');
  for (let at = apostrophe ? 1 : 0; at < raw.length; at++) {
    const kind = kindOf(raw.charCodeAt(at));
    if (kind) found.add(kind);
  }
  return [...found];
}
