import { testRule } from '../../../../test/support/testRule';
import { disabilityNumberIdMismatch } from './disability-number-id-mismatch';

const idNumber = '532623201405120013';
const other = '532623201405120021';
const parent = '532623198506102311';

testRule(disabilityNumberIdMismatch, {
  accept: [
    {
      description: 'the pupil’s own, with spaces and reissued too',
      cells: [
        { idNumber, disabilityNumber: `${idNumber}42` },
        { idNumber, disabilityNumber: ` ${idNumber}42B1` },
      ],
    },
    {
      description: 'one of the two is blank, wrong or damaged: other rules',
      cells: [
        { idNumber, disabilityNumber: null },
        { idNumber: null, disabilityNumber: `${other}42` },
        { idNumber: '532623201405120014', disabilityNumber: `${other}42` },
        { idNumber, disabilityNumber: `${other}49` },
        { idNumber, disabilityNumber: 5.3262320140512e19 },
      ],
    },
    {
      description: 'the number stands in the ID column as well',
      cells: [{ idNumber: `${idNumber}42`, disabilityNumber: `${idNumber}42` }],
    },
    {
      description: 'a disabled parent’s child with the parent’s certificate',
      cells: [
        {
          idNumber,
          guardianIdNumber: parent,
          hardshipCategory: '脱贫户、残疾人子女',
          disabilityNumber: `${parent}42`,
        },
      ],
    },
  ],
  reject: [
    {
      description: 'somebody else’s',
      cells: [{ idNumber, disabilityNumber: `${other}42` }],
      finds: [
        {
          messageId: 'mismatch',
          cell: 'B2',
          cells: ['B2', 'A2'],
          message: `台账!B2：残疾人证号“${other}42”的前18位与本人身份证号“${idNumber}”不同，不是同一个人的证。请对照残疾人证和户口簿改正。`,
        },
      ],
    },
    {
      description: 'the guardian’s, and the head’s',
      cells: [
        { idNumber, guardianIdNumber: parent, headIdNumber: null, disabilityNumber: `${parent}42` },
        { idNumber, guardianIdNumber: null, headIdNumber: parent, disabilityNumber: `${parent}42` },
      ],
      finds: [
        {
          messageId: 'parent',
          cell: 'D2',
          message: `台账!D2：残疾人证号“${parent}42”是监护人的残疾人证，不是学生本人的。学生本人有证的请改填；没有的请清空，困难类型用“残疾人子女”。`,
        },
        {
          messageId: 'parent',
          message: `台账!D3：残疾人证号“${parent}42”是户主的残疾人证，不是学生本人的。学生本人有证的请改填；没有的请清空，困难类型用“残疾人子女”。`,
        },
      ],
    },
    {
      description: 'disabled both: the pupil’s own is asked for',
      cells: [{ idNumber, hardshipCategory: '残疾学生、残疾人子女', disabilityNumber: `${other}42` }],
      finds: [{ messageId: 'mismatch', cell: 'C2' }],
    },
  ],
});
