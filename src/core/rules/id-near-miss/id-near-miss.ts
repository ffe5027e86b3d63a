import { idColumn, identityKey } from '../../id/idColumn';
import { isSound, type IdCell } from '../../id/judgeId';
import { numberLimit, recordNumbers } from '../recordNumbers';
import type { LedgerView, Rule, RuleEnvironment } from '../rule';
import { samePerson } from '../samePerson';
import { duplicatePools, sharedBy, type Member } from '../sharedRecords';

/** Places compared: the check character only follows from the others. */
const places = 17;

type Slip = { readonly kind: 'digit'; readonly at: number } | { readonly kind: 'swap'; readonly at: number };

/** The one slip that makes two numbers one: a wrong digit, or two neighbours swapped; undefined when there are more. */
export function oneSlip(a: string, b: string): Slip | undefined {
  let at = 0;
  while (at < places && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === places) return a.charAt(places) === b.charAt(places) ? undefined : { kind: 'digit', at };
  if (a.slice(at + 1, places) === b.slice(at + 1, places)) return { kind: 'digit', at };
  const swapped =
    a.charAt(at) === b.charAt(at + 1) &&
    a.charAt(at + 1) === b.charAt(at) &&
    a.slice(at + 2, places) === b.slice(at + 2, places);
  return swapped ? { kind: 'swap', at } : undefined;
}

