import { testRule } from '../../../../test/support/testRule';
import { idChecksum } from './id-checksum';

testRule(idChecksum, {
  accept: [
    {
      description: 'an unknown province spoils the check: another rule’s',
      cells: [{ idNumber: '662623201405120013' }],
    },
    { description: 'the standard’s own example', cells: [{ idNumber: '11010519491231002X' }] },
    { description: 'an impossible date', cells: [{ idNumber: '532623201413120018' }] },
    { description: '…000 is another rule’s', cells: [{ idNumber: '532623201405120000' }] },
    {
      description: 'a disability number is judged by its first 18',
      cells: [{ idNumber: '53262320140512001344' }],
    },
  ],
  reject: [
    {
      description: 'a wrong last character',
      cells: [{ name: '李明', idNumber: '532623201405120018' }],
      finds: [
        {
          messageId: 'checksum',
          cell: 'B2',
          found: '532623201405120018',
          message:
            '台账!B2：身份证号“532623201405120018”校验不通过：按前17位算，第18位应是“3”。错的可能是18位里的任何一位，请对照户口簿核对后改正。',
        },
      ],
    },
    {
      description: 'hidden characters do not hide it',
      cells: [{ idNumber: '532623201405120018 ' }],
      finds: [{ messageId: 'checksum' }],
    },
    {
      description: 'in every ID column',
      cells: [
        {
          idNumber: '532623201405120018',
          headIdNumber: '532623198506102312',
          guardianIdNumber: '532623198506102313',
        },
      ],
      finds: [
        { messageId: 'checksum', cell: 'A2' },
        { messageId: 'checksum', cell: 'B2' },
        { messageId: 'checksum', cell: 'C2' },
      ],
    },
    {
      description: 'inside a disability number',
      cells: [{ idNumber: '53262320140512001844' }],
      finds: [{ messageId: 'checksum', found: '53262320140512001844' }],
    },
  ],
});
