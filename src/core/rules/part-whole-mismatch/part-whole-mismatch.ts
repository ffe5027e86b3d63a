import { exactText } from '../exactNumber';
import { figureColumns, figureRows, type FigureColumn } from '../figures';
import type { Ledger } from '../../ledger/ledger';
import type { Rule, RuleContext } from '../rule';

/** Last level of a header that names the whole of its group. */
const wholeWord = /^(?:合计|小计|总计|总数|总额|总人数|合计金额|总金额|计)(?:\([^()]*\))?$/;
const within = '其中';

interface Relation {
  readonly whole: FigureColumn;
  readonly parts: readonly FigureColumn[];
  /** The parts make up the whole; otherwise each is only within it. */
  readonly complete: boolean;
}

export const partWholeMismatch: Rule = {
  meta: {
    id: 'part-whole-mismatch',
    severity: 'error',
    scope: 'ledger',
    title: { 'zh-CN': '“其中”项与总数不符', en: 'A part that does not fit its whole' },
    description: {
      'zh-CN':
        '“其中：……”一列的数字比它所属的总数还大；或者同一组里各分项相加不等于“合计”。请核对是分项填错、总数没更新，还是填错了列。大多数行都成立的关系才用来检查个别行。',
      en: 'A figure under 其中 is greater than the whole it belongs to, or the parts of a group do not add up to its 合计. A part is wrong, the total was not updated, or something stands in the wrong column. A relation is only held against single rows when it holds in most.',
    },
    messages: {
      exceeds: {
        'zh-CN':
          '{sheet}!{cell}：“{header}”是{found}，比它所属的“{whole}”{total}还大，其中数不能超过总数。请核对后改正其中一个。',
        en: '{sheet}!{cell}: “{header}” is {found}, more than its whole “{whole}” of {total}. Correct one of them.',
      },
      sum: {
        'zh-CN': '{sheet}!{cell}：“{header}”是{found}，各分项（{parts}）相加是{expected}。请核对后改正。',
        en: '{sheet}!{cell}: “{header}” is {found}, but its parts ({parts}) add up to {expected}. Check and correct it.',
      },
    },
    reference: '汇总表表内勾稽关系（其中项≤总数，分项之和＝合计）',
    examples: [
      {
        title: { 'zh-CN': '其中项不超过总数，通过', en: 'parts within their whole' },
        cells: [{ name: '李明' }, { name: '王芳' }, { name: '张三' }],
        unmapped: [
          { header: '补助合计', values: [625, 750, 500] },
          { header: '其中：县级配套', values: [100, 750, 0] },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '其中项比总数大', en: 'a part greater than its whole' },
        cells: [{ name: '李明' }, { name: '王芳' }, { name: '张三' }],
        unmapped: [
          { header: '补助合计', values: [625, 750, 500] },
          { header: '其中：县级配套', values: [100, 7500, 0] },
        ],
        finds: ['exceeds'],
      },
      {
        title: { 'zh-CN': '分项相加不等于合计', en: 'parts that do not add up' },
        cells: [{ name: '李明' }, { name: '王芳' }, { name: '张三' }],
        unmapped: [
          { header: '补助/合计', values: [625, 750, 500] },
          { header: '补助/生活费', values: [500, 600, 500] },
          { header: '补助/交通费', values: [125, 100, 0] },
        ],
        finds: ['sum'],
      },
      {
        title: { 'zh-CN': '边界：总数空着，不比', en: 'boundary: nothing to compare with a blank whole' },
        cells: [{ name: '李明' }, { name: '王芳' }, { name: '张三' }],
        unmapped: [
          { header: '补助合计', values: [null, 750, 500] },
          { header: '其中：县级配套', values: [100, 750, 0] },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    for (const { ledger } of context.ledgers) {
      const relations = relationsOf(figureColumns(ledger));
      if (relations.length === 0) {
        context.skip(ledger, {
          'zh-CN': '没有“其中”列或分组合计列',
          en: 'there is no 其中 column and no group with a total',
        });
        continue;
      }
      for (const relation of relations) judge(context, ledger, relation);
    }
  },
};

function group(header: string): string {
  return header.includes('/') ? header.slice(0, header.lastIndexOf('/')) : '';
}

function leaf(header: string): string {
  return header.slice(header.lastIndexOf('/') + 1);
}

function relationsOf(columns: readonly FigureColumn[]): readonly Relation[] {
  const amounts = columns.filter(({ rate }) => !rate);
  const relations: Relation[] = [];
  for (const [at, part] of amounts.entries()) {
    if (!part.header.includes(within)) continue;
    const whole = amounts.slice(0, at).findLast(({ header }) => !header.includes(within));
    if (whole) relations.push({ whole, parts: [part], complete: false });
  }
  for (const whole of amounts) {
    const own = group(whole.header);
    if (own === '' || !wholeWord.test(leaf(whole.header))) continue;
    const parts = amounts.filter(({ header }) => header !== whole.header && group(header) === own);
    if (parts.length > 1) relations.push({ whole, parts, complete: true });
  }
  return relations;
}

interface Break {
  readonly at: number;
  readonly column: FigureColumn;
  readonly sum: bigint;
}

function judge({ report }: RuleContext, ledger: Ledger, { whole, parts, complete }: Relation): void {
  const rows = figureRows(ledger);
  const breaks: Break[] = [];
  let held = 0;
  for (const at of rows.keys()) {
    const total = whole.values[at];
    const values = parts.map(({ values: column }) => column[at]);
    if (total === undefined || values.every((value) => value === undefined)) continue;
    const sum = values.reduce<bigint>((all, value) => all + (value ?? 0n), 0n);
    const [part] = parts;
    if (complete ? sum === total : sum <= total) held++;
    else breaks.push({ at, column: complete || !part ? whole : part, sum });
  }
  if (breaks.length * 2 > held) return;
  for (const { at, column, sum } of breaks) {
    const row = rows[at];
    if (row === undefined) continue;
    const places = [column, whole, ...parts].map((each) => ({ ledger, row, column: each.column }));
    const [place] = places;
    if (!place) continue;
    const unique = places.filter(
      (one, index) => places.findIndex(({ column: of }) => of === one.column) === index,
    );
    const expected = exactText(sum);
    if (complete) {
      const names = parts.map(({ header }) => leaf(header)).join('＋');
      report({ messageId: 'sum', at: place, group: unique, expected, data: { parts: names } });
    } else {
      const total = exactText(whole.values[at] ?? 0n);
      report({ messageId: 'exceeds', at: place, group: unique, data: { whole: whole.header, total } });
    }
  }
}
