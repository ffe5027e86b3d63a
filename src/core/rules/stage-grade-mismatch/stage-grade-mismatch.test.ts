import { testRule } from '../../../../test/support/testRule';
import { stageGradeMismatch } from './stage-grade-mismatch';

testRule(stageGradeMismatch, {
  accept: [
    { description: 'every stage with its grades', cells: [{ stage: '学前', grade: '大班' }, { stage: '小学', grade: '三年级' }, { stage: '初中', grade: '初二' }, { stage: '初中', grade: '八年级' }, { stage: '普高', grade: '高一' }, { stage: '中职', grade: '一年级' }, { stage: '本科', grade: '大三' }] },
    { description: 'umbrella words', cells: [{ stage: '义务教育', grade: '八年级' }, { stage: '义务教育', grade: '2年级' }] },
    { description: 'blank or unknown: other rules', cells: [{ stage: '小学', grade: null }, { stage: null, grade: '八年级' }, { stage: '小学', grade: '甲班' }] },
  ],
  reject: [
    {
      description: 'eighth grade in primary school',
      cells: [{ stage: '小学', grade: '八年级' }],
      finds: [{ messageId: 'mismatchExpected', cell: 'B2', cells: ['B2', 'A2'], message: '台账!B2：年级“八年级”属于“初中”，学段却填了“小学”。请核对后改正年级或学段。' }],
    },
    { description: 'a nursery class in primary school', cells: [{ stage: '小学', grade: '大班' }], finds: [{ messageId: 'mismatchExpected' }] },
    { description: 'a college year, whatever the college, in senior high school', cells: [{ stage: '普高', grade: '大一' }], finds: [{ messageId: 'mismatch' }] },
    { description: 'a grade outside the umbrella', cells: [{ stage: '义务教育', grade: '高一' }], finds: [{ messageId: 'mismatchExpected' }] },
  ],
});
