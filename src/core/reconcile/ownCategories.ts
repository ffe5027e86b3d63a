import { hardshipCategories } from '../codes/hardshipCategory';
import { yesNo } from '../codes/yesNo';
import type { FieldId } from '../ledger/fields';
import type { LedgerView } from '../rules/rule';

/** Columns whose 是 means a category; the others name categories. */
const flags: ReadonlyMap<FieldId, string> = new Map([
  ['isPovertyAlleviated', '脱贫户'],
  ['isLowIncome', '低保'],
  ['isDestitute', '特困供养'],
  ['isOrphan', '孤儿'],
  ['isMonitored', '监测对象'],
  ['isDisabled', '残疾学生'],
]);
const fields: readonly FieldId[] = ['hardshipCategory', 'householdType', 'monitoringType', ...flags.keys()];

const none: readonly string[] = [];

/** Reads every category the rows of a ledger name, from every column that names any; rows repeat the same few cells. */
export class OwnCategories {
  private readonly present: readonly FieldId[];
  private readonly known = new Map<string, readonly string[]>();

  constructor(private readonly view: LedgerView) {
    this.present = fields.filter((field) => view.has(field));
  }

  of(row: number): readonly string[] {
    let key = '';
    for (const field of this.present) key += `${this.view.text(row, field)}\u0000`;
    let found = this.known.get(key);
    if (!found) this.known.set(key, (found = this.read(row)));
    return found;
  }

  private read(row: number): readonly string[] {
    const found = new Set<string>();
    for (const field of this.present) {
      const text = this.view.text(row, field);
      const flag = flags.get(field);
      if (flag === undefined) for (const category of hardshipCategories(text).categories) found.add(category);
      else if (yesNo(text) === true) found.add(flag);
    }
    return found.size === 0 ? none : [...found];
  }
}
