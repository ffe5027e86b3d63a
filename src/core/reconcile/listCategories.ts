import { hardshipCategories } from '../codes/hardshipCategory';
import { yesNo } from '../codes/yesNo';
import type { FieldId } from '../ledger/fields';
import type { Term } from '../ledger/ledger';
import { compactText } from '../normalise/cleanText';
import type { LedgerView } from '../rules/rule';
import type { Keeper } from './keeper';

/** The categories each office decides; what a list says beyond its own is hearsay. */
const decidedBy: Readonly<Record<Keeper, readonly string[]>> = {
  poverty: ['脱贫户', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '监测对象'],
  civil: ['低保', '特困供养', '孤儿', '事实无人抚养', '低保边缘'],
  disability: ['残疾学生'],
  police: [],
  unknown: [],
};

/** Monitored households, whose risk may be removed; 脱贫户 keep their support. */
const monitored: ReadonlySet<string> = new Set([
  '脱贫不稳定户',
  '边缘易致贫户',
  '突发严重困难户',
  '监测对象',
]);

const titleWords: readonly (readonly [RegExp, string])[] = [
  [/脱贫(?!不稳定)|建档立卡/, '脱贫户'],
  [/脱贫不稳定/, '脱贫不稳定户'],
  [/易致贫/, '边缘易致贫户'],
  [/突发严重困难/, '突发严重困难户'],
  [/监测/, '监测对象'],
  [/低保(?!边缘)/, '低保'],
  [/特困|五保/, '特困供养'],
  [/孤儿/, '孤儿'],
  [/无人抚养/, '事实无人抚养'],
  [/低保边缘|低收入/, '低保边缘'],
];

const typeFields = [
  'householdType',
  'monitoringType',
  'hardshipCategory',
] as const satisfies readonly FieldId[];

/** First day of school in a term: 1 September, 1 March. */
function termStart(term: Term): string {
  return term.endsWith('autumn') ? `${term.slice(0, 4)}-09-01` : `${term.slice(0, 4)}-03-01`;
}

export interface CategoryOptions {
  /** Monitored households whose risk was removed before the term no longer count: a county's own rule. */
  readonly riskRemovedEnds: boolean;
  readonly term: Term | undefined;
}

/** What one office list says about the categories of the people in it. */
export class ListCategories {
  /** Categories the list can tell of; of others its silence means nothing. */
  readonly covered: ReadonlySet<string>;
  private readonly typed: readonly (typeof typeFields)[number][];
  private readonly titled: readonly string[];

  constructor(
    private readonly view: LedgerView,
    private readonly keeper: Keeper,
    private readonly options: CategoryOptions,
  ) {
    const { ledger } = view;
    const own = decidedBy[keeper];
    const title = compactText(`${ledger.title} ${ledger.sheet.name}`);
    this.typed = typeFields.filter(
      (field) => view.has(field) && ledger.rows.some((row) => this.read(view.text(row, field)).length > 0),
    );
    this.titled =
      keeper === 'disability'
        ? own
        : titleWords.flatMap(([pattern, category]) =>
            own.includes(category) && pattern.test(title) ? [category] : [],
          );
    const covered = new Set<string>();
    if (this.typed.length === 0) for (const category of this.titled) covered.add(category);
    else
      for (const row of ledger.rows)
        for (const field of this.typed)
          for (const category of this.read(view.text(row, field))) covered.add(category);
    this.covered = covered;
  }

  private read(text: string): readonly string[] {
    if (text === '') return [];
    const own = decidedBy[this.keeper];
    const { categories, unknown } = hardshipCategories(text);
    // 已脱贫（2019年） and the like: left poverty, and keeps its support.
    const left = unknown.some((part) => part.includes('脱贫') && !part.includes('不稳定')) ? ['脱贫户'] : [];
    return [...new Set([...categories, ...left])].filter((category) => own.includes(category));
  }

  private ended(row: number): boolean {
    const { riskRemovedEnds, term } = this.options;
    if (!riskRemovedEnds || yesNo(this.view.text(row, 'riskRemoved')) !== true) return false;
    const removed = this.view.date(row, 'riskRemovedDate');
    return term === undefined || !('date' in removed) || removed.date <= termStart(term);
  }

  /** Categories a row gives; [] when it gives none, or when the list only says "one of several". */
  of(row: number): readonly string[] {
    const found =
      this.typed.length > 0
        ? [...new Set(this.typed.flatMap((field) => this.read(this.view.text(row, field))))]
        : this.titled.length === 1
          ? this.titled
          : [];
    return this.ended(row) ? found.filter((category) => !monitored.has(category)) : found;
  }

  /** Whether a row bears out that somebody has the category. */
  bears(row: number, category: string): boolean {
    const given = this.of(row);
    if (given.includes(category)) return true;
    // 监测对象 names no kind: it may be any of them, and any of them is one.
    const open = (list: readonly string[]): boolean => list.some((each) => monitored.has(each));
    if (category === '监测对象' && open(given)) return true;
    if (given.includes('监测对象') && monitored.has(category)) return true;
    // 脱贫不稳定户 are 脱贫户 by definition; a list that does not tell the kinds of monitored ones bears them out.
    if (category === '脱贫户' && given.includes('脱贫不稳定户')) return true;
    if (category === '脱贫不稳定户' && given.includes('脱贫户') && !this.covered.has(category)) return true;
    return this.typed.length === 0 && this.titled.includes(category);
  }
}
