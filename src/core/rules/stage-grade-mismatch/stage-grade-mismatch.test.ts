import { testRule } from '../../../../test/support/testRule';
import { stageGradeMismatch } from './stage-grade-mismatch';

testRule(stageGradeMismatch, {
  accept: [
    {
      description: 'every stage with its grades',
      cells: [
        { stage: '学前', grade: '大班' },
        { stage: '小学', grade: '三年级' },
        { stage: '初中', grade: '初二' },
        { stage: '初中', grade: '八年级' },
        { stage: '普高', grade: '高一' },
        { stage: '中职', grade: '一年级' },
        { stage: '本科', grade: '大三' },
      ],
    },
    {
      description: 'umbrella words',
      cells: [
        { stage: '义务教育', grade: '八年级' },
        { stage: '义务教育', grade: '2年级' },
      ],
    },
    {
      description: 'blank or unknown: other rules',
      cells: [
        { stage: '小学', grade: null },
        { stage: null, grade: '八年级' },
        { stage: '小学', grade: '甲班' },
      ],
    },
  ],
  reject: [
    {
      description: 'eighth grade in primary school',
      cells: [{ stage: '小学', grade: '八年级' }],
      finds: [
        {
          messageId: 'mismatchExpected',
          cell: 'A2',
          cells: ['A2', 'B2'],
          found: '小学',
          expected: '初中',
          message: '台账!A2：学段填的是“小学”，年级“八年级”却属于“初中”。请核对后改正学段或年级。',
        },
      ],
    },
    {
      description: 'a nursery class in primary school',
      cells: [{ stage: '小学', grade: '大班' }],
      finds: [{ messageId: 'mismatchExpected' }],
    },
    {
      description: 'a college year, whatever the college, in senior high school',
      cells: [{ stage: '普高', grade: '大一' }],
      finds: [{ messageId: 'mismatch' }],
    },
    {
      description: 'a grade outside the umbrella',
      cells: [{ stage: '义务教育', grade: '高一' }],
      finds: [{ messageId: 'mismatchExpected' }],
    },
  ],
});
