import { idColumn, identityKey } from '../../id/idColumn';
import type { FieldId } from '../../ledger/fields';
import { unitInHeader } from '../../ledger/headerKey';
import type { Ledger } from '../../ledger/ledger';
import { cellText } from '../cellText';
import { exactText } from '../exactNumber';
import { headerPlace } from '../headerPlace';
import { figureColumns, type FigureColumn } from '../figures';
import type { LedgerView, Rule, RuleContext, RuleEnvironment } from '../rule';

const moneyFields: ReadonlySet<FieldId> = new Set<FieldId>([
  'paidAmount',
  'dueAmount',
  'standardAmount',
  'mealAmount',
]);
const moneyHeader = /金额|资金|补助费|补贴|经费/;
/** Amounts that must stand beside one before it is called ten thousand times too great or small. */
const witnesses = 4;
/** What one pupil gets in a term, 元: beyond these the whole column has the wrong unit. */
const least = 1;
const most = 200_000;
/** How far from the exact ten thousand a slip of unit may be, as a factor. */
const slack = 5;
const personsSaid = /^(?:合计|小计|总计|共计|累计|本页计|共)?[：:\s]{0,4}(\d{1,7})\s{0,2}人$/;

export const unitSuspect: Rule = {
  meta: {
    id: 'unit-suspect',
    severity: 'warning',
    scope: 'ledger',
    title: { 'zh-CN': '单位可疑（元/万元，人/人次）', en: 'Doubtful unit' },
    description: {
      'zh-CN':
        '个别金额是同列其他金额的万分之一或一万倍，多半是元和万元混填；或者整列金额按表头的单位折算后，一名学生一学期不到1元或超过20万元；或者合计写的“××人”其实是人次（同一学生有几笔）。请核对单位。',
      en: 'A single amount is a ten-thousandth or ten thousand times the others of its column (元 and 万元 mixed); or a whole column, in the unit its header states, gives a pupil less than 1 元 or more than 200,000 元; or a total of persons (人) really counts payments (人次). Check the unit.',
    },
    messages: {
      small: {
        'zh-CN':
          '{sheet}!{cell}：{header}填{found}，同列一般是{usual}，像是按万元填的（折合{expected}元）。请核对单位后改正。',
        en: '{sheet}!{cell}: {header} is {found} where the others are about {usual}; it looks like 万元 ({expected} 元). Check the unit.',
      },
      large: {
        'zh-CN':
          '{sheet}!{cell}：{header}填{found}，同列一般是{usual}，像是把元填进了万元列（应为{expected}）。请核对单位后改正。',
        en: '{sheet}!{cell}: {header} is {found} where the others are about {usual}; it looks like 元 in a column of 万元 ({expected}). Check the unit.',
      },
      column: {
        'zh-CN':
          '{sheet}!{cell}：“{header}”的单位是{unit}，一般每人{usual}，折合{yuan}元，不合常理。请核对单位是元还是万元。',
        en: '{sheet}!{cell}: “{header}” is in {unit}; about {usual} a pupil would be {yuan} 元. Check whether the unit is 元 or 万元.',
      },
      entries: {
        'zh-CN':
          '{sheet}!{cell}：写的是“{found}”，但{count}行里只有{persons}名学生（有人不止一笔），应写“{expected}”。请改正。',
        en: '{sheet}!{cell}: says “{found}”, but its {count} rows are of {persons} pupils only (some have several); it should say “{expected}”.',
      },
    },
    reference: '台账填报要求（金额单位、人与人次分别统计）',
    examples: [
      {
        title: { 'zh-CN': '单位一致，通过', en: 'one unit throughout' },
        kind: 'paymentRoll',
        cells: ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name: `李${name}`, paidAmount: 625 })),
        finds: [],
      },
      {
        title: { 'zh-CN': '一行按万元填', en: 'one row in 万元' },
        kind: 'paymentRoll',
        cells: [625, 750, 0.0625, 625, 750].map((paidAmount, at) => ({
          name: `李${'甲乙丙丁戊'.charAt(at)}`,
          paidAmount,
        })),
        finds: ['small'],
      },
      {
        title: { 'zh-CN': '表上写万元，填的是元', en: 'the sheet says 万元, the column holds 元' },
        kind: 'paymentRoll',
        moneyUnit: 10000,
        cells: [625, 750, 625, 625, 750].map((paidAmount, at) => ({
          name: `李${'甲乙丙丁戊'.charAt(at)}`,
          paidAmount,
        })),
        finds: ['column'],
      },
      {
        title: {
          'zh-CN': '边界：金额差别大但不到一万倍',
          en: 'boundary: far apart, but not ten thousand times',
        },
        kind: 'paymentRoll',
        cells: [625, 750, 5000, 30, 750].map((paidAmount, at) => ({
          name: `李${'甲乙丙丁戊'.charAt(at)}`,
          paidAmount,
        })),
        finds: [],
      },
    ],
  },
  check(context) {
    for (const view of context.ledgers) {
      const { ledger } = view;
      const fields = new Map(ledger.columns.map(({ column, field }) => [column, field]));
      for (const figures of figureColumns(ledger)) {
        const field = fields.get(figures.column);
        const money = field ? moneyFields.has(field) : moneyHeader.test(figures.header);
        if (money && !figures.rate) amounts(context, ledger, figures);
      }
      persons(context, view);
    }
  },
};

