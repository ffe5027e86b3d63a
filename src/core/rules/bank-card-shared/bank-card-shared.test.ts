import { testRule } from '../../../../test/support/testRule';
import { bankCardShared } from './bank-card-shared';

const bankCard = '6299990000000000012';

testRule(bankCardShared, {
  accept: [
    {
      description: 'one household',
      cells: [
        { name: '李明', householdNumber: 'H001', bankCard },
        { name: '李芳', householdNumber: 'H001', bankCard },
      ],
    },
    {
      description: 'one family by head, guardian or phone',
      cells: [
        { name: '李明', householdHead: '李强', guardianName: '王芳', phone: null, bankCard },
        { name: '李芳', householdHead: '李强', guardianName: '李强', phone: '1', bankCard },
        { name: '李刚', householdHead: '李老', guardianName: '李强', phone: '2', bankCard },
      ],
    },
    {
      description: 'nothing tells the families apart, phones alone do not',
      cells: [
        { name: '李明', phone: '13900000001', bankCard },
        { name: '王芳', phone: '13900000002', bankCard },
      ],
    },
    {
      description: 'one pupil in several rows',
      kind: 'paymentRoll',
      cells: [
        { name: '李明', idNumber: '532623201405120013', householdHead: '李强', programme: '甲', bankCard },
        { name: '李明', idNumber: '532623201405120013', householdHead: '李老', programme: '乙', bankCard },
      ],
    },
    {
      description: 'no card, damaged cards, different cards',
      cells: [
        { name: '李明', householdNumber: 'H001', bankCard: '无' },
        { name: '王芳', householdNumber: 'H002', bankCard: '无' },
        { name: '张三', householdNumber: 'H003', bankCard: '6299990000000000000' },
        { name: '赵四', householdNumber: 'H004', bankCard: '6299990000000000000' },
        { name: '钱五', householdNumber: 'H005', bankCard: 6299990000000001000 },
        { name: '孙六', householdNumber: 'H006', bankCard: 6299990000000001000 },
        { name: '周七', householdNumber: 'H007', bankCard: '6299990000000000020' },
      ],
    },
  ],
  reject: [
    {
      description: 'two households, written differently',
      cells: [
        { name: '李明', householdNumber: 'H001', bankCard },
        { name: '王芳', householdNumber: 'H002', bankCard: '6299 9900 0000 0000 012' },
      ],
      finds: [
        {
          messageId: 'shared',
          cell: 'C2',
          cells: ['C2', 'C3'],
          severity: 'warning',
          message:
            '台账!C2：卡号“6299990000000000012”登记给了不同家庭的2名学生（李明、王芳），见C2、C3。请对照卡面核对是谁的卡，改正其他的。',
        },
      ],
    },
    {
      description: 'two households with one guardian’s name',
      cells: [
        { name: '李明', householdNumber: 'H001', guardianName: '李强', bankCard },
        { name: '王芳', householdNumber: 'H002', guardianName: '李强', bankCard },
      ],
      finds: [{ messageId: 'shared' }],
    },
    {
      description: 'heads differ, in two sheets of one kind; many names are cut',
      ledgers: [
        { kind: 'paymentRoll', sheet: '甲', cells: [{ name: '李明', householdHead: '李强', bankCard }] },
        {
          kind: 'paymentRoll',
          sheet: '乙',
          cells: '王张赵钱孙周吴郑'
            .split('')
            .map((family) => ({ name: `${family}芳`, householdHead: `${family}刚`, bankCard })),
        },
      ],
      finds: [
        {
          messageId: 'shared',
          message:
            '甲!C2：卡号“6299990000000000012”登记给了不同家庭的9名学生（李明、王芳、张芳、赵芳、钱芳、孙芳、周芳、吴芳…），见C2、乙!C2、乙!C3、乙!C4、乙!C5、乙!C6、乙!C7、乙!C8、乙!C9。请对照卡面核对是谁的卡，改正其他的。',
        },
      ],
    },
    {
      description: 'last term’s roll paid another family to the card',
      ledgers: [
        {
          kind: 'paymentRoll',
          term: '2024-spring',
          cells: [{ name: '李明', householdNumber: 'H001', bankCard: '6299990000000000012' }],
        },
        {
          kind: 'paymentRoll',
          sheet: '秋季',
          cells: [{ name: '王芳', householdNumber: 'H002', bankCard: '6299990000000000012' }],
        },
      ],
      finds: [{ messageId: 'shared', cells: ['C2', '秋季!C2'] }],
    },
    {
      description: 'eight names are all told',
      cells: '王张赵钱孙周吴郑'
        .split('')
        .map((family) => ({ name: `${family}芳`, householdHead: `${family}刚`, bankCard })),
      finds: [
        {
          messageId: 'shared',
          message:
            '台账!C2：卡号“6299990000000000012”登记给了不同家庭的8名学生（王芳、张芳、赵芳、钱芳、孙芳、周芳、吴芳、郑芳），见C2、C3、C4、C5、C6、C7、C8、C9。请对照卡面核对是谁的卡，改正其他的。',
        },
      ],
    },
  ],
});
