import { longFields } from '../../formulas/countTrap';
import { valueText } from '../../formulas/evaluate';
import { falseDuplicates } from '../../formulas/falseDuplicates';
import { findTraps, type FoundTrap } from '../../formulas/findTraps';
import { cellAddress, columnName } from '../../snapshot/address';
import { cellText } from '../cellText';
import { headerPlace } from '../headerPlace';
import { recordsWithin } from '../recordRows';
import type { LedgerView, Rule, RuleContext } from '../rule';
import { formulaMisleadingExamples } from './formula-misleading.examples';
import { formulaMisleadingMessages } from './formula-misleading.messages';

export const formulaMisleading: Rule = {
  meta: {
    id: 'formula-misleading',
    severity: 'warning',
    scope: 'workbook',
    title: { 'zh-CN': '自己写的公式算错了', en: 'A formula of your own gives a wrong result' },
    description: {
      'zh-CN':
        '表里自己写的查重、查找、校验码、年龄公式，结果与按规定算的不一样：COUNTIF 和条件格式“重复值”只比较前15位数字，会把不同的身份证号当成重复；VLOOKUP 最后少写一个 0，查不到时会拿别人的内容顶替；校验码公式系数或顺序写错；年龄只用年份相减。按提示改公式，或直接看本工具的结果。公式结果眼下没有错、但写法有隐患的，只作提示。',
      en: 'Formulas in the sheet that look for duplicates, look something up, work out the check character or the age, and give another result than the right one: COUNTIF and the built-in “duplicate values” format compare only the first 15 digits; VLOOKUP without its last 0 takes somebody else’s entry when there is none; check-character formulas with wrong weights or order; ages by subtracting years. Correct the formula as told, or rely on this tool’s own result. A formula whose result happens to be right is only mentioned.',
    },
    messages: formulaMisleadingMessages,
    reference: 'Excel 数值精度为15位有效数字；GB 11643-1999',
    examples: formulaMisleadingExamples,
  },
  check(context) {
    const { ledgers, environment } = context;
    report(context, findTraps(ledgers, environment.asOf));
    for (const view of ledgers) judgeFormats(context, view);
  },
};

/** What may be wrong later is worth a line; ages and check characters that are right are simply right. */
const latent: ReadonlyMap<FoundTrap['fault'], string> = new Map([
  ['count', 'countLatent'],
  ['distinct', 'countLatent'],
  ['lookup', 'lookupLatent'],
  ['checkWeights', 'checkLatent'],
  ['checkOrder', 'checkLatent'],
  ['checkModulus', 'checkLatent'],
]);

const longest = 60;

function report({ report, environment }: RuleContext, traps: readonly FoundTrap[]): void {
  const place = ({ view, column }: FoundTrap): string => `${view.ledger.id} ${String(column)}`;
  const wrong = new Set(traps.filter((trap) => trap.wrong).map(place));
  const told = new Set<string>();
  for (const trap of [...traps].sort((a, b) => a.row - b.row)) {
    const { view, row, column, about, fault } = trap;
    const { ledger } = view;
    const data = {
      formula: trap.formula.length > longest ? `${trap.formula.slice(0, longest - 1)}…` : trap.formula,
      compared: columnName(about),
      row: row + 1,
      asOf: environment.asOf,
    };
    if (trap.wrong) {
      const expected = valueText(trap.expected ?? null);
      report({ messageId: fault, at: { ledger, row, column }, data, expected });
      continue;
    }
    const messageId = latent.get(fault);
    if (messageId === undefined || wrong.has(place(trap)) || told.has(place(trap))) continue;
    told.add(place(trap));
    const at = headerPlace(ledger, column);
    report({ messageId, severity: 'notice', at, data, found: `=${data.formula}` });
  }
}

/** The built-in format 重复值 on a column of long numbers. */
function judgeFormats({ report }: RuleContext, { ledger }: LedgerView): void {
  const { grid, duplicateFormats = [] } = ledger.sheet;
  for (const { field, column } of ledger.columns) {
    if (!longFields.has(field)) continue;
    const areas = duplicateFormats.filter(({ left, right }) => column >= left && column <= right);
    const rows = new Set(
      areas.flatMap(({ top, bottom }) => recordsWithin(ledger, { first: top, last: bottom })),
    );
    if (rows.size === 0) continue;
    const painted = falseDuplicates(
      grid,
      [...rows].sort((a, b) => a - b),
      column,
    );
    const at = headerPlace(ledger, column);
    const found = cellText(grid, at.row, column);
    const [first] = painted;
    if (first === undefined) report({ messageId: 'highlightLatent', severity: 'notice', at, found });
    else
      report({
        messageId: 'highlight',
        at,
        found,
        data: { count: painted.length, example: cellAddress(first, column) },
      });
  }
}
