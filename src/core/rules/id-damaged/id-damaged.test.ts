import { testRule } from '../../../../test/support/testRule';
import { idDamaged } from './id-damaged';

testRule(idDamaged, {
  accept: [
    { description: 'text', cells: [{ idNumber: '532623201405120013' }] },
    { description: '15 digits as a number are whole', cells: [{ idNumber: 532623850610231 }] },
    { description: 'a valid number that happens to end in 000', cells: [{ idNumber: '532623201405130000' }] },
    { description: 'a wrong check that does not end in 000', cells: [{ idNumber: '532623201405120100' }] },
  ],
  reject: [
    {
      description: 'a number cell',
      cells: [{ idNumber: 5.3262320140512e17 }],
      finds: [{ messageId: 'number', cell: 'A2', found: '532623201405120000' }],
    },
    {
      description: 'a number cell whose lost tail passes the check',
      cells: [{ idNumber: 5.3262320140513e17 }],
      finds: [{ messageId: 'number' }],
    },
    {
      description: 'scientific notation as text',
      cells: [{ idNumber: '1.1E+17' }, { idNumber: '5.32623E+17' }],
      finds: [{ messageId: 'scientific', found: '1.1E+17' }, { messageId: 'scientific' }],
    },
    {
      description: 'text ending in 000 whose check fails',
      cells: [{ guardianIdNumber: '532623198506102000' }],
      finds: [{ messageId: 'zeroTail', cell: 'A2' }],
    },
    {
      description: 'a disability number kept as a number',
      cells: [{ idNumber: 53262320140512000000 }],
      finds: [{ messageId: 'number' }],
    },
    {
      description: 'a disability number whose tail was lost, as text',
      cells: [{ idNumber: '53262320140512000000' }],
      finds: [{ messageId: 'zeroTail' }],
    },
  ],
});
