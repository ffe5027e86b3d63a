import { eachIdCell } from '../eachIdCell';
import type { LedgerView, Rule } from '../rule';

/** A pupil with a J number is enrolled without an ID; on a list of disabled persons the disability number stands for it. */
function needsNone(view: LedgerView, row: number): boolean {
  return (
    view.text(row, 'studentNumber').toUpperCase().startsWith('J') ||
    view.text(row, 'disabilityNumber').length >= 18
  );
}

export const idMissing: Rule = {
  meta: {
    id: 'id-missing',
    severity: 'error',
    scope: 'cell',
    needs: [['idNumber']],
    title: { 'zh-CN': '没有填身份证号', en: 'ID number is missing' },
    description: {
      'zh-CN':
        '没有身份证号就无法与其他部门的名单比对，也无法上报和发放。请向家长收取户口簿复印件后补填；确实没有户口的，请在备注里写明并报学校。',
      en: 'Without an ID number the pupil cannot be compared with other lists, reported or paid. Fill it in from the household register; for a child without registration say so in the remarks.',
    },
    messages: {
      missing: {
        'zh-CN': '{sheet}!{cell}：{header}没有填。请对照户口簿补填18位身份证号。',
        en: '{sheet}!{cell}: {header} is blank. Fill in the 18-character ID number from the household register.',
      },
      placeholder: {
        'zh-CN': '{sheet}!{cell}：{header}写的是“{found}”，等于没有填。请对照户口簿补填18位身份证号。',
        en: '{sheet}!{cell}: {header} says “{found}”, which is no number. Fill in the 18-character ID number from the household register.',
      },
    },
    reference: '财教〔2021〕310号；全国学生资助管理信息系统导入要求',
    examples: [
      {
        title: { 'zh-CN': '填了，通过', en: 'filled in passes' },
        cells: [{ name: '李明', idNumber: '532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '空着', en: 'blank' },
        cells: [{ name: '李明', idNumber: null }],
        finds: ['missing'],
      },
      {
        title: { 'zh-CN': '写了“无”', en: 'says 无' },
        cells: [{ name: '李明', idNumber: '无' }],
        finds: ['placeholder'],
      },
      {
        title: {
          'zh-CN': '边界：J开头的学籍号是无身份证学生',
          en: 'boundary: a J number is a pupil without an ID',
        },
        cells: [{ name: '李明', idNumber: null, studentNumber: 'J532623201405120001' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：监护人身份证号可以空', en: 'boundary: the guardian’s number may be blank' },
        cells: [{ idNumber: '532623201405120013', guardianIdNumber: null }],
        finds: [],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      const blank = cell.fault === 'missing' || cell.fault === 'placeholder';
      if (!blank || field !== 'idNumber' || needsNone(view, row)) return;
      context.report({
        messageId: cell.fault === 'missing' ? 'missing' : 'placeholder',
        at: view.place(row, field),
      });
    });
  },
};
