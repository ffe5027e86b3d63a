import { testRule } from '../../../../test/support/testRule';
import { evidenceMissing } from './evidence-missing';

testRule(evidenceMissing, {
  accept: [
    {
      description: 'papers named, or 是',
      kind: 'dropoutLedger',
      cells: [
        { name: '李明', dropoutState: '异地就读', evidence: '在读证明' },
        { name: '王芳', dropoutState: '休学', evidence: '是' },
      ],
    },
    {
      description: 'states that need none',
      kind: 'dropoutLedger',
      cells: [
        { name: '李明', dropoutState: '疑似辍学', evidence: null },
        { name: '王芳', dropoutState: '已劝返', evidence: '否' },
        { name: '张敏', dropoutState: null, evidence: null },
        { name: '赵强', dropoutState: '未入学', evidence: null },
      ],
    },
    {
      description: 'no column for papers',
      kind: 'dropoutLedger',
      cells: [{ name: '李明', dropoutState: '异地就读' }],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'no papers yet',
      kind: 'dropoutLedger',
      cells: [
        { name: '李明', dropoutState: '省外就读无学籍', evidence: null },
        { name: '王芳', dropoutState: '送教上门', evidence: '未取证' },
        { name: '张敏', dropoutState: '死亡', evidence: '否' },
      ],
      finds: [
        {
          messageId: 'missing',
          cell: 'C2',
          message:
            '台账!C2：李明写着“省外就读无学籍”，没有佐证材料。请补：就读学校出具的在读证明或学籍截图。',
        },
        { messageId: 'missing', cell: 'C3' },
        { messageId: 'missing', cell: 'C4' },
      ],
    },
    {
      description: 'a village ledger that says where the child studies',
      kind: 'villageLedger',
      cells: [{ name: '李明', studyPlaceProvince: '省外', schoolName: '深圳小学', evidence: null }],
      finds: [{ messageId: 'missing' }],
    },
  ],
});
