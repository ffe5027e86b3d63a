import { testRule } from '../../../../test/support/testRule';
import { errorValue } from './error-value';

testRule(errorValue, {
  accept: [
    { description: 'values', cells: [{ name: '李明', paidAmount: 625, sex: '男' }] },
    {
      description: 'texts that look like it only in part',
      cells: [{ name: '#N/A李', address: '#3号楼', remarks: '见 #REF!' }],
    },
  ],
  reject: [
    {
      description: 'error values with and without a formula, in an unknown column too',
      cells: [
        { name: '李明', paidAmount: { error: '#REF!' } },
        { name: { error: '#N/A' }, paidAmount: 1 },
      ],
      formulas: [{ paidAmount: 'A9*2' }],
      unmapped: [{ header: '校车', values: [null, { error: '#VALUE!' }] }],
      finds: [
        {
          messageId: 'formula',
          cell: 'B2',
          found: '#REF!',
          message:
            '台账!B2：资助金额显示“#REF!”，公式（=A9*2）没有算出结果。请检查公式引用的内容，或直接填写。',
        },
        { messageId: 'value', cell: 'A3', found: '#N/A' },
        { messageId: 'value', cell: 'C3', found: '#VALUE!' },
      ],
    },
    {
      description: 'pasted as text, and in a total',
      cells: [{ name: '#DIV/0!', paidAmount: 2 }],
      totals: [{ label: '合计', cells: { paidAmount: { error: '#VALUE!' } } }],
      finds: [
        { messageId: 'value', cell: 'A2' },
        { messageId: 'value', cell: 'B3' },
      ],
    },
  ],
});
