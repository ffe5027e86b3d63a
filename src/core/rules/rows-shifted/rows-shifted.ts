import type { FieldId } from '../../ledger/fields';
import { cleanText } from '../../normalise/cleanText';
import { cellText } from '../cellText';
import { fieldShapes, telling } from '../fieldShapes';
import type { LedgerView, Rule } from '../rule';

/** Columns a row can slip by, the likeliest first. */
const steps = [1, -1, 2, -2] as const;

interface Shaped {
  readonly field: FieldId;
  readonly column: number;
  readonly fits: (text: string) => boolean;
}

export const rowsShifted: Rule = {
  meta: {
    id: 'rows-shifted',
    severity: 'error',
    scope: 'row',
    explains: 'row',
    title: { 'zh-CN': '整行错位', en: 'Row moved sideways' },
    description: {
      'zh-CN':
        '这一行从某一格起整体向左或向右错了一两列，例如身份证号跑到了学籍号那一列。多半是粘贴时选错起始格，或插入、删除单元格时只动了一部分行。请把这一行移回原位。同一行由此引起的其他错误不再重复报。',
      en: 'From some cell on, the row stands one or two columns too far left or right: the ID number stands under the student number, and so on. Usually something was pasted from the wrong cell, or cells were inserted in some rows only. Move the row back. Whatever else would be wrong in such a row is not reported again.',
    },
    messages: {
      right: {
        'zh-CN':
          '{sheet}!{cell}：这一行从“{header}”起向右错了{count}列（如“{sample}”填到了“{under}”列）。请选中这一行从“{header}”起的内容，整体左移{count}列。',
        en: '{sheet}!{cell}: from “{header}” on, this row stands {count} column(s) too far right (“{sample}” stands under “{under}”). Move it back.',
      },
      left: {
        'zh-CN':
          '{sheet}!{cell}：这一行从“{header}”起向左错了{count}列（如“{sample}”填到了“{under}”列）。请选中这一行从“{header}”起的内容，整体右移{count}列。',
        en: '{sheet}!{cell}: from “{header}” on, this row stands {count} column(s) too far left (“{sample}” stands under “{under}”). Move it back.',
      },
    },
    reference: '台账填报要求（各列内容与表头一致）',
    examples: [
      {
        title: { 'zh-CN': '各在各列，通过', en: 'everything under its header' },
        cells: [
          { name: '李明', sex: '男', ethnicity: '汉族', idNumber: '532623201405120013', stage: '小学' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '从性别起右移一列', en: 'one column to the right from 性别 on' },
        cells: [
          {
            name: '李明',
            sex: null,
            ethnicity: '男',
            idNumber: '汉族',
            stage: '532623201405120013',
            remarks: '小学',
          },
        ],
        finds: ['right'],
      },
      {
        title: { 'zh-CN': '边界：只有一格填错，不算错位', en: 'boundary: one wrong cell is no shift' },
        cells: [{ name: '李明', sex: '男', ethnicity: '男', idNumber: '532623201405120013', stage: '小学' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const shaped = shapedColumns(view);
      if (shaped.length < 3) continue;
      const misfits = misfitsOf(view, shaped);
      for (const [at, row] of view.ledger.rows.entries()) {
        const count = misfits[at] ?? 0;
        if (count < 2) continue;
        const shift = findShift(view, row, shaped, count);
        if (!shift) continue;
        const { step, first, moved } = shift;
        const [sample] = moved;
        if (!sample) continue;
        report({
          messageId: step > 0 ? 'right' : 'left',
          at: { ledger: view.ledger, row, column: first },
          found: textAt(view, row, first),
          data: {
            count: Math.abs(step),
            sample: textAt(view, row, sample.column + step),
            under: headerAt(view, sample.column + step),
          },
        });
      }
    }
  },
};

function shapedColumns(view: LedgerView): readonly Shaped[] {
  return view.ledger.columns
    .flatMap(({ field, column }) => {
      const shape = fieldShapes.get(field);
      return shape ? [{ field, column, fits: remembering(shape) }] : [];
    })
    .sort((a, b) => a.column - b.column);
}

/** Only for speed: most columns hold few different values. */
function remembering(shape: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  let last: string | undefined;
  return (text) => {
    // A column often says the same again; only what fits is worth keeping.
    if (text === last) return true;
    if (text.length > 8) return shape(text);
    let fits = known.get(text);
    if (fits === undefined) {
      if (known.size > 500) known.clear();
      fits = shape(text);
      known.set(text, fits);
    }
    if (fits) last = text;
    return fits;
  };
}

function textAt({ ledger }: LedgerView, row: number, column: number): string {
  return cleanText(cellText(ledger.sheet.grid, row, column));
}

/** How many cells of each record are not what their column holds. */
function misfitsOf({ ledger }: LedgerView, shaped: readonly Shaped[]): Uint16Array {
  const { rows, sheet } = ledger;
  const counts = new Uint16Array(rows.length);
  for (const { column, fits } of shaped)
    for (let at = 0; at < rows.length; at++) {
      const text = cellText(sheet.grid, rows[at] ?? 0, column);
      if (text !== '' && !fits(text) && !fits(cleanText(text))) counts[at] = (counts[at] ?? 0) + 1;
    }
  return counts;
}

interface Shift {
  readonly step: number;
  /** Where the row begins to be wrong. */
  readonly first: number;
  /** Columns whose value stands `step` further on. */
  readonly moved: readonly Shaped[];
}

/** The step by which nearly everything wrong becomes right, with a number that can be nothing else among it. */
function findShift(
  view: LedgerView,
  row: number,
  shaped: readonly Shaped[],
  misfits: number,
): Shift | undefined {
  for (const step of steps) {
    const moved = shaped.filter(
      ({ column, fits }) => !fits(textAt(view, row, column)) && fits(textAt(view, row, column + step)),
    );
    const sure = moved.some(({ field }) => telling.has(field));
    if (moved.length < (sure ? 2 : 3) || moved.length * 2 < misfits) continue;
    const [start] = moved;
    if (start) return { step, first: firstColumn(view, row, shaped, start, step), moved };
  }
  return undefined;
}

/** Left of the first moved column, back to the last one that is right: the blank that was put in, if there is one. */
function firstColumn(
  view: LedgerView,
  row: number,
  shaped: readonly Shaped[],
  start: Shaped,
  step: number,
): number {
  if (step < 0) return Math.max(0, start.column + step);
  const right = shaped.filter(({ column, fits }) => column < start.column && fits(textAt(view, row, column)));
  const from = right.at(-1)?.column ?? -1;
  for (let column = start.column; column > from; column--) {
    if (textAt(view, row, column) === '' && headerAt(view, column) !== '') return column;
  }
  return start.column;
}

function headerAt({ ledger }: LedgerView, column: number): string {
  return [...ledger.columns, ...ledger.unmapped].find((entry) => entry.column === column)?.header ?? '';
}
