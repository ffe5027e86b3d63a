import { testRule } from '../../../../test/support/testRule';
import { idSexMismatch } from './id-sex-mismatch';

testRule(idSexMismatch, {
  accept: [
    {
      description: 'agreement in all forms of both words',
      cells: [
        { sex: '男', idNumber: '532623201405120013' },
        { sex: '女生', idNumber: '532623201405120021' },
        { sex: '2', idNumber: '532623201405120021' },
      ],
    },
    { description: 'a number that fails its check', cells: [{ sex: '女', idNumber: '532623201405120018' }] },
    { description: 'a damaged number', cells: [{ sex: '女', idNumber: 5.3262320140512e17 }] },
    {
      description: 'a blank or unknown sex',
      cells: [
        { sex: null, idNumber: '532623201405120013' },
        { sex: '待核实', idNumber: '532623201405120013' },
      ],
    },
    { description: 'only one of the columns', cells: [{ sex: '女' }], outcome: 'skipped' },
  ],
  reject: [
    {
      description: 'a boy’s number, but female',
      cells: [{ name: '李明', sex: '女', idNumber: '532623201405120013' }],
      finds: [
        {
          messageId: 'mismatch',
          cell: 'B2',
          cells: ['B2', 'C2'],
          found: '女',
          expected: '男',
          fix: { kind: 'proposed', value: '男' },
        },
      ],
    },
    {
      description: 'a small x does not hide it',
      cells: [{ sex: '男', idNumber: '53262320120229104x' }],
      finds: [{ messageId: 'mismatch', expected: '女' }],
    },
  ],
});
