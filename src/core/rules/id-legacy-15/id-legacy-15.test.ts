import { testRule } from '../../../../test/support/testRule';
import { idLegacy15 } from './id-legacy-15';

testRule(idLegacy15, {
  accept: [
    { description: '18 digits', cells: [{ guardianIdNumber: '532623198506102311' }] },
    { description: 'an impossible date', cells: [{ guardianIdNumber: '532623851310231' }] },
    { description: 'a truncated 18-digit number', cells: [{ idNumber: '532623201205120' }] },
  ],
  reject: [
    {
      description: 'as text and as number',
      cells: [{ guardianIdNumber: '532623850610231' }, { guardianIdNumber: 532623850610232 }],
      finds: [
        {
          messageId: 'legacy',
          cell: 'A2',
          expected: '532623198506102311',
          fix: { kind: 'certain', value: '532623198506102311' },
        },
        { messageId: 'legacy', cell: 'A3' },
      ],
    },
  ],
});
