import { testRule } from '../../../../test/support/testRule';
import { amountRefused } from './amount-refused';

const boarder = { stage: '小学', grade: '三年级', boarding: '是', hardshipCategory: '脱贫户' };

testRule(amountRefused, {
  accept: [
    { description: 'told in full', cells: [{ name: '李明', ...boarder }] },
    {
      description: 'a column that is blank throughout is told once',
      cells: [
        { name: '李明', ...boarder, boarding: null },
        { name: '王芳', ...boarder, boarding: null },
      ],
      outcome: 'skipped',
    },
    {
      description: 'a ledger without the column',
      cells: [{ name: '李明', stage: '小学', grade: '三年级', hardshipCategory: '脱贫户' }],
      outcome: 'skipped',
    },
    {
      description: 'a ledger without term',
      environment: { term: undefined },
      cells: [{ name: '李明', ...boarder }],
      outcome: 'skipped',
    },
    {
      description: 'two people under one number, who are not one pupil in two programmes',
      cells: [
        { name: '李明', idNumber: '532623201405120013', ...boarder },
        { name: '王芳', idNumber: '532623201405120013', ...boarder, boarding: '否' },
      ],
    },
    {
      description: 'without standards',
      environment: { pack: undefined },
      cells: [{ name: '王芳', ...boarder }],
      outcome: 'skipped',
    },
    {
      description: 'a village ledger beside the school’s',
      ledgers: [
        { cells: [{ name: '李明', ...boarder }] },
        {
          kind: 'villageLedger',
          sheet: '村',
          cells: [
            { name: '李明', ...boarder, boarding: null },
            { name: '王芳', ...boarder },
          ],
        },
      ],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'one pupil in two rows, boarder in one and day pupil in the other',
      cells: [
        { name: '李明', idNumber: '532623201405120013', ...boarder },
        { name: '李明', idNumber: '532623201405120013', ...boarder, boarding: '否' },
      ],
      finds: [{ messageId: 'refused' }, { messageId: 'refused' }],
    },
    {
      description: 'boarding blank',
      cells: [
        { name: '李明', ...boarder, boarding: null },
        { name: '王芳', ...boarder },
      ],
      finds: [{ messageId: 'refused', cell: 'D2', cells: ['D2'], severity: 'error' }],
    },
    {
      description: 'a pupil without name; category unreadable',
      cells: [
        { name: null, ...boarder, hardshipCategory: '贫困' },
        { name: '王芳', ...boarder },
      ],
      finds: [{ messageId: 'refused', cell: 'E2' }],
    },
  ],
});
