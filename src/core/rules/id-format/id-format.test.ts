import { testRule } from '../../../../test/support/testRule';
import { idFormat } from './id-format';

testRule(idFormat, {
  accept: [
    {
      description: '18 characters',
      cells: [{ idNumber: '532623201405120013' }, { idNumber: '53262320120229104X' }],
    },
    { description: 'a lower-case x is another rule’s', cells: [{ idNumber: '53262320120229104x' }] },
    {
      description: '20-digit disability numbers, reissued too',
      cells: [{ idNumber: '53262320140512001344' }, { idNumber: '53262320140512001344B1' }],
    },
    {
      description: 'residence permits and foreigners',
      cells: [
        { idNumber: '810000201309081139' },
        { idNumber: '930156201309081133' },
        { idNumber: 'USA110000010101' },
        { idNumber: 'H12345678' },
      ],
    },
    {
      description: '15 digits, as text or number',
      cells: [{ guardianIdNumber: '532623850610231' }, { guardianIdNumber: 532623850610231 }],
    },
    {
      description: 'damaged numbers and blanks are other rules’',
      cells: [{ idNumber: '5.32623E+17' }, { idNumber: 5.3262320140512e17 }, { idNumber: null }],
    },
  ],
  reject: [
    {
      description: '17 digits',
      cells: [{ idNumber: '53262320140512001' }],
      finds: [
        {
          messageId: 'length',
          cell: 'A2',
          message: '台账!A2：身份证号“53262320140512001”是17位，应为18位。请对照户口簿补全或删去多余的数字。',
        },
      ],
    },
    {
      description: '19 digits in the guardian’s column',
      cells: [{ idNumber: '532623201405120013', guardianIdNumber: '5326232014051200133' }],
      finds: [{ messageId: 'length', cell: 'B2' }],
    },
    {
      description: 'letter O for zero',
      cells: [{ idNumber: '53262320140512OO13' }],
      finds: [{ messageId: 'characters' }],
    },

    {
      description: 'X in the middle',
      cells: [{ idNumber: '53262320X405120013' }],
      finds: [{ messageId: 'characters' }],
    },
    {
      description: '18 digits without their last three',
      cells: [{ idNumber: '532623201205120' }],
      finds: [{ messageId: 'truncated' }],
    },
    {
      description: 'an error value',
      cells: [{ idNumber: { error: '#N/A' } }],
      finds: [{ messageId: 'characters', found: '#N/A' }],
    },
  ],
});
