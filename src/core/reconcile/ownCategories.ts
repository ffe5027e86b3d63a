import { hardshipCategories } from '../codes/hardshipCategory';
import { yesNo } from '../codes/yesNo';
import type { FieldId } from '../ledger/fields';
import type { LedgerView } from '../rules/rule';

const listing = ['hardshipCategory', 'householdType', 'monitoringType'] as const satisfies readonly FieldId[];
const flags = [
  ['isPovertyAlleviated', '脱贫户'],
  ['isLowIncome', '低保'],
  ['isDestitute', '特困供养'],
  ['isOrphan', '孤儿'],
  ['isMonitored', '监测对象'],
  ['isDisabled', '残疾学生'],
] as const satisfies readonly (readonly [FieldId, string])[];

/** What a ledger says somebody's hardship is. */
export interface OwnCategories {
  readonly categories: readonly string[];
  /** The cell that says so, or that would: the first filled one, else the first there is. */
  readonly field: FieldId | undefined;
  /** Nothing at all is said: not the same as none. */
  readonly blank: boolean;
}

/** Every category a row of a ledger names, from every column that names any. */
export function ownCategories(view: LedgerView, row: number): OwnCategories {
  const found = new Set<string>();
  let field: FieldId | undefined;
  let first: FieldId | undefined;
  let blank = true;
  const note = (each: FieldId, categories: readonly string[]): void => {
    if (categories.length > 0) field ??= each;
    for (const category of categories) found.add(category);
  };
  for (const each of listing) {
    if (!view.has(each)) continue;
    first ??= each;
    const text = view.text(row, each);
    if (text === '') continue;
    blank = false;
    note(each, hardshipCategories(text).categories);
  }
  for (const [each, category] of flags) {
    if (!view.has(each)) continue;
    first ??= each;
    const answer = yesNo(view.text(row, each));
    if (answer === undefined) continue;
    blank = false;
    if (answer) note(each, [category]);
  }
  return { categories: [...found], field: field ?? first, blank };
}
