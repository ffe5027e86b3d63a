import type { SheetCell, SheetContent } from '../../plan/plan';
import { cellAddress, columnName, quoteSheet } from '../../snapshot/address';
import { numberedNotes } from '../../summary/flatSheet';
import { looks, textCell } from '../../summary/looks';
import type { LedgerView } from '../../rules/rule';
import type { BaseChild, Comparison, Dropout } from '../dropout';
import { lackingTexts, type DropoutLists, type ListRole } from '../dropoutLists';
import { dropoutStates, groupTitles, stateIds, type StateId } from '../dropoutStates';
import { childEvidence } from '../evidence';
import { lackingFor } from '../lackingLists';
import type { ListRow } from '../linkLists';
import { comparisonWords, evidenceWords, yesWord } from './childrenSheet';
import {
  centred,
  childRange,
  flatSheet,
  label,
  notWritten,
  numberCell,
  rowLink,
  sheetNameOf,
  small,
  type DropoutSheetContext,
} from './dropoutSheet';
import { holds, type DropoutIdentity } from './identityLines';

const columns = [
  { title: '类别', width: 14 },
  { title: '状态', width: 28 },
  { title: '情形', width: 8 },
  { title: '人数', width: 12 },
  { title: '其中脱贫户', width: 14 },
  { title: '说明', width: 56 },
] as const;
const countColumn = 3;
const povertyColumn = 4;
const notCompared = '未比对';

/** Shown even where nobody has them. */
function always(id: StateId): boolean {
  const { group, listed } = dropoutStates[id];
  return group === 'atSchool' || group === 'dropout' || group === 'suspected' || listed !== undefined;
}

const skipped = (role: ListRole): string => `${notCompared}：${lackingTexts[role]['zh-CN']}`;

const roleTitles: Readonly<Record<ListRole, string>> = {
  base: '基数',
  enrolment: '学籍名册',
  inSchool: '在校名册',
  poverty: '脱贫户名单',
  dropout: '控辍保学台账',
};

function sourcesText(lists: DropoutLists): string {
  return (Object.keys(roleTitles) as ListRole[])
    .map((role) => {
      const names = lists[role].map(({ ledger }) => `“${ledger.sheet.name}”`).join('、');
      const kind =
        role === 'base' ? (lists.baseKind === 'police' ? '（公安名单）' : '（村级台账适龄儿童）') : '';
      return `${roleTitles[role]}${kind}：${names === '' ? lackingTexts[role]['zh-CN'] : names}`;
    })
    .join('；');
}

/** Rows of a list, live where counting the names gives the same. */
function listRows(views: readonly LedgerView[]): { value: number; formula: string } {
  let value = 0;
  const parts: string[] = [];
  for (const view of views) {
    const { rows, sheet } = view.ledger;
    const column = view.column('name');
    value += rows.length;
    const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    let filled = 0;
    if (column !== undefined)
      for (let row = first; row <= last; row++) if (sheet.grid.value(row, column) !== null) filled++;
    const name = column === undefined ? '' : columnName(column);
    parts.push(
      filled === rows.length && column !== undefined
        ? `COUNTA(${quoteSheet(sheet.name)}!$${name}$${String(first + 1)}:$${name}$${String(last + 1)})`
        : String(rows.length),
    );
  }
  return { value, formula: parts.join('+') || '0' };
}

/** 控辍保学汇总表 in the making. */
class StatusSheet {
  private readonly sheet;
  private readonly dropout: Dropout;
  private readonly name: string;
  private totalRow = 0;
  readonly identities: DropoutIdentity[] = [];

  constructor(private readonly context: DropoutSheetContext) {
    this.dropout = context.dropout;
    this.name = sheetNameOf(context, 'dropoutStatus');
    this.sheet = flatSheet(context, columns, '控辍保学情况汇总表');
  }

  private range(column: Parameters<typeof childRange>[1]): string {
    return childRange(this.context, column);
  }

  private count(fits: (child: BaseChild) => boolean): number {
    return this.dropout.children.filter(fits).length;
  }

  /** A count and, beside it, how many of them are 脱贫户. */
  private counted(
    fits: (child: BaseChild) => boolean,
    criteria: string,
  ): readonly [count: SheetCell, poverty: SheetCell] {
    return [
      numberCell(this.count(fits), `COUNTIFS(${criteria})`),
      this.dropout.lists.poverty.length === 0
        ? textCell(notCompared, centred)
        : numberCell(
            this.count((child) => fits(child) && child.poverty === true),
            `COUNTIFS(${criteria},${this.range('poverty')},"${yesWord}")`,
          ),
    ];
  }

