import { testRule } from '../../../../test/support/testRule';
import { amountMismatch } from './amount-mismatch';

const roll = 'paymentRoll' as const;
const idNumber = '532623201405120013';
const boarder = { stage: '小学', grade: '三年级', boarding: '是', hardshipCategory: '脱贫户' };
const li = { name: '李明', idNumber };
const programme = '寄宿生生活补助';

testRule(amountMismatch, {
  accept: [
    {
      description: 'two different amounts on one occasion: paid-twice says it',
      kind: roll,
      cells: [
        { ...li, ...boarder, programme, paidAmount: 625 },
        { ...li, ...boarder, programme, paidAmount: 300 },
      ],
    },
    {
      description: 'paid to the fen, in every way it is written',
      kind: roll,
      cells: [
        { ...li, ...boarder, programme, paidAmount: '625.00元' },
        {
          name: '王芳',
          idNumber: '532623201405120021',
          ...boarder,
          boarding: '否',
          programme: '非寄宿学生生活补贴',
          paidAmount: 312.5,
        },
      ],
    },
    {
      description: '万元 stated above the table',
      kind: roll,
      moneyUnit: 10000,
      cells: [{ ...li, ...boarder, programme, paidAmount: 0.0625 }],
    },
    {
      description: 'nothing paid is no payment of 0',
      cells: [{ ...li, ...boarder, paidAmount: null }],
    },
    {
      description: 'what cannot be decided is not compared',
      kind: roll,
      cells: [{ ...li, ...boarder, boarding: null, programme, paidAmount: 500 }],
    },
    {
      description: 'a school ledger whose amount names no programme and is what is due',
      cells: [{ ...li, ...boarder, paidAmount: 625 }],
    },
    {
      description: 'two people under one number: whose money it is is not known',
      ledgers: [
        { kind: 'schoolLedger', cells: [{ ...li, ...boarder }] },
        {
          kind: roll,
          sheet: '发放',
          cells: [{ name: '王芳', idNumber, programme, paidAmount: 500 }],
        },
      ],
    },
    {
      description: 'twice the same is paid-twice',
      kind: roll,
      cells: [
        { ...li, ...boarder, programme, paidAmount: 625 },
        { ...li, ...boarder, programme, paidAmount: 625 },
      ],
    },
    {
      description: 'without standards',
      kind: roll,
      environment: { pack: undefined },
      cells: [{ ...li, ...boarder, programme, paidAmount: 500 }],
      outcome: 'skipped',
    },
    {
      description: 'without term',
      kind: roll,
      environment: { term: undefined },
      cells: [{ ...li, ...boarder, programme, paidAmount: 501 }],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'the old amount',
      kind: roll,
      cells: [{ ...li, ...boarder, programme, paidAmount: 500 }],
      finds: [
        {
          messageId: 'paid',
          cell: 'H2',
          cells: ['H2'],
          found: '500.00',
          expected: '625.00',
          severity: 'error',
        },
      ],
    },
    {
      description: 'a roll against the school’s ledger',
      ledgers: [
        { kind: 'schoolLedger', cells: [{ ...li, ...boarder }] },
        { kind: roll, sheet: '发放', cells: [{ ...li, programme, paidAmount: 6250 }] },
      ],
      finds: [{ messageId: 'paid', cell: 'D2', found: '6250.00', expected: '625.00' }],
    },
    {
      description: 'a school ledger that names no programme',
      cells: [{ ...li, ...boarder, paidAmount: 600 }],
      finds: [{ messageId: 'paid', cell: 'G2', expected: '625.00' }],
    },
    {
      description: 'instalments that do not add up',
      kind: roll,
      cells: [
        { ...li, ...boarder, programme, paidAmount: 300, paymentDate: '2024-10' },
        { ...li, ...boarder, programme, paidAmount: 300, paymentDate: '2024-12' },
      ],
      finds: [{ messageId: 'paid', cells: ['H2', 'H3'], found: '600.00', expected: '625.00' }],
    },
    {
      description: 'what is stated as due',
      cells: [{ ...li, ...boarder, dueAmount: 500, paidAmount: 625 }],
      finds: [{ messageId: 'stated', cell: 'G2', found: '500.00', expected: '625.00' }],
    },
    {
      description: 'something stated as due where nothing is',
      cells: [{ ...li, ...boarder, hardshipCategory: '无', dueAmount: 625 }],
      finds: [{ messageId: 'stated', expected: '0.00' }],
    },
  ],
});
