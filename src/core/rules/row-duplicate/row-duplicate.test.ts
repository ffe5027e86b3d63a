import { testRule } from '../../../../test/support/testRule';
import { rowDuplicate } from './row-duplicate';

const row = { name: '李明', idNumber: '532623201405120013', class: '1班' };

testRule(rowDuplicate, {
  accept: [
    {
      description: 'rows in which nothing stands',
      cells: [
        { sequence: 1, name: null, class: null },
        { sequence: 2, name: null, class: null },
      ],
    },
    {
      description: 'one cell differs',
      cells: [
        { sequence: 1, ...row },
        { sequence: 2, ...row, class: '2班' },
      ],
    },
    {
      description: 'an unknown column differs',
      cells: [row, row],
      unmapped: [{ header: '鞋码', values: [35, 36] }],
    },
    {
      description: 'the same text as number and not',
      cells: [
        { ...row, class: 1 },
        { ...row, class: '1班' },
      ],
    },
  ],
  reject: [
    {
      description: 'only 序号 differs',
      cells: [
        { sequence: 1, ...row },
        { sequence: 2, ...row },
        { sequence: 3, ...row, name: '王芳' },
      ],
      finds: [{ messageId: 'duplicate', cell: 'B2', cells: ['B2', 'B3'], found: '李明' }],
    },
    {
      description: 'spaces, dots, small letters and the old form of an ID number are no difference',
      cells: [
        { name: '古丽·艾力', idNumber: '53262320120229104X', headIdNumber: '532623850610231' },
        { name: '古丽 . 艾力', idNumber: '53262320120229104x ', headIdNumber: '532623198506102311' },
      ],
      finds: [{ messageId: 'duplicate', cells: ['A2', 'A3'], found: '古丽·艾力' }],
    },
    {
      description: 'three alike, without an ID column',
      cells: [
        { class: '1班', grade: '三年级' },
        { class: '1班', grade: '三年级' },
        { class: '1班', grade: '三年级' },
      ],
      finds: [{ messageId: 'duplicate', cells: ['A2', 'A3', 'A4'] }],
    },
  ],
});
