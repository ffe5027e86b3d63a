import type { LocalText } from '../text/text';
import type { CauseKind } from './result';

/** What a cause is called. */
export const causeWords = {
  column: {
    'zh-CN': '{sheet}“{header}”列：{title}（{count} 处）',
    en: '{sheet}, column “{header}”: {title} ({count})',
  },
  structure: {
    'zh-CN': '{sheet}：{title}（{count} 处）',
    en: '{sheet}: {title} ({count})',
  },
} satisfies Record<string, LocalText>;

/** The same for causes that are more than one rule in one column. */
export const kindWords: Readonly<Record<CauseKind, LocalText>> = {
  value: {
    'zh-CN': '{sheet}“{header}”列：“{found}”不在规定的选项里{arrow}（{count} 处）',
    en: '{sheet}, column “{header}”: “{found}” is not in the list{arrow} ({count})',
  },
  copy: {
    'zh-CN': '{sheet}“{header}”列：同一个号码“{found}”填在{pupils}行里，像是往下复制的',
    en: '{sheet}, column “{header}”: one number, “{found}”, stands in {pupils} rows; it looks copied down',
  },
  shift: {
    'zh-CN': '{sheet}：{title}（{count} 行）',
    en: '{sheet}: {title} ({count} rows)',
  },
  column: {
    'zh-CN': '{sheet}“{header}”列整列按数字存，身份证号后几位已丢失（{count} 处）',
    en: '{sheet}: the column “{header}” is stored as numbers; the last digits of its ID numbers are lost ({count})',
  },
  header: {
    'zh-CN': '{sheet}“{header}”列：内容与表头不符，多半是表头认错了或整列贴错了（{count} 处）',
    en: '{sheet}, column “{header}”: the content does not go with the header; it was taken for another column or pasted in the wrong place ({count})',
  },
};

/** What to do about it, once for all. */
export const remedyWords: Readonly<Record<CauseKind, LocalText>> = {
  value: {
    'zh-CN': '把这一列里的“{found}”全部改成{target}。',
    en: 'Change every “{found}” of this column to {target}.',
  },
  copy: {
    'zh-CN': '只有一行可能是对的：请对照户口簿给每个人填上自己的号码。',
    en: 'It can be right in one row only: enter each person’s own number from the household register.',
  },
  shift: {
    'zh-CN': '把这些行从“{header}”起移回原位；随之消失的还有{explained}处问题。',
    en: 'Move these rows back from “{header}” on; {explained} more problems go with it.',
  },
  column: {
    'zh-CN': '先把整列设为“文本”格式，再从户口簿或原始名单重新粘贴号码；改格式找不回丢失的数字。',
    en: 'Set the whole column to text, then paste the numbers again from their source; the format alone does not bring digits back.',
  },
  header: {
    'zh-CN': '请先核对这一列到底是什么：表头认错的，改这一列的含义；贴错的，重新粘贴。',
    en: 'See what the column really holds: change what it is read as, or paste it again.',
  },
};

/** What stands for the value where nothing is known to be meant, and other small parts. */
export const smallWords = {
  listed: { 'zh-CN': '规定的选项', en: 'a listed value' },
  quoted: { 'zh-CN': '“{expected}”', en: '“{expected}”' },
  arrow: { 'zh-CN': '，应为“{expected}”', en: '; “{expected}” is meant' },
  fix: {
    'zh-CN': '可一次改正 {fixed} 处，改前可预览。',
    en: '{fixed} can be put right at once, after a preview.',
  },
} satisfies Record<string, LocalText>;
