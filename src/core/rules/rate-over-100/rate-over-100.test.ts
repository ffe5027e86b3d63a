import { testRule } from '../../../../test/support/testRule';
import { rateOver100 } from './rate-over-100';

const cells = ['甲', '乙', '丙', '丁'].map((name) => ({ name: `${name}村` }));
const rate = (values: readonly (number | string | null)[], header = '资助率（%）') => [{ header, values }];

testRule(rateOver100, {
  accept: [
    { description: 'up to 100', cells, unmapped: rate([0, 99.99, 100, '100%']) },
    { description: 'fractions up to 1', cells, unmapped: rate([0.1, 0.99, 1, null], '占比') },
    {
      description: 'growth and per mille',
      cells,
      unmapped: [...rate([150, 120, 101, 300], '同比增长率'), ...rate([150, 120, 101, 300], '出生率‰')],
    },
    { description: 'amounts are no rates', cells, unmapped: rate([150, 120, 101, 300], '金额') },
    { description: 'small per cents are no fractions', cells, unmapped: rate([2, 3, 1, 5]) },
  ],
  reject: [
    {
      description: 'above 100',
      cells,
      unmapped: rate([98.5, 112.02, '100.01%', null]),
      finds: [
        {
          messageId: 'over',
          cell: 'B3',
          severity: 'warning',
          found: '112.02',
          message: '台账!B3：“资助率（%）”填112.02，超过了100%。请核对分子和分母；确实如此的可确认属实。',
        },
        { messageId: 'over', cell: 'B4', found: '100.01' },
      ],
    },
    {
      description: 'above 1 among fractions',
      cells,
      unmapped: rate([0.5, 1, 0.985, 1.12], '入学率'),
      finds: [{ messageId: 'over', cell: 'B5', found: '1.12' }],
    },
    {
      description: 'in a total row of a known sheet',
      cells: [
        { name: '甲', paidAmount: 1 },
        { name: '乙', paidAmount: 1 },
      ],
      unmapped: rate([99, 101], '到位率%'),
      totals: [{ label: '合计', cells: { paidAmount: 2 } }],
      finds: [{ messageId: 'over', cell: 'C3' }],
    },
    {
      description: 'half fractions only: per cents',
      cells,
      unmapped: rate([0.5, 1, 50, 101]),
      finds: [{ messageId: 'over', cell: 'B5' }],
    },
  ],
});
