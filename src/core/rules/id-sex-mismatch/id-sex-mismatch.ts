import { sexList } from '../../codes/sex';
import { idColumn } from '../../id/idColumn';
import { isSound } from '../../id/judgeId';
import type { Rule } from '../rule';

export const idSexMismatch: Rule = {
  meta: {
    id: 'id-sex-mismatch',
    severity: 'error',
    scope: 'row',
    needs: [['idNumber', 'sex']],
    title: { 'zh-CN': '性别与身份证号不一致', en: 'Sex disagrees with the ID number' },
    description: {
      'zh-CN':
        '身份证号第17位是奇数为男、偶数为女。号码本身校验通过而性别对不上，多半是性别填错，也可能填成了别人的号码。请对照户口簿核对。号码本身有错的，不在这里重复报。',
      en: 'The 17th digit of an ID number is odd for males and even for females. When the number passes its check but the sex disagrees, the sex is most likely wrong, or the number is somebody else’s. Numbers that are wrong in themselves are not reported again here.',
    },
    messages: {
      mismatch: {
        'zh-CN':
          '{sheet}!{cell}：{header}填的是“{found}”，身份证号“{id}”第17位表示“{expected}”。请对照户口簿核对，改正性别或身份证号。',
        en: '{sheet}!{cell}: {header} is “{found}”, but the 17th digit of ID number “{id}” means “{expected}”. Compare with the household register and correct one of them.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》',
    examples: [
      {
        title: { 'zh-CN': '一致，通过', en: 'agreement passes' },
        cells: [{ sex: '男', idNumber: '532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '第17位是奇数却填女', en: 'odd digit, but female' },
        cells: [{ sex: '女', idNumber: '532623201405120013' }],
        finds: ['mismatch'],
      },
      {
        title: {
          'zh-CN': '边界：号码校验不过，不比较',
          en: 'boundary: a number that fails its check is not compared',
        },
        cells: [{ sex: '女', idNumber: '532623201405120014' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：性别空着，不比较', en: 'boundary: a blank sex is not compared' },
        cells: [{ sex: null, idNumber: '532623201405120013' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    for (const view of ledgers) {
      const ids = idColumn(view, 'idNumber', environment.asOf) ?? [];
      for (const [at, row] of view.ledger.rows.entries()) {
        const cell = ids[at];
        if (!cell || !isSound(cell)) continue;
        const expected = cell.reading.sex;
        if (expected === undefined) continue;
        const written = sexList.canonical(view.text(row, 'sex'));
        if (written === undefined || written === expected) continue;
        const place = view.place(row, 'sex');
        report({
          messageId: 'mismatch',
          at: place,
          group: [place, view.place(row, 'idNumber')],
          data: { id: cell.reading.text },
          expected,
          fix: { kind: 'proposed', value: expected },
        });
      }
    }
  },
};
