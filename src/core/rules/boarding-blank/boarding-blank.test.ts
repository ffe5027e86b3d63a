import { testRule } from '../../../../test/support/testRule';
import { boardingBlank } from './boarding-blank';

testRule(boardingBlank, {
  accept: [
    {
      description: 'any answer',
      cells: ['是', '否', '寄宿', '走读', '无'].map((boarding) => ({
        name: '李明',
        stage: '小学',
        boarding,
      })),
    },
    {
      description: 'stages whose aid does not depend on it',
      cells: ['学前', '普高', '中职', '本科'].map((stage) => ({ name: '李明', stage, boarding: null })),
    },
    {
      description: 'a senior grade without stage',
      cells: [{ name: '李明', stage: null, grade: '高一', boarding: null }],
    },
    {
      description: 'not at school, or nothing says so',
      cells: [
        { name: '李明', stage: '初中', enrolmentStatus: '辍学', absenceReason: null, boarding: null },
        { name: '王芳', stage: null, enrolmentStatus: null, absenceReason: '务工', boarding: null },
        { name: '张三', stage: null, enrolmentStatus: null, absenceReason: null, boarding: null },
      ],
    },
  ],
  reject: [
    {
      description: 'blank and marks for nothing',
      cells: [null, '/', '—', ' '].map((boarding) => ({ name: '李明', stage: '初中', boarding })),
      finds: [
        {
          messageId: 'blank',
          cell: 'C2',
          severity: 'warning',
          message:
            '台账!C2：李明的是否寄宿没有填，无法确定按寄宿还是走读补助。请核实后填写（空着不等于“否”）。',
        },
        { messageId: 'blank', cell: 'C3' },
        { messageId: 'blank', cell: 'C4' },
        { messageId: 'blank', cell: 'C5' },
      ],
    },
    {
      description: 'stage by the grade, by an umbrella, unread; a pupil without name',
      cells: [
        { name: '李明', stage: null, grade: '三年级', boarding: null },
        { name: '王芳', stage: '义务教育', grade: null, boarding: null },
        { name: null, stage: '特教', grade: null, boarding: null },
        { name: '赵四', stage: '甲', grade: null, boarding: null },
      ],
      finds: [
        { messageId: 'blank' },
        { messageId: 'blank' },
        {
          messageId: 'blank',
          message:
            '台账!D4：学生的是否寄宿没有填，无法确定按寄宿还是走读补助。请核实后填写（空着不等于“否”）。',
        },
        { messageId: 'blank' },
      ],
    },
  ],
});
