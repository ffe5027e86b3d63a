import { testRule } from '../../../../test/support/testRule';
import { dropoutBaseMismatch } from './dropout-base-mismatch';

const ming = { name: '李明', idNumber: '532623201405120013' };
const fang = { name: '王小芳', idNumber: '532623201506200020' };
const police = (sheet: string, ...cells: readonly object[]) =>
  ({ kind: 'officeList', sheet, title: '公安局6-15周岁人口名单', cells }) as const;
const ledger = (...cells: readonly object[]) => ({ kind: 'dropoutLedger', sheet: '控辍', cells }) as const;

testRule(dropoutBaseMismatch, {
  accept: [
    {
      description: 'everybody on the ledger is in the base, once',
      ledgers: [police('公安', ming, fang), ledger({ ...ming, dropoutState: '休学' })],
    },
    {
      description: 'too young or too old for the base',
      ledgers: [
        police('公安', ming),
        ledger(
          { name: '赵大勇', idNumber: null, birthDate: '2003-02-01', dropoutState: '辍学' },
          { name: '赵小勇', idNumber: null, birthDate: '2021-02-01', dropoutState: '延缓入学' },
        ),
      ],
    },
    {
      description: 'two rows, one state',
      ledgers: [
        police('公安', ming),
        ledger({ ...ming, dropoutState: '休学' }, { ...ming, dropoutState: '请假' }),
      ],
    },
    {
      description: 'twice on one sheet is told by id-duplicate',
      ledgers: [police('公安', ming, ming), ledger({ ...ming, dropoutState: '休学' })],
    },
    {
      description: 'nothing to start from',
      ledgers: [ledger({ ...ming, dropoutState: '休学' })],
      outcome: 'skipped',
    },
    { description: 'no drop-out ledger to compare', ledgers: [police('公安', ming)], outcome: 'skipped' },
  ],
  reject: [
    {
      description: 'not in the base',
      ledgers: [police('公安', ming), ledger({ ...fang, dropoutState: '疑似辍学' })],
      finds: [
        {
          messageId: 'stray',
          cell: 'A2',
          message:
            '控辍!A2：控辍保学台账上的王小芳是适龄儿童，但“公安”中没有，状态之和会多出1人。请核对身份证号和姓名，或请公安、村里补进名单。',
        },
      ],
    },
    {
      description: 'on the lists of two villages',
      ledgers: [police('上坝村', ming), police('下坝村', ming, fang)],
      finds: [
        {
          messageId: 'twice',
          cell: 'A2',
          cells: ['A2', '上坝村!A2'],
          message: '下坝村!A2：李明在“上坝村”第2行已有，基数多算1人。请核实户籍，只留一处。',
        },
      ],
    },
    {
      description: 'two states',
      ledgers: [
        police('公安', ming),
        ledger({ ...ming, dropoutState: '休学' }, { ...ming, dropoutState: '辍学' }),
      ],
      finds: [{ messageId: 'twoStates' }],
    },
  ],
});
