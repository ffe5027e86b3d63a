import { testRule } from '../../../../test/support/testRule';
import { phoneFormat } from './phone-format';

testRule(phoneFormat, {
  accept: [
    {
      description: 'mobile numbers, as number too',
      cells: [
        '13900000001',
        '19900000001',
        13900000001,
        '139 0000 0001',
        '139-0000-0001',
        '+8613900000001',
      ].map((phone) => ({ phone })),
    },
    {
      description: 'landlines, services, extensions',
      cells: [
        '08762123456',
        '0876-2123456',
        '(0876)2123456',
        '010-62345678',
        '2123456',
        '4001234567',
        '0876-2123456转12',
      ].map((phone) => ({ phone })),
    },
    {
      description: 'two numbers in one cell',
      cells: [
        '13900000001/13900000002',
        '13900000001、2123456',
        '13900000001 13900000002',
        '13900000001，',
      ].map((guardianPhone) => ({ guardianPhone })),
    },
    { description: 'none', cells: [null, '无', '/', '—', ' '].map((phone) => ({ phone })) },
  ],
  reject: [
    {
      description: 'too short, too long, in every column',
      cells: [
        { phone: '1390000000', householdPhone: '139000000011' },
        { phone: '0876212345', householdPhone: '12345' },
      ],
      finds: [
        {
          messageId: 'length',
          cell: 'A2',
          message: '台账!A2：联系电话“1390000000”是10位，手机号应为11位。请核对后改正。',
        },
        { messageId: 'length', cell: 'B2' },
        { messageId: 'length', cell: 'A3' },
        { messageId: 'length', cell: 'B3' },
      ],
    },
    {
      description: 'the second of two, with its own length',
      cells: [{ contactPersonPhone: '13900000001、1390000-000' }],
      finds: [
        {
          messageId: 'length',
          message: '台账!A2：帮扶联系人电话“13900000001、1390000-000”是10位，手机号应为11位。请核对后改正。',
        },
      ],
    },
    {
      description: '11 digits that begin wrongly',
      cells: [{ phone: '12900000001' }, { phone: '23900000001' }],
      finds: [{ messageId: 'prefix' }, { messageId: 'prefix' }],
    },
    {
      description: 'words',
      cells: [{ headTeacherPhone: '李强13900000001' }, { headTeacherPhone: '1.39E+10' }],
      finds: [{ messageId: 'characters' }, { messageId: 'characters' }],
    },
    {
      description: 'full-width and invisible',
      cells: [{ phone: '１３９00000001' }, { phone: '13900000001\u200b' }, { phone: '13900000001 ' }],
      finds: [
        {
          messageId: 'hidden',
          cell: 'A2',
          expected: '13900000001',
          fix: { kind: 'certain', value: '13900000001' },
        },
        { messageId: 'hidden', cell: 'A3' },
      ],
    },
  ],
});
