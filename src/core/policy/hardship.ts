import { hardshipCategories, hardshipCategoryList } from '../codes/hardshipCategory';
import { hardshipTierList } from '../codes/hardshipTier';
import { yesNo } from '../codes/yesNo';
import { lacking, unknown, yes, type Answer, type Speak, type Unknown } from './answer';
import type { DecidingField, PupilInputs } from './pupilInputs';
import { reasons } from './reasons';

/** What a row says about hardship, from every column that says something. */
export interface Hardship {
  /** Categories to match standards with, in the code list's order. */
  readonly categories: readonly string[];
  /** The row says itself that there is none. */
  readonly none: boolean;
  /** Why it cannot be told at all: blank, unlisted, contradictory. */
  readonly problem: Unknown | undefined;
  /** The cell's words, for reasons and derivations. */
  readonly found: string;
  readonly fields: readonly DecidingField[];
}

/** 是否… columns whose 是 means a category. 残疾 is apart: it takes hardship as well (家庭经济困难残疾学生). */
const flags = [
  ['isPovertyAlleviated', '脱贫户'],
  ['isLowIncome', '低保'],
  ['isDestitute', '特困供养'],
  ['isOrphan', '孤儿'],
  ['isMonitored', '监测对象'],
] as const satisfies readonly (readonly [DecidingField, string])[];

/** Columns that add categories to the one that states them. */
const secondary = ['householdType', 'monitoringType'] as const satisfies readonly DecidingField[];

const order = new Map(hardshipCategoryList.values.map((value, index) => [value, index]));
const rank = (category: string): number => order.get(category) ?? order.size;

/** 城市低保 is listed as 低保, but the four classes of day pupils name the rural one only. */
function urbanised(text: string, categories: readonly string[]): readonly string[] {
  if (!/城[市镇]/.test(text) || text.includes('农村')) return categories;
  return categories.map((category) =>
    category === '低保' || category === '特困供养' ? `城市${category}` : category,
  );
}

/** The one category a row is counted under: the first of the code list; '' when the row does not tell. */
export function primaryCategory(hardship: Hardship): string {
  const [first] = hardship.categories;
  return first?.replace(/^城市/, '') ?? (hardship.none ? '无' : '');
}

/** Everything beside the stating column that says 是 or names a category. */
function evidence(
  inputs: PupilInputs,
  fields: readonly DecidingField[],
): { categories: string[]; words: string[]; disabled: boolean } {
  const categories: string[] = [];
  const words: string[] = [];
  for (const field of fields) {
    const reading = hardshipCategories(inputs.text(field));
    if (reading.categories.length === 0) continue;
    categories.push(...urbanised(inputs.text(field), reading.categories));
    words.push(inputs.text(field));
  }
  for (const [field, category] of flags) {
    if (yesNo(inputs.text(field)) !== true) continue;
    categories.push(category);
    words.push(category);
  }
  return { categories, words, disabled: yesNo(inputs.text('isDisabled')) === true };
}

