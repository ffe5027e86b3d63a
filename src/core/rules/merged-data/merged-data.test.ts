import { testRule } from '../../../../test/support/testRule';
import { mergedData } from './merged-data';

testRule(mergedData, {
  accept: [
    { description: 'nothing merged', cells: [{ name: '李明' }, { name: '李芳' }] },
    {
      description: 'a merge of one cell is none',
      cells: [{ name: '李明' }, { name: '李芳' }],
      merges: [{ field: 'name', records: [0, 0] }],
    },
    {
      description: 'a merged header',
      cells: [{ name: '李明', grade: '三年级' }],
      merges: [{ field: 'name', to: 'grade', records: [-1, -1] }],
    },
  ],
  reject: [
    {
      description: 'three children under one head',
      cells: [
        { name: '李明', householdHead: '李强' },
        { name: '李芳', householdHead: null },
        { name: '李刚', householdHead: null },
      ],
      merges: [{ field: 'householdHead', records: [0, 2] }],
      finds: [
        {
          messageId: 'rows',
          cell: 'B2',
          cells: ['B2', 'B3', 'B4'],
          found: '李强',
          message:
            '台账!B2：户主姓名“李强”合并了3行学生的单元格，下面2行其实是空的。请取消合并，每行分别填写。',
        },
      ],
    },
    {
      description: 'two cells of one row',
      cells: [{ name: '李明', grade: '三年级', class: null }, { name: '李芳' }],
      merges: [{ field: 'grade', to: 'class', records: [0, 0] }],
      finds: [{ messageId: 'columns', cell: 'B2', cells: ['B2', 'C2'], found: '三年级' }],
    },
    {
      description: 'the last row and two merges',
      cells: [
        { name: '李明', village: '甲村', class: '1班' },
        { name: '李芳', village: null, class: null },
      ],
      merges: [
        { field: 'village', records: [0, 1] },
        { field: 'class', records: [0, 1] },
      ],
      finds: [
        { messageId: 'rows', cell: 'B2' },
        { messageId: 'rows', cell: 'C2' },
      ],
    },
  ],
});
