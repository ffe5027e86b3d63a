import { testRule } from '../../../../test/support/testRule';
import { statusAidConflict } from './status-aid-conflict';

testRule(statusAidConflict, {
  accept: [
    {
      description: 'at school and aided; away and not aided',
      cells: [
        { enrolmentStatus: '在读', receivedAid: '是', paidAmount: 625 },
        { enrolmentStatus: '转入', receivedAid: '是', paidAmount: 625 },
        { enrolmentStatus: '请假', receivedAid: '是', paidAmount: 625 },
        { enrolmentStatus: '送教上门', receivedAid: '是', paidAmount: 625 },
        { enrolmentStatus: '辍学', receivedAid: '否', paidAmount: 0 },
        { enrolmentStatus: '死亡', receivedAid: null, paidAmount: null },
        { enrolmentStatus: '休学', receivedAid: '/', paidAmount: '/' },
        { enrolmentStatus: null, receivedAid: '是', paidAmount: 625 },
      ],
    },
    {
      description: 'what decides nothing by itself',
      cells: [
        { enrolmentStatus: '转学', receivedAid: '是' },
        { enrolmentStatus: '疑似辍学', receivedAid: '是' },
        { enrolmentStatus: '随便', receivedAid: '是' },
      ],
    },
  ],
  reject: [
    {
      description: 'aid received under every status that gets none',
      cells: ['辍学', '休学', '转出', '毕业', '死亡', '去世', '失学', '参军'].map((enrolmentStatus) => ({
        enrolmentStatus,
        receivedAid: '是',
      })),
      finds: [
        {
          messageId: 'received',
          cell: 'A2',
          cells: ['A2', 'B2'],
          severity: 'error',
          message:
            '台账!A2：就读状态是“辍学”，却填了已享受资助（“是否享受资助”列是“是”）。请核实：状态错了改状态，误助的按规定处理。',
        },
        ...Array.from({ length: 7 }, () => ({ messageId: 'received' })),
      ],
    },
    {
      description: 'money says more than 是',
      cells: [{ enrolmentStatus: '休学', receivedAid: '是', paidAmount: '312.50' }],
      finds: [
        {
          messageId: 'paid',
          cell: 'A2',
          cells: ['A2', 'C2'],
          message:
            '台账!A2：就读状态是“休学”，却发了钱（“资助金额”列是“312.50”）。请核实：状态错了改状态，确已误发的按规定追回。',
        },
      ],
    },
    {
      description: 'the reason or the drop-out state says it; meals count',
      cells: [
        { absenceReason: '已转出', dropoutState: null, receivedAid: '√', mealAmount: null },
        { absenceReason: null, dropoutState: '辍学', receivedAid: null, mealAmount: 500 },
      ],
      finds: [
        { messageId: 'received', cell: 'A2', cells: ['A2', 'C2'] },
        { messageId: 'paid', cell: 'B3', cells: ['B3', 'D3'] },
      ],
    },
  ],
});
