import { stageList, stageOf } from '../../codes/stage';
import { attendsSchool } from '../../ledger/neededCells';
import { emptyMarks } from '../listedFields';
import type { Rule } from '../rule';

/** Stages whose aid depends on boarding; a blank or unread stage is judged too. */
const concerned: ReadonlySet<string> = new Set(['小学', '初中', '特教', '义务教育', '中小学']);
/** 无 is an answer where the question is 是否寄宿. */
const blankMarks = new Set(emptyMarks.filter((mark) => mark !== '无'));

export const boardingBlank: Rule = {
  meta: {
    id: 'boarding-blank',
    severity: 'warning',
    scope: 'cell',
    needs: [['boarding']],
    title: { 'zh-CN': '是否寄宿没有填', en: 'Boarding left blank' },
    description: {
      'zh-CN':
        '义务教育在校学生的“是否寄宿”（就读方式）空着。空着不等于“否”：寄宿和走读的补助标准不同，空着就算不出应发多少。请核实后填写，不要随手写“否”。不在校的学生可以空着。',
      en: 'Whether a pupil in compulsory education boards is not said. Blank is not 否: boarders and day pupils get different aid, so nothing can be computed. Find out and fill it in. Those not at school may stay blank.',
    },
    messages: {
      blank: {
        'zh-CN':
          '{sheet}!{cell}：{name}的{header}没有填，无法确定按寄宿还是走读补助。请核实后填写（空着不等于“否”）。',
        en: '{sheet}!{cell}: {header} of {name} is blank, so the aid cannot be told. Find out and fill it in (blank is not 否).',
      },
    },
    reference: '财教〔2021〕310号（寄宿生与非寄宿生标准不同）',
    examples: [
      {
        title: { 'zh-CN': '填了，通过', en: 'filled in' },
        cells: [{ name: '李明', stage: '小学', boarding: '否' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '空着', en: 'blank' },
        cells: [{ name: '李明', stage: '小学', boarding: null }],
        finds: ['blank'],
      },
      {
        title: { 'zh-CN': '边界：高中不按寄宿定标准', en: 'boundary: senior schools do not depend on it' },
        cells: [{ name: '李明', stage: '普高', boarding: null }],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：不在校的可以空着', en: 'boundary: not at school' },
        cells: [{ name: '李明', stage: '初中', boarding: null, enrolmentStatus: '辍学' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const row of view.ledger.rows) {
        const text = view.text(row, 'boarding');
        if (!blankMarks.has(text)) continue;
        if (
          !isConcerned(view.text(row, 'stage'), view.text(row, 'grade')) ||
          attendsSchool(view, row) !== true
        )
          continue;
        const name = view.text(row, 'name') || '学生';
        report({ messageId: 'blank', at: view.place(row, 'boarding'), data: { name } });
      }
    }
  },
};

function isConcerned(stage: string, grade: string): boolean {
  const listed = stageOf(stage, grade) ?? stageList.canonical(stage);
  return listed === undefined || concerned.has(listed);
}
