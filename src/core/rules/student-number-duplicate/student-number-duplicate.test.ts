import { testRule } from '../../../../test/support/testRule';
import { studentNumberDuplicate } from './student-number-duplicate';

const li = { name: '李明', studentNumber: 'G532623201405120013' };

testRule(studentNumberDuplicate, {
  accept: [
    {
      description: 'different numbers and blanks',
      cells: [li, { name: '王芳', studentNumber: null }, { name: '张三', studentNumber: null }],
    },
    {
      description: 'the ID is the same too: id-duplicate says it',
      cells: [
        { ...li, idNumber: '532623201405120013' },
        { ...li, idNumber: '532623201405120013' },
      ],
    },
    {
      description: 'one person under two numbers: id-conflict says it',
      cells: [
        { ...li, idNumber: '532623201405120013' },
        { ...li, idNumber: '532601201405120015' },
      ],
    },
    {
      description: 'two kinds of ledger',
      ledgers: [
        { kind: 'schoolLedger', cells: [li] },
        { kind: 'villageLedger', cells: [li] },
      ],
    },
    {
      description: 'several programmes of one pupil',
      kind: 'paymentRoll',
      cells: [
        { ...li, programme: '寄宿生生活补助' },
        { ...li, programme: '营养改善计划' },
      ],
    },
    {
      description: 'numbers whose tail was lost',
      cells: [
        { name: '李明', studentNumber: 5.3262320140512e17 },
        { name: '王芳', studentNumber: 5.3262320140512e17 },
      ],
    },
  ],
  reject: [
    {
      description: 'one name, and two numbers that cannot be believed: who it is is not known',
      cells: [
        { ...li, idNumber: '532623201405120014' },
        { ...li, idNumber: '532623201405120023' },
      ],
      finds: [{ messageId: 'duplicate' }],
    },
    {
      description: 'an old number of eight digits',
      cells: [
        { name: '李明', studentNumber: '20140001' },
        { name: '王芳', studentNumber: '20140001' },
      ],
      finds: [{ messageId: 'duplicate' }],
    },
    {
      description: 'two pupils',
      cells: [li, { name: '王芳', studentNumber: 'g532623201405120013 ' }],
      finds: [{ messageId: 'duplicate', cell: 'B2', cells: ['B2', 'B3'] }],
    },
    {
      description: 'two pupils with different IDs',
      cells: [
        { ...li, idNumber: '532623201405120013' },
        { ...li, name: '王芳', idNumber: '532623201405120021' },
      ],
      finds: [{ messageId: 'duplicate' }],
    },
    {
      description: 'on two sheets of one kind',
      ledgers: [
        { sheet: '一', cells: [li] },
        { sheet: '二', cells: [{ ...li, name: '王芳' }] },
      ],
      finds: [{ messageId: 'duplicate', cells: ['B2', '二!B2'] }],
    },
  ],
});
