import { exactText } from '../exactNumber';
import { figureColumns, figureRows, type FigureColumn } from '../figures';
import type { Ledger } from '../../ledger/ledger';
import type { Rule, RuleContext } from '../rule';

/** Rows that must speak for a quotient before it is held against others. */
const witnesses = 3;
const growth = /增长|增幅|增速|升降|同比|环比/;
/** Columns of figures among which a quotient is looked for. */
const widest = 12;
/** Rows looked at to find the quotient. */
const sample = 60;

interface Quotient {
  readonly part: FigureColumn;
  readonly whole: FigureColumn;
  /** 100 when the column counts in per cent, 1 when in fractions. */
  readonly scale: 1 | 100;
}

export const percentageMismatch: Rule = {
  meta: {
    id: 'percentage-mismatch',
    severity: 'warning',
    scope: 'ledger',
    title: { 'zh-CN': '百分比算得不对', en: 'A percentage that was computed wrongly' },
    description: {
      'zh-CN':
        '“××率”“占比”一列，大多数行都等于某两列相除，个别行却不等。请按分子、分母重新计算。按显示的小数位四舍五入的误差不算。找不到是哪两列相除时不检查。',
      en: 'In a column of rates most rows are the quotient of two other columns, but single rows are not. Compute them again. Rounding to the digits shown does not count. Where no two columns explain the rate nothing is checked.',
    },
    messages: {
      mismatch: {
        'zh-CN':
          '{sheet}!{cell}：“{header}”填{found}，按“{part}”{a}÷“{whole}”{b}应为{expected}。请核对后改正。',
        en: '{sheet}!{cell}: “{header}” says {found}; “{part}” {a} ÷ “{whole}” {b} gives {expected}. Check and correct it.',
      },
    },
    reference: '汇总表表内勾稽关系（率＝分子÷分母）',
    examples: [
      {
        title: { 'zh-CN': '率都对，通过', en: 'all rates are right' },
        cells: [{ name: '甲村' }, { name: '乙村' }, { name: '丙村' }, { name: '丁村' }],
        unmapped: [
          { header: '应受助人数', values: [40, 95, 226, 30] },
          { header: '已受助人数', values: [38, 95, 113, 10] },
          { header: '受助率（%）', values: [95, 100, 50, 33.33] },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '一行算错', en: 'one is wrong' },
        cells: [{ name: '甲村' }, { name: '乙村' }, { name: '丙村' }, { name: '丁村' }],
        unmapped: [
          { header: '应受助人数', values: [40, 95, 226, 30] },
          { header: '已受助人数', values: [38, 95, 95, 10] },
          { header: '受助率（%）', values: [95, 100, 42.9, 33.33] },
        ],
        finds: ['mismatch'],
      },
      {
        title: { 'zh-CN': '边界：保留一位小数', en: 'boundary: one digit after the point' },
        cells: [{ name: '甲村' }, { name: '乙村' }, { name: '丙村' }, { name: '丁村' }],
        unmapped: [
          { header: '应受助人数', values: [40, 95, 226, 30] },
          { header: '已受助人数', values: [38, 95, 95, 10] },
          { header: '受助率（%）', values: [95, 100, 42, 33.3] },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    for (const { ledger } of context.ledgers) {
      const columns = figureColumns(ledger);
      const rates = columns.filter(({ rate, header }) => rate && !growth.test(header));
      const amounts = columns.filter(({ rate }) => !rate).slice(0, widest);
      if (rates.length === 0 || amounts.length < 2) {
        context.skip(ledger, {
          'zh-CN': '没有率和可算出它的两列',
          en: 'there is no rate with two columns it could come from',
        });
        continue;
      }
      for (const rate of rates) {
        const quotient = quotientOf(rate, amounts);
        if (quotient) judge(context, ledger, rate, quotient);
      }
    }
  },
};

/** Digits after the point as written, at most six. */
function decimalsOf(millionths: bigint): number {
  const text = exactText(millionths);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

function quotientAt({ part, whole, scale }: Quotient, at: number): number | undefined {
  const a = part.values[at];
  const b = whole.values[at];
  return a === undefined || b === undefined || b === 0n ? undefined : (Number(a) / Number(b)) * scale;
}

/** Whether the written rate is the quotient, rounded or cut to the digits it shows. */
function agrees(said: bigint, exact: number): boolean {
  const step = 10 ** -decimalsOf(said);
  return Math.abs(Number(said) / 1e6 - exact) < Math.max(step, 1e-6) * 1.000001;
}

/** The two columns whose quotient most rows show; undefined when none or several do equally well. */
function quotientOf(rate: FigureColumn, amounts: readonly FigureColumn[]): Quotient | undefined {
  let best: { readonly quotient: Quotient; readonly hits: number } | undefined;
  for (const part of amounts)
    for (const whole of amounts) {
      if (part === whole) continue;
      for (const scale of [100, 1] as const) {
        const quotient = { part, whole, scale };
        const hits = count(rate, quotient);
        if (hits > (best?.hits ?? 0)) best = { quotient, hits };
      }
    }
  return best && best.hits >= witnesses ? best.quotient : undefined;
}

/** Rows that bear the quotient out; 0 when a third or more contradict it. */
function count(rate: FigureColumn, quotient: Quotient): number {
  let hits = 0;
  let misses = 0;
  for (const [at, said] of rate.values.slice(0, sample).entries()) {
    const exact = quotientAt(quotient, at);
    if (said === undefined || exact === undefined) continue;
    // 0 ÷ anything and equal columns prove nothing.
    if (agrees(said, exact)) hits += exact === 0 ? 0 : 1;
    else misses++;
  }
  return misses * 2 > hits ? 0 : hits;
}

function judge({ report }: RuleContext, ledger: Ledger, rate: FigureColumn, quotient: Quotient): void {
  const { part, whole } = quotient;
  for (const [at, row] of figureRows(ledger).entries()) {
    const said = rate.values[at];
    const exact = quotientAt(quotient, at);
    if (said === undefined || exact === undefined || agrees(said, exact)) continue;
    const place = { ledger, row, column: rate.column };
    const expected = String(Number(exact.toFixed(Math.max(2, decimalsOf(said)))));
    report({
      messageId: 'mismatch',
      at: place,
      group: [place, { ...place, column: part.column }, { ...place, column: whole.column }],
      expected,
      fix: { kind: 'proposed', value: expected },
      data: {
        part: part.header,
        whole: whole.header,
        a: exactText(part.values[at] ?? 0n),
        b: exactText(whole.values[at] ?? 0n),
      },
    });
  }
}
