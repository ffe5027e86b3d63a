import { testRule } from '../../../../test/support/testRule';
import { nationalPack } from '../../policy/nationalPack';
import type { Standard } from '../../policy/standard';
import { exclusiveProgrammes } from './exclusive-programmes';

const kind = 'paymentRoll' as const;
const idNumber = '532623201405120013';
const both = (one: string, other: string, more = {}) => [
  { name: '李明', idNumber, programme: one, ...more },
  { name: '李明', idNumber, programme: other, ...more },
];

const freshman = (programme: string): Standard => ({
  id: programme,
  programme,
  clause: { 'zh-CN': '大学新生', en: 'freshmen' },
  conditions: { stages: ['本科'], categories: 'any' },
  award: true,
  period: 'once',
  amounts: [{ from: '2015-spring', value: '500', reference: '测试', checked: '2026-11-22' }],
});
const pack = {
  ...nationalPack,
  standards: [...nationalPack.standards, freshman('中央专项入学资助'), freshman('地方新生入学补助')],
  exclusive: [...nationalPack.exclusive, ['中央专项入学资助', '地方新生入学补助']],
};

testRule(exclusiveProgrammes, {
  accept: [
    {
      description: 'one programme of both kinds of words, in two rows',
      kind,
      cells: both('寄宿走读生生活补助', '寄宿走读生生活补助'),
    },
    { description: 'one of each is fine', kind, cells: both('寄宿生生活补助', '营养改善计划') },
    {
      description: 'boarders’ aid of state and county',
      kind,
      cells: both('寄宿生生活补助', '县级寄宿生补助'),
    },
    {
      description: 'the vocational state scholarship',
      kind,
      cells: both('中职国家奖学金', '国家励志奖学金'),
    },
    {
      description: 'grant, waiver and 雨露计划',
      kind,
      cells: [...both('中职国家助学金', '中职免学费'), { name: '李明', idNumber, programme: '雨露计划' }],
    },
    {
      description: 'different pupils; different terms; no number',
      kind,
      cells: [
        { name: '李明', idNumber, term: '2024年春', programme: '寄宿生生活补助' },
        { name: '李明', idNumber, term: '2024年秋', programme: '非寄宿生生活补助' },
        { name: '王芳', idNumber: '532623201405120021', term: '2024年春', programme: '非寄宿生生活补助' },
        { name: '张三', idNumber: null, term: '2024年春', programme: '寄宿生生活补助' },
        { name: '张三', idNumber: null, term: '2024年春', programme: '非寄宿生生活补助' },
      ],
    },
    {
      description: 'different names under one number',
      kind,
      cells: [
        { name: '李明', idNumber, programme: '寄宿生生活补助' },
        { name: '王芳', idNumber, programme: '非寄宿生生活补助' },
      ],
    },
  ],
  reject: [
    {
      description: 'of two programmes the one the pupil is not entitled to is blamed',
      kind,
      cells: both('寄宿生生活补助', '非寄宿生生活补助', {
        stage: '小学',
        grade: '三年级',
        boarding: '是',
        hardshipCategory: '脱贫户',
        paidAmount: 625,
      }),
      finds: [{ messageId: 'both', cell: 'C3', found: '非寄宿生生活补助' }],
    },
    {
      description: 'had once in a lifetime, the other one a year later',
      kind,
      environment: { pack },
      cells: [
        { name: '李明', idNumber, term: '2023年秋', programme: '中央专项入学资助' },
        { name: '李明', idNumber, term: '2024年秋', programme: '地方新生入学补助' },
      ],
      finds: [{ messageId: 'both', cells: ['D2', 'D3'] }],
    },
    {
      description: 'boarder and day pupil',
      kind,
      cells: both('非寄宿生生活补助', '义务教育家庭经济困难寄宿生生活补助'),
      finds: [
        {
          messageId: 'both',
          cell: 'C3',
          cells: ['C3', 'C2'],
          severity: 'error',
          found: '义务教育家庭经济困难寄宿生生活补助',
          message:
            '台账!C3：李明同时有“义务教育家庭经济困难寄宿生生活补助”和“非寄宿生生活补助”，两项不能兼得，见C3、C2。请核对后只保留一项。',
        },
      ],
    },
    {
      description: 'state and encouragement scholarship',
      kind,
      cells: both('本科国家奖学金', '国家励志奖学金'),
      finds: [{ messageId: 'both' }],
    },
    {
      description: 'both loans',
      kind,
      cells: both('生源地信用助学贷款', '校园地国家助学贷款'),
      finds: [{ messageId: 'both' }],
    },
    {
      description: 'other words for the same',
      kind,
      cells: both('住校生补助', '走读生补助'),
      finds: [{ messageId: 'both' }],
    },
    {
      description: 'in two sheets',
      ledgers: [
        { kind, sheet: '甲', cells: [{ name: '李明', idNumber, programme: '寄宿生生活补助' }] },
        { kind, sheet: '乙', cells: [{ name: '李明', idNumber, programme: '非寄宿生生活补助' }] },
      ],
      finds: [{ messageId: 'both', cells: ['C2', '乙!C2'] }],
    },
    {
      description: 'in one cell, of a pupil without name or number',
      kind,
      cells: [{ name: null, idNumber: null, programme: '寄宿生生活补助、非寄宿生生活补助' }],
      finds: [
        {
          messageId: 'both',
          cell: 'C2',
          cells: ['C2'],
          message:
            '台账!C2：该生同时有“寄宿生生活补助”和“非寄宿生生活补助”，两项不能兼得，见C2。请核对后只保留一项。',
        },
      ],
    },
  ],
});
