import { testRule } from '../../../../test/support/testRule';
import { valueNotListed } from './value-not-listed';

testRule(valueNotListed, {
  accept: [
    {
      description: 'listed values',
      cells: [{ sex: '男', ethnicity: '苗族', stage: '小学', grade: '三年级' }],
    },
    {
      description: 'common other forms',
      cells: [
        {
          sex: '女生',
          ethnicity: '苗',
          stage: '义务教育',
          grade: '3年级',
          boarding: '√',
          hardshipCategory: '建档立卡户',
        },
      ],
    },
    { description: 'several categories in one cell', cells: [{ hardshipCategory: '脱贫户、残疾学生' }] },
    { description: 'blanks and strokes', cells: [{ sex: null, ethnicity: '/', boarding: '' }] },
    {
      description: 'names of object prototypes are only words in other columns',
      cells: [{ name: '__proto__', sex: '男' }],
    },
  ],
  reject: [
    {
      description: 'a slip gets the nearest value as a proposal',
      cells: [{ ethnicity: '僳僳族' }],
      finds: [
        { messageId: 'nearest', cell: 'A2', expected: '傈僳族', fix: { kind: 'proposed', value: '傈僳族' } },
      ],
    },
    {
      description: 'one of several categories is wrong',
      cells: [{ hardshipCategory: '低保、困病致贫' }],
      finds: [{ messageId: 'nearest', expected: '因病致贫' }],
    },
    {
      description: 'nothing like a listed value',
      cells: [{ sex: '待核实' }, { sex: '男' }],
      finds: [{ messageId: 'unknown', cell: 'A2', found: '待核实' }],
    },
    {
      description: 'an error value',
      cells: [{ stage: { error: '#REF!' } }],
      finds: [{ messageId: 'unknown', found: '#REF!' }],
    },
    {
      description: 'a word every object knows',
      cells: [{ sex: '__proto__' }, { sex: 'constructor' }],
      finds: [{ messageId: 'unknown' }, { messageId: 'unknown' }],
    },
  ],
});
