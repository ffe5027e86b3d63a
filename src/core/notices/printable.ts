import type { SheetContent } from '../plan/plan';
import type { Subsidy } from '../policy/subsidy';
import type { SubsidyPlacement } from '../policy/subsidyColumns';
import type { LedgerView } from '../rules/rule';
import type { LocalText, TextData } from '../text/text';

/** What rolls and notices are made from. */
export interface PrintableInput {
  readonly subsidy: Subsidy;
  /** Of the counted ledgers at least. */
  readonly views: readonly LedgerView[];
  /** Where the amounts stand beside the ledgers; ledgers without columns are not in it. */
  readonly placements: ReadonlyMap<string, SubsidyPlacement>;
  /** Only this school, as the sheets by school name it; undefined = all, each beginning a page. */
  readonly school: string | undefined;
  /** `YYYY-MM-DD`: the date on the sheet. */
  readonly asOf: string;
  readonly sheetName: string;
}

/** A printable sheet, or why there is none. */
export type Printable =
  | { readonly content: SheetContent; readonly pages: number }
  | { readonly refused: LocalText; readonly data: TextData };

export const printableWords = {
  noSchool: {
    'zh-CN': '没有学校“{school}”，或该校没有应发的学生。可选：{schools}',
    en: 'There is no school “{school}”, or nothing is due to its pupils. Schools: {schools}',
  },
  nobody: {
    'zh-CN': '没有应发的学生，不生成“{sheet}”',
    en: 'Nothing is due to anybody, so “{sheet}” is not made',
  },
  tooManyPages: {
    'zh-CN': '“{sheet}”共{pages}页，一张工作表最多能分{most}页：请指定学校，一次生成一所',
    en: '“{sheet}” has {pages} pages, and a sheet can hold {most}: name a school and make one at a time',
  },
} as const satisfies Record<string, LocalText>;

/** Names to choose from, no more than fit a sentence. */
export function schoolChoices(subsidy: Subsidy): string {
  const names = [
    ...new Set(subsidy.rows.flatMap(({ kind, school }) => (kind === 'entitled' ? [school] : []))),
  ];
  return names.slice(0, 10).join('、') + (names.length > 10 ? '…' : '');
}
