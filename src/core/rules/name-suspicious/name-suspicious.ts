import type { FieldId } from '../../ledger/fields';
import { cleanText } from '../../normalise/cleanText';
import { nameDot } from '../../normalise/nameKey';
import type { Rule } from '../rule';

/** Names of pupils; then names of others, which are judged less strictly (two parents, a phone behind the name). */
const others = ['householdHead', 'guardianName', 'accountHolder'] as const satisfies readonly FieldId[];

/** Two characters or more, all Chinese: nearly every name. Decided at once. */
const plain = /^[\u4e00-\u9fff]{2,20}$/;
const placeholder = /[?？□■�＊*◻▢]|[xX×]{2}/;
const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u;
const letters = /\p{L}/u;
const han = /\p{Script=Han}/u;
/** Dots of other kinds between two characters of a name. Unlike the comparison key, the full stop 。 is no dot. */
const wrongDot =
  /(?<=\p{Script=Han})\s?[.．\u02d9\u0387\u2022\u2024\u2027\u2218\u2219\u22c5\u25cf\u30fb\uff65]\s?(?=\p{Script=Han})/gu;
const spaceInside = /(?<=[\p{Script=Han}·])\s+(?=[\p{Script=Han}·])/gu;

type NameFault = 'placeholder' | 'privateUse' | 'digits' | 'letters' | 'symbols' | 'single';

function faultOf(text: string): NameFault | undefined {
  if (placeholder.test(text)) return 'placeholder';
  if (privateUse.test(text)) return 'privateUse';
  if (/\d/.test(text)) return 'digits';
  const characters = Array.from(text);
  if (characters.some((character) => letters.test(character) && !han.test(character))) return 'letters';
  if (characters.some((character) => !han.test(character) && character !== nameDot)) return 'symbols';
  if (text.startsWith(nameDot) || text.endsWith(nameDot) || text.includes('··')) return 'symbols';
  return characters.length === 1 ? 'single' : undefined;
}

export const nameSuspicious: Rule = {
  meta: {
    id: 'name-suspicious',
    severity: 'warning',
    scope: 'cell',
    needs: [['name'], ...others.map((field) => [field] as const)],
    title: { 'zh-CN': '姓名写法可疑', en: 'Name written doubtfully' },
    description: {
      'zh-CN':
        '姓名里有问号、方框、星号（生僻字没打出来或被遮住）、数字、拼音字母、括号说明、空格，或只有一个字，或少数民族姓名的间隔点用错。上报和打款要求姓名与身份证一致。空格和间隔点可以一键改正，其他的请对照户口簿改正。',
      en: 'The name holds a question mark, box or star (a rare character that was not typed, or a mask), digits, Latin letters, remarks in brackets, spaces, a single character, or the wrong dot. Names must agree with the ID card. Spaces and dots can be put right at once; correct the rest from the household register.',
    },
    messages: {
      placeholder: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有“?”“□”“*”一类的符号，多半是生僻字没打出来或被遮住。请对照户口簿填写全名。',
        en: '{sheet}!{cell}: {header} “{found}” holds a ?, □ or * where a rare or masked character should be. Enter the full name from the household register.',
      },
      privateUse: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有自造字，别的电脑上显示不出来。请用标准字库里的字重新录入，或按公安部门登记的写法填写。',
        en: '{sheet}!{cell}: {header} “{found}” holds a character made on one computer only. Enter it again with a standard font, as the police register has it.',
      },
      digits: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有数字。请改为真实姓名（同名的用身份证号区分，不要加编号）。',
        en: '{sheet}!{cell}: {header} “{found}” holds digits. Enter the real name; ID numbers tell namesakes apart.',
      },
      letters: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有字母或其他文字。拼音代替生僻字的，请改为汉字，与身份证一致。',
        en: '{sheet}!{cell}: {header} “{found}” holds letters. Where they stand for a rare character, enter the character as on the ID card.',
      },
      symbols: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”里有姓名以外的符号或说明。请只填姓名，说明写在备注里。',
        en: '{sheet}!{cell}: {header} “{found}” holds symbols or remarks. Enter the name only, and remarks in their own column.',
      },
      single: {
        'zh-CN': '{sheet}!{cell}：{header}只有一个字“{found}”。请对照户口簿填写全名。',
        en: '{sheet}!{cell}: {header} is the single character “{found}”. Enter the full name.',
      },
      space: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有空格或看不见的字符，应为“{expected}”。查找和比对会因此漏掉，可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” holds spaces or invisible characters; it should be “{expected}”. Look-ups miss it. It can be put right with one click.',
      },
      dot: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”的间隔点不对，应为“{expected}”（中间点·）。可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” has the wrong dot; it should be “{expected}” (with ·). It can be put right with one click.',
      },
    },
    reference: 'GB/T 2312、GB 18030（姓名用字）；公通字〔2016〕33号（少数民族姓名间隔符“·”）',
    examples: [
      {
        title: { 'zh-CN': '两三个字、带·的姓名，通过', en: 'ordinary names, and with a dot' },
        cells: [{ name: '李明' }, { name: '欧阳子轩' }, { name: '古丽娜尔·艾力' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '生僻字成了问号', en: 'a question mark' },
        cells: [{ name: '李?' }],
        finds: ['placeholder'],
      },
      {
        title: { 'zh-CN': '间隔点打成英文句点', en: 'a full stop for the dot' },
        cells: [{ name: '古丽娜尔.艾力' }],
        finds: ['dot'],
      },
      {
        title: { 'zh-CN': '名字中间有空格', en: 'a space inside' },
        cells: [{ name: '李 明' }],
        finds: ['space'],
      },
      {
        title: { 'zh-CN': '边界：生僻字本身没问题', en: 'boundary: a rare character is fine' },
        cells: [{ name: '李䶮' }, { name: '王𬭎' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const field of ['name', ...others] as const) {
        if (!view.has(field)) continue;
        for (const row of view.ledger.rows) {
          const raw = view.raw(row, field);
          if (plain.test(raw)) continue;
          const verdict = judge(raw, field === 'name');
          if (!verdict) continue;
          const { messageId, expected } = verdict;
          report({
            messageId,
            at: view.place(row, field),
            ...(expected === undefined ? {} : { expected, fix: { kind: 'certain', value: expected } }),
          });
        }
      }
    }
  },
};

interface Verdict {
  readonly messageId: string;
  /** What it becomes, where that is certain. */
  readonly expected?: string;
}

function judge(raw: string, own: boolean): Verdict | undefined {
  const clean = cleanText(raw);
  if (clean === '' || (!own && /^(?:[/\\\-—]+|无)$/.test(clean))) return undefined;
  const dotted = raw.normalize('NFC').replace(wrongDot, nameDot);
  const tidy = cleanText(dotted).replace(spaceInside, '');
  const fault = faultOf(tidy);
  if (fault && (own || fault === 'placeholder' || fault === 'privateUse')) return { messageId: fault };
  if (tidy === raw || fault) return undefined;
  return { messageId: dotted === raw ? 'space' : 'dot', expected: tidy };
}
