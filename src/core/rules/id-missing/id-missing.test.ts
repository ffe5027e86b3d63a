import { testRule } from '../../../../test/support/testRule';
import { idMissing } from './id-missing';

testRule(idMissing, {
  accept: [
    { description: 'filled in', cells: [{ name: '李明', idNumber: '532623201405120013' }] },
    {
      description: 'guardian and head may be blank',
      cells: [{ idNumber: '532623201405120013', guardianIdNumber: null, headIdNumber: '无' }],
    },
    {
      description: 'a J number is a pupil without an ID',
      cells: [{ idNumber: null, studentNumber: 'J532623201405120001' }],
    },
    {
      description: 'on a list of disabled persons the disability number stands for it',
      kind: 'officeList',
      cells: [
        { idNumber: null, disabilityNumber: '53262320140512001344' },
        { idNumber: null, disabilityNumber: '532623201405120013' },
      ],
    },
  ],
  reject: [
    {
      description: 'blank',
      cells: [{ name: '李明', idNumber: null }],
      finds: [
        {
          messageId: 'missing',
          cell: 'B2',
          found: '',
          message: '台账!B2：身份证号没有填。请对照户口簿补填18位身份证号。',
        },
      ],
    },
    {
      description: 'nothing but spaces',
      cells: [{ idNumber: ' \u00a0' }],
      finds: [{ messageId: 'missing', cell: 'A2' }],
    },
    {
      description: 'a word for nothing',
      cells: [{ idNumber: '暂无' }],
      finds: [{ messageId: 'placeholder', found: '暂无' }],
    },
  ],
});