  states(): void {
    const { sheet, dropout } = this;
    const first = sheet.page.next;
    for (const id of stateIds) {
      const { title, group, listed } = dropoutStates[id];
      const fits = ({ state }: BaseChild): boolean => state === id;
      const people = this.count(fits);
      if (people === 0 && !always(id)) continue;
      const lacking = people === 0 ? lackingFor(dropout, id) : undefined;
      const label2 = cellAddress(sheet.page.next, 1).replace(/^/, '$');
      const [count, poverty] = lacking
        ? [textCell(notCompared, centred), textCell(notCompared, centred)]
        : this.counted(fits, `${this.range('state')},${label2}`);
      sheet.line([
        textCell(groupTitles[group]['zh-CN'], centred),
        textCell(title, label),
        textCell(listed === undefined ? '' : `（${String(listed)}）`, centred),
        count,
        poverty,
        textCell(lacking ? skipped(lacking) : this.remark(id), small),
      ]);
    }
    this.totalRow = sheet.page.next;
    const sum = (column: number): string =>
      `SUM(${cellAddress(first, column)}:${cellAddress(this.totalRow - 1, column)})`;
    const poor = this.count(({ poverty }) => poverty === true);
    sheet.total(3, [
      numberCell(dropout.children.length, sum(countColumn)),
      dropout.lists.poverty.length === 0
        ? textCell(notCompared, centred)
        : numberCell(poor, sum(povertyColumn)),
      textCell(dropout.lists.poverty.length === 0 ? skipped('poverty') : '基数儿童', small),
    ]);
  }

  private remark(id: StateId): string {
    if (id === 'suspected') return '名册中没有、又没有写明情形的，以及台账写明疑似辍学的';
    if (id === 'neverEnrolled') return '核实不在校，学籍名册中也没有';
    if (id === 'dropout') return '核实不在校，有学籍';
    if (id === 'notJudged') return '缺的名单补齐后重新生成';
    if (dropoutStates[id].group === 'unsettled') return '核对身份证号、姓名或写法后重新生成';
    return '';
  }

  private section(title: string, heads: readonly string[]): void {
    const { page } = this.sheet;
    page.add([]);
    page.add(page.span(title, 0, page.lastColumn, { ...looks.header, horizontal: 'left' }), 22);
    page.add(
      heads.map((head) => textCell(head, looks.header)),
      24,
    );
  }

  /** 四查三比对: what the lists alone say, and what was written about them. */
  comparisons(): void {
    const { sheet, dropout } = this;
    const { lists } = dropout;
    this.section('四查三比对（只按名册，不看说明）', ['比对', '结果', '', '人数', '其中脱贫户', '说明']);
    const lacking = (['enrolment', 'inSchool'] as const).find((role) => lists[role].length === 0);
    const titles: readonly (readonly [Comparison | 'open', string, string])[] = [
      ['both', '户籍 × 学籍 × 在校', ''],
      ['schoolOnly', '在校 × 学籍', '在校而学籍名册中没有：补学籍'],
      ['neither', '户籍 × 学籍', '失学比对名单：逐人核实'],
      ['enrolledOnly', '学籍 × 在校', '辍学比对名单；“其中脱贫户”即脱贫户辍学比对名单'],
      ['open', '', '缺名单、学校没有交名册或身份待核'],
    ];
    const first = sheet.page.next;
    for (const [id, title, remark] of titles) {
      const word = comparisonWords[id];
      const fits = ({ comparison }: BaseChild): boolean => (comparison ?? 'open') === id;
      const [count, poverty] =
        lacking && id !== 'open'
          ? [textCell(notCompared, centred), textCell(notCompared, centred)]
          : this.counted(fits, `${this.range('comparison')},"${word}"`);
      const note = lacking && id !== 'open' ? skipped(lacking) : remark;
      sheet.line([
        textCell(title, small),
        textCell(word, label),
        textCell('', label),
        count,
        poverty,
        textCell(note, small),
      ]);
    }
    const last = sheet.page.next - 1;
    this.identities.push({
      name: { 'zh-CN': '四查三比对各项之和 = 基数儿童', en: 'comparison results sum to the base' },
      left: {
        value: dropout.children.length,
        formula: `SUM(${cellAddress(first, countColumn)}:${cellAddress(last, countColumn)})`,
      },
      right: this.base(),
    });
  }

  private base(): { value: number; formula: string } {
    return { value: this.dropout.children.length, formula: `COUNT(${this.range('number')})` };
  }

