import { testRule } from '../../../../test/support/testRule';
import { statusAidConflict } from './status-aid-conflict';

testRule(statusAidConflict, {
  accept: [
    {
      description: 'neither ledger nor roll says which term it is',
      environment: { term: undefined },
      ledgers: [
        {
          cells: [{ name: '李明', idNumber: '532623201405120013', enrolmentStatus: '休学' }],
        },
        {
          kind: 'paymentRoll',
          sheet: '发放名册',
          cells: [{ name: '李明', idNumber: '532623201405120013', paidAmount: 625 }],
        },
      ],
    },
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
    {
      description: 'a roll of another term, of a namesake, of nobody, and of 0',
      ledgers: [
        {
          cells: [
            { name: '李明', idNumber: '532623201405120013', enrolmentStatus: '休学' },
            { name: '王芳', idNumber: null, enrolmentStatus: '辍学' },
            { name: '张三', idNumber: '532623201405120021', enrolmentStatus: '毕业' },
          ],
        },
        {
          kind: 'paymentRoll',
          sheet: '春季发放',
          term: '2024-spring',
          cells: [{ name: '李明', idNumber: '532623201405120013', paidAmount: 625 }],
        },
        {
          kind: 'paymentRoll',
          sheet: '秋季发放',
          cells: [
            { name: '李明', idNumber: '532623201405120013', paidAmount: 0 },
            { name: '王芳', idNumber: null, paidAmount: 625 },
            { name: '赵四', idNumber: '532623201405120021', paidAmount: 625 },
          ],
        },
      ],
    },
    {
      description: 'nothing that tells of aid',
      cells: [{ name: '李明', enrolmentStatus: '休学' }],
      outcome: 'skipped',
    },
  ],
  reject: [
    {
      description: 'the roll of the term pays a pupil the school says has left',
      ledgers: [
        { cells: [{ name: '李明', idNumber: '532623201405120013', enrolmentStatus: '转出' }] },
        {
          kind: 'paymentRoll',
          sheet: '秋季发放',
          cells: [{ name: '李明', idNumber: ' 532623201405120013', paidAmount: 625 }],
        },
      ],
      finds: [
        {
          messageId: 'roll',
          cell: 'C2',
          cells: ['C2', '秋季发放!C2'],
          message:
            '台账!C2：李明的就读状态是“转出”，“秋季发放”同一学期却发了625.00元，见C2、秋季发放!C2。请核实：状态错了改状态，确已误发的按规定追回。',
        },
      ],
    },
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
