import { idColumn, identityKey } from '../../id/idColumn';
import { isSound } from '../../id/judgeId';
import { cleanId } from '../../id/cleanId';
import { readId } from '../../id/readId';
import type { Rule } from '../rule';

export const studentNumberIdMismatch: Rule = {
  meta: {
    id: 'student-number-id-mismatch',
    severity: 'warning',
    scope: 'row',
    needs: [['studentNumber', 'idNumber']],
    title: { 'zh-CN': 'G开头的学籍号与身份证号不同', en: 'Student number with another ID number in it' },
    description: {
      'zh-CN':
        'G开头的学籍号，G后面是办学籍时的身份证号。现在的身份证号与它不同，可能是其中一个录错，也可能是后来改过身份证（这是允许的）。请核对；确属改过号的可以确认属实。',
      en: 'A student number beginning with G repeats the ID number of the day it was given. Today’s ID number differs: one of them may be mistyped, or the ID was changed later, which is lawful. Check it, and confirm it when it is right.',
    },
    messages: {
      mismatch: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里的身份证号与本行的“{id}”不同。请对照户口簿和学籍系统核对；改过身份证号的可确认属实。',
        en: '{sheet}!{cell}: the ID number in {header} “{found}” differs from this row’s “{id}”. Check both; confirm it when the ID was changed lawfully.',
      },
    },
    reference: '教基一〔2013〕7号《中小学生学籍管理办法》（学籍号由身份证号生成，终身不变）',
    examples: [
      {
        title: { 'zh-CN': 'G加本人身份证号，通过', en: 'G and the same ID pass' },
        cells: [{ idNumber: '532623201405120013', studentNumber: 'G532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': 'G后面是另一个号', en: 'another number after G' },
        cells: [{ idNumber: '532623201405120013', studentNumber: 'G532601201405120015' }],
        finds: ['mismatch'],
      },
      {
        title: { 'zh-CN': '边界：L临时号、J号不比', en: 'boundary: L and J numbers are not compared' },
        cells: [
          { idNumber: '532623201405120013', studentNumber: 'L532623201405120001' },
          { idNumber: '532623201405120013', studentNumber: 'J532601201405120015' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    for (const view of ledgers) {
      const own = idColumn(view, 'idNumber', environment.asOf);
      for (const [at, row] of view.ledger.rows.entries()) {
        const cell = own?.[at];
        if (!cell) continue;
        const number = view.raw(row, 'studentNumber');
        const key = identityKey(cell);
        // Only for speed: nearly every row is G and the very number.
        if (number.length === 19 && number.endsWith(key) && key !== '') continue;
        const clean = cleanId(number);
        if (!clean.startsWith('G') || !isSound(cell)) continue;
        const held = readId(clean.slice(1));
        // A tail that is itself no number is a matter of its form, or of the school's own counting.
        if (held.form !== 'citizen' || !held.checkHolds || held.birth === undefined || held.key === key)
          continue;
        const place = view.place(row, 'studentNumber');
        report({
          messageId: 'mismatch',
          at: place,
          group: [place, view.place(row, 'idNumber')],
          data: { id: cell.reading.text },
        });
      }
    }
  },
};
