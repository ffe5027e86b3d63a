import { testRule } from '../../../../test/support/testRule';
import { totalMismatch } from './total-mismatch';

const two = [
  { name: '李明', paidAmount: 312.5 },
  { name: '王芳', paidAmount: '375.00' },
];

testRule(totalMismatch, {
  accept: [
    {
      description: 'it adds up, numbers as text too',
      cells: two,
      totals: [{ label: '合计', cells: { paidAmount: 687.5 } }],
    },
    {
      description: 'cents add up exactly',
      cells: [
        { name: '李明', paidAmount: 0.1 },
        { name: '王芳', paidAmount: 0.2 },
      ],
      totals: [{ label: '合计', cells: { paidAmount: 0.3 } }],
    },
    {
      description: 'subtotals cover their own rows',
      cells: [...two, { name: '张三', paidAmount: 500 }],
      totals: [
        { label: '小计', cells: { paidAmount: 687.5 }, covers: [0, 1] },
        { label: '小计', cells: { paidAmount: 500 }, covers: [2] },
        { label: '总计', cells: { paidAmount: '1,187.50元' } },
      ],
    },
    {
      description: 'a number of persons that holds',
      cells: two,
      totals: [{ label: '合计 2 人', cells: {} }],
    },
    {
      description: 'words among the numbers: nothing is known',
      cells: [...two, { name: '张三', paidAmount: '待定' }],
      totals: [{ label: '合计', cells: { paidAmount: 700 } }],
    },
    {
      description: 'columns that cannot be added up',
      cells: [{ name: '李明', age: 9, standardAmount: 625 }],
      totals: [{ label: '合计', cells: { age: 10, standardAmount: 625.5 } }],
    },
    { description: 'no total row', cells: two, outcome: 'skipped' },
    {
      description: 'an unknown column without numbers in its rows',
      cells: two,
      unmapped: [{ header: '校车', values: [null, null] }],
      totals: [{ label: '合计', cells: { paidAmount: 687.5 } }],
    },
    {
      description: 'a rate in an unknown column',
      cells: two,
      unmapped: [{ header: '到位率', values: [100, 100] }],
      totals: [{ label: '合计', cells: { paidAmount: 687.5 } }],
    },
  ],
  reject: [
    {
      description: 'a total that is short',
      cells: two,
      totals: [{ label: '合计', cells: { paidAmount: 687 } }],
      finds: [
        {
          messageId: 'sum',
          cell: 'B4',
          found: '687',
          expected: '687.5',
          message: '台账!B4：“合计”行的资助金额是“687”，所含2行相加应为“687.5”。请核对明细后改正合计。',
        },
      ],
    },
    {
      description: 'one wrong subtotal among right ones',
      cells: [...two, { name: '张三', paidAmount: 500 }],
      totals: [
        { label: '小计', cells: { paidAmount: 687.5 }, covers: [0, 1] },
        { label: '小计', cells: { paidAmount: 50 }, covers: [2] },
        { label: '总计', cells: { paidAmount: 1187.5 } },
      ],
      finds: [{ messageId: 'sum', cell: 'B6', expected: '500' }],
    },
    {
      description: 'a wrong number of persons',
      cells: two,
      totals: [{ label: '合计：3人', cells: { paidAmount: 687.5 } }],
      finds: [{ messageId: 'persons', cell: 'A4', expected: '2' }],
    },
    {
      description: 'a total over blanks',
      cells: [{ name: '李明', paidAmount: null }],
      totals: [{ label: '合计', cells: { paidAmount: 5 } }],
      finds: [{ messageId: 'sum', expected: '0' }],
    },
  ],
});
