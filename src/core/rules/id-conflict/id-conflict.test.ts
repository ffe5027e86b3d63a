import { testRule } from '../../../../test/support/testRule';
import { idConflict } from './id-conflict';

const one = { name: '李明', idNumber: '532623201405120013' };
const other = { name: '李明', idNumber: '532601201405120015' };

testRule(idConflict, {
  accept: [
    {
      description: 'two children of one household born on one day, no names: who is who is not known',
      cells: [
        { name: null, householdNumber: 'H001', idNumber: '532623201405120013' },
        { name: null, householdNumber: 'H001', idNumber: '532601201405120015' },
      ],
    },
    {
      description: 'one number',
      cells: [
        { ...one, householdNumber: 'H1' },
        { ...one, householdNumber: 'H1' },
      ],
    },
    {
      description: 'two households',
      cells: [
        { ...one, householdNumber: 'H1', schoolName: '青山小学', phone: '13800000000' },
        { ...other, householdNumber: 'H2', schoolName: '青山小学', phone: '13800000000' },
      ],
    },
    {
      description: 'namesakes of one school with nothing else alike',
      cells: [
        { ...one, schoolName: '青山小学', guardianName: '李刚' },
        { ...other, schoolName: '青山小学', guardianName: '李勇' },
      ],
    },
    {
      description: 'another sex',
      cells: [
        { ...one, householdNumber: 'H1' },
        { name: '李明', householdNumber: 'H1', idNumber: '532623201405120021' },
      ],
    },
    {
      description: 'a number that fails its check is reported as such',
      cells: [
        { ...one, householdNumber: 'H1' },
        { ...one, householdNumber: 'H1', idNumber: '532623201405120018' },
      ],
    },
    {
      description: 'a number of no province is reported as such',
      cells: [
        { ...one, householdNumber: 'H1' },
        { ...one, householdNumber: 'H1', idNumber: '662623201405120012' },
      ],
    },
  ],
  reject: [
    {
      description: 'one household',
      cells: [
        { ...one, householdNumber: 'H1' },
        { ...other, householdNumber: 'H1' },
      ],
      finds: [{ messageId: 'conflict', cell: 'B2', cells: ['B2', 'B3'] }],
    },
    {
      description: 'one school and one guardian, in two ledgers',
      ledgers: [
        {
          sheet: '学校',
          kind: 'schoolLedger',
          cells: [{ ...one, schoolName: '青山小学', guardianName: '李刚' }],
        },
        {
          sheet: '村',
          kind: 'villageLedger',
          cells: [{ ...other, schoolName: '青山小学', guardianName: '李 刚' }],
        },
      ],
      finds: [{ messageId: 'conflict', cells: ['B2', '村!B2'] }],
    },
  ],
});
