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
const roll = { kind: 'paymentRoll', sheet: '发放名册' } as const;
const payment = {
  name: '李明',
  idNumber: pupil.idNumber,
  schoolName: '云溪县上坝小学',
  programme: '义务教育家庭经济困难寄宿生生活补助',
  paidAmount: 625,
} as const;
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
    {
      description: 'a list that knows 脱贫户 only bears out 脱贫不稳定户, who are 脱贫户 by definition',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫不稳定户' }] },
        { ...list, cells: [{ name: '李明', idNumber: pupil.idNumber, householdType: '脱贫户' }] },
      ],
    },
    {
      description: 'a list of monitored households that does not tell their kinds bears out each of them',
      ledgers: [
        {
          cells: [
            { ...pupil, hardshipCategory: '边缘易致贫户' },
            { ...pupil, name: '王芳', idNumber: other.idNumber, hardshipCategory: '突发严重困难户' },
          ],
        },
        {
          kind: 'officeList',
          sheet: '防返贫监测对象名单',
          cells: [
            { name: '李明', idNumber: pupil.idNumber },
            { name: '王芳', idNumber: other.idNumber },
          ],
        },
      ],
    },
    {
      description: '监测对象 against one list of both kinds of household',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '监测对象' }] },
        {
          kind: 'officeList',
          sheet: '脱贫户和监测对象名单',
          cells: [{ name: '李明', idNumber: pupil.idNumber }],
        },
      ],
    },
    {
      description: 'the ledger says no, the roll pays meals in kind, or nothing',
      ledgers: [
        {
          ...village,
          cells: [
            { ...pupil, receivedAid: '否' },
            { ...pupil, name: '王芳', idNumber: other.idNumber, receivedAid: '否' },
          ],
        },
        {
          ...roll,
          cells: [
            { ...payment, programme: '营养改善计划' },
            { ...payment, name: '王芳', idNumber: other.idNumber, paidAmount: 0 },
          ],
        },
      ],
    },
    {
      description: 'the ledger says yes, the roll is another school’s, or of another programme',
      ledgers: [
        { cells: [pupil] },
        {
          ...roll,
          cells: [{ ...payment, name: '王芳', idNumber: other.idNumber, schoolName: '下坝小学' }],
        },
        {
          ...roll,
          sheet: '雨露计划发放名册',
          cells: [{ ...payment, name: '张伟', idNumber: '532623201309090014', programme: '雨露计划' }],
        },
      ],
    },
    {
      description: 'a roll that lacks three pupils of four is one payment of several',
      ledgers: [
        {
          cells: [
            pupil,
            { ...pupil, name: '王芳', idNumber: other.idNumber },
            { ...pupil, name: '周强', idNumber: '532623201405120072' },
            { ...pupil, name: '赵敏', idNumber: '532623201405120048' },
          ],
        },
        { ...roll, cells: [payment] },
      ],
    },
    {
      description: 'yes in both ledgers and on the roll',
      ledgers: [{ cells: [pupil] }, { ...village, cells: [pupil] }, { ...roll, cells: [payment] }],
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
      description: 'the list tells who is monitored, and he is not',
      ledgers: [
        { cells: [{ ...pupil, hardshipCategory: '脱贫不稳定户' }] },
        {
          ...list,
          cells: [
            { name: '李明', idNumber: pupil.idNumber, householdType: '脱贫户', monitoringType: null },
            { ...other, monitoringType: '脱贫不稳定户' },
          ],
        },
      ],
      finds: [{ messageId: 'list', cell: 'G2', cells: ['G2', '脱贫户名单!C2'] }],
    },
    {
      description: 'the village says no, the roll paid; the school does not say',
      ledgers: [
        { ...village, cells: [{ ...pupil, receivedAid: '否' }] },
        { cells: [{ ...pupil, receivedAid: null }] },
        { ...roll, cells: [payment] },
      ],
      finds: [{ messageId: 'rollPaid', cell: 'H2', cells: ['H2', '发放名册!E2'], found: '否' }],
    },
    {
      description: 'both ledgers say no, the roll paid: told once, in the school’s',
      ledgers: [
        { cells: [{ ...pupil, receivedAid: '否' }] },
        { ...village, cells: [{ ...pupil, receivedAid: '否' }] },
        { ...roll, cells: [payment] },
      ],
      finds: [{ messageId: 'rollPaid', cell: 'H2' }],
    },
    {
      description: 'the two ledgers differ, the roll paid: the difference is told, once',
      ledgers: [
        { cells: [pupil] },
        { ...village, cells: [{ ...pupil, receivedAid: '否' }] },
        { ...roll, cells: [payment] },
      ],
      finds: [{ messageId: 'differs', cell: 'H2' }],
    },
    {
      description: 'the ledger says yes, the roll of the school and programme does not have him',
      ledgers: [
        { cells: [pupil] },
        { ...village, cells: [pupil] },
        { ...roll, cells: [{ ...payment, name: '王芳', idNumber: other.idNumber }] },
      ],
      finds: [{ messageId: 'rollSilent', cell: 'H2', found: '是' }],
    },
    {
      description: 'not on the office’s list, but aided on other grounds',
      ledgers: [{ cells: [{ ...pupil, village: '上坝村' }] }, { ...list, cells: [other] }],
      finds: [{ messageId: 'notListed', cell: 'G2' }],
    },
  ],
});