  /** 取证率 of pupils studying elsewhere, and of all other situations that need papers. */
  evidence(): void {
    const { sheet, dropout } = this;
    this.section('取证情况', ['类别', '情形', '', '应取证', '已取证', '取证率']);
    for (const kind of ['elsewhere', 'other'] as const) {
      const ids = stateIds.filter((id) => dropoutStates[id].evidence?.kind === kind);
      const needing = dropout.children.filter(({ state }) => ids.includes(state));
      const present = needing.filter((child) => childEvidence(child) === 'present').length;
      const untold = needing.filter((child) => childEvidence(child) === 'unknown').length;
      const add = (more: string): string =>
        ids.map((id) => `COUNTIFS(${this.range('state')},"${dropoutStates[id].title}"${more})`).join('+');
      const row = sheet.page.next;
      const lacking = needing.length === 0 ? lackingFor(dropout, 'elsewhere') : undefined;
      const [needCell, gotCell] = [cellAddress(row, 3), cellAddress(row, 4)];
      const rate: SheetCell =
        lacking || untold > 0 || needing.length === 0
          ? textCell(
              lacking
                ? skipped(lacking)
                : untold > 0
                  ? `不能计算：${String(untold)}人没有“佐证材料”可查`
                  : '没有应取证的人',
              small,
            )
          : {
              value: present / needing.length,
              formula: `IF(${needCell}=0,"",${gotCell}/${needCell})`,
              style: { ...looks.count, numberFormat: '0.00%' },
            };
      sheet.line([
        textCell(kind === 'elsewhere' ? '异地就读' : '其他情形', centred),
        textCell(kind === 'elsewhere' ? '在外地就读的' : '休学、送教、死亡、出国等', label),
        textCell('', label),
        lacking ? textCell(notCompared, centred) : numberCell(needing.length, add('')),
        lacking || (untold > 0 && untold === needing.length)
          ? textCell(lacking ? notCompared : evidenceWords.unknown, centred)
          : numberCell(present, add(`,${this.range('evidence')},"${evidenceWords.present}"`)),
        rate,
      ]);
    }
  }

  tieOut(): void {
    const { dropout, sheet } = this;
    const { lists, children, strays, outsideAges } = dropout;
    const total = cellAddress(this.totalRow, countColumn);
    this.identities.unshift({
      name: { 'zh-CN': '各状态人数之和 = 基数儿童', en: 'the states sum to the base' },
      left: { value: children.length, formula: total },
      right: this.base(),
    });
    const rows = listRows(lists.base);
    const minus = outsideAges > 0 ? `-${String(outsideAges)}` : '';
    this.identities.push({
      name: {
        'zh-CN': `基数名单行数${outsideAges > 0 ? '（减去不在年龄内的）' : ''} = 基数儿童`,
        en: 'rows of the base list (of these ages) = children',
      },
      left: { value: rows.value - outsideAges, formula: `${rows.formula}${minus}` },
      right: this.base(),
    });
    if (lists.dropout.length > 0) {
      const inBase = this.count(({ recorded }) => recorded.length > 0);
      const told = `COUNTIFS(${this.range('recorded')},"${yesWord}")`;
      this.identities.push({
        name: {
          'zh-CN': '控辍保学台账适龄儿童 = 其中在基数内的',
          en: 'children on the drop-out ledger = those of them in the base',
        },
        left: { value: inBase + strays.length, formula: `${told}+${String(strays.length)}` },
        right: { value: inBase, formula: told },
      });
    }
    this.section('表间勾稽关系', ['', '关系', '', '左', '右', '结果']);
    for (const identity of this.identities) {
      const row = sheet.page.next;
      sheet.line([
        textCell('', label),
        textCell(identity.name['zh-CN'], small),
        textCell('', label),
        numberCell(identity.left.value, identity.left.formula),
        numberCell(identity.right.value, identity.right.formula),
        {
          value: holds(identity) ? '成立' : '不成立',
          formula: `IF(${cellAddress(row, 3)}=${cellAddress(row, 4)},"成立","不成立")`,
          style: looks.verdict,
        },
      ]);
    }
    this.differences();
  }

  /** The children behind a difference. */
  private differences(): void {
    const { repeated, strays } = this.dropout;
    if (repeated.length + strays.length === 0) return;
    this.section('差在哪些儿童', ['工作表', '姓名', '', '行', '', '原因']);
    const line = (at: ListRow, reason: string): void => {
      this.sheet.line([
        textCell(at.view.ledger.sheet.name, small),
        textCell(at.view.text(at.row, 'name') || notWritten, label),
        textCell('', label),
        rowLink(at),
        textCell('', label),
        textCell(reason, small),
      ]);
    };
    for (const each of repeated)
      line(
        each,
        `与“${each.child.view.ledger.sheet.name}”第${String(each.child.row + 1)}行是同一人，基数只算一次`,
      );
    for (const each of strays) line(each, '在控辍保学台账上，但基数名单中没有');
  }

  content(): SheetContent {
    this.sheet.notes(
      numberedNotes([
        sourcesText(this.dropout.lists),
        '每名基数儿童只有一种状态，逐人依据见“控辍逐人核对表”；年龄和情形的口径见“控辍保学口径”。写“未比对”的是缺名单，不是没有人。',
      ]),
    );
    return { ...this.sheet.content(this.name), print: { landscape: false } };
  }
}

/** 控辍保学汇总表: states that sum to the base, the comparisons, 取证率 and the tie-outs. */
export function statusSheet(context: DropoutSheetContext): {
  readonly content: SheetContent;
  readonly identities: readonly DropoutIdentity[];
} {
  const sheet = new StatusSheet(context);
  sheet.states();
  sheet.comparisons();
  sheet.evidence();
  sheet.tieOut();
  return { content: sheet.content(), identities: sheet.identities };
}
