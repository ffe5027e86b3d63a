import { idColumn } from '../../id/idColumn';
import { keeperTitles } from '../../reconcile/keeper';
import { matchSentence } from '../../match/matchSentence';
import type { Comparison } from '../../reconcile/comparison';
import type { Pool } from '../../reconcile/pool';
import type { Review } from '../../reconcile/reviews';
import { ownPlaces, placeOf, whereOf } from '../comparedPlaces';
import type { Rule, RuleContext } from '../rule';
import { samePerson } from '../samePerson';

const school = {
  name: '李明',
  idNumber: '532623201405120013',
  stage: '小学',
  schoolName: '上坝小学',
  village: '上坝村',
} as const;
const village = { kind: 'villageLedger', sheet: '村级台账' } as const;

/** Records told of one pupil in a message; the sheet shows all. */
const shown = 3;

export const matchReview: Rule = {
  meta: {
    id: 'match-review',
    severity: 'warning',
    scope: 'workbook',
    kinds: ['schoolLedger', 'villageLedger', 'officeList', 'paymentRoll'],
    title: { 'zh-CN': '比对待核实', en: 'To be decided by a person' },
    description: {
      'zh-CN':
        '两张表比对后需要人来定的：很像同一人但有出入的；有几名学生都像的；一本台账有、应当有他的另一本却没有的；名单或发放名册上有、台账没有的；号码不同、看来是同一名学生领了两次的。请核实后在“双向比对结果”表的“结论”栏选“是同一人”或“不是同一人”，数据没有改动就不再问。',
      en: 'What only a person can settle after two lists were compared: very likely one pupil, with something that differs; several who are as likely; in one ledger and not in the other that should have him; on a list or roll and in no ledger; two numbers that seem to be one pupil paid twice. Look, and write the conclusion on the sheet of the comparison: it is remembered while neither record changes.',
    },
    messages: {
      probable: {
        'zh-CN':
          '{sheet}!{cell}：{name}与{othersZh}很可能是同一人：{reasonsZh}请核实，是同一人的改正写错的一边。',
        en: '{sheet}!{cell}: {name} and {othersEn} are most likely one pupil: {reasonsEn} Look, and correct the side that is wrong.',
      },
      ambiguous: {
        'zh-CN':
          '{sheet}!{cell}：{name}对应哪一名学生分不出来，可能是{othersZh}。{reasonsZh}请核实后写明结论。',
        en: '{sheet}!{cell}: it cannot be told who {name} is in the other list: perhaps {othersEn}. {reasonsEn} Look, and write the conclusion.',
      },
      notInSchool: {
        'zh-CN':
          '{sheet}!{cell}：{name}写明在“{school}”就读，但学校台账里没有。请向学校核实：漏登的补上，不在该校的改正。',
        en: '{sheet}!{cell}: {name} is said to be at “{school}”, but its ledger does not have him. Ask the school.',
      },
      notInVillage: {
        'zh-CN':
          '{sheet}!{cell}：{name}的户籍在“{village}”，但村级台账里没有。请向村里核实：漏登的补上，户籍写错的改正。',
        en: '{sheet}!{cell}: {name} is registered in “{village}”, but its ledger does not have him. Ask the village.',
      },
      notInLedgers: {
        'zh-CN':
          '{sheet}!{cell}：{officeZh}的名单里有在校生{name}（“{village}”），但村级台账和学校台账里都没有。请核实是否漏登。',
        en: '{sheet}!{cell}: {officeEn} lists {name} of “{village}” as a pupil, but neither ledger has him. See whether he was left out.',
      },
      paidUnlisted: {
        'zh-CN':
          '{sheet}!{cell}：{name}领了资助，但“{school}”的台账里没有这名学生。请核实身份证号和姓名；确实不是本校学生的追回。',
        en: '{sheet}!{cell}: {name} was paid, but the ledger of “{school}” does not have him. Check number and name; have the money returned if he is not a pupil there.',
      },
      paidTwice: {
        'zh-CN':
          '{sheet}!{cell}：{name}与{othersZh}身份证号不同，看来是同一名学生，同一项目领了两次：{reasonsZh}请核实，属实的追回一次。',
        en: '{sheet}!{cell}: {name} and {othersEn} have different ID numbers but seem to be one pupil paid twice under one programme: {reasonsEn} Look, and have one payment returned.',
      },
      twoSchools: {
        'zh-CN':
          '{sheet}!{cell}：{name}与{othersZh}身份证号不同，看来是同一名学生登记了两次：{reasonsZh}请核实后只留一处。',
        en: '{sheet}!{cell}: {name} and {othersEn} have different ID numbers but seem to be one pupil entered twice: {reasonsEn} Look, and keep one.',
      },
    },
    reference: '两本台账、部门名单每季度比对的要求',
    examples: [
      {
        title: { 'zh-CN': '两边都有，通过', en: 'in both' },
        cells: [school],
        others: [{ ...village, cells: [school] }],
        finds: [],
      },
      {
        title: { 'zh-CN': '身份证号差两位、都有效，其余相同', en: 'two valid ID numbers, all else alike' },
        cells: [{ ...school, guardianName: '李国强' }],
        others: [
          {
            ...village,
            cells: [
              { name: '李明', idNumber: '532623201405120056', village: '上坝村', householdHead: '李国强' },
            ],
          },
        ],
        finds: ['probable'],
      },
      {
        title: {
          'zh-CN': '村级台账写明在本校就读，学校台账没有',
          en: 'the village says he is at the school',
        },
        cells: [school],
        others: [
          {
            ...village,
            cells: [school, { ...school, name: '王芳', idNumber: '532623201308080020' }],
          },
        ],
        finds: ['notInSchool'],
      },
      {
        title: { 'zh-CN': '边界：在别的学校就读', en: 'boundary: at a school that has no ledger here' },
        cells: [school],
        others: [
          {
            ...village,
            cells: [
              school,
              { ...school, name: '王芳', idNumber: '532623201308080020', schoolName: '县城第二小学' },
            ],
          },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    const { ledgers, reconciliation, skip } = context;
    for (const view of ledgers)
      if (reconciliation.of(view).length === 0)
        skip(view.ledger, {
          'zh-CN': '没有可以比对的台账或名单',
          en: 'there is no other ledger or list to compare with',
        });
    const pairs = new Map<string, PairReview[]>();
    for (const review of reconciliation.findings.reviews) {
      if (review.kind !== 'pair') {
        tellOne(context, review);
        continue;
      }
      const key = keyOf(review);
      const known = pairs.get(key);
      if (known) known.push(review);
      else pairs.set(key, [review]);
    }
    for (const group of pairs.values()) tellPairs(context, group);
  },
};

type PairReview = Extract<Review, { kind: 'pair' }>;
type OtherReview = Exclude<Review, { kind: 'pair' }>;

/** The record a person is asked about: the left one where there is one. */
function asked({
  comparison,
  match,
}: PairReview): readonly [pool: Pool, place: number, side: 'left' | 'right'] {
  return match.left === null
    ? [comparison.right, match.right ?? 0, 'right']
    : [comparison.left, match.left, 'left'];
}

function keyOf(review: PairReview): string {
  const [pool, place] = asked(review);
  const { ledger, row } = pool.ref(place);
  return `${ledger} ${row}`;
}

/** Who the record may be in the other list, the likeliest first. */
function partners({ comparison, match }: PairReview): readonly {
  readonly comparison: Comparison;
  readonly left: number;
  readonly right: number;
}[] {
  const own = match.left !== null && match.right !== null ? [{ left: match.left, right: match.right }] : [];
  const side = match.left === null ? 'right' : 'left';
  const place = match.left ?? match.right;
  const others = match.alternatives.filter((pair) => pair[side] === place);
  return [...own, ...others].map((pair) => ({ comparison, ...pair }));
}

const names = (pool: Pool, place: number): string => {
  const { view, row } = pool.at(place);
  return view.text(row, 'name');
};

function described(pool: Pool, place: number): { readonly zh: string; readonly en: string } {
  const where = whereOf(pool, place);
  return { zh: `${where.zh}的${names(pool, place)}`, en: `${names(pool, place)} in ${where.en}` };
}

/** Faults of a number that the rules about IDs tell at the same cell: put right, the pair agrees by itself. */
function idIsFaulty({ environment }: RuleContext, pool: Pool, place: number): boolean {
  const { view, at } = pool.at(place);
  const fault = idColumn(view, 'idNumber', environment.asOf)?.[at]?.fault;
  return fault !== undefined && fault !== 'county' && fault !== 'legacy';
}

/** One number under two names, or one pupil of one household under two numbers: other rules say so of the same cells. */
function toldElsewhere(
  { environment }: RuleContext,
  left: readonly [Pool, number],
  right: readonly [Pool, number],
): boolean {
  const [one, other] = [left, right].map(([pool, place]) => ({
    member: pool.at(place),
    identity: pool.identity[place] ?? 0,
    name: pool.name[place] ?? 0,
  }));
  if (!one || !other || one.name === 0 || other.name === 0) return false;
  if (one.identity !== 0 && one.identity === other.identity) return one.name !== other.name;
  const [a, b] = [one, other].map(
    ({ member }) => idColumn(member.view, 'idNumber', environment.asOf)?.[member.at]?.reading,
  );
  return (
    one.name === other.name &&
    a?.checkHolds === true &&
    b?.checkHolds === true &&
    a.birth === b.birth &&
    a.sex === b.sex &&
    samePerson(one.member, other.member)
  );
}

/** What another rule says of the same cell already; the sheet of the comparison shows the pair all the same. */
function isTold(context: RuleContext, { comparison, match }: PairReview): boolean {
  const { left, right, verdict, alternatives } = match;
  if (left === null || right === null || alternatives.length > 0) return false;
  if (toldElsewhere(context, [comparison.left, left], [comparison.right, right])) return true;
  if (verdict !== 'probable') return false;
  return idIsFaulty(context, comparison.left, left) || idIsFaulty(context, comparison.right, right);
}

function tellPairs(context: RuleContext, all: readonly PairReview[]): void {
  const group = all.filter((review) => !isTold(context, review));
  const [first] = group;
  if (!first) return;
  const [pool, place, side] = asked(first);
  const found = group.flatMap(partners);
  const other = side === 'left' ? 'right' : 'left';
  const cell = placeOf(pool, place, ['idNumber', 'name']);
  const cells = ownPlaces(context, [
    cell,
    ...found.map((pair) => placeOf(pair.comparison[other], pair[other], ['idNumber', 'name'])),
  ]);
  const [at] = cells;
  const [likeliest] = found;
  if (!at || !likeliest) return;
  const words = found.slice(0, shown).map((pair) => described(pair.comparison[other], pair[other]));
  const { evidence } = likeliest.comparison.explain(likeliest.left, likeliest.right);
  context.report({
    messageId: group.some(({ match }) => match.verdict === 'ambiguous') ? 'ambiguous' : 'probable',
    at,
    group: distinctCells(cells),
    data: {
      name: names(pool, place) || '该生',
      othersZh: words.map(({ zh }) => zh).join('、') + (found.length > shown ? `等${found.length}人` : ''),
      othersEn:
        words.map(({ en }) => en).join(', ') +
        (found.length > shown ? ` and ${found.length - shown} more` : ''),
      reasonsZh: matchSentence(evidence, 'zh-CN'),
      reasonsEn: matchSentence(evidence, 'en'),
    },
  });
}

function distinctCells<
  T extends { readonly ledger: { readonly id: string }; readonly row: number; readonly column: number },
>(cells: readonly T[]): readonly T[] {
  return [...new Map(cells.map((cell) => [`${cell.ledger.id} ${cell.row} ${cell.column}`, cell])).values()];
}

function tellOne(context: RuleContext, review: OtherReview): void {
  const { pool, place } = review;
  const { view, row } = pool.at(place);
  const cell = placeOf(pool, place, ['idNumber', 'name']);
  const other = review.kind === 'twice' ? review.other : undefined;
  const cells = ownPlaces(context, [
    cell,
    other === undefined ? undefined : placeOf(pool, other, ['idNumber', 'name']),
  ]);
  if (cells[0] !== cell) return;
  const office = keeperTitles[pool.keeper];
  const words = other === undefined ? { zh: '', en: '' } : described(pool, other);
  const evidence = other === undefined ? [] : review.comparison.explainWithin(pool, other, place);
  context.report({
    messageId: messageOf(review),
    at: cell,
    group: cells,
    data: {
      name: view.text(row, 'name') || '该生',
      school: view.text(row, 'schoolName'),
      village: view.text(row, 'village'),
      officeZh: office['zh-CN'],
      officeEn: office.en,
      othersZh: words.zh,
      othersEn: words.en,
      reasonsZh: matchSentence(evidence, 'zh-CN'),
      reasonsEn: matchSentence(evidence, 'en'),
    },
  });
}

function messageOf(review: OtherReview): string {
  switch (review.kind) {
    case 'absent':
      return review.where === 'school' ? 'notInSchool' : 'notInVillage';
    case 'unlisted':
      return 'notInLedgers';
    case 'paidUnlisted':
      return 'paidUnlisted';
    case 'twice':
      return review.paid ? 'paidTwice' : 'twoSchools';
  }
}
