import { testRule } from '../../../../test/support/testRule';
import { idRegion } from './id-region';

testRule(idRegion, {
  accept: [
    {
      description: 'a county in force and a retired one (崇文区)',
      cells: [{ idNumber: '532623201405120013' }, { idNumber: '110103198506102319' }],
    },
    {
      description: 'residence permit and foreigner',
      cells: [{ idNumber: '810000201309081139' }, { idNumber: '930156201309081133' }],
    },
    {
      description: 'a wrong check in a known county is another rule’s',
      cells: [{ idNumber: '532623201405120012' }],
    },
  ],
  reject: [
    {
      description: 'no such province',
      cells: [{ idNumber: '662623201405120012' }],
      finds: [
        {
          messageId: 'province',
          severity: 'error',
          message:
            '台账!A2：身份证号“662623201405120012”的前两位“66”不是任何省份的代码。请对照户口簿核对后改正。',
        },
      ],
    },
    {
      description: 'no such province: says more than the check it spoils',
      cells: [{ idNumber: '662623201405120013' }],
      finds: [{ messageId: 'province', severity: 'error' }],
    },
    {
      description: 'no such county',
      cells: [{ idNumber: '532699201405120010' }],
      finds: [
        {
          messageId: 'county',
          severity: 'notice',
          message:
            '台账!A2：身份证号“532699201405120010”的前6位“532699”在云南省的县区代码（含已撤并的）中查不到。请核对，无误则不用改。',
        },
      ],
    },
  ],
});
