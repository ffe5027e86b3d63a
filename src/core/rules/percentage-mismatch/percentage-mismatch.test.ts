import { testRule } from '../../../../test/support/testRule';
import { percentageMismatch } from './percentage-mismatch';

const cells = ['甲', '乙', '丙', '丁'].map((name) => ({ name: `${name}村` }));
const table = (rates: readonly (number | string | null)[], header = '受助率（%）') => [
  { header: '应受助人数', values: [40, 95, 226, 30] },
  { header: '已受助人数', values: [38, 95, 95, 10] },
  { header, values: rates },
];

testRule(percentageMismatch, {
  accept: [
    { description: 'per cent, rounded', cells, unmapped: table([95, 100, 42.04, 33.33]) },
    { description: 'fractions', cells, unmapped: table([0.95, 1, 0.42, 0.333]) },
    {
      description: 'texts with a sign, cut instead of rounded, blanks',
      cells,
      unmapped: table(['95%', '100%', null, '33.33%']),
    },
    { description: 'no two columns explain the rate', cells, unmapped: table([1, 2, 3, 4]) },
    { description: 'only two rows bear it out', cells, unmapped: table([95, 100, 7, null]) },
    {
      description: 'growth is no share',
      cells,
      unmapped: table([95, 100, 42.9, 33.33], '增长率（%）'),
      outcome: 'skipped',
    },
    {
      description: 'no rate',
      cells,
      unmapped: table([95, 100, 42.04, 33.33]).slice(0, 2),
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'one rate of another base',
      cells,
      unmapped: table([95, 100, 42.9, 33.33]),
      finds: [
        {
          messageId: 'mismatch',
          cell: 'D4',
          cells: ['D4', 'C4', 'B4'],
          severity: 'warning',
          expected: '42.04',
          fix: { kind: 'proposed', value: '42.04' },
          message:
            '台账!D4：“受助率(%)”填42.9，按“已受助人数”95÷“应受助人数”226应为42.04。请核对后改正。'.replace(
              '受助率(%)',
              '受助率（%）',
            ),
        },
      ],
    },
    {
      description: 'a fraction a hundred times too great',
      cells,
      unmapped: table([0.95, 1, 0.42, 33.33]),
      finds: [{ messageId: 'mismatch', cell: 'D5', expected: '0.33' }],
    },
    {
      description: 'a step beyond rounding',
      cells,
      unmapped: table([95, 100, 42.04, 33.5]),
      finds: [{ messageId: 'mismatch', cell: 'D5' }],
    },
  ],
});
