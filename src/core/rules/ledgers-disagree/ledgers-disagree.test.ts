import { testRule } from '../../../../test/support/testRule';
import { ledgersDisagree } from './ledgers-disagree';

const pupil = {
  name: '李明',
  idNumber: '532623201405120013',
  schoolName: '云溪县上坝小学',
  stage: '小学',
  grade: '三年级',
  boarding: '是',
  hardshipCategory: '脱贫户、低保',
  receivedAid: '是',
} as const;
const village = { kind: 'villageLedger', sheet: '村级台账' } as const;
const list = { kind: 'officeList', sheet: '脱贫户名单' } as const;
const other = {
  name: '王芳',
  idNumber: '532623201308080020',
  village: '上坝村',
  householdType: '脱贫户',
} as const;

testRule(ledgersDisagree, {
  accept: [
    { description: 'one ledger alone', cells: [pupil], outcome: 'skipped' },
    {
      description: 'the same in other words and another order',
      ledgers: [
        { cells: [pupil] },
        {
          ...village,
          cells: [
            {
              ...pupil,
              schoolName: '上坝小学',
              stage: '义务教育',
              grade: '3年级',
              boarding: '住校',
              hardshipCategory: '低保,建档立卡',
              receivedAid: '√',
            },
          ],
        },
      ],
    },
    {
      description: 'blanks differ from nothing',
      ledgers: [
        { cells: [pupil] },
        {
          ...village,
          cells: [
            {
              name: '李明',
              idNumber: pupil.idNumber,
              schoolName: null,
              grade: null,
              boarding: null,
              hardshipCategory: null,
              receivedAid: null,
            },
          ],
        },
      ],
    },
    {
      description: 'a word that is not listed is another rule’s',
      ledgers: [{ cells: [pupil] }, { ...village, cells: [{ ...pupil, hardshipCategory: '困难得很' }] }],
    },
    {
      description: 'one number under two names is another rule’s',
      ledgers: [
        { cells: [{ ...pupil, name: '李国明' }] },
        { ...village, cells: [{ ...pupil, name: '李国铭' }] },
      ],
    },
    {
      description: 'somebody else of the same name',
      ledgers: [
        { cells: [pupil] },
        { ...village, cells: [{ ...pupil, idNumber: '532623201308080047', boarding: '否' }] },
      ],
    },
  ],
  reject: [
    {
      description: 'each field once, with both values',
      ledgers: [
        { cells: [pupil] },
        {
          ...village,
          cells: [
            {
              ...pupil,
              schoolName: '云溪县下坝小学',
              grade: '四年级',
              boarding: '否',
              hardshipCategory: '低保',
              receivedAid: '否',
            },
          ],
        },
      ],
      finds: [
        { messageId: 'differs', cell: 'C2', cells: ['C2', '村级台账!C2'] },
        { messageId: 'differs', cell: 'E2', found: '三年级' },
        { messageId: 'differs', cell: 'F2' },
        { messageId: 'differs', cell: 'G2' },
        { messageId: 'differs', cell: 'H2' },
      ],
    },
    {
      description: 'the office’s list has another category, no money hangs on it',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '无', stage: '本科', grade: '大一', receivedAid: null }] },
        { ...list, cells: [{ name: '李明', idNumber: pupil.idNumber, householdType: '脱贫户' }] },
      ],
      finds: [{ messageId: 'list', cell: 'G2', cells: ['G2', '脱贫户名单!C2'] }],
    },
    {
      description: 'not on the office’s list, but aided on other grounds',
      ledgers: [{ cells: [{ ...pupil, village: '上坝村' }] }, { ...list, cells: [other] }],
      finds: [{ messageId: 'notListed', cell: 'G2' }],
    },
  ],
});
