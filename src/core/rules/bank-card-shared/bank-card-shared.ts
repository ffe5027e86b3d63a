import { idColumn, identityKey } from '../../id/idColumn';
import type { FieldId } from '../../ledger/fields';
import { nameKey } from '../../normalise/nameKey';
import { readBankCard } from '../bankCard';
import type { LedgerView, Rule, RuleEnvironment } from '../rule';
import { distinct, sharedBy, type Member } from '../sharedRecords';

/** Any of these alike makes two records one family. */
const family: readonly FieldId[] = [
  'householdNumber',
  'householdHead',
  'guardianName',
  'guardianIdNumber',
  'headIdNumber',
  'guardianPhone',
  'householdPhone',
  'phone',
];

export const bankCardShared: Rule = {
  meta: {
    id: 'bank-card-shared',
    severity: 'warning',
    scope: 'workbook',
    needs: [['bankCard', 'name']],
    title: { 'zh-CN': '不同家庭用同一张银行卡', en: 'One bank card for different families' },
    description: {
      'zh-CN':
        '同一个卡号登记给了不同家庭的学生，钱会打到别人卡上，也是虚报冒领的常见迹象；上学期发给另一家的卡也算。请对照卡面核对卡号。同一家兄弟姐妹共用家长的卡是正常的，不报；看不出是不是一家的也不报。',
      en: 'One card number stands for pupils of different families: the money would go to somebody else, and it is a common sign of fraud; a card that another family had last term counts as well. Compare with the cards. Brothers and sisters may share a parent’s card; where nothing tells the families apart nothing is said.',
    },
    messages: {
      shared: {
        'zh-CN':
          '{sheet}!{cell}：卡号“{found}”登记给了不同家庭的{count}名学生（{names}），见{cells}。请对照卡面核对是谁的卡，改正其他的。',
        en: '{sheet}!{cell}: card “{found}” is entered for {count} pupils of different families ({names}), see {cells}. Find out whose it is and correct the others.',
      },
    },
    reference: '财教〔2021〕310号（资助资金直接发放至受助学生本人或监护人银行卡）',
    examples: [
      {
        title: { 'zh-CN': '兄妹共用家长的卡，通过', en: 'brother and sister share a card' },
        cells: [
          { name: '李明', householdNumber: 'H001', bankCard: '6299990000000000012' },
          { name: '李芳', householdNumber: 'H001', bankCard: '6299990000000000012' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '两户用一张卡', en: 'two households, one card' },
        cells: [
          { name: '李明', householdNumber: 'H001', bankCard: '6299990000000000012' },
          { name: '王芳', householdNumber: 'H002', bankCard: '6299990000000000012' },
        ],
        finds: ['shared'],
      },
      {
        title: { 'zh-CN': '边界：看不出是不是一家', en: 'boundary: nothing tells the families apart' },
        cells: [
          { name: '李明', bankCard: '6299990000000000012' },
          { name: '王芳', bankCard: '6299990000000000012' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    for (const pool of poolsOf(ledgers)) {
      const groups = sharedBy(pool, (view, row) => {
        const raw = view.raw(row, 'bankCard');
        if (raw === '') return undefined;
        const { text, given, fault } = readBankCard(raw, typeof view.value(row, 'bankCard') === 'number');
        return given && fault === undefined ? text : undefined;
      });
      for (const group of groups) {
        const people = onePerPupil(group, environment);
        const families = familiesOf(people);
        if (families < 2) continue;
        const places = group.map(({ view, row }) => view.place(row, 'bankCard'));
        const [at] = places;
        if (!at) continue;
        const names = distinct(people.map(({ view, row }) => view.text(row, 'name')));
        report({
          messageId: 'shared',
          at,
          group: places,
          data: { count: people.length, names: names.slice(0, 8).join('、') + (names.length > 8 ? '…' : '') },
        });
      }
    }
  },
};

/**
 * School ledgers together and rolls together, of all terms: a card that another family had last term is as doubtful.
 * Other kinds list the same pupils again.
 */
function poolsOf(ledgers: readonly LedgerView[]): readonly (readonly LedgerView[])[] {
  const pools = new Map<string, LedgerView[]>();
  for (const view of ledgers) {
    const pool = pools.get(view.ledger.kind);
    if (pool) pool.push(view);
    else pools.set(view.ledger.kind, [view]);
  }
  return [...pools.values()];
}

function onePerPupil(group: readonly Member[], { asOf }: RuleEnvironment): readonly Member[] {
  const pupils = new Map<string, Member>();
  for (const member of group) {
    const { view, row, at } = member;
    const key = identityKey(idColumn(view, 'idNumber', asOf)?.[at]) || nameKey(view.text(row, 'name'));
    if (key !== '' && !pupils.has(key)) pupils.set(key, member);
  }
  return [...pupils.values()];
}

/** Whether two pupils are certainly of one family, certainly not, or nobody can tell. */
function oneFamily(a: Member, b: Member): boolean | undefined {
  let told: boolean | undefined;
  for (const field of family) {
    const one = a.view.text(a.row, field);
    const other = b.view.text(b.row, field);
    if (one === '' || other === '') continue;
    if (nameKey(one) === nameKey(other)) return true;
    // Phones may differ within a family.
    if (!field.endsWith('hone')) told = false;
    // The number settles it, whatever else differs.
    if (field === 'householdNumber') return false;
  }
  return told;
}

/** How many families there are at least: members join the first family that may be theirs. */
function familiesOf(people: readonly Member[]): number {
  const families: Member[][] = [];
  for (const person of people.slice(0, 50)) {
    const own = families.filter((members) => members.some((member) => oneFamily(person, member) !== false));
    const [first, ...rest] = own;
    if (!first) families.push([person]);
    else {
      first.push(person, ...rest.flat());
      for (const joined of rest) families.splice(families.indexOf(joined), 1);
    }
  }
  return families.length;
}
