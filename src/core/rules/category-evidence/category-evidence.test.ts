import { testRule } from '../../../../test/support/testRule';
import { categoryEvidence } from './category-evidence';

const number = '53262320140512001342';

testRule(categoryEvidence, {
  accept: [
    {
      description: 'disabled with a certificate, or with the word for it',
      cells: [
        { name: '李明', hardshipCategory: '残疾学生', isDisabled: '是', disabilityNumber: number },
        { name: '李芳', hardshipCategory: '脱贫户', isDisabled: '是', disabilityNumber: '有' },
      ],
    },
    {
      description: 'not disabled and no certificate',
      cells: [
        { name: '李明', hardshipCategory: '低保', isDisabled: '否', disabilityNumber: null },
        { name: '李芳', hardshipCategory: '残疾人子女', isDisabled: null, disabilityNumber: '无' },
        { name: '王刚', hardshipCategory: '低保', isDisabled: null, disabilityNumber: number },
      ],
    },
    {
      description: 'categories and their own columns agree, or one of them is blank',
      cells: [
        {
          hardshipCategory: '脱贫户、低保',
          isPovertyAlleviated: '是',
          isLowIncome: '是',
          isDestitute: '否',
          isOrphan: '否',
        },
        {
          hardshipCategory: '无',
          isPovertyAlleviated: '否',
          isLowIncome: '否',
          isDestitute: '否',
          isOrphan: '否',
        },
        {
          hardshipCategory: '低保',
          isPovertyAlleviated: '是',
          isLowIncome: null,
          isDestitute: null,
          isOrphan: null,
        },
        {
          hardshipCategory: null,
          isPovertyAlleviated: '是',
          isLowIncome: '否',
          isDestitute: null,
          isOrphan: null,
        },
      ],
    },
  ],
  reject: [
    {
      description: 'no certificate for a disabled pupil, by category or by column',
      cells: [
        { name: '李明', hardshipCategory: '低保、残疾学生', isDisabled: null, disabilityNumber: null },
        { name: null, hardshipCategory: '脱贫户', isDisabled: '是', disabilityNumber: '无' },
      ],
      finds: [
        {
          messageId: 'certificate',
          cell: 'D2',
          severity: 'warning',
          message:
            '台账!D2：李明填为残疾学生，残疾人证号却没有填。请对照残疾人证补填；没有证的按实际情况改困难类型。',
        },
        {
          messageId: 'certificate',
          message:
            '台账!D3：学生填为残疾学生，残疾人证号却没有填。请对照残疾人证补填；没有证的按实际情况改困难类型。',
        },
      ],
    },
    {
      description: 'a certificate of somebody who is not disabled',
      cells: [{ name: '李明', isDisabled: '否', disabilityNumber: number }],
      finds: [
        {
          messageId: 'notDisabled',
          cell: 'B2',
          cells: ['B2', 'C2'],
          message: `台账!B2：是否残疾填“否”，本行却有残疾人证号“${number}”。请核对后改成一致。`,
        },
      ],
    },
    {
      description: 'every category denied by its own column',
      cells: [
        {
          hardshipCategory: '脱贫户、低保、特困供养、孤儿',
          isPovertyAlleviated: '否',
          isLowIncome: '否',
          isDestitute: '否',
          isOrphan: '否',
        },
      ],
      finds: [
        {
          messageId: 'denied',
          cell: 'B2',
          cells: ['B2', 'A2'],
          message:
            '台账!B2：是否脱贫户填“否”，困难类型却是“脱贫户、低保、特困供养、孤儿”。请按部门名单核对后改成一致。',
        },
        { messageId: 'denied', cell: 'C2' },
        { messageId: 'denied', cell: 'D2' },
        { messageId: 'denied', cell: 'E2' },
      ],
    },
    {
      description: '无, but a column says 是',
      cells: [{ hardshipCategory: '无', isLowIncome: '是' }],
      finds: [
        {
          messageId: 'unnamed',
          cell: 'A2',
          cells: ['A2', 'B2'],
          message: '台账!A2：困难类型填“无”，“是否低保”列却填“是”。请按部门名单核对后改成一致。',
        },
      ],
    },
  ],
});
