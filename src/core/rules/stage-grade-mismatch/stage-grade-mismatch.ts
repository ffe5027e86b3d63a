import { judgeStageGrade, type StageGradeVerdict } from '../../codes/stageGrade';
import type { Rule } from '../rule';

export const stageGradeMismatch: Rule = {
  meta: {
    id: 'stage-grade-mismatch',
    severity: 'error',
    scope: 'row',
    needs: [['stage', 'grade']],
    title: { 'zh-CN': '学段与年级不一致', en: 'Stage and grade disagree' },
    description: {
      'zh-CN':
        '年级不属于所填的学段，例如学段“小学”、年级“八年级”。补助标准按学段确定，学段错了金额就错。请核对后改正其中一个。',
      en: 'The grade does not belong to the stage, such as 八年级 in 小学. Standards depend on the stage, so the amount would be wrong. Correct one of them.',
    },
    messages: {
      mismatch: {
        'zh-CN': '{sheet}!{cell}：{header}填的是“{found}”，没有“{grade}”这个年级。请核对后改正学段或年级。',
        en: '{sheet}!{cell}: {header} is “{found}”, which has no grade “{grade}”. Correct the stage or the grade.',
      },
      mismatchExpected: {
        'zh-CN':
          '{sheet}!{cell}：{header}填的是“{found}”，年级“{grade}”却属于“{expected}”。请核对后改正学段或年级。',
        en: '{sheet}!{cell}: {header} is “{found}”, but grade “{grade}” belongs to “{expected}”. Correct the stage or the grade.',
      },
    },
    reference: '《义务教育法》；教育部学籍管理办法（学段与年级的对应）',
    examples: [
      {
        title: { 'zh-CN': '小学三年级，通过', en: 'third grade in primary school passes' },
        cells: [{ stage: '小学', grade: '三年级' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '小学里的八年级', en: 'eighth grade in primary school' },
        cells: [{ stage: '小学', grade: '八年级' }],
        finds: ['mismatchExpected'],
      },
      {
        title: { 'zh-CN': '普高里的大一', en: 'university year in senior high school' },
        cells: [{ stage: '普高', grade: '大一' }],
        finds: ['mismatch'],
      },
      {
        title: {
          'zh-CN': '边界：义务教育含小学和初中',
          en: 'boundary: 义务教育 covers primary and junior high',
        },
        cells: [{ stage: '义务教育', grade: '八年级' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：中职一年级，通过', en: 'boundary: first year of vocational school passes' },
        cells: [{ stage: '中职', grade: '一年级' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    const verdicts = new Map<string, StageGradeVerdict | undefined>();
    for (const view of ledgers) {
      for (const row of view.ledger.rows) {
        const stage = view.text(row, 'stage');
        const grade = view.text(row, 'grade');
        const name = `${stage}\u001f${grade}`;
        if (!verdicts.has(name)) verdicts.set(name, judgeStageGrade(stage, grade));
        const verdict = verdicts.get(name);
        if (!verdict) continue;
        const at = view.place(row, 'stage');
        const { other } = verdict;
        report({
          messageId: other === undefined ? 'mismatch' : 'mismatchExpected',
          at,
          group: [at, view.place(row, 'grade')],
          data: { grade },
          ...(other === undefined ? {} : { expected: other, fix: { kind: 'proposed', value: other } }),
        });
      }
    }
  },
};
