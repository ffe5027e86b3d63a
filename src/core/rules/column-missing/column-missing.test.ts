import { testRule } from '../../../../test/support/testRule';
import { columnMissing } from './column-missing';

const full = { name: '李明', idNumber: '532623201405120013', stage: '小学' };

testRule(columnMissing, {
  accept: [
    { description: 'all required columns, blank or not', cells: [{ ...full, idNumber: null }] },
    {
      description: 'one of a set is enough: 学籍号 instead of 身份证号',
      kind: 'enrolmentRoll',
      cells: [{ name: '李明', studentNumber: 'G532623201405120013' }],
    },
  ],
  reject: [
    {
      description: 'no ID column',
      cells: [{ name: '李明', stage: '小学' }],
      finds: [
        {
          messageId: 'missing',
          cell: 'A1',
          expected: '身份证号',
          message:
            '台账!A1：表头里没有找到“身份证号”列。请补上这一列；如果表里有、只是叫法不同，请在“台账”页指定是哪一列。',
        },
      ],
    },
    {
      description: 'no column at all',
      cells: [{}],
      unmapped: [],
      finds: [
        { messageId: 'missing', cell: 'A1' },
        { messageId: 'missing', cell: 'A1' },
        { messageId: 'missing', cell: 'A1', expected: '学段/年级/班级' },
      ],
    },
    {
      description: 'two columns missing are two issues',
      cells: [{ stage: '小学' }],
      finds: [
        { messageId: 'missing', expected: '姓名' },
        { messageId: 'missing', expected: '身份证号' },
      ],
    },
  ],
});
