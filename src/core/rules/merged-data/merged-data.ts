import { cellText } from '../cellText';
import { columnsWithin, recordsWithin } from '../recordRows';
import type { Rule } from '../rule';

export const mergedData: Rule = {
  meta: {
    id: 'merged-data',
    severity: 'warning',
    scope: 'ledger',
    title: { 'zh-CN': '学生数据里有合并单元格', en: 'Merged cells among the pupils' },
    description: {
      'zh-CN':
        '学生行里有合并单元格。只有左上角有内容，其余各行其实是空的：排序、筛选、查找、上报都会出错。请取消合并，每一行都填上自己的内容。表头和标题的合并不影响。',
      en: 'Cells are merged among the rows of pupils. Only the top left one holds anything, the others are blank: sorting, filtering, look-ups and reporting go wrong. Unmerge them and fill in every row. Merged titles and headers do no harm.',
    },
    messages: {
      rows: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”合并了{count}行学生的单元格，下面{others}行其实是空的。请取消合并，每行分别填写。',
        en: '{sheet}!{cell}: {header} “{found}” is merged over {count} pupils; {others} of them are really blank. Unmerge and fill in each row.',
      },
      columns: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”和右边的单元格合并了，右边的列其实是空的。请取消合并，分别填写。',
        en: '{sheet}!{cell}: {header} “{found}” is merged with the cells on its right, which are really blank. Unmerge and fill in each.',
      },
    },
    reference: '台账填报要求（一人一行，不得合并）',
    examples: [
      {
        title: { 'zh-CN': '没有合并，通过', en: 'nothing merged' },
        cells: [{ name: '李明', householdHead: '李强' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '兄妹的户主合并成一格', en: 'one head of household for two children' },
        cells: [
          { name: '李明', householdHead: '李强' },
          { name: '李芳', householdHead: null },
        ],
        merges: [{ field: 'householdHead', records: [0, 1] }],
        finds: ['rows'],
      },
      {
        title: { 'zh-CN': '边界：同一行左右合并', en: 'boundary: merged within one row' },
        cells: [{ name: '李明', grade: '三年级', class: null }],
        merges: [{ field: 'grade', to: 'class', records: [0, 0] }],
        finds: ['columns'],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const { ledger } of ledgers) {
      const { grid, merges } = ledger.sheet;
      for (const area of merges) {
        if (area.bottom < ledger.firstRow || area.top > ledger.lastRow) continue;
        const rows = recordsWithin(ledger, { first: area.top, last: area.bottom });
        const columns = columnsWithin(ledger, area);
        const [row] = rows;
        const [column] = columns;
        if (row === undefined || column === undefined || rows.length * columns.length < 2) continue;
        const at = { ledger, row, column };
        const several = rows.length > 1;
        report({
          messageId: several ? 'rows' : 'columns',
          at,
          group: several
            ? rows.map((each) => ({ ledger, row: each, column }))
            : columns.map((each) => ({ ledger, row, column: each })),
          found: cellText(grid, area.top, area.left),
          data: { count: rows.length, others: rows.length - 1 },
        });
      }
    }
  },
};
