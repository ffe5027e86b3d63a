import { testRule } from '../../../../test/support/testRule';
import { contactPersonMissing } from './contact-person-missing';

testRule(contactPersonMissing, {
  accept: [
    {
      description: 'named',
      cells: [
        { name: '李明', hardshipCategory: '脱贫户', enrolmentStatus: '在读', contactPerson: '王强' },
        { name: '李芳', hardshipCategory: '无', enrolmentStatus: '辍学', contactPerson: '王强' },
      ],
    },
    {
      description: 'not needed',
      cells: [
        {
          name: '李明',
          hardshipCategory: '无',
          enrolmentStatus: '在读',
          isPovertyAlleviated: '否',
          contactPerson: null,
        },
        {
          name: '李芳',
          hardshipCategory: '低保',
          enrolmentStatus: '休学',
          isPovertyAlleviated: null,
          contactPerson: '无',
        },
      ],
    },
    {
      description: 'a drop-out ledger: back at school, or no pupil',
      kind: 'dropoutLedger',
      cells: [
        { name: '李明', dropoutState: '已劝返', enrolmentStatus: null, contactPerson: null },
        { name: '王芳', dropoutState: null, enrolmentStatus: '在读', contactPerson: null },
        { name: null, dropoutState: null, enrolmentStatus: null, contactPerson: null },
      ],
    },
  ],
  reject: [
    {
      description: 'lifted out of poverty by any column',
      cells: [
        {
          name: '李明',
          hardshipCategory: '低保、脱贫户',
          householdType: null,
          isPovertyAlleviated: null,
          contactPerson: null,
        },
        {
          name: '李芳',
          hardshipCategory: null,
          householdType: '脱贫不稳定户',
          isPovertyAlleviated: null,
          contactPerson: '无',
        },
        {
          name: null,
          hardshipCategory: null,
          householdType: null,
          isPovertyAlleviated: '是',
          contactPerson: '待定',
        },
      ],
      finds: [
        {
          messageId: 'alleviated',
          cell: 'E2',
          message: '台账!E2：李明是脱贫户学生，帮扶联系人没有填。请补填。',
        },
        { messageId: 'alleviated', cell: 'E3' },
        {
          messageId: 'alleviated',
          cell: 'E4',
          message: '台账!E4：学生是脱贫户学生，帮扶联系人没有填。请补填。',
        },
      ],
    },
    {
      description: 'dropped out or suspected, also when lifted out of poverty',
      cells: [
        { name: '李明', enrolmentStatus: '辍学', hardshipCategory: '脱贫户', contactPerson: null },
        { name: '李芳', enrolmentStatus: '疑似辍学', hardshipCategory: null, contactPerson: null },
      ],
      finds: [
        {
          messageId: 'dropout',
          cell: 'D2',
          message: '台账!D2：李明是辍学或疑似辍学学生，帮扶联系人没有填。请补填包保责任人。',
        },
        { messageId: 'dropout', cell: 'D3' },
      ],
    },
    {
      description: 'the drop-out ledger: by its state, or without any',
      kind: 'dropoutLedger',
      cells: [
        { name: '李明', dropoutState: '疑似失学', enrolmentStatus: null, contactPerson: null },
        { name: '王芳', dropoutState: null, enrolmentStatus: null, contactPerson: null },
      ],
      finds: [{ messageId: 'dropout' }, { messageId: 'dropout' }],
    },
  ],
});
