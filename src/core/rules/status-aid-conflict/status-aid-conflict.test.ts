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
          cell: 'B2',
          cells: ['B2', 'A2'],
          severity: 'error',
          message: '台账!B2：是否享受资助填“是”，但状态是“辍学”，不应享受资助。请核实后改正其中一个。',
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
          cell: 'C2',
          cells: ['C2', 'A2'],
          message: '台账!C2：资助金额有“312.50”元，但状态是“休学”，不应发放。请核实；确已发放的按规定处理。',
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
        { messageId: 'received', cell: 'C2' },
        { messageId: 'paid', cell: 'D3' },
      ],
    },
  ],
});
