import { testRule } from '../../../../test/support/testRule';
import { studentNumberFormat } from './student-number-format';

testRule(studentNumberFormat, {
  accept: [
    {
      description: 'G, J, L, 999 and old numbers',
      cells: [
        'G532623201405120013',
        'G53262320120229104X',
        'J532623201405120001',
        'L532623201405120001',
        '999365300012300001',
        '5326230501012345',
      ].map((studentNumber) => ({ studentNumber })),
    },
    {
      description: 'blank or not yet there',
      cells: [{ studentNumber: null }, { studentNumber: '无' }, { studentNumber: '/' }],
    },
    {
      description: 'a G number may differ from today’s ID',
      cells: [{ idNumber: '532623201405120013', studentNumber: 'G532601201405120015' }],
    },
  ],
  reject: [
    {
      description: 'too short and too long',
      cells: [{ studentNumber: 'G53262320140512001' }, { studentNumber: 'L5326232014051200011' }],
      finds: [
        { messageId: 'length', cell: 'A2' },
        { messageId: 'length', cell: 'A3' },
      ],
    },
    {
      description: 'an ID number without its G',
      cells: [{ studentNumber: '532623201405120013' }],
      finds: [{ messageId: 'prefix', expected: 'G532623201405120013' }],
    },
    {
      description: 'foreign characters',
      cells: [{ studentNumber: 'G5326232014O5120013' }, { studentNumber: '三年级' }],
      finds: [{ messageId: 'characters' }, { messageId: 'characters' }],
    },
    {
      description: 'stored as a number',
      cells: [{ studentNumber: 5.3262320140512e17 }, { studentNumber: '5.32623E+17' }],
      finds: [{ messageId: 'damaged' }, { messageId: 'damaged' }],
    },
    {
      description: 'a space, small or full-width letters',
      cells: [
        { studentNumber: 'g532623201405120013' },
        { studentNumber: 'Ｇ532623201405120013' },
        { studentNumber: 'G532623 201405120013 ' },
      ],
      finds: [
        {
          messageId: 'hidden',
          expected: 'G532623201405120013',
          fix: { kind: 'certain', value: 'G532623201405120013' },
        },
        { messageId: 'hidden' },
        { messageId: 'hidden' },
      ],
    },
  ],
});
