import { testRule } from '../../../../test/support/testRule';
import { notEntitled } from './not-entitled';

const kind = 'paymentRoll' as const;
const li = { name: '李明', idNumber: '532623201405120013' };
const boarder = { stage: '小学', grade: '三年级', boarding: '是', hardshipCategory: '脱贫户' };
const vocational = { stage: '中职', grade: '三年级', hardshipCategory: '低保' };

testRule(notEntitled, {
  accept: [
    {
      description: 'entitled',
      kind,
      cells: [{ ...li, ...boarder, programme: '寄宿生生活补助', paidAmount: 625 }],
    },
    {
      description: 'a local programme the standards do not know',
      kind,
      cells: [{ ...li, ...boarder, hardshipCategory: '无', programme: '县级午餐补助', paidAmount: 400 }],
    },
    {
      description: 'dropped out and paid: another rule',
      cells: [{ ...li, ...boarder, enrolmentStatus: '辍学', paidAmount: 625 }],
    },
    {
      description: 'not decided',
      kind,
      cells: [
        { ...li, ...boarder, boarding: null, programme: '寄宿生生活补助', paidAmount: 625 },
        {
          name: '王芳',
          idNumber: '532623201405120021',
          ...boarder,
          programme: '寄宿生生活补助',
          paidAmount: 625,
        },
      ],
    },
    {
      description: 'paid 0',
      kind,
      cells: [{ ...li, ...boarder, hardshipCategory: '无', programme: '寄宿生生活补助', paidAmount: 0 }],
    },
    {
      description: 'without standards',
      kind,
      environment: { pack: undefined },
      cells: [{ ...li, ...vocational, programme: '中职国家助学金', paidAmount: 1000 }],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'grade 3 of vocational school before spring 2025',
      kind,
      cells: [{ ...li, ...vocational, programme: '国家助学金', paidAmount: 1000 }],
      finds: [
        {
          messageId: 'programme',
          cell: 'F2',
          cells: ['F2'],
          severity: 'error',
          message:
            '台账!F2：李明领了“中职国家助学金”1000.00元，但按标准不能享受这一项。不符合：2024年秋季学期没有执行中的“中职国家助学金”标准。请核对后改正信息，或停发并追回。',
        },
      ],
    },
    {
      description: 'a boarder under the day pupils’ programme',
      kind,
      cells: [{ ...li, ...boarder, programme: '非寄宿生生活补助', paidAmount: 312.5 }],
      finds: [{ messageId: 'other', cell: 'G2' }],
    },
    {
      description: 'a roll pays somebody the school’s ledger says is not in hardship',
      ledgers: [
        { cells: [{ ...li, ...boarder, hardshipCategory: '无' }] },
        {
          kind,
          sheet: '发放',
          title: '2024年秋季学期寄宿生生活补助发放花名册',
          cells: [{ ...li, paidAmount: 625 }],
        },
      ],
      finds: [{ messageId: 'programme', cell: 'C2' }],
    },
    {
      description: 'an amount without programme where nothing is due',
      cells: [{ ...li, ...boarder, hardshipCategory: '无', paidAmount: 625 }],
      finds: [{ messageId: 'untold', cell: 'G2', cells: ['G2'] }],
    },
  ],
});