function amounts({ report }: RuleContext, ledger: Ledger, { column, header, values }: FigureColumn): void {
  // Totals follow: only records are compared.
  const own = values.slice(0, ledger.rows.length);
  const positive = own.filter((value) => value !== undefined && value > 0n).map(Number);
  if (positive.length <= witnesses) return;
  positive.sort((a, b) => a - b);
  const usual = positive[positive.length >> 1] ?? 0;
  const unit = unitInHeader(header) ?? ledger.moneyUnit;
  const yuan = (usual / 1e6) * unit;
  const shown = exactText(BigInt(Math.round(usual)));
  if (yuan < least || yuan > most) {
    report({
      messageId: 'column',
      at: headerPlace(ledger, column),
      data: {
        usual: shown,
        yuan: exactText(BigInt(Math.round(yuan * 1e6))),
        unit: unit === 1 ? '元' : '万元',
      },
    });
    return;
  }
  for (const [at, value] of own.entries()) {
    const row = ledger.rows[at];
    if (value === undefined || row === undefined) continue;
    const factor = Number(value) / usual;
    const small = near(factor * 10_000);
    if (!small && !near(factor / 10_000)) continue;
    const expected = exactText(small ? value * 10_000n : value / 10_000n);
    report({
      messageId: small ? 'small' : 'large',
      at: { ledger, row, column },
      expected,
      fix: { kind: 'proposed', value: expected },
      data: { usual: shown },
    });
  }
}

function near(factor: number): boolean {
  return factor >= 1 / slack && factor <= slack;
}

/** A total that says 284人 where 284 rows are of fewer pupils. */
function persons({ report, environment }: RuleContext, view: LedgerView): void {
  const { ledger } = view;
  for (const total of ledger.totals) {
    if (total.covers.length < 2) continue;
    for (const { column } of [...ledger.columns, ...ledger.unmapped]) {
      const text = cellText(ledger.sheet.grid, total.row, column).normalize('NFKC').trim();
      const said = text.length > 30 ? undefined : personsSaid.exec(text)?.[1];
      if (said === undefined || Number(said) !== total.covers.length) continue;
      const distinct = pupilsIn(view, total.covers, environment);
      if (distinct === undefined || distinct >= total.covers.length) continue;
      report({
        messageId: 'entries',
        at: { ledger, row: total.row, column },
        expected: `${said}人次（${String(distinct)}人）`,
        data: { count: total.covers.length, persons: distinct },
      });
      break;
    }
  }
}

/** Distinct pupils by ID number; undefined when not every row has one. */
function pupilsIn(view: LedgerView, rows: readonly number[], { asOf }: RuleEnvironment): number | undefined {
  const cells = idColumn(view, 'idNumber', asOf);
  if (!cells) return undefined;
  const wanted = new Set(rows);
  const keys = view.ledger.rows.flatMap((row, at) => (wanted.has(row) ? [identityKey(cells[at])] : []));
  return keys.includes('') ? undefined : new Set(keys).size;
}
