import { testRule } from '../../../../test/support/testRule';
import { wrongAid } from './wrong-aid';

const pupil = {
  name: '李明',
  idNumber: '532623201405120013',
  stage: '小学',
  grade: '三年级',
  village: '上坝村',
  boarding: '否',
  receivedAid: '是',
} as const;
const neighbour = { name: '王芳', idNumber: '532623201308080020', village: '上坝村' } as const;
const list = { kind: 'officeList', sheet: '脱贫户名单' } as const;

testRule(wrongAid, {
  accept: [
    { description: 'no list at all', cells: [{ ...pupil, hardshipCategory: '脱贫户' }], outcome: 'skipped' },
    {
      description: 'a list nobody knows whose it is',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫户' }] },
        { kind: 'officeList', sheet: '名单', cells: [{ ...neighbour, householdType: '脱贫户' }] },
      ],
      outcome: 'skipped',
    },
    {
      description: 'the list has nobody of his village',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫户' }] },
        { ...list, cells: [{ ...neighbour, village: '下坝村', householdType: '脱贫户' }] },
      ],
    },
    {
      description: 'the list tells of another category only',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '低保' }] },
        { ...list, cells: [{ ...neighbour, householdType: '脱贫户' }] },
      ],
    },
    {
      description: 'another category, which no list speaks of, supports the aid',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫户、低保' }] },
        { ...list, cells: [{ ...neighbour, householdType: '脱贫户' }] },
      ],
    },
    {
      description: 'a household that left poverty keeps its support',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '建档立卡' }] },
        {
          ...list,
          cells: [
            { name: '李明', idNumber: '532623201405120013', village: '上坝村', householdType: '已脱贫' },
          ],
        },
      ],
    },
    {
      description: 'his ID on the list is one slip away: somebody has to look first',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫户' }] },
        {
          ...list,
          cells: [
            { name: '李明', idNumber: '532623201405120023', village: '上坝村', householdType: '脱贫户' },
          ],
        },
      ],
    },
    {
      description: 'a list cut short: most who claim the category are not on it',
      ledgers: [
        {
          cells: ['0013', '0030', '0056', '0072', '0099'].map((tail, at) => ({
            ...pupil,
            name: `李明${'甲乙丙丁戊'.charAt(at)}`,
            idNumber: `53262320140512${tail}`,
            hardshipCategory: '脱贫户',
          })),
        },
        { ...list, cells: [{ ...neighbour, householdType: '脱贫户' }] },
      ],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'not on the list of his village',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫户' }] },
        { ...list, cells: [{ ...neighbour, householdType: '脱贫户' }] },
      ],
      finds: [{ messageId: 'unlisted', cell: 'H2' }],
    },
    {
      description: 'listed under a category that day pupils are not aided for',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫户' }] },
        {
          ...list,
          cells: [
            {
              name: '李明',
              idNumber: '532623201405120013',
              village: '上坝村',
              householdType: '边缘易致贫户',
            },
            { ...neighbour, householdType: '脱贫户' },
          ],
        },
      ],
      finds: [{ messageId: 'otherCategory', cell: 'H2', cells: ['H2', '脱贫户名单!D2'] }],
    },
  ],
});
