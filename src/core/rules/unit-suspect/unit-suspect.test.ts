import { testRule } from '../../../../test/support/testRule';
import { unitSuspect } from './unit-suspect';

const kind = 'paymentRoll' as const;
const roll = (amounts: readonly (number | string | null)[]) =>
  amounts.map((paidAmount, at) => ({ name: `李${'甲乙丙丁戊己庚辛'.charAt(at)}`, paidAmount }));
const one = { name: '李明', idNumber: '532623201405120013' };
const other = { name: '王芳', idNumber: '532623201405120021' };

testRule(unitSuspect, {
  accept: [
    {
      description: 'one unit, zeros and blanks among it',
      kind,
      cells: roll([625, 750, '312.50', 0, null, 1250]),
    },
    {
      description: '万元 as the sheet says',
      kind,
      moneyUnit: 10000,
      cells: roll([0.0625, 0.075, 0.0625, 0.0625, 0.1]),
    },
    { description: 'far apart, just not enough', kind, cells: roll([625, 625, 0.32, 625, 625, 1_240_000]) },
    { description: 'just below and above', kind, cells: roll([625, 625, 0.0124, 625, 625, 31_260_000]) },
    { description: 'too few amounts to tell', kind, cells: roll([625, 625, 0.0625, 625]) },
    { description: 'the least and the most of a pupil', kind, cells: roll([1, 1, 1, 1, 1]) },
    { description: 'the most', kind, moneyUnit: 10000, cells: roll([20, 20, 20, 20, 20]) },
    {
      description: 'columns without money',
      cells: roll([]).concat(roll([null, null, null, null, null])),
      unmapped: [{ header: '面积', values: [625, 625, 625, 625, 0.0625] }],
    },
    {
      description: 'persons and payments said rightly',
      kind,
      cells: [one, other, one],
      totals: [
        { label: '合计：3人次', cells: {} },
        { label: '总计2人', cells: {} },
      ],
    },
    {
      description: 'as many pupils as rows',
      kind,
      cells: [one, other],
      totals: [{ label: '合计2人', cells: {} }],
    },
    {
      description: 'numbers missing: nobody knows',
      kind,
      cells: [one, one, { name: '张三', idNumber: null }],
      totals: [{ label: '合计3人', cells: {} }],
    },
    { description: 'one row alone', kind, cells: [one], totals: [{ label: '合计1人', cells: {} }] },
  ],
  reject: [
    {
      description: 'one amount in 万元, one in 元 of a 万元 column',
      kind,
      cells: roll([625, 750, 0.0625, 625, 750, 6_250_000]),
      finds: [
        {
          messageId: 'small',
          cell: 'B4',
          severity: 'warning',
          expected: '625',
          fix: { kind: 'proposed', value: '625' },
          message:
            '台账!B4：资助金额填0.0625，同列一般是750，像是按万元填的（折合625元）。请核对单位后改正。',
        },
        {
          messageId: 'large',
          cell: 'B7',
          expected: '625',
          message:
            '台账!B7：资助金额填6250000，同列一般是750，像是把元填进了万元列（应为625）。请核对单位后改正。',
        },
      ],
    },
    {
      description: 'the edges of the factor',
      kind,
      cells: roll([500, 500, 0.01, 500, 500, 0.25, 500]),
      finds: [
        { messageId: 'small', cell: 'B4' },
        { messageId: 'small', cell: 'B7' },
      ],
    },
    {
      description: 'the sheet says 万元, the column holds 元',
      kind,
      moneyUnit: 10000,
      cells: roll([625, 750, 625, 625, 750]),
      finds: [
        {
          messageId: 'column',
          cell: 'B1',
          message:
            '台账!B1：“资助金额”的单位是万元，一般每人625，折合6250000元，不合常理。请核对单位是元还是万元。',
        },
      ],
    },
    {
      description: 'the header says 万元, in an unknown column; or 元 for hundredths',
      kind,
      cells: roll([null, null, null, null, null]),
      unmapped: [
        { header: '县级资金（万元）', values: [21, 21, 21, 21, 21] },
        { header: '市级资金', values: [0.06, 0.06, 0.06, 0.06, 0.06] },
      ],
      finds: [
        { messageId: 'column', cell: 'C1' },
        {
          messageId: 'column',
          cell: 'D1',
          message:
            '台账!D1：“市级资金”的单位是元，一般每人0.06，折合0.06元，不合常理。请核对单位是元还是万元。',
        },
      ],
    },
    {
      description: 'persons that are payments',
      kind,
      cells: [one, other, one],
      totals: [{ label: '合计3人', cells: {} }],
      finds: [
        {
          messageId: 'entries',
          cell: 'A5',
          expected: '3人次（2人）',
          message:
            '台账!A5：写的是“合计3人”，但3行里只有2名学生（有人不止一笔），应写“3人次（2人）”。请改正。',
        },
      ],
    },
  ],
});
