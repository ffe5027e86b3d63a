import { testRule } from '../../../../test/support/testRule';
import { matchReview } from './match-review';

const pupil = {
  name: '李明',
  idNumber: '532623201405120013',
  schoolName: '上坝小学',
  village: '上坝村',
  stage: '小学',
  guardianName: '李国强',
} as const;
const second = { ...pupil, name: '王芳', idNumber: '532623201308080020', guardianName: '王德贵' } as const;
const village = { kind: 'villageLedger', sheet: '村级台账' } as const;
const roll = { kind: 'paymentRoll', sheet: '发放名册' } as const;
/** A valid number one place from the pupil's in the order part. */
const nearby = '532623201405120056';

testRule(matchReview, {
  accept: [
    { description: 'nothing to compare with', cells: [pupil], outcome: 'skipped' },
    {
      description: 'both ledgers have both pupils',
      ledgers: [{ cells: [pupil, second] }, { ...village, cells: [second, pupil] }],
    },
    {
      description: 'one number under two names is another rule’s',
      ledgers: [{ cells: [pupil] }, { ...village, cells: [{ ...second, idNumber: pupil.idNumber }] }],
    },
    {
      description: 'one pupil of one school and guardian under two numbers is another rule’s',
      ledgers: [{ cells: [pupil] }, { ...village, cells: [{ ...pupil, idNumber: nearby }] }],
    },
    {
      description: 'a faulty number is told at its own cell already',
      ledgers: [{ cells: [pupil] }, { ...village, cells: [{ ...pupil, idNumber: '53262320140512001' }] }],
    },
    {
      description: 'a pupil who studies elsewhere is not missing at the school',
      ledgers: [
        { cells: [pupil] },
        { ...village, cells: [pupil, { ...second, schoolName: '省城小学', studyPlaceProvince: '省外' }] },
      ],
    },
    {
      description: 'a pupil from a village that has no ledger here is not missing there',
      ledgers: [{ cells: [pupil, { ...second, village: '下坝村' }] }, { ...village, cells: [pupil] }],
    },
    {
      description: 'grown-ups of an office’s list are nobody’s pupils',
      ledgers: [
        { ...village, cells: [pupil] },
        {
          kind: 'officeList',
          sheet: '脱贫户名单',
          cells: [
            {
              name: '李国强',
              idNumber: '532623198001019967',
              village: '上坝村',
              relationToHead: '户主',
              studentState: '非在校生',
            },
          ],
        },
      ],
    },
    {
      description: 'one pupil paid under two programmes',
      ledgers: [
        { cells: [pupil] },
        {
          ...roll,
          cells: [
            { ...pupil, programme: '雨露计划', paidAmount: 1500 },
            { ...pupil, programme: '取暖费', paidAmount: 200 },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      description: 'two valid numbers, one pupil to all appearance',
      ledgers: [
        { cells: [pupil] },
        {
          ...village,
          cells: [{ name: '李明', idNumber: nearby, village: '上坝村', householdHead: '李国强' }],
        },
      ],
      finds: [{ messageId: 'probable', cell: 'B2', cells: ['B2', '村级台账!B2'] }],
    },
    {
      description: 'two of one name, and a record without a number',
      ledgers: [
        {
          cells: [
            { ...pupil, birthDate: '2014-05-12' },
            { ...pupil, idNumber: nearby, birthDate: '2014-05-12' },
          ],
        },
        { ...village, cells: [{ ...pupil, idNumber: null, birthDate: '2014-05-12' }] },
      ],
      finds: [
        { messageId: 'ambiguous', cell: 'B2' },
        { messageId: 'ambiguous', cell: 'B3' },
      ],
    },
    {
      description: 'the village says that he is at the school',
      ledgers: [{ cells: [pupil] }, { ...village, cells: [pupil, second] }],
      finds: [{ messageId: 'notInSchool', cell: 'B3' }],
    },
    {
      description: 'the school says that he is of the village',
      ledgers: [{ cells: [pupil, second] }, { ...village, cells: [pupil] }],
      finds: [{ messageId: 'notInVillage', cell: 'B3' }],
    },
    {
      description: 'a pupil of the list in neither ledger',
      ledgers: [
        { cells: [pupil] },
        { ...village, cells: [pupil] },
        {
          kind: 'officeList',
          sheet: '脱贫户名单',
          cells: [
            {
              name: '王芳',
              idNumber: second.idNumber,
              village: '上坝村',
              studentState: '小学',
              householdType: '脱贫户',
            },
          ],
        },
      ],
      finds: [{ messageId: 'notInLedgers', cell: 'B2' }],
    },
    {
      description: 'paid, and in no ledger of the school',
      ledgers: [
        { cells: [pupil] },
        { ...roll, cells: [{ ...second, programme: '雨露计划', paidAmount: 1500 }] },
      ],
      finds: [{ messageId: 'paidUnlisted', cell: 'B2' }],
    },
    {
      description: 'paid twice under two numbers',
      ledgers: [
        { cells: [pupil, second] },
        {
          ...roll,
          cells: [
            { ...pupil, programme: '雨露计划', paidAmount: 1500 },
            { ...pupil, idNumber: '532623201405120031', programme: '雨露计划', paidAmount: 1500 },
          ],
        },
      ],
      finds: [{ messageId: 'paidTwice', cell: 'B3' }],
    },
    {
      description: 'in two schools under two numbers',
      ledgers: [
        {
          cells: [
            { ...pupil, phone: '19900001234', birthDate: '2014-05-12' },
            {
              ...pupil,
              idNumber: '532623201405120031',
              schoolName: '下坝小学',
              phone: '19900001234',
              birthDate: '2014-05-12',
            },
          ],
        },
        { ...village, cells: [{ ...pupil, phone: '19900001234', birthDate: '2014-05-12' }] },
      ],
      finds: [{ messageId: 'twoSchools', cell: 'B3' }],
    },
  ],
});
