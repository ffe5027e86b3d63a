import { testRule } from '../../../../test/support/testRule';
import { formulaInInput } from './formula-in-input';

const three = [{ name: '李明' }, { name: '王芳' }, { name: '张三' }];

testRule(formulaInInput, {
  accept: [
    { description: 'typed values', cells: three },
    {
      description: 'computed columns',
      cells: [{ sex: '男', birthDate: 42000, age: 9, paidAmount: 625 }],
      formulas: [{ sex: 'IF(1,"男","女")', birthDate: 'A1', age: 'B1', paidAmount: 'C1*2' }],
    },
    {
      description: 'formulas outside the records',
      cells: three,
      totals: [{ label: '合计', cells: {} }],
    },
  ],
  reject: [
    {
      description: 'one looked-up name',
      cells: three,
      formulas: [{}, { name: 'VLOOKUP(B3,甲!A:B,2,0)' }],
      finds: [
        {
          messageId: 'cell',
          cell: 'A3',
          found: '王芳',
          message:
            '台账!A3：姓名“王芳”是公式算出来的（=VLOOKUP(B3,甲!A:B,2,0)），不是填的。引用的表一变，内容就会跟着变。请核对后复制，用“选择性粘贴 → 数值”粘回原处。',
        },
      ],
    },
    {
      description: 'just half of the rows are still told singly',
      cells: [...three, { name: '赵四' }, { name: '钱五' }, { name: '孙六' }],
      formulas: [{ name: 'A9' }, { name: 'A9' }, { name: 'A9' }],
      finds: [
        { messageId: 'cell', cell: 'A2' },
        { messageId: 'cell', cell: 'A3' },
        { messageId: 'cell', cell: 'A4' },
      ],
    },
    {
      description: 'two rows of two are told singly',
      cells: [{ name: '李明' }, { name: '王芳' }],
      formulas: [{ name: 'A9' }, { name: 'A9' }],
      finds: [{ messageId: 'cell' }, { messageId: 'cell' }],
    },
    {
      description: 'more than half: one line at the header',
      cells: [...three, { name: '赵四' }, { name: '钱五' }],
      formulas: [{ name: 'Z1' }, { name: 'Z1' }, { name: 'Z1' }],
      finds: [
        {
          messageId: 'column',
          cell: 'A1',
          message: '台账!A1：“姓名”列有3行是公式（如 =Z1），不是填的。请核对后整列“选择性粘贴 → 数值”。',
        },
      ],
    },
    {
      description: 'a long formula is cut',
      cells: three,
      formulas: [{ name: `CONCAT(${'A1,'.repeat(30)}A1)` }],
      finds: [
        {
          messageId: 'cell',
          message: `台账!A2：姓名“李明”是公式算出来的（=${`CONCAT(${'A1,'.repeat(30)}`.slice(0, 57)}…），不是填的。引用的表一变，内容就会跟着变。请核对后复制，用“选择性粘贴 → 数值”粘回原处。`,
        },
      ],
    },
  ],
});
