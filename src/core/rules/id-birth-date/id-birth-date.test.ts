import { testRule } from '../../../../test/support/testRule';
import { idBirthDate } from './id-birth-date';

testRule(idBirthDate, {
  accept: [
    { description: 'a leap day', cells: [{ idNumber: '53262320120229104X' }] },
    {
      description: 'born today',
      cells: [{ idNumber: '532623201405120013' }],
      environment: { asOf: '2014-05-12' },
    },
  ],
  reject: [
    {
      description: 'month 13',
      cells: [{ idNumber: '532623201413120013' }],
      finds: [
        {
          messageId: 'impossible',
          cell: 'A2',
          message:
            '台账!A2：身份证号“532623201413120013”里的出生日期“2014-13-12”不存在。请对照户口簿核对第7至14位后改正。',
        },
      ],
    },
    {
      description: '29 February of a common year, in 15 digits',
      cells: [{ headIdNumber: '532623850229231' }],
      finds: [{ messageId: 'impossible' }],
    },
    {
      description: 'tomorrow',
      cells: [{ idNumber: '532623201405120013' }],
      environment: { asOf: '2014-05-11' },
      finds: [{ messageId: 'future' }],
    },
    {
      description: 'two centuries ago',
      cells: [{ idNumber: '440524188001010014' }],
      finds: [{ messageId: 'tooOld' }],
    },
  ],
});
