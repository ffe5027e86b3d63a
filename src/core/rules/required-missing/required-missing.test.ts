import { testRule } from '../../../../test/support/testRule';
import { requiredMissing } from './required-missing';

testRule(requiredMissing, {
  accept: [
    {
      description: 'a pupil who has left needs no school any more',
      cells: [
        { name: '李明', schoolName: null, stage: null, grade: null, class: null, enrolmentStatus: '辍学' },
      ],
    },
    {
      description: 'everything filled in',
      cells: [{ name: '李明', schoolName: '青山小学', stage: '小学', grade: '三年级', class: '1班' }],
    },
    { description: 'a blank ID number has its own rule', cells: [{ name: '李明', idNumber: null }] },
    { description: 'no column, no cell', cells: [{ name: '李明', sex: null }] },
  ],
  reject: [
    {
      description: 'a blank name',
      cells: [
        { name: null, stage: '小学' },
        { name: '王芳', stage: '小学' },
      ],
      finds: [{ messageId: 'missing', cell: 'A2', found: '' }],
    },
    {
      description: 'a name of nothing but spaces',
      cells: [{ name: '\u3000 ', stage: '小学' }],
      finds: [{ messageId: 'missing', cell: 'A2' }],
    },
    {
      description: 'a blank grade is told with the pupil’s name',
      cells: [{ name: '李明', schoolName: '青山小学', stage: '小学', grade: null }],
      finds: [{ messageId: 'missingOf', cell: 'D2', message: '台账!D2：李明的年级没有填。请补填。' }],
    },
  ],
});
