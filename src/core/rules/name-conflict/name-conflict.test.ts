import { testRule } from '../../../../test/support/testRule';
import { nameConflict } from './name-conflict';

const id = '532623201405120013';
const other = '532623201405120021';
const school = (name: string | null, idNumber = id) => ({
  kind: 'schoolLedger' as const,
  sheet: '学校台账',
  cells: [{ name, idNumber }],
});
const office = (name: string, idNumber = id) => ({
  kind: 'officeList' as const,
  sheet: '部门名单',
  cells: [{ name, idNumber }],
});
const village = (name: string) => ({
  kind: 'villageLedger' as const,
  sheet: '村级台账',
  cells: [{ name, idNumber: id }],
});

testRule(nameConflict, {
  accept: [
    { description: 'the same name everywhere', ledgers: [school('李明'), office('李明'), village('李明')] },
    {
      description: 'spaces and dots do not count',
      ledgers: [school('古丽·艾力'), office('古丽.艾力'), village(' 古丽 · 艾力')],
    },
    {
      description: 'other numbers, blank names',
      ledgers: [
        school('李明'),
        office('王芳', other),
        { ...village('李明'), cells: [{ name: null, idNumber: id }] },
      ],
    },
    {
      description: 'two names in one ledger: the duplicate ID says it',
      ledgers: [
        {
          ...school('李明'),
          cells: [
            { name: '李明', idNumber: id },
            { name: '李朋', idNumber: id },
          ],
        },
        office('李明'),
      ],
    },
    {
      description: 'two sheets of one kind are one pool',
      ledgers: [school('李明'), { ...school('李朋'), sheet: '学校台账2' }],
    },
    {
      description: 'damaged numbers are nobody’s',
      ledgers: [school('李明', '532623201405120000'), office('王芳', '532623201405120000')],
    },
  ],
  reject: [
    {
      description: 'the school writes another name than the office: the office is believed',
      ledgers: [office('李明'), school('李朋')],
      finds: [
        {
          messageId: 'conflict',
          cell: 'A2',
          cells: ['A2', '部门名单!A2'],
          found: '李朋',
          expected: '李明',
          fix: { kind: 'proposed', value: '李明' },
          message:
            '学校台账!A2：身份证号532623201405120013在这里叫“李朋”，在部门名单叫“李明”，见A2、部门名单!A2。请对照户口簿核对姓名和号码，改成一致。',
        },
      ],
    },
    {
      description: 'two against one',
      ledgers: [office('李朋'), school('李明'), village('李明')],
      finds: [
        {
          messageId: 'conflict',
          found: '李朋',
          expected: '李明',
          message:
            '部门名单!A2：身份证号532623201405120013在这里叫“李朋”，在村级台账、学校台账叫“李明”，见A2、村级台账!A2、学校台账!A2。请对照户口簿核对姓名和号码，改成一致。',
        },
      ],
    },
    {
      description: 'several rows of a roll count once',
      ledgers: [
        {
          kind: 'paymentRoll',
          sheet: '发放名册',
          cells: [
            { name: '李朋', idNumber: id },
            { name: '李朋', idNumber: id },
            { name: '李朋', idNumber: id },
          ],
        },
        village('李明'),
      ],
      finds: [{ messageId: 'conflict', found: '李朋', expected: '李明', cells: ['A2', '村级台账!A2'] }],
    },
    {
      description: '15 and 18 digits are one number; other records stay out',
      ledgers: [
        {
          ...school('李刚', '532623850610231'),
          cells: [
            { name: '王芳', idNumber: other },
            { name: '李刚', idNumber: '532623850610231' },
          ],
        },
        office('李钢', '532623198506102311'),
      ],
      finds: [{ messageId: 'conflict', cell: 'A3', found: '李刚', expected: '李钢' }],
    },
  ],
});
