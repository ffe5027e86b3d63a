import { anyIdColumn, eachIdCell } from '../eachIdCell';
import { extendLegacy } from '../../id/checkCharacter';
import { hiddenCharacters, hiddenCharacterTitles } from '../../normalise/hiddenCharacters';
import type { Rule } from '../rule';

export const idHiddenCharacters: Rule = {
  meta: {
    id: 'id-hidden-characters',
    severity: 'warning',
    scope: 'cell',
    needs: anyIdColumn,
    title: {
      'zh-CN': '身份证号里藏有空格、全角或小写字符',
      en: 'ID number with hidden, full-width or lower-case characters',
    },
    description: {
      'zh-CN':
        '身份证号本身没错，但单元格里多了看不见的空格、全角数字、撇号，或末位写成小写x。上报时常被提示“身份证号必须是15位或者18位”，查重和查找也会漏掉。可以一次改成干净的号码，改前可预览。',
      en: 'The number is right, but the cell also holds spaces that cannot be seen, full-width digits, an apostrophe or a small x. The national system then says the number has the wrong length, and look-ups miss it. All can be cleaned at once after a preview.',
    },
    messages: {
      hidden: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有多余的{whatZh}，应为“{expected}”。去掉后即可，可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” holds what does not belong there ({whatEn}); it should be “{expected}”. It can be cleaned with one click.',
      },
      lowerCase: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”的末位是小写x，应为“{expected}”。请改成大写X，可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” ends in a small x; it should be “{expected}”. It can be put right with one click.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》',
    examples: [
      {
        title: { 'zh-CN': '没有多余字符，通过', en: 'nothing hidden passes' },
        cells: [{ idNumber: '53262320120229104X' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '末尾有空格', en: 'a space at the end' },
        cells: [{ idNumber: '532623201405120013 ' }],
        finds: ['hidden'],
      },
      {
        title: { 'zh-CN': '全角数字', en: 'full-width digits' },
        cells: [{ idNumber: '５32623201405120013' }],
        finds: ['hidden'],
      },
      {
        title: { 'zh-CN': '小写x', en: 'a small x' },
        cells: [{ idNumber: '53262320120229104x' }],
        finds: ['lowerCase'],
      },
      {
        title: {
          'zh-CN': '边界：只有空格算没填，不在这里报',
          en: 'boundary: nothing but spaces is a blank, not reported here',
        },
        cells: [{ idNumber: '   ' }],
        finds: [],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      if (!cell.hidden) return;
      const { text, form } = cell.reading;
      // A legacy number gets its final form at once, so that both fixes of the cell say the same.
      const expected = form === 'legacy' && cell.fault === 'legacy' ? extendLegacy(text) : text;
      const raw = view.raw(row, field);
      const kinds = hiddenCharacters(raw);
      const titles = kinds.map((kind) => hiddenCharacterTitles[kind]);
      context.report({
        messageId: kinds.length === 0 && raw.toUpperCase() === text ? 'lowerCase' : 'hidden',
        at: view.place(row, field),
        data: {
          whatZh: titles.map((title) => title['zh-CN']).join('、') || '字符',
          whatEn: titles.map((title) => title.en).join(', ') || 'other characters',
        },
        expected,
        fix: { kind: 'certain', value: expected },
      });
    });
  },
};
