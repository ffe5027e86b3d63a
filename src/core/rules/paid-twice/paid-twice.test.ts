import { testRule } from '../../../../test/support/testRule';
import { nationalPack } from '../../policy/nationalPack';
import type { Standard } from '../../policy/standard';
import { paidTwice } from './paid-twice';

const kind = 'paymentRoll' as const;
const idNumber = '532623201405120013';
const boarding = '寄宿生生活补助';
const freshman: Standard = {
  id: 'freshman',
  programme: '大学新生入学资助（测试）',
  names: ['新生路费'],
  clause: { 'zh-CN': '大学新生', en: 'freshmen' },
  conditions: { stages: ['本科'], categories: 'any' },
  award: true,
  period: 'once',
  amounts: [{ from: '2015-spring', value: '500', reference: '测试', checked: '2026-11-22' }],
};
const pack = { ...nationalPack, standards: [...nationalPack.standards, freshman] };

testRule(paidTwice, {
  accept: [
    {
      description: 'other programmes, terms and days',
      kind,
      cells: [
        { name: '李明', idNumber, programme: boarding, term: '2024年秋', paymentDate: '2024-10' },
        { name: '李明', idNumber, programme: '营养改善计划', term: '2024年秋', paymentDate: '2024-10' },
        { name: '李明', idNumber, programme: boarding, term: '2024年春', paymentDate: '2024-10' },
        { name: '李明', idNumber, programme: boarding, term: '2024年秋', paymentDate: '2024-12' },
      ],
    },
    {
      description: 'other pupils, no number, damaged numbers',
      kind,
      cells: [
        { name: '李明', idNumber, programme: boarding },
        { name: '王芳', idNumber: '532623201405120021', programme: boarding },
        { name: '张三', idNumber: null, programme: boarding },
        { name: '张三', idNumber: null, programme: boarding },
        { name: '赵四', idNumber: '532623201405120000', programme: boarding },
        { name: '赵四', idNumber: '532623201405120000', programme: boarding },
      ],
    },
    {
      description: 'different persons under one number: the duplicate ID',
      kind,
      cells: [
        { name: '李明', idNumber, programme: boarding },
        { name: '王芳', idNumber, programme: boarding },
      ],
    },
    {
      description: 'rolls of two terms; two rolls that do not say what for',
      ledgers: [
        { kind, term: '2024-spring', cells: [{ name: '李明', idNumber }] },
        { kind, term: '2024-autumn', cells: [{ name: '李明', idNumber }] },
        { kind, term: '2024-autumn', sheet: '营养餐', cells: [{ name: '李明', idNumber }] },
      ],
    },
    {
      description: 'a school ledger pays nobody',
      cells: [
        { name: '李明', idNumber },
        { name: '李明', idNumber },
      ],
      outcome: 'skipped',
    },
    {
      description: 'two halves that are exactly what is due',
      kind,
      cells: [1, 2].map(() => ({
        name: '李明',
        idNumber,
        stage: '小学',
        grade: '三年级',
        boarding: '是',
        hardshipCategory: '脱贫户',
        programme: boarding,
        paidAmount: 312.5,
      })),
    },
    {
      description: 'an amount of 0 pays nobody',
      kind,
      cells: [
        { name: '李明', idNumber, programme: boarding, paidAmount: 625 },
        { name: '李明', idNumber, programme: boarding, paidAmount: 0 },
      ],
    },
  ],
  reject: [
    {
      description: 'once in a lifetime, in two terms',
      environment: { pack },
      ledgers: [
        {
          kind,
          term: '2023-autumn',
          cells: [{ name: '李明', idNumber, programme: '新生路费', paidAmount: 500 }],
        },
        {
          kind,
          term: '2024-autumn',
          sheet: '乙',
          cells: [{ name: '李明', idNumber, programme: '大学新生入学资助（测试）', paidAmount: 500 }],
        },
      ],
      finds: [{ messageId: 'once', cells: ['B2', '乙!B2'] }],
    },
    {
      description: 'once in a lifetime, twice in one term on different days',
      environment: { pack },
      kind,
      cells: [
        { name: '李明', idNumber, programme: '新生路费', paidAmount: 500, paymentDate: '2024-10' },
        { name: '李明', idNumber, programme: '新生路费', paidAmount: 500, paymentDate: '2024-12' },
      ],
      finds: [{ messageId: 'twice', cells: ['B2', 'B3'] }],
    },
    {
      description: 'two schools’ ledgers that name programme and amount',
      ledgers: [
        {
          sheet: '甲校',
          cells: [{ name: '李明', idNumber, schoolName: '甲校', programme: boarding, paidAmount: 625 }],
        },
        {
          sheet: '乙校',
          cells: [{ name: '李明', idNumber, schoolName: '乙校', programme: boarding, paidAmount: 625 }],
        },
      ],
      finds: [{ messageId: 'twice', cells: ['B2', '乙校!B2'] }],
    },
    {
      description: 'one programme twice, written differently',
      kind,
      cells: [
        { name: '李明', idNumber, programme: boarding },
        { name: '李 明', idNumber: ` ${idNumber}`, programme: '寄宿生 生活补助' },
      ],
      finds: [
        {
          messageId: 'twice',
          cell: 'B2',
          cells: ['B2', 'B3'],
          class: 'same-person',
          severity: 'error',
          message:
            '台账!B2：李明、李 明（身份证号“532623201405120013”）的“义务教育家庭经济困难寄宿生生活补助”发了2次，见B2、B3。请核对后只留一次，已多发的按规定追回。',
        },
      ],
    },
    {
      description: 'three times in two sheets',
      ledgers: [
        { kind, sheet: '甲', cells: [{ name: '李明', idNumber, programme: boarding }] },
        {
          kind,
          sheet: '乙',
          cells: [
            { name: '李明', idNumber, programme: boarding },
            { name: '李明', idNumber, programme: boarding },
          ],
        },
      ],
      finds: [{ messageId: 'twice', cells: ['B2', '乙!B2', '乙!B3'] }],
    },
    {
      description: 'twice in each of two months',
      kind,
      cells: ['2024-10', '2024-10', '2024-12', '2024-12'].map((paymentDate) => ({
        name: '李明',
        idNumber,
        programme: boarding,
        paymentDate,
      })),
      finds: [
        { messageId: 'twice', cells: ['B2', 'B3'] },
        { messageId: 'twice', cells: ['B4', 'B5'] },
      ],
    },
    {
      description: 'a programme among several in one cell; told once for both',
      kind,
      cells: [
        { name: '李明', idNumber, programme: `${boarding}、营养改善计划` },
        { name: '李明', idNumber, programme: `营养改善计划；${boarding}` },
      ],
      finds: [{ messageId: 'twice' }],
    },
    {
      description: 'a roll without programmes pays for what its title says',
      kind,
      title: '2024年秋季学生补助发放名册',
      cells: [
        { name: '李明', idNumber },
        { name: null, idNumber },
      ],
      finds: [
        {
          messageId: 'twice',
          message:
            '台账!B2：李明（身份证号“532623201405120013”）的“2024年秋季学生补助发放名册”发了2次，见B2、B3。请核对后只留一次，已多发的按规定追回。',
        },
      ],
    },
    {
      description: 'a roll without title, pupils without name',
      kind,
      cells: [{ idNumber }, { idNumber }],
      finds: [
        {
          messageId: 'twice',
          message:
            '台账!A2：该生（身份证号“532623201405120013”）的“台账”发了2次，见A2、A3。请核对后只留一次，已多发的按规定追回。',
        },
      ],
    },
  ],
});
