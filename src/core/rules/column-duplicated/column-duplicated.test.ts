import { testRule } from '../../../../test/support/testRule';
import { columnDuplicated } from './column-duplicated';

testRule(columnDuplicated, {
  accept: [
    { description: 'each header once', cells: [{ name: '李明', sex: '男' }] },
    {
      description: 'an unknown header',
      cells: [{ name: '李明' }],
      unmapped: [{ header: '鞋码', values: [35] }],
    },
  ],
  reject: [
    {
      description: 'a second 姓名',
      cells: [{ name: '李明', sex: '男' }],
      unmapped: [{ header: '学生姓名', duplicateOf: 'name', values: ['李明'] }],
      finds: [
        {
          messageId: 'duplicated',
          cell: 'C1',
          found: '学生姓名',
          severity: 'warning',
          message: '台账!C1：“学生姓名”与A1“姓名”列意思相同，只检查了A1那一列。请删去多余的列或改清楚表头。',
        },
      ],
    },
  ],
});
