import { stageList } from '../../codes/stage';
import { stageAges } from '../../codes/stageAges';
import { ageOn } from '../../id/calendarDay';
import { idColumn } from '../../id/idColumn';
import { isSound } from '../../id/judgeId';
import type { Rule } from '../rule';
import { schoolYearStart } from '../schoolYear';

export const idAgeStage: Rule = {
  meta: {
    id: 'id-age-stage',
    severity: 'warning',
    scope: 'row',
    needs: [['idNumber', 'stage']],
    title: { 'zh-CN': '年龄与学段不相称', en: 'Age does not fit the stage' },
    description: {
      'zh-CN':
        '按身份证号算到学年开始前的8月31日，年龄与所填学段相差太大：多半是误填了家长的身份证号，或学段选错。晚入学、留级都已留出余地；情况属实的可以确认。',
      en: 'By the ID number the age on 31 August before the school year is far from what the stage allows: often a parent’s number was entered, or the wrong stage. Late starters and repeaters are allowed for; confirm it if it is true.',
    },
    messages: {
      young: {
        'zh-CN':
          '{sheet}!{cell}：按{header}“{found}”，学年初只有{age}周岁，却填了“{stage}”。请核对身份证号和学段。',
        en: '{sheet}!{cell}: by {header} “{found}” the pupil is only {age} at the start of the school year, but the stage is “{stage}”. Check both.',
      },
      old: {
        'zh-CN':
          '{sheet}!{cell}：按{header}“{found}”，学年初已有{age}周岁，却填了“{stage}”。请核对是否误填了家长的身份证号，或学段选错。',
        en: '{sheet}!{cell}: by {header} “{found}” the pupil is already {age} at the start of the school year, but the stage is “{stage}”. See whether it is a parent’s number, or the wrong stage.',
      },
    },
    reference: '《义务教育法》第十一条（6周岁入学，条件不具备的可推迟到7周岁）',
    examples: [
      {
        title: { 'zh-CN': '10岁上小学，通过', en: 'ten years old in primary school passes' },
        cells: [{ idNumber: '532623201405120013', stage: '小学' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '误填家长身份证号', en: 'a parent’s number' },
        cells: [{ idNumber: '532623198506102311', stage: '小学' }],
        finds: ['old'],
      },
      {
        title: { 'zh-CN': '6岁上普高', en: 'six years old in senior high school' },
        cells: [{ idNumber: '532623201807010028', stage: '普高' }],
        finds: ['young'],
      },
      {
        title: { 'zh-CN': '边界：学段空着，不判断', en: 'boundary: nothing is said without a stage' },
        cells: [{ idNumber: '532623198506102311', stage: null }],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    for (const view of ledgers) {
      const ids = idColumn(view, 'idNumber', environment.asOf) ?? [];
      const start = schoolYearStart(view.ledger.term ?? environment.term, environment.asOf);
      for (const [at, row] of view.ledger.rows.entries()) {
        const cell = ids[at];
        if (cell?.reading.birth === undefined || !isSound(cell)) continue;
        const stage = stageList.canonical(view.text(row, 'stage'));
        const band = stage === undefined ? undefined : stageAges.get(stage);
        const age = ageOn(cell.reading.birth, start);
        if (!band || stage === undefined || (age >= band[0] && age <= band[1])) continue;
        const place = view.place(row, 'idNumber');
        report({
          messageId: age < band[0] ? 'young' : 'old',
          at: place,
          group: [place, view.place(row, 'stage')],
          data: { age: Math.max(age, 0), stage },
        });
      }
    }
  },
};
