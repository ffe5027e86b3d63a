import type { SheetCell } from '../../plan/plan';
import type { FlatSheet } from '../../summary/flatSheet';
import { looks } from '../../summary/looks';
import type { BaseChild, Dropout } from '../dropout';
import { lackingTexts, type ListRole } from '../dropoutLists';
import { yesWord } from './childrenSheet';
import {
  centred,
  childRange,
  flatSheet,
  numberCell,
  type DropoutSheetContext,
  textOrBlank,
} from './dropoutSheet';

const columns = [
  { title: '类别', width: 20 },
  { title: '状态', width: 28 },
  { title: '情形', width: 8 },
  { title: '人数', width: 12 },
  { title: '其中脱贫户', width: 14 },
  { title: '说明', width: 56 },
] as const;
export const countColumn = 3;
export const povertyColumn = 4;

/** Stands where a list is missing: nobody was looked for, which is not the same as nobody found. */
export const notCompared = '未比对';
export const skipped = (role: ListRole): string => `${notCompared}：${lackingTexts[role]['zh-CN']}`;

/** 控辍保学汇总表 being put together: counts over the sheet of all children. */
export class StatusPage {
  readonly sheet: FlatSheet;
  readonly dropout: Dropout;

  constructor(readonly context: DropoutSheetContext) {
    this.dropout = context.dropout;
    this.sheet = flatSheet(context, columns, '控辍保学情况汇总表');
  }

  range(column: Parameters<typeof childRange>[1]): string {
    return childRange(this.context, column);
  }

  count(fits: (child: BaseChild) => boolean): number {
    return this.dropout.children.filter(fits).length;
  }

  /** A count and, beside it, how many of them are 脱贫户. */
  counted(
    fits: (child: BaseChild) => boolean,
    criteria: string,
  ): readonly [count: SheetCell, poverty: SheetCell] {
    return [
      numberCell(this.count(fits), `COUNTIFS(${criteria})`),
      this.dropout.lists.poverty.length === 0
        ? textOrBlank(notCompared, centred)
        : numberCell(
            this.count((child) => fits(child) && child.poverty === true),
            `COUNTIFS(${criteria},${this.range('poverty')},"${yesWord}")`,
          ),
    ];
  }

  /** All children of the base, live. */
  base(): { readonly value: number; readonly formula: string } {
    return { value: this.dropout.children.length, formula: `COUNT(${this.range('number')})` };
  }

  /** A further table: its title and its heads, `''` joined to the head before. */
  section(title: string, heads: readonly string[]): void {
    const { page } = this.sheet;
    page.add([]);
    page.add(page.span(title, 0, page.lastColumn, { ...looks.header, horizontal: 'left' }), 22);
    page.add(
      heads.map((head) => textOrBlank(head, looks.header)),
      24,
    );
  }
}