export const idNearMiss: Rule = {
  meta: {
    id: 'id-near-miss',
    severity: 'warning',
    scope: 'workbook',
    needs: [['idNumber', 'name']],
    title: { 'zh-CN': '同一个人的两个身份证号只差一处', en: 'Two ID numbers of one person, one slip apart' },
    description: {
      'zh-CN':
        '姓名相同，又同一户（或同一学校且家长、电话等相同），两行的身份证号只差一位或只是相邻两位颠倒，多半是同一个人录了两次、其中一次录错。请对照户口簿确定正确的号码。双胞胎姓名不同，不会被报；出生日期和性别都相同、号码不同的由“同一个人填了不同的身份证号”报告。',
      en: 'Two rows with one name, of one household (or of one school with the same parent or phone), have ID numbers that differ in one digit or in two swapped neighbours: most likely one person entered twice, once wrongly. Find the right number in the household register. Twins have different names and are not reported.',
    },
    messages: {
      digit: {
        'zh-CN':
          '{sheet}!{cell}：{name}的身份证号“{found}”与{others}的“{expected}”只差第{position}位，像是同一个人。请对照户口簿核对后统一，重复的删除。',
        en: '{sheet}!{cell}: ID number “{found}” of {name} differs from “{expected}” in {others} in character {position} only; it looks like one person. Find the right one and remove the double entry.',
      },
      swap: {
        'zh-CN':
          '{sheet}!{cell}：{name}的身份证号“{found}”与{others}的“{expected}”只是第{position}、{next}位颠倒，像是同一个人。请对照户口簿核对后统一，重复的删除。',
        en: '{sheet}!{cell}: ID number “{found}” of {name} differs from “{expected}” in {others} by swapping characters {position} and {next}; it looks like one person. Find the right one and remove the double entry.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》；财教〔2021〕310号（不得重复享受）',
    examples: [
      {
        title: { 'zh-CN': '双胞胎，姓名不同，通过', en: 'twins have different names' },
        cells: [
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
          { name: '李亮', householdNumber: 'H001', idNumber: '532623201405120030' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '同户同名，日期两位颠倒', en: 'one name, two digits swapped' },
        cells: [
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405210019' },
        ],
        finds: ['swap'],
      },
      {
        title: { 'zh-CN': '同户同名，差一位', en: 'one name, one digit' },
        cells: [
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
          { name: '李明', householdNumber: 'H001', idNumber: '532623201505120010' },
        ],
        finds: ['digit'],
      },
      {
        title: { 'zh-CN': '边界：同名不同户，是两个人', en: 'boundary: two households are two persons' },
        cells: [
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
          { name: '李明', householdNumber: 'H002', idNumber: '532623201505120010' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    const poolOf = new Map<LedgerView, number>();
    duplicatePools(ledgers, environment).forEach((pool, at) => {
      for (const view of pool) poolOf.set(view, at);
    });
    const cellOf = (member: Member): IdCell | undefined => cellAt(member, environment);
    const told = new Set<string>();
    /** Nobody else says that these two are one person. */
    const isNews = (a: Member, b: Member): boolean => {
      const first = cellOf(a);
      const second = cellOf(b);
      if (!first || !second || !samePerson(a, b)) return false;
      // The same sex and birth date: the conflict rule says it. Between lists a wrong number is told by its own rule.
      if (isSound(first) && isSound(second)) return !sameBirth(first, second);
      return poolOf.get(a.view) === poolOf.get(b.view);
    };
    for (const group of candidates(ledgers, environment)) {
      for (const near of nearPairs(group, (member) => identityKey(cellOf(member)))) {
        const slip = oneSlip(near.first.number, near.second.number);
        const keys = `${near.first.number} ${near.second.number}`;
        if (!slip || told.has(keys)) continue;
        const [a, b] = firstPair(near.first.members, near.second.members, isNews) ?? [];
        if (!a || !b) continue;
        told.add(keys);
        const [odd, other] = inDoubt(a, b, cellOf);
        report({
          messageId: slip.kind,
          at: odd.view.place(odd.row, 'idNumber'),
          group: [odd, other].map(({ view, row }) => view.place(row, 'idNumber')),
          expected: other.view.text(other.row, 'idNumber'),
          data: {
            name: odd.view.text(odd.row, 'name'),
            others: other.view.ledger.sheet.name,
            position: slip.at + 1,
            ...(slip.kind === 'swap' ? { next: slip.at + 2 } : {}),
          },
        });
      }
    }
  },
};

/** The number that fails by itself first; else as they stand. */
function inDoubt(
  a: Member,
  b: Member,
  cellOf: (member: Member) => IdCell | undefined,
): readonly [Member, Member] {
  const sound = (member: Member): boolean => {
    const cell = cellOf(member);
    return cell !== undefined && isSound(cell);
  };
  if (sound(a) !== sound(b)) return sound(a) ? [b, a] : [a, b];
  const later = a.view === b.view && a.row > b.row;
  return later ? [b, a] : [a, b];
}

function firstPair(
  some: readonly Member[],
  others: readonly Member[],
  holds: (a: Member, b: Member) => boolean,
): readonly [Member, Member] | undefined {
  for (const a of some) for (const b of others) if (holds(a, b)) return [a, b];
  return undefined;
}

function cellAt({ view, at }: Member, { asOf }: RuleEnvironment): IdCell | undefined {
  return idColumn(view, 'idNumber', asOf)?.[at];
}

function sameBirth(a: IdCell, b: IdCell): boolean {
  return a.reading.birth === b.reading.birth && a.reading.sex === b.reading.sex;
}

/** Records with one name in one household, or in one school, that have more than one number. */
function candidates(
  ledgers: readonly LedgerView[],
  environment: RuleEnvironment,
): readonly (readonly Member[])[] {
  const identity = recordNumbers(environment, 'identity');
  const nameOf = recordNumbers(environment, 'name');
  /** Records of one name with the same value in a field, where not all have one number. */
  const namedAlike = (field: 'householdNumber' | 'schoolName'): readonly (readonly Member[])[] => {
    const valueOf = recordNumbers(environment, field);
    return sharedBy(
      ledgers,
      (view, _row, at) => {
        const [name, value] = [nameOf(view, at), valueOf(view, at)];
        return name === 0 || value === 0 ? undefined : value * numberLimit + name;
      },
      (a, b) => identity(a.view, a.at) !== identity(b.view, b.at),
    );
  };
  const groups = namedAlike('householdNumber');
  // Where every record has its household, the household alone decides.
  const housed = ledgers.every((view) =>
    view.ledger.rows.every((row) => view.text(row, 'householdNumber') !== ''),
  );
  return housed ? groups : [...groups, ...namedAlike('schoolName')];
}

/** A number with the records that have it. */
interface Holder {
  readonly number: string;
  readonly members: readonly Member[];
}

interface Near {
  readonly first: Holder;
  readonly second: Holder;
}

/**
 * Pairs of different numbers of 18 characters that may be one slip apart, whatever the order of the records. Not
 * every pair is compared: numbers one slip apart share a key made by leaving out that slip.
 */
function nearPairs(group: readonly Member[], keyOf: (member: Member) => string): readonly Near[] {
  const numbers = new Map<string, Member[]>();
  for (const member of group) {
    const key = keyOf(member);
    if (key.length !== 18) continue;
    const known = numbers.get(key);
    if (known) known.push(member);
    else numbers.set(key, [member]);
  }
  if (numbers.size < 2) return [];
  const masks = new Map<string, Holder[]>();
  for (const [number, members] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const mask of masksOf(number)) {
      const known = masks.get(mask);
      if (known) known.push({ number, members });
      else masks.set(mask, [{ number, members }]);
    }
  }
  return [...masks.values()].flatMap((holders) =>
    holders.flatMap((first, index) => holders.slice(index + 1).map((second) => ({ first, second }))),
  );
}

/** One key for each digit left out, one for each pair of neighbours in order, and one without the check. */
function masksOf(number: string): readonly string[] {
  const body = number.slice(0, places);
  const masks = [body];
  for (let at = 0; at < places; at++) {
    masks.push(`${body.slice(0, at)}*${body.slice(at + 1)}`);
    const [a, b] = [body.charAt(at), body.charAt(at + 1)];
    if (b !== '' && a !== b)
      masks.push(`${body.slice(0, at)}(${a < b ? a + b : b + a})${body.slice(at + 2)}`);
  }
  return masks;
}
