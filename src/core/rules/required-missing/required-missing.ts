import { neededCells } from '../../ledger/neededCells';
import type { Rule } from '../rule';

export const requiredMissing: Rule = {
  meta: {
    id: 'required-missing',
    severity: 'error',
    scope: 'cell',
    title: { 'zh-CN': '必填的单元格空着', en: 'A cell that must be filled in is blank' },
    description: {
      'zh-CN':
        '这类台账必填的单元格没有填，无法上报，补助也无法计算。请补填；不能确定时先核实，不要随手写“否”。身份证号空着由“没有填身份证号”报告。',
      en: 'A cell this ledger must have is blank; it cannot be reported and no aid can be computed. Fill it in, and find out first rather than write 否. A blank ID number is reported by its own rule.',
    },
    messages: {
      missing: {
        'zh-CN': '{sheet}!{cell}：{header}没有填。请补填。',
        en: '{sheet}!{cell}: {header} is blank. Fill it in.',
      },
      missingOf: {
        'zh-CN': '{sheet}!{cell}：{name}的{header}没有填。请补填。',
        en: '{sheet}!{cell}: {header} of {name} is blank. Fill it in.',
      },
    },
    reference: '各类台账的填报要求；全国学生资助管理信息系统必填项',
    examples: [
      {
        title: { 'zh-CN': '必填的都填了，通过', en: 'all filled in' },
        cells: [{ name: '李明', schoolName: '青山小学' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '学校空着', en: 'the school is blank' },
        cells: [{ name: '李明', schoolName: null, stage: '小学' }],
        finds: ['missingOf'],
      },
      {
        title: { 'zh-CN': '姓名空着', en: 'the name is blank' },
        cells: [{ name: '  ', schoolName: '青山小学' }],
        finds: ['missing'],
      },
      {
        title: { 'zh-CN': '边界：备注可以空', en: 'boundary: remarks may be blank' },
        cells: [{ name: '李明', schoolName: '青山小学', remarks: null }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const { field, applies } of neededCells(view.ledger.kind)) {
        if (!view.has(field)) continue;
        for (const row of view.ledger.rows) {
          if (view.text(row, field) !== '' || !applies(view, row)) continue;
          const name = view.text(row, 'name');
          const at = view.place(row, field);
          report(name === '' ? { messageId: 'missing', at } : { messageId: 'missingOf', at, data: { name } });
        }
      }
    }
  },
};
