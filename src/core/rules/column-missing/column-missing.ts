import { fieldTitles } from '../../ledger/fieldTitles';
import { requiredGroups } from '../../ledger/requiredFields';
import { headerPlace } from '../headerPlace';
import type { Rule } from '../rule';

export const columnMissing: Rule = {
  meta: {
    id: 'column-missing',
    severity: 'error',
    scope: 'ledger',
    title: { 'zh-CN': '缺少必需的列', en: 'A required column is missing' },
    description: {
      'zh-CN':
        '这类台账必需的列没有找到。可能真的漏了，也可能表头写法认不出来。请补上这一列，或在“列的含义”里指定是哪一列。缺列的检查无法进行，所以不能报送。',
      en: 'A column this kind of ledger must have was not found: left out, or under a header we do not know. Add it, or say which column it is. Checks that need it cannot run, so the workbook is not ready.',
    },
    messages: {
      missing: {
        'zh-CN':
          '{sheet}!{cell}：表头里没有找到“{expected}”列。请补上这一列；如果表里有、只是叫法不同，请在“台账”页指定是哪一列。',
        en: '{sheet}!{cell}: the header has no “{expected}” column. Add it, or say which column it is.',
      },
    },
    reference: '各类台账的填报要求',
    examples: [
      {
        title: { 'zh-CN': '必需的列都在，通过', en: 'all required columns there' },
        cells: [
          {
            name: '李明',
            idNumber: '532623201405120013',
            schoolName: '青山小学',
            stage: '小学',
            grade: '三年级',
          },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '没有身份证号列', en: 'no ID column' },
        cells: [{ name: '李明', schoolName: '青山小学', stage: '小学', grade: '三年级' }],
        finds: ['missing'],
      },
      {
        title: {
          'zh-CN': '边界：列在，单元格空着，不在这里报',
          en: 'boundary: the column is there but blank',
        },
        cells: [{ name: '李明', idNumber: null, schoolName: '青山小学', stage: '小学', grade: '三年级' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const { ledger } = view;
      const column = Math.min(...[...ledger.columns, ...ledger.unmapped].map((entry) => entry.column));
      const at = headerPlace(ledger, Number.isFinite(column) ? column : 0);
      for (const fields of requiredGroups(ledger.kind)) {
        if (fields.some((field) => view.has(field))) continue;
        const expected = fields.map((field) => fieldTitles[field]['zh-CN']).join('/');
        report({ messageId: 'missing', at, found: '', expected, data: { about: fields.join('/') } });
      }
    }
  },
};
