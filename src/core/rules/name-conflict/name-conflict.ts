import type { LedgerKind } from '../../ledger/ledger';
import { nameKey } from '../../normalise/nameKey';
import { recordNumbers } from '../recordNumbers';
import type { LedgerView, Rule } from '../rule';
import { duplicatePools, namesOf, sharedBy, type Member } from '../sharedRecords';

/** Whose name is believed first when two ledgers differ: the registers, then those who copy from them. */
const authority: Readonly<Record<LedgerKind, number>> = {
  paymentRoll: 0,
  dropoutLedger: 1,
  villageLedger: 2,
  schoolLedger: 3,
  enrolmentRoll: 4,
  officeList: 5,
};

export const nameConflict: Rule = {
  meta: {
    id: 'name-conflict',
    severity: 'warning',
    scope: 'workbook',
    needs: [['idNumber', 'name']],
    title: {
      'zh-CN': '同一身份证号，几张表里姓名不同',
      en: 'One ID number, different names in different lists',
    },
    description: {
      'zh-CN':
        '同一个身份证号在学校台账、村级台账、部门名单、发放名册等不同的表里姓名不一样：可能是错别字、同音字、少数民族姓名写得长短不一，也可能有一张表的身份证号填错了人。请对照户口簿统一。同一类台账里一号多名的，由“身份证号重复”报告，这里不重复报。间隔点和空格的不同不算。',
      en: 'One ID number has different names in different lists (school, village, office, payment): a slip of the pen, a homophone, a shortened minority name, or a number entered for the wrong person. Agree on the name of the household register. Different names within ledgers of one kind are reported as a duplicate ID, not here. Dots and spaces do not count.',
    },
    messages: {
      conflict: {
        'zh-CN':
          '{sheet}!{cell}：身份证号{id}在这里叫“{found}”，在{others}叫“{expected}”，见{cells}。请对照户口簿核对姓名和号码，改成一致。',
        en: '{sheet}!{cell}: ID number {id} is called “{found}” here, but “{expected}” in {others}, see {cells}. Compare with the household register and make them agree.',
      },
    },
    reference: '教财〔2018〕16号（信息须与户口簿一致）；双线核对要求',
    examples: [
      {
        title: {
          'zh-CN': '两张表姓名一致（空格不算），通过',
          en: 'the same name in both lists; spaces do not count',
        },
        cells: [{ name: '李明', idNumber: '532623201405120013' }],
        others: [
          {
            kind: 'officeList',
            sheet: '脱贫户名单',
            cells: [{ name: '李 明', idNumber: '532623201405120013' }],
          },
        ],
        finds: [],
      },
      {
        title: {
          'zh-CN': '学校写李朋，部门名单是李明',
          en: 'the school writes another name than the office',
        },
        cells: [{ name: '李朋', idNumber: '532623201405120013' }],
        others: [
          {
            kind: 'officeList',
            sheet: '脱贫户名单',
            cells: [{ name: '李明', idNumber: '532623201405120013' }],
          },
        ],
        finds: ['conflict'],
      },
      {
        title: {
          'zh-CN': '边界：同一张表里一号两名，归“身份证号重复”',
          en: 'boundary: two names within one ledger are a duplicate ID',
        },
        cells: [
          { name: '李明', idNumber: '532623201405120013' },
          { name: '李朋', idNumber: '532623201405120013' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    if (ledgers.length < 2) return;
    const poolOf = new Map<LedgerView, number>();
    duplicatePools(ledgers, environment).forEach((pool, at) => {
      for (const view of pool) poolOf.set(view, at);
    });
    if (new Set(poolOf.values()).size < 2) return;
    const identity = recordNumbers(environment, 'identity');
    const name = recordNumbers(environment, 'name');
    const groups = sharedBy(
      ledgers,
      (view, _row, at) => identity(view, at),
      (a, b) => name(a.view, a.at) !== name(b.view, b.at),
    );
    for (const group of groups) {
      if (namesOf(group).length < 2) continue;
      const pools = new Map<number | undefined, Member[]>();
      for (const member of group) {
        if (member.view.text(member.row, 'name') === '') continue;
        const pool = poolOf.get(member.view);
        const known = pools.get(pool);
        if (known) known.push(member);
        else pools.set(pool, [member]);
      }
      // Two names within one pool are a duplicate ID, which says more.
      if ([...pools.values()].some((members) => namesOf(members).length > 1)) continue;
      const [odd, ...rest] = byDoubt([...pools.values()].flatMap((members) => members.slice(0, 1)));
      const believed = rest.at(-1);
      if (!odd || !believed) continue;
      const places = [odd, ...rest].map(({ view, row }) => view.place(row, 'name'));
      const name = keyOf(odd);
      const differing = rest.filter((member) => keyOf(member) !== name);
      report({
        messageId: 'conflict',
        at: odd.view.place(odd.row, 'name'),
        group: places,
        expected: believed.view.text(believed.row, 'name'),
        fix: { kind: 'proposed', value: believed.view.text(believed.row, 'name') },
        data: {
          id: odd.view.text(odd.row, 'idNumber'),
          others: [...new Set(differing.map(({ view }) => view.ledger.sheet.name))].join('、'),
        },
      });
    }
  },
};

function keyOf({ view, row }: Member): string {
  return nameKey(view.text(row, 'name'));
}

/** The least believable name first: the rarest, then that of the ledger with the least authority. */
function byDoubt(members: readonly Member[]): readonly Member[] {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1);
  return [...members].sort(
    (a, b) =>
      (counts.get(keyOf(a)) ?? 0) - (counts.get(keyOf(b)) ?? 0) ||
      authority[a.view.ledger.kind] - authority[b.view.ledger.kind],
  );
}
