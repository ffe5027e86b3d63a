import { testRule } from '../../../../test/support/testRule';
import { partWholeMismatch } from './part-whole-mismatch';

const cells = [{ name: '李明' }, { name: '王芳' }, { name: '张三' }];
const whole = { header: '应补合计', values: [625, 750, 500] };
const part = (values: readonly (number | string | null)[]) => ({ header: '其中：县级', values });
const groups = (
  total: readonly (number | null)[],
  a: readonly (number | null)[],
  b: readonly (number | null)[],
) => [
  { header: '补助/合计', values: total },
  { header: '补助/生活费', values: a },
  { header: '补助/交通费', values: b },
];

testRule(partWholeMismatch, {
  accept: [
    { description: 'within and equal', cells, unmapped: [whole, part([0, 750, '100元'])] },
    {
      description: 'blank wholes and parts',
      cells,
      unmapped: [{ ...whole, values: [null, 750, 500] }, part([625, null, 1])],
    },
    {
      description: 'parts add up, to cents',
      cells,
      unmapped: groups([625, 750.3, 500], [500, 600.1, 500], [125, 150.2, null]),
    },
    {
      description: 'a relation that holds in no row is none',
      cells,
      unmapped: [whole, part([6250, 7500, 5000])],
    },
    {
      description: 'rates are no parts',
      cells,
      unmapped: [whole, { header: '其中：到位率', values: [900, 900, 90] }, part([1, 2, 3])],
    },
    {
      description: 'a group without a whole, a whole with one part',
      cells,
      unmapped: [
        { header: '补助/甲', values: [1, 2, 3] },
        { header: '补助/乙', values: [1, 2, 3] },
        { header: '其他/合计', values: [1, 2, 3] },
        { header: '其他/丙', values: [3, 2, 1] },
      ],
      outcome: 'skipped',
    },
    {
      description: 'a part without anything before it',
      cells,
      unmapped: [part([1, 2, 3])],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'one part greater than its whole',
      cells,
      unmapped: [whole, part([625, 751, 0])],
      finds: [
        {
          messageId: 'exceeds',
          cell: 'C3',
          cells: ['C3', 'B3'],
          severity: 'error',
          message:
            '台账!C3：“其中：县级”是751，比它所属的“应补合计”750还大，其中数不能超过总数。请核对后改正其中一个。',
        },
      ],
    },
    {
      description: 'a known column is the whole; the second part is compared with it, not with the first',
      cells: [
        { name: '李明', paidAmount: 625 },
        { name: '王芳', paidAmount: 750 },
        { name: '张三', paidAmount: 500 },
      ],
      unmapped: [part([1, 2, 3]), { header: '其中：市级', values: [300, 900, 300] }],
      finds: [{ messageId: 'exceeds', cell: 'D3', cells: ['D3', 'B3'] }],
    },
    {
      description: 'one total of a group that does not add up',
      cells,
      unmapped: groups([625, 750, 500], [500, 600, 500], [125, 100, 0]),
      finds: [
        {
          messageId: 'sum',
          cell: 'B3',
          cells: ['B3', 'C3', 'D3'],
          expected: '700',
          message: '台账!B3：“补助/合计”是750，各分项（生活费＋交通费）相加是700。请核对后改正。',
        },
      ],
    },
    {
      description: 'the nearest column before it is the whole',
      cells: ['甲', '乙', '丙', '丁'].map((name) => ({ name, paidAmount: 100, mealAmount: 10 })),
      unmapped: [{ header: '其中：县级', values: [1, 2, 10, 11] }],
      finds: [{ messageId: 'exceeds', cell: 'D5', cells: ['D5', 'C5'] }],
    },
  ],
});
