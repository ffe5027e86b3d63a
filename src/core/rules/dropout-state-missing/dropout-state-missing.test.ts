import { testRule } from '../../../../test/support/testRule';
import { dropoutStateMissing } from './dropout-state-missing';

testRule(dropoutStateMissing, {
  accept: [
    {
      description: 'a state in any of its columns',
      kind: 'dropoutLedger',
      cells: [
        { name: '李明', dropoutState: '疑似辍学', enrolmentStatus: null },
        { name: '王芳', dropoutState: null, enrolmentStatus: '休学' },
      ],
    },
    {
      description: 'no column for it',
      kind: 'dropoutLedger',
      cells: [{ name: '李明', persuasionVisits: 2 }],
      outcome: 'skipped',
    },
    {
      description: 'another kind of ledger',
      cells: [{ name: '李明', enrolmentStatus: null }],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'blank, or a stroke',
      kind: 'dropoutLedger',
      cells: [
        { name: '李明', dropoutState: null },
        { name: '王芳', dropoutState: '/' },
        { name: null, dropoutState: null },
      ],
      finds: [
        {
          messageId: 'missing',
          cell: 'B2',
          message:
            '台账!B2：李明的控辍状态没有填。请核实后填写（如疑似辍学、已劝返、休学、送教上门、异地就读）。',
        },
        { messageId: 'missing', cell: 'B3' },
        {
          messageId: 'missing',
          cell: 'B4',
          message:
            '台账!B4：学生的控辍状态没有填。请核实后填写（如疑似辍学、已劝返、休学、送教上门、异地就读）。',
        },
      ],
    },
  ],
});
