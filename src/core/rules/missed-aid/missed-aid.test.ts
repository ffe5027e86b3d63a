import { testRule } from '../../../../test/support/testRule';
import { missedAid } from './missed-aid';

const pupil = {
  name: '李明',
  idNumber: '532623201405120013',
  stage: '小学',
  grade: '三年级',
  schoolName: '上坝小学',
} as const;
const second = {
  name: '王芳',
  idNumber: '532623201308080020',
  stage: '小学',
  grade: '四年级',
  schoolName: '上坝小学',
} as const;
const listed = { name: '李明', idNumber: '532623201405120013' } as const;
const roll = { kind: 'paymentRoll', sheet: '发放名册' } as const;
const programme = '义务教育家庭经济困难寄宿生生活补助';

testRule(missedAid, {
  accept: [
    {
      description: 'blank is not no',
      cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保', receivedAid: null }],
    },
    {
      description: 'a day pupil of a category that only boarders are aided for',
      cells: [{ ...pupil, boarding: '否', hardshipCategory: '边缘易致贫户', receivedAid: '否' }],
    },
    {
      description: 'a pupil who left school is another rule’s',
      cells: [
        { ...pupil, boarding: '是', hardshipCategory: '低保', receivedAid: '否', enrolmentStatus: '休学' },
      ],
    },
    {
      description: 'paid by the roll although the ledger says no',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保', receivedAid: '否' }] },
        { ...roll, cells: [{ ...pupil, programme, paidAmount: 625 }] },
      ],
    },
    {
      description: 'a roll of another school says nothing',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保' }] },
        { ...roll, cells: [{ ...second, schoolName: '下坝小学', programme, paidAmount: 625 }] },
      ],
    },
    {
      description: 'neither a column nor a roll tells who was aided',
      cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保' }],
      outcome: 'skipped',
    },
    {
      description: 'listed by an office whose list names no hardship: an ordinary household',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '无', receivedAid: '否' }] },
        { kind: 'officeList', sheet: '扶贫名单', cells: [{ ...listed, householdType: '一般农户' }] },
      ],
    },
    {
      description: 'a list of unknown keeper decides nothing',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '无', receivedAid: '否' }] },
        { kind: 'officeList', sheet: '名单', cells: [{ ...listed, householdType: '脱贫户' }] },
      ],
    },
    {
      description: 'the office for rural revitalisation does not decide 低保',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '无', receivedAid: '否' }] },
        { kind: 'officeList', sheet: '乡村振兴局名单', cells: [{ ...listed, householdType: '低保' }] },
      ],
    },
  ],
  reject: [
    {
      description: 'a category of the ledger’s own, aid said to be none',
      cells: [{ ...pupil, boarding: '是', hardshipCategory: '特困供养', receivedAid: '否' }],
      finds: [{ messageId: 'own', cell: 'H2' }],
    },
    {
      description: 'not on the roll of his school',
      ledgers: [
        {
          cells: [
            { ...pupil, boarding: '是', hardshipCategory: '低保' },
            { ...second, boarding: '是', hardshipCategory: '低保' },
          ],
        },
        { ...roll, cells: [{ ...second, programme, paidAmount: 625 }] },
      ],
      finds: [{ messageId: 'own', cell: 'G2' }],
    },
    {
      description: '脱贫户 by the list, none by the ledger; 已脱贫 keeps support',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '无', receivedAid: '否' }] },
        { kind: 'officeList', sheet: '脱贫户名单', cells: [{ ...listed, householdType: '已脱贫' }] },
      ],
      finds: [{ messageId: 'listed', cell: 'H2', cells: ['H2', '脱贫户名单!B2'] }],
    },
    {
      description: 'the ledger’s category is blank, the list of 民政 knows it',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: null, receivedAid: '否' }] },
        { kind: 'officeList', sheet: '民政局农村低保名单', cells: [listed] },
      ],
      finds: [{ messageId: 'listed', cell: 'H2' }],
    },
    {
      description: 'a disabled pupil: hardship is to be looked into',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '无', receivedAid: '否' }] },
        { kind: 'officeList', sheet: '残联持证残疾人名单', cells: [{ ...listed, disabilityKind: '肢体' }] },
      ],
      finds: [{ messageId: 'disability', cell: 'H2', severity: 'warning' }],
    },
    {
      description: 'at a school outside the county: not missed here, the other county is asked',
      ledgers: [
        {
          kind: 'villageLedger',
          cells: [
            {
              ...pupil,
              schoolName: '邻县第一小学',
              boarding: '是',
              hardshipCategory: '特困供养',
              studyPlaceCounty: '县外',
              receivedAid: '否',
            },
            {
              ...second,
              schoolName: '外省小学',
              boarding: '是',
              hardshipCategory: '无',
              studyPlaceCounty: '省外',
              receivedAid: '否',
            },
          ],
        },
        { kind: 'officeList', sheet: '民政局低保名单', cells: [{ name: '王芳', idNumber: second.idNumber }] },
      ],
      finds: [
        { messageId: 'outside', cell: 'I2', severity: 'warning' },
        { messageId: 'outside', cell: 'I3', severity: 'warning' },
      ],
    },
    {
      description: 'at a school of another township of the county: missed',
      kind: 'villageLedger',
      cells: [
        {
          ...pupil,
          boarding: '是',
          hardshipCategory: '低保',
          studyPlaceCounty: '县内',
          studyPlaceTown: '镇外',
          receivedAid: '否',
        },
      ],
      finds: [{ messageId: 'own', cell: 'J2', severity: 'error' }],
    },
    {
      description: 'a school’s own pupil comes from outside the county: the school aids him',
      cells: [
        { ...pupil, boarding: '是', hardshipCategory: '低保', studyPlaceCounty: '县外', receivedAid: '否' },
      ],
      finds: [{ messageId: 'own', cell: 'I2', severity: 'error' }],
    },
    {
      description: 'both ledgers know the pupil: told once, in the school’s',
      ledgers: [
        { cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保', receivedAid: '否' }] },
        {
          kind: 'villageLedger',
          sheet: '村级台账',
          cells: [{ ...pupil, boarding: '是', hardshipCategory: '低保', receivedAid: '否' }],
        },
      ],
      finds: [{ messageId: 'own', cell: 'H2' }],
    },
  ],
});
