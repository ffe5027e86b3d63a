import { exactText } from '../exactNumber';
import { figureColumns, figureRows, type FigureColumn } from '../figures';
import type { Rule } from '../rule';

/** Rates that may lawfully exceed 100 %. */
const unbounded = /增长|增幅|增速|升降|同比|环比|‰|生师比|师生比/;
const million = 1_000_000n;

export const rateOver100: Rule = {
  meta: {
    id: 'rate-over-100',
    severity: 'warning',
    scope: 'cell',
    title: { 'zh-CN': '比率超过100%', en: 'A rate above 100 %' },
    description: {
      'zh-CN':
        '入学率、巩固率、资助率、到位率等超过了100%。有的确实可能（例如转入多于转出的巩固率），所以只提醒核对，不拦截。请核对分子、分母；属实的可确认。增长率不检查。',
      en: 'A rate of enrolment, retention, aid or the like is above 100 %. Some can be (retention, where more pupils move in than out), so it is only to be checked. Compare both numbers, and confirm it when it is right. Growth rates are not checked.',
    },
    messages: {
      over: {
        'zh-CN': '{sheet}!{cell}：“{header}”填{found}，超过了100%。请核对分子和分母；确实如此的可确认属实。',
        en: '{sheet}!{cell}: “{header}” says {found}, which is above 100 %. Check both numbers, and confirm it when it is right.',
      },
    },
    reference: '教育统计指标解释（比率一般不超过100%）',
    examples: [
      {
        title: { 'zh-CN': '不超过100，通过', en: 'up to 100' },
        cells: [{ name: '甲村' }, { name: '乙村' }],
        unmapped: [{ header: '巩固率（%）', values: [98.5, 100] }],
        finds: [],
      },
      {
        title: { 'zh-CN': '填了112.02%', en: 'one says 112.02 %' },
        cells: [{ name: '甲村' }, { name: '乙村' }],
        unmapped: [{ header: '巩固率（%）', values: [98.5, 112.02] }],
        finds: ['over'],
      },
      {
        title: { 'zh-CN': '边界：按小数填的1.12', en: 'boundary: 1.12 among fractions' },
        cells: [{ name: '甲村' }, { name: '乙村' }, { name: '丙村' }],
        unmapped: [{ header: '巩固率', values: [0.985, 1, 1.12] }],
        finds: ['over'],
      },
      {
        title: { 'zh-CN': '边界：增长率可以超过', en: 'boundary: growth may be more' },
        cells: [{ name: '甲村' }, { name: '乙村' }],
        unmapped: [{ header: '增长率（%）', values: [98.5, 112.02] }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const { ledger } of ledgers) {
      const rows = figureRows(ledger);
      for (const figures of figureColumns(ledger)) {
        if (!figures.rate || unbounded.test(figures.header)) continue;
        const whole = wholeOf(figures);
        for (const [at, value] of figures.values.entries()) {
          const row = rows[at];
          if (value === undefined || row === undefined || value <= whole) continue;
          report({ messageId: 'over', at: { ledger, row, column: figures.column }, found: exactText(value) });
        }
      }
    }
  },
};

/** 1 where the column counts in fractions (nearly all up to 1, something between 0 and 1), else 100. */
function wholeOf({ values, numbers }: FigureColumn): bigint {
  const fractions = values.filter((value) => value !== undefined && value <= million).length;
  const proper = values.some((value) => value !== undefined && value !== 0n && value < million);
  return proper && fractions * 2 > numbers ? million : 100n * million;
}
