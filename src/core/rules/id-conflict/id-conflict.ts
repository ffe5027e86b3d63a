import { idColumn, identityKey } from '../../id/idColumn';
import { isSound, type IdCell } from '../../id/judgeId';
import { numberLimit, recordNumbers } from '../recordNumbers';
import type { Rule } from '../rule';
import { samePerson } from '../samePerson';
import { distinct, sharedBy, type Member } from '../sharedRecords';

/** The members that are one person with the first, and the rest. */
function split(members: readonly Member[]): {
  readonly alike: readonly Member[];
  readonly rest: readonly Member[];
} {
  const alike = members.slice(0, 1);
  let rest = members.slice(1);
  for (let grown = true; grown;) {
    const next = rest.filter((member) => alike.some((known) => samePerson(known, member)));
    grown = next.length > 0;
    alike.push(...next);
    rest = rest.filter((member) => !next.includes(member));
  }
  return { alike, rest };
}

export const idConflict: Rule = {
  meta: {
    id: 'id-conflict',
    severity: 'error',
    scope: 'workbook',
    needs: [['idNumber', 'name']],
    title: { 'zh-CN': '同一个人填了不同的身份证号', en: 'One person with different ID numbers' },
    description: {
      'zh-CN':
        '姓名、性别、出生日期相同，又同一户（或同一学校且家长、电话等相同），身份证号却不同，而且两个号码各自都校验通过。多半是把一人登记成了两个号码，会重复享受。请对照户口簿确定哪个是对的。证据不足的不报。',
      en: 'Name, sex and birth date agree, and so does the household (or the school together with parent, phone and the like), but the ID numbers differ and both pass their checks. Most likely one person was entered under two numbers. Find out which is right. Without enough evidence nothing is said.',
    },
    messages: {
      conflict: {
        'zh-CN':
          '{sheet}!{cell}：{name}的身份证号有{count}个不同的写法（{ids}），见{cells}，其他信息显示是同一个人。请对照户口簿确定正确的号码，统一改正。',
        en: '{sheet}!{cell}: {name} has {count} different ID numbers ({ids}), see {cells}, while everything else says it is one person. Find the right one in the household register.',
      },
    },
    reference: '财教〔2021〕310号（不得重复享受）',
    examples: [
      {
        title: {
          'zh-CN': '同户同名同生日，号码不同',
          en: 'same household, name and birthday, different numbers',
        },
        cells: [
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
          { name: '李明', householdNumber: 'H001', idNumber: '532601201405120015' },
        ],
        finds: ['conflict'],
      },
      {
        title: { 'zh-CN': '号码相同，通过', en: 'the same number passes' },
        cells: [
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
        ],
        finds: [],
      },
      {
        title: {
          'zh-CN': '边界：同名同生日但不同户，是两个人',
          en: 'boundary: two households are two persons',
        },
        cells: [
          { name: '李明', householdNumber: 'H001', idNumber: '532623201405120013' },
          { name: '李明', householdNumber: 'H002', idNumber: '532601201405120015' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    const cellOf = (view: Member['view'], at: number): IdCell | undefined =>
      idColumn(view, 'idNumber', environment.asOf)?.[at];
    const numberOf = recordNumbers(environment, 'name');
    const identity = recordNumbers(environment, 'identity');
    const likely = sharedBy(
      ledgers,
      (view, _row, at) => {
        const cell = cellOf(view, at);
        const name = numberOf(view, at);
        if (name === 0 || cell?.reading.birth === undefined || !isSound(cell)) return undefined;
        return (cell.reading.birth * 2 + (cell.reading.sex === '男' ? 1 : 0)) * numberLimit + name;
      },
      (a, b) => identity(a.view, a.at) !== identity(b.view, b.at),
    );
    for (const group of likely) {
      let rest: readonly Member[] = group;
      while (rest.length > 1) {
        const parts = split(rest);
        rest = parts.rest;
        const ids = distinct(parts.alike.map(({ view, at }) => identityKey(cellOf(view, at))));
        const places = parts.alike.map(({ view, row }) => view.place(row, 'idNumber'));
        const [at] = places;
        const [member] = parts.alike;
        if (ids.length < 2 || !at || !member) continue;
        const name = member.view.text(member.row, 'name');
        report({
          messageId: 'conflict',
          at,
          group: places,
          data: { name, count: ids.length, ids: [...ids].sort().join('、') },
        });
      }
    }
  },
};
