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
      description: 'a known misspelling is certain',
      cells: [{ ethnicity: '僳僳族' }],
      finds: [
        { messageId: 'nearest', cell: 'A2', expected: '傈僳族', fix: { kind: 'certain', value: '傈僳族' } },
      ],
    },
    {
      description: 'a slip nobody has listed gets the nearest value as a proposal',
      cells: [{ ethnicity: '傈栗族' }, { ethnicity: '夷族' }],
      finds: [
        { messageId: 'nearest', cell: 'A2', expected: '傈僳族', fix: { kind: 'proposed', value: '傈僳族' } },
        // Two characters may be a slip in another word, known or not.
        { messageId: 'nearest', cell: 'A3', expected: '彝族', fix: { kind: 'proposed', value: '彝族' } },
      ],
    },
    {
      description: 'one of several categories is misspelt; the others stay as they are',
      cells: [{ hardshipCategory: '低保、困病致贫' }, { hardshipCategory: '农村低保； 困病致贫' }],
      finds: [
        { messageId: 'nearest', expected: '因病致贫', fix: { kind: 'certain', value: '低保、因病致贫' } },
        {
          messageId: 'nearest',
          expected: '因病致贫',
          fix: { kind: 'certain', value: '农村低保； 因病致贫' },
        },
      ],
    },
    {
      description: 'two misspelt parts: one change would not put the cell right',
      cells: [{ hardshipCategory: '困病致贫、特因供养' }],
      finds: [{ messageId: 'nearest', fix: { kind: 'proposed', value: '因病致贫、特因供养' } }],
    },
    {
      description: 'the same part twice: which one is meant is open',
      cells: [{ hardshipCategory: '困病致贫，困病致贫' }],
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
