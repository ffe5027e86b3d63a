import { idColumn, identityKey } from '../../id/idColumn';
import type { Rule } from '../rule';
import { programmesOf } from '../programmesOf';
import { duplicatePools, groupBy, namesOf, sharedBy, type Member } from '../sharedRecords';

interface Pair {
  readonly one: RegExp;
  readonly other: RegExp;
}

const dayPupil = /非寄宿|走读|非住校/;

/** Programmes of which nobody has both in one term. Local pairs are the standards' own affair. */
const pairs: readonly Pair[] = [
  { one: /^(?!.*(?:非寄宿|非住校)).*(?:寄宿|住校)/, other: dayPupil },
  { one: /^(?!.*中职|.*中等职业).*国家奖学金/, other: /励志奖学金/ },
  { one: /生源地/, other: /校园地/ },
];

export const exclusiveProgrammes: Rule = {
  meta: {
    id: 'exclusive-programmes',
    severity: 'error',
    scope: 'workbook',
    needs: [['idNumber', 'programme']],
    title: { 'zh-CN': '同时享受了不能兼得的项目', en: 'Programmes nobody may have together' },
    description: {
      'zh-CN':
        '同一学生同一学期同时领了不能兼得的项目：寄宿生生活补助与非寄宿生生活补助、本专科国家奖学金与励志奖学金、生源地助学贷款与校园地助学贷款。请核对学生的实际情况，只保留一项，多发的按规定追回。免学费、助学金、雨露计划可以同时享受。',
      en: 'One pupil has two programmes in one term that exclude each other: the boarders’ and the day pupils’ allowance, the state and the encouragement scholarship, or both kinds of student loan. Keep the one that fits and have the other returned. Fee waiver, grant and 雨露计划 may go together.',
    },
    messages: {
      both: {
        'zh-CN':
          '{sheet}!{cell}：{name}同时有“{found}”和“{other}”，两项不能兼得，见{cells}。请核对后只保留一项。',
        en: '{sheet}!{cell}: {name} has both “{found}” and “{other}”, which exclude each other, see {cells}. Keep one.',
      },
    },
    reference: '财教〔2021〕310号（国家奖学金与励志奖学金不可兼得；寄宿生与非寄宿生分别执行）',
    examples: [
      {
        title: { 'zh-CN': '助学金和免学费可以兼得', en: 'grant and fee waiver go together' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', idNumber: '532623200805120018', programme: '中职国家助学金' },
          { name: '李明', idNumber: '532623200805120018', programme: '中职免学费' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '寄宿和非寄宿都领了', en: 'boarder and day pupil at once' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', idNumber: '532623201405120013', programme: '寄宿生生活补助' },
          { name: '李明', idNumber: '532623201405120013', programme: '非寄宿生生活补助' },
        ],
        finds: ['both'],
      },
      {
        title: { 'zh-CN': '边界：不同学期', en: 'boundary: different terms' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', idNumber: '532623201405120013', term: '2024年春', programme: '寄宿生生活补助' },
          { name: '李明', idNumber: '532623201405120013', term: '2024年秋', programme: '非寄宿生生活补助' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    for (const pool of duplicatePools(ledgers, environment)) {
      const groups = [
        ...sharedBy(pool, (view, _row, at) =>
          identityKey(idColumn(view, 'idNumber', environment.asOf)?.[at]),
        ),
        ...within(pool.flatMap((view) => view.ledger.rows.map((row, at) => ({ view, row, at })))),
      ];
      for (const group of groups) {
        if (namesOf(group).length > 1) continue;
        for (const members of group.length === 1
          ? [group]
          : groupBy(group, ({ view, row }) => `at ${view.text(row, 'term')}`)) {
          const found = clash(members);
          if (!found) continue;
          const [first, second] = found.members;
          const places = distinctPlaces([first, second]);
          const name = first.view.text(first.row, 'name') || '该生';
          const [at] = places;
          if (at)
            report({
              messageId: 'both',
              at,
              group: places,
              found: found.one,
              data: { name, other: found.other },
            });
        }
      }
    }
  },
};

/** Rows that name several programmes by themselves. */
function within(members: readonly Member[]): readonly (readonly Member[])[] {
  return members
    .filter(({ view, row }) => /[、,，;；+\n]/.test(view.text(row, 'programme')))
    .map((member) => [member]);
}

interface Clash {
  readonly one: string;
  readonly other: string;
  readonly members: readonly [Member, Member];
}

/** The first pair found; a single row clashes only with itself, several only with one another. */
function clash(members: readonly Member[]): Clash | undefined {
  const programmes = members.flatMap((member) =>
    programmesOf(member.view.text(member.row, 'programme')).map((programme) => ({ member, programme })),
  );
  for (const { one, other } of pairs) {
    const first = programmes.find(({ programme }) => one.test(programme));
    const second = programmes.find(
      ({ programme }) => other.test(programme) && programme !== first?.programme,
    );
    if (!first || !second) continue;
    if ((first.member === second.member) !== (members.length === 1)) continue;
    return { one: first.programme, other: second.programme, members: [first.member, second.member] };
  }
  return undefined;
}

function distinctPlaces(members: readonly Member[]): ReturnType<Member['view']['place']>[] {
  return [...new Set(members)].map(({ view, row }) => view.place(row, 'programme'));
}
