import { testRule } from '../../../../test/support/testRule';
import { studentNumberIdMismatch } from './student-number-id-mismatch';

const idNumber = '532623201405120013';
const other = '532601201405120015';

testRule(studentNumberIdMismatch, {
  accept: [
    {
      description: 'the same number, written untidily too',
      cells: [
        { idNumber, studentNumber: `G${idNumber}` },
        { idNumber, studentNumber: `g${idNumber} ` },
        { idNumber: ` ${idNumber}`, studentNumber: `G${idNumber}` },
      ],
    },
    {
      description: 'numbers that hold no ID',
      cells: [
        { idNumber, studentNumber: 'L532601201405120001' },
        { idNumber, studentNumber: `J${other}` },
        { idNumber, studentNumber: null },
        { idNumber, studentNumber: other },
      ],
    },
    {
      description: 'a tail that is no valid ID: the form’s rule',
      cells: [
        { idNumber, studentNumber: 'G532601201405120016' },
        { idNumber, studentNumber: 'G53260120140512001' },
        { idNumber, studentNumber: 'G532601201402300013' },
        { idNumber, studentNumber: 'G532601201402300012' },
      ],
    },
    {
      description: 'an ID that is wrong by itself: its own rules',
      cells: [
        { idNumber: '532623201405120014', studentNumber: `G${other}` },
        { idNumber: null, studentNumber: `G${other}` },
      ],
    },
  ],
  reject: [
    {
      description: 'another valid number after G',
      cells: [{ idNumber, studentNumber: `G${other}` }],
      finds: [
        {
          messageId: 'mismatch',
          severity: 'warning',
          cell: 'B2',
          cells: ['B2', 'A2'],
          message: `台账!B2：学籍号“G${other}”里的身份证号与本行的“${idNumber}”不同。请对照户口簿和学籍系统核对；改过身份证号的可确认属实。`,
        },
      ],
    },
    {
      description: 'written with a small g',
      cells: [{ idNumber, studentNumber: `g${other}` }],
      finds: [{ messageId: 'mismatch' }],
    },
  ],
});
