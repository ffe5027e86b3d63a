import { testRule } from '../../../../test/support/testRule';
import { householdInconsistent } from './household-inconsistent';

const number = '53272500001';

testRule(householdInconsistent, {
  accept: [
    {
      description: 'one household agrees; spaces, dots and endings do not count',
      cells: [
        {
          householdNumber: number,
          householdHead: '古丽·艾力',
          village: '茶山村',
          householdType: '脱贫户',
          hardshipCategory: '脱贫户',
        },
        {
          householdNumber: number,
          householdHead: '古丽.艾力',
          village: '茶山村村委会',
          householdType: '建档立卡户',
          hardshipCategory: '脱贫户、低保',
        },
      ],
    },
    {
      description: 'blanks say nothing; one member’s own category does not count',
      cells: [
        {
          householdNumber: number,
          householdHead: '李强',
          village: null,
          householdType: '脱贫户',
          hardshipCategory: '残疾学生',
        },
        {
          householdNumber: number,
          householdHead: null,
          village: '茶山村',
          householdType: null,
          hardshipCategory: '无',
        },
        {
          householdNumber: number,
          householdHead: null,
          village: null,
          householdType: null,
          hardshipCategory: '低保',
        },
      ],
    },
    {
      description: 'different households, no number, numbers that are damaged',
      cells: [
        { householdNumber: number, householdHead: '李强' },
        { householdNumber: '53272500002', householdHead: '王刚' },
        { householdNumber: null, householdHead: '张三' },
        { householdNumber: null, householdHead: '赵四' },
        { householdNumber: '/', householdHead: '张三' },
        { householdNumber: '/', householdHead: '赵四' },
        { householdNumber: 5327250000000001, householdHead: '张三' },
        { householdNumber: 5327250000000001, householdHead: '赵四' },
      ],
    },
    {
      description: 'the school’s and the village’s ledgers are compared by reconciliation',
      ledgers: [
        { kind: 'schoolLedger', cells: [{ householdNumber: number, householdHead: '李强' }] },
        { kind: 'villageLedger', cells: [{ householdNumber: number, householdHead: '王刚' }] },
      ],
    },
  ],
  reject: [
    {
      description: 'the odd head of three',
      cells: [
        { name: '李明', householdNumber: number, householdHead: '李强' },
        { name: '李芳', householdNumber: number, householdHead: '李强' },
        { name: '李刚', householdNumber: number, householdHead: '王刚' },
      ],
      finds: [
        {
          messageId: 'head',
          cell: 'C4',
          cells: ['C4', 'C2', 'C3'],
          expected: '李强',
          message:
            '台账!C4：户编号53272500001的户主这里是“王刚”，同户其他行是“李强”，见C4、C2、C3。请核对户编号和户主。',
        },
      ],
    },
    {
      description: 'village, kind of household, category; a number typed as a number',
      cells: [
        {
          householdNumber: 53272500001,
          village: '茶山村',
          householdType: '一般农户',
          hardshipCategory: '无',
        },
        { householdNumber: number, village: '新寨村', householdType: '脱贫户', hardshipCategory: '脱贫户' },
        { householdNumber: number, village: '新寨村', householdType: '脱贫户', hardshipCategory: '脱贫户' },
      ],
      finds: [
        { messageId: 'village', cell: 'B2', expected: '新寨村' },
        { messageId: 'category', cell: 'C2', expected: '脱贫户' },
        { messageId: 'category', cell: 'D2', expected: '脱贫户' },
      ],
    },
    {
      description: 'a short number is one all the same',
      cells: [
        { name: '李明', householdNumber: 'H1', householdHead: '李强' },
        { name: '李芳', householdNumber: 'H1', householdHead: '王刚' },
      ],
      finds: [{ messageId: 'head' }],
    },
    {
      description: 'in two sheets of one kind',
      ledgers: [
        { sheet: '一班', cells: [{ name: '李明', householdNumber: number, householdHead: '李强' }] },
        { sheet: '二班', cells: [{ name: '李芳', householdNumber: number, householdHead: '王刚' }] },
      ],
      finds: [{ messageId: 'head', cells: ['C2', '二班!C2'] }],
    },
  ],
});
