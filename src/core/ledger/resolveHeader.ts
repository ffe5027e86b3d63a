import type { FieldId } from './fields';
import { fieldIds } from './fields';
import { groupWords, headerWords } from './headerWords';
import { headerKey, headerReadings } from './headerKey';

export interface HeaderMeaning {
  readonly field: FieldId;
  /** A weak word gives way to a plainer one in another column. */
  readonly weak: boolean;
}

const dictionary = new Map<string, HeaderMeaning>();
for (const field of fieldIds) {
  for (const word of headerWords[field].split(' ')) {
    const weak = word.startsWith('~');
    dictionary.set((weak ? word.slice(1) : word).toUpperCase(), { field, weak });
  }
}

/** Words in front of a header that only say whose it is: the pupil's. */
const ownPrefix =
  /^(?:受助学生|受资助学生|资助学生|困难学生|贫困学生|被资助人|资助对象|受助对象|受助人|幼儿|儿童|学生|该生|本人|个人|人员|孩子|目前|现在|现|所)/;

function lookUp(text: string): HeaderMeaning | undefined {
  for (const reading of headerReadings(text)) {
    const found = dictionary.get(reading);
    if (found) return found;
  }
  for (const reading of headerReadings(text)) {
    const found = ownPrefix.test(reading) ? dictionary.get(reading.replace(ownPrefix, '')) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Somebody else than the pupil: a name or number below is not the pupil's. */
const otherPerson =
  /监护|家长|父亲|母亲|父母|户主|帮扶|包保|包联|责任人|联系人|干部|班主任|负责人|经办|教师|老师|开户|持卡|户代表|劝返人|走访人/;
const personFields: ReadonlySet<FieldId> = new Set([
  'name',
  'sex',
  'ethnicity',
  'birthDate',
  'age',
  'idNumber',
  'phone',
  'education',
  'healthState',
  'labourAbility',
  'disabilityNumber',
  'disabilityKind',
  'disabilityGrade',
  'isDisabled',
  'workMonths',
  'schoolName',
  'address',
  'studentNumber',
  'householdHead',
  'signature',
]);

/** Places that are not where the household is registered. */
const homeGroup = /现住|现居|居住|常住/;
const otherPlace = /学校所在|就读地|就学地|学校地址|院校所在|务工|转入|转出/;
const homeFields = new Map<FieldId, FieldId>([
  ['province', 'homeProvince'],
  ['city', 'homeCity'],
  ['county', 'homeCounty'],
  ['township', 'homeTownship'],
  ['village', 'homeVillage'],
  ['naturalVillage', 'homeVillage'],
  ['address', 'homeAddress'],
]);

/** What the leaf means below its groups; null when the groups say that it is not what it seems. */
function inContext(leaf: HeaderMeaning, groups: string): HeaderMeaning | null {
  if (otherPerson.test(groups) && personFields.has(leaf.field)) return null;
  const home = homeFields.get(leaf.field);
  if (home === undefined) return leaf;
  if (homeGroup.test(groups)) return { ...leaf, field: home };
  return otherPlace.test(groups) ? null : leaf;
}

/** Groups that people write in front of the sub-header in one cell. */
const flatGroups = [
  ...groupWords,
  '户籍地址',
  '户籍所在地',
  '户籍地',
  '户籍',
  '家庭现住址',
  '现住址',
  '现居住地',
  '家庭住址',
  '监护人',
  '家长',
  '户主',
  '学籍情况',
  '学籍',
  '帮扶联系人',
  '帮扶责任人',
  '帮扶人',
  '班主任',
  '就读学校',
  '受助',
  '银行卡',
].sort((first, second) => second.length - first.length);

/** 户籍地址省 → 户籍地址, 省; 学籍情况-班级 → 学籍情况, 班级; undefined when the header is no such pair. */
function splitFlat(text: string): readonly string[] | undefined {
  const key = headerKey(text);
  const group = flatGroups.find((word) => key.startsWith(word) && key.length > word.length);
  const rest =
    group === undefined
      ? key.split(/[-_—–:·.]/)
      : [group, key.slice(group.length).replace(/^[-_—–:·./的]+/, '')];
  return rest.length > 1 && rest.every((part) => part !== '') ? rest : undefined;
}

/**
 * What a column means by its header path, outermost group first (`['监护人', '姓名']`); undefined when nothing known.
 * `alone`: no other column stands below the same group, so that the group may speak for a leaf that says nothing.
 */
export function resolveHeader(path: readonly string[], alone = true): HeaderMeaning | undefined {
  const leafText = path.at(-1);
  if (leafText === undefined) return undefined;
  const groups = path.slice(0, -1);
  for (let from = groups.length - 1; from >= 0; from--) {
    const group = (groups[from] ?? '').replace(/信息|情况|资料/g, '');
    const joined = lookUp(`${groups[from] ?? ''}${leafText}`) ?? lookUp(group + leafText);
    if (joined && !homeFields.has(joined.field)) return joined;
  }
  const leaf = lookUp(leafText);
  if (leaf) return inContext(leaf, groups.join('/')) ?? undefined;
  const flat = groups.length === 0 ? splitFlat(leafText) : undefined;
  if (flat) return resolveHeader(flat, false);
  return alone && groups.length > 0 ? resolveHeader(groups, true) : undefined;
}

/** Cells of a sheet repeat; judging one word costs more than remembering it. */
const judged = new Map<string, boolean>();

function judgeWord(text: string): boolean {
  return (
    resolveHeader([text]) !== undefined || headerReadings(text).some((reading) => groupWords.has(reading))
  );
}

/** Whether the cell text is a header word by itself: a field's, or a group's. */
export function isHeaderWord(text: string): boolean {
  if (text === '' || text.length > 30) return false;
  const known = judged.get(text);
  if (known !== undefined) return known;
  if (judged.size > 4000) judged.clear();
  const word = judgeWord(text);
  judged.set(text, word);
  return word;
}

/** The field a single header text means, without context; undefined when none. */
export function fieldOfHeader(text: string): FieldId | undefined {
  return lookUp(text)?.field;
}
