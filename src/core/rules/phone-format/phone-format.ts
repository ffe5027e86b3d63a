import type { FieldId } from '../../ledger/fields';
import { hiddenCharacters, type HiddenCharacter } from '../../normalise/hiddenCharacters';
import type { Rule } from '../rule';

const phoneFields = [
  'phone',
  'householdPhone',
  'guardianPhone',
  'headTeacherPhone',
  'contactPersonPhone',
] as const satisfies readonly FieldId[];

const mobile = /^1[3-9]\d{9}$/;
/** Area code and number, or the number alone; with an extension perhaps. */
const landline = /^(?:(?:010|02\d)[2-8]\d{7}|(?:0[3-9]\d{2})?[2-8]\d{6,7})(?:转\d{1,6})?$/;
const service = /^(?:400|800)\d{7}$/;
const none = /^(?:[/\\\-—]{0,2}|无|没有|暂无|不详|无电话|0)$/;
/** Between two numbers in one cell. */
const separators = /[/、,，;；|\n]|\s(?=1[3-9]\d)/;
/** What people put inside a number to read it better, and the country. */
const grouping = /[\s\-()]/g;

/** Spaces and full-width punctuation between two numbers do no harm. */
const harmless: ReadonlySet<HiddenCharacter> = new Set(['space', 'fullWidthSpace', 'lineBreak', 'fullWidth']);

function unclean(raw: string): boolean {
  return /[\uff10-\uff19]/.test(raw) || hiddenCharacters(raw).some((kind) => !harmless.has(kind));
}

type PhoneFault = 'length' | 'prefix' | 'characters';

function faultOf(part: string): PhoneFault | undefined {
  const digits = part.replace(grouping, '').replace(/^\+?86(?=1\d{10}$)/, '');
  if (mobile.test(digits) || landline.test(digits) || service.test(digits)) return undefined;
  if (!/^\d+$/.test(digits)) return 'characters';
  return digits.length === 11 && !digits.startsWith('0') ? 'prefix' : 'length';
}

export const phoneFormat: Rule = {
  meta: {
    id: 'phone-format',
    severity: 'warning',
    scope: 'cell',
    needs: phoneFields.map((field) => [field]),
    title: { 'zh-CN': '电话号码不对', en: 'Phone number that cannot be right' },
    description: {
      'zh-CN':
        '手机号是11位、以13–19开头；座机是区号加7–8位。位数不对、开头不对、夹有文字的号码打不通，回访和发放通知会落空。请核对后改正。一格填两个号码、号码中间有空格或短横线、没有电话的不报。',
      en: 'A mobile number has 11 digits and begins with 13–19; a landline is an area code and 7 or 8 digits. Others cannot be called. Correct them. Two numbers in one cell, spaces or dashes inside, and blanks are fine.',
    },
    messages: {
      length: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”是{length}位，手机号应为11位。请核对后改正。',
        en: '{sheet}!{cell}: {header} “{found}” has {length} digits; a mobile number has 11. Check and correct it.',
      },
      prefix: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”开头不对，手机号以13–19开头。请核对后改正。',
        en: '{sheet}!{cell}: {header} “{found}” begins wrongly; mobile numbers begin with 13–19. Check and correct it.',
      },
      characters: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”里有不是数字的内容。请只填电话号码。',
        en: '{sheet}!{cell}: {header} “{found}” holds more than digits. Enter the number only.',
      },
      hidden: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”里有全角或看不见的字符，应为“{expected}”。可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” holds full-width or invisible characters; it should be “{expected}”. It can be put right with one click.',
      },
    },
    reference: '《电信网编号计划》（工信部）；台账填报要求',
    examples: [
      {
        title: { 'zh-CN': '11位手机号，通过', en: 'a mobile number' },
        cells: [{ phone: '13900000001' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '少一位', en: 'one digit short' },
        cells: [{ guardianPhone: '1390000000' }],
        finds: ['length'],
      },
      {
        title: { 'zh-CN': '12开头', en: 'begins with 12' },
        cells: [{ guardianPhone: '12900000001' }],
        finds: ['prefix'],
      },
      {
        title: { 'zh-CN': '边界：座机和两个号码', en: 'boundary: a landline; two numbers' },
        cells: [{ phone: '0876-2123456' }, { phone: '13900000001/13900000002' }, { phone: null }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const field of phoneFields) {
        if (!view.has(field)) continue;
        for (const row of view.ledger.rows) {
          const raw = view.raw(row, field);
          if (raw === '' || mobile.test(raw)) continue;
          const text = view.text(row, field);
          if (none.test(text)) continue;
          const at = view.place(row, field);
          const parts = text.split(separators).filter((part) => part.trim() !== '');
          const bad = parts.find((part) => faultOf(part) !== undefined);
          const fault = bad === undefined ? undefined : faultOf(bad);
          if (bad !== undefined && fault === 'length')
            report({ messageId: fault, at, data: { length: bad.replace(grouping, '').length } });
          else if (fault) report({ messageId: fault, at });
          else if (unclean(raw))
            report({ messageId: 'hidden', at, expected: text, fix: { kind: 'certain', value: text } });
        }
      }
    }
  },
};