function withDisability(categories: readonly string[], disabled: boolean): readonly string[] {
  const all = new Set(categories);
  if (disabled && all.size > 0) all.add('残疾学生');
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** The tier as hardship: 不困难 says none, any other listed one says hardship. */
function tierSays(inputs: PupilInputs): 'none' | 'hardship' | undefined {
  const tier = hardshipTierList.canonical(inputs.text('hardshipTier'));
  if (tier === undefined) return undefined;
  return tier === '不困难' ? 'none' : 'hardship';
}

/** A ledger with a 困难类型 column: that cell states it; the other columns add, or contradict. */
function stated(inputs: PupilInputs, speak: Speak): Hardship {
  const field: DecidingField = 'hardshipCategory';
  const found = inputs.text(field);
  const reading = hardshipCategories(found);
  const other = evidence(inputs, secondary);
  const hint = other.words[0];
  const fields: readonly DecidingField[] = [field];
  let problem: Hardship['problem'];
  if (reading.blank) {
    problem = unknown(
      hint === undefined ? speak(reasons.categoryBlank) : speak(reasons.categoryBlankHint, { hint }),
      ...fields,
    );
  } else if (reading.unknown.length > 0) {
    problem = unknown(speak(reasons.categoryUnread, { found: reading.unknown.join('、') }), ...fields);
  } else if (reading.none && hint !== undefined) {
    const contradicting = [...secondary, ...flags.map(([flag]) => flag)].filter(
      (each) => inputs.text(each) !== '',
    );
    problem = unknown(speak(reasons.categoryConflict, { found, other: hint }), field, ...contradicting);
  } else if (
    (reading.none && tierSays(inputs) === 'hardship') ||
    (reading.categories.length > 0 && tierSays(inputs) === 'none')
  ) {
    problem = unknown(
      speak(reasons.categoryConflict, { found, other: inputs.text('hardshipTier') }),
      field,
      'hardshipTier',
    );
  }
  const categories = problem
    ? []
    : withDisability([...urbanised(found, reading.categories), ...other.categories], other.disabled);
  return { categories, none: reading.none && !problem, problem, found, fields };
}

/** A ledger without one: 户类型, 监测类型 and 是否… columns together, and the tier for hardship as such. */
function gathered(inputs: PupilInputs, speak: Speak): Hardship {
  const fields = [...secondary, ...flags.map(([flag]) => flag), 'isDisabled' as const].filter((field) =>
    inputs.has(field),
  );
  const other = evidence(inputs, secondary);
  const household = hardshipCategories(inputs.text('householdType'));
  const tier = tierSays(inputs);
  const found = other.words.join('、') || inputs.text('householdType') || inputs.text('hardshipTier');
  const categories = withDisability(other.categories, other.disabled);
  if (categories.length > 0 && tier === 'none') {
    const reason = speak(reasons.categoryConflict, { found, other: inputs.text('hardshipTier') });
    return {
      categories: [],
      none: false,
      problem: unknown(reason, ...fields, 'hardshipTier'),
      found,
      fields,
    };
  }
  if (categories.length > 0) return { categories, none: false, problem: undefined, found, fields };
  if (tier === 'hardship')
    return {
      categories: ['其他家庭经济困难'],
      none: false,
      problem: undefined,
      found,
      fields: ['hardshipTier'],
    };
  if (household.none || tier === 'none')
    return { categories: [], none: true, problem: undefined, found, fields };
  const tiered = inputs.has('hardshipTier');
  const problem =
    fields.length === 0 && !tiered
      ? lacking(speak(reasons.categoryMissing), 'hardshipCategory')
      : unknown(speak(reasons.categoryBlank), ...fields, ...(tiered ? (['hardshipTier'] as const) : []));
  return { categories: [], none: false, problem, found, fields };
}

/** What the row says about hardship. A blank says nothing: it is never "none". */
export function readHardship(inputs: PupilInputs, speak: Speak): Hardship {
  return inputs.has('hardshipCategory') ? stated(inputs, speak) : gathered(inputs, speak);
}

/** Categories that do not say which kind: a 监测对象 may be a 脱贫不稳定户, a cause of poverty names no class at all. */
function saysNoKind(category: string): boolean {
  return category === '监测对象' || category.startsWith('因') || category.startsWith('缺');
}

/** Said to be monitored, but not as what: that may be a 脱贫不稳定户. */
function monitoredOpen(categories: readonly string[], wanted: readonly string[]): boolean {
  const kinds = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'];
  if (!kinds.some((kind) => wanted.includes(kind))) return false;
  return categories.includes('监测对象') && !categories.some((category) => kinds.includes(category));
}

/** Whether the row's hardship is one the standard asks for. */
export function hardshipFits(hardship: Hardship, wanted: 'any' | readonly string[], speak: Speak): Answer {
  if (hardship.problem) return hardship.problem;
  if (hardship.none) return { is: 'no', reason: speak(reasons.noHardship, { found: hardship.found }) };
  if (wanted === 'any') return yes;
  if (hardship.categories.some((category) => wanted.includes(category))) return yes;
  const data = { found: hardship.found, listed: wanted.join('、') };
  if (hardship.categories.every(saysNoKind) || monitoredOpen(hardship.categories, wanted))
    return unknown(speak(reasons.categoryOpen, data), ...hardship.fields);
  return { is: 'no', reason: speak(reasons.notListed, data) };
}
