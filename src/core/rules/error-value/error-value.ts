import { cellText } from '../cellText';
import { CellKind, type Grid } from '../../snapshot/grid';
import { chunkBits } from '../../snapshot/grid';
import { isRecord } from '../recordRows';
import type { Rule } from '../rule';

/** Error values that were pasted as text, or that text programs leave. */
const written = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!)$/i;
const hash = '#'.charCodeAt(0);

export const errorValue: Rule = {
  meta: {
    id: 'error-value',
    severity: 'error',
    scope: 'cell',
    explains: 'cell',
    title: { 'zh-CN': '单元格是错误值', en: 'The cell holds an error value' },
    description: {
      'zh-CN':
        '单元格显示 #N/A、#REF!、#VALUE! 等，公式没有算出结果，或者把错误值粘贴成了文字。这样的表不能上报。请查公式引用的表和单元格，或直接填写正确内容。',
      en: 'The cell shows #N/A, #REF!, #VALUE! or the like: a formula gave no result, or an error was pasted as text. Such a sheet cannot be reported. Mend what the formula points at, or type the value.',
    },
    messages: {
      formula: {
        'zh-CN':
          '{sheet}!{cell}：{header}显示“{found}”，公式（={formula}）没有算出结果。请检查公式引用的内容，或直接填写。',
        en: '{sheet}!{cell}: {header} shows “{found}”; its formula (={formula}) gives no result. Mend it, or type the value.',
      },
      value: {
        'zh-CN':
          '{sheet}!{cell}：{header}显示错误标记“{found}”，没有实际内容，汇总和查找都会出错。请填写正确内容。',
        en: '{sheet}!{cell}: {header} is the error value “{found}”. Type the right value.',
      },
    },
    reference: '全国学生资助管理信息系统（导入数据须为数值）',
    examples: [
      { title: { 'zh-CN': '有内容，通过', en: 'a value passes' }, cells: [{ name: '李明' }], finds: [] },
      {
        title: { 'zh-CN': '公式引用失效', en: 'a formula whose target is gone' },
        cells: [{ name: '李明', paidAmount: { error: '#REF!' } }],
        formulas: [{ paidAmount: '#REF!*2' }],
        finds: ['formula'],
      },
      {
        title: { 'zh-CN': '错误值粘贴成了文字', en: 'an error pasted as text' },
        cells: [{ name: '李明', schoolName: '#N/A' }],
        finds: ['value'],
      },
      {
        title: { 'zh-CN': '边界：#开头的普通文字', en: 'boundary: ordinary text that begins with #' },
        cells: [{ name: '李明', address: '#3号楼' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const { ledger } of ledgers) {
      const { grid } = ledger.sheet;
      const totals = new Set(ledger.totals.map(({ row }) => row));
      for (const { column } of [...ledger.columns, ...ledger.unmapped]) {
        for (const row of errorRows(grid, column, ledger.firstRow, ledger.lastRow)) {
          if (!isRecord(ledger, row) && !totals.has(row)) continue;
          const formula = grid.formula(row, column);
          const at = { ledger, row, column };
          const found = cellText(grid, row, column);
          if (formula === undefined) report({ messageId: 'value', at, found });
          else report({ messageId: 'formula', at, found, data: { formula } });
        }
      }
    }
  },
};

/** Rows of a column that hold an error. Whole chunks without errors or texts cost nothing. */
function errorRows(grid: Grid, column: number, first: number, last: number): readonly number[] {
  const rows: number[] = [];
  const chunks = grid.data.columns[column] ?? [];
  for (let at = first >> chunkBits; at <= last >> chunkBits; at++) {
    const chunk = chunks[at];
    if (!chunk) continue;
    const { kinds, texts } = chunk;
    const offset = at << chunkBits;
    if (!texts) continue;
    const from = Math.max(0, first - offset);
    for (let index = from; index + offset <= last; index++) {
      // Only for speed: nothing stands beyond the chunk.
      if (index >= kinds.length) break;
      const kind = kinds[index];
      if (kind === CellKind.error) rows.push(index + offset);
      else if (kind === CellKind.text) {
        const text = texts[index] ?? '';
        if (text.charCodeAt(0) === hash && written.test(text)) rows.push(index + offset);
      }
    }
  }
  return rows;
}
