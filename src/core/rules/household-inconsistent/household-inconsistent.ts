import { hardshipCategories } from '../../codes/hardshipCategory';
import type { FieldId } from '../../ledger/fields';
import { nameKey } from '../../normalise/nameKey';
import { recordNumbers } from '../recordNumbers';
import type { LedgerView, Rule, RuleContext } from '../rule';
import { duplicatePools, sharedBy, type Member } from '../sharedRecords';

/** Categories of the household as a whole; 低保, 残疾 and the like may be one member's alone. */
const ofHousehold: ReadonlySet<string> = new Set([
  '脱贫户',
  '脱贫不稳定户',
  '边缘易致贫户',
  '突发严重困难户',
]);

interface Aspect {
  readonly field: FieldId;
  readonly messageId: string;
  /** What is compared; '' says nothing. */
  readonly keyOf: (view: LedgerView, row: number) => string;
}

/** The same for the whole household. 户类型 says it directly; 困难类型 as far as it names a kind of household. */
function category(field: FieldId): Aspect['keyOf'] {
  return (view, row) => {
    const { categories, none } = hardshipCategories(view.text(row, field));
    if (none) return '无';
    return categories.filter((each) => ofHousehold.has(each)).join('、');
  };
}

const aspects: readonly Aspect[] = [
  {
    field: 'householdHead',
    messageId: 'head',
    keyOf: (view, row) => nameKey(view.text(row, 'householdHead')),
  },
  {
    field: 'village',
    messageId: 'village',
    keyOf: (view, row) =>
      view.text(row, 'village').replace(/\s|(?:村民委员会|村委会|居委会|社区居民委员会)$/g, ''),
  },
  { field: 'householdType', messageId: 'category', keyOf: category('householdType') },
  { field: 'hardshipCategory', messageId: 'category', keyOf: category('hardshipCategory') },
];

export const householdInconsistent: Rule = {
  meta: {
    id: 'household-inconsistent',
    severity: 'warning',
    scope: 'workbook',
    needs: aspects.map(({ field }) => ['householdNumber', field] as const),
    title: {
      'zh-CN': '同一户编号，户主、村或户类型不同',
      en: 'One household number, different head, village or kind',
    },
    description: {
      'zh-CN':
        '户编号相同就是同一户，户主、所在村和户类型应当一致。不一致说明户编号填错，或其中一行的户主、村、户类型填错。请对照户口簿和部门名单核对。空着的不比；低保、残疾等可以只是一人的类型不比。',
      en: 'Records with one household number are one household: head, village and kind of household should agree. Either the number or the odd value is wrong. Blanks are not compared, nor categories that may be one member’s alone.',
    },
    messages: {
      head: {
        'zh-CN':
          '{sheet}!{cell}：户编号{number}的户主这里是“{found}”，同户其他行是“{expected}”，见{cells}。请核对户编号和户主。',
        en: '{sheet}!{cell}: the head of household {number} is “{found}” here and “{expected}” in its other rows, see {cells}. Check number and head.',
      },
      village: {
        'zh-CN':
          '{sheet}!{cell}：户编号{number}的村这里是“{found}”，同户其他行是“{expected}”，见{cells}。请核对户编号和村。',
        en: '{sheet}!{cell}: the village of household {number} is “{found}” here and “{expected}” in its other rows, see {cells}. Check number and village.',
      },
      category: {
        'zh-CN':
          '{sheet}!{cell}：户编号{number}的{header}这里是“{found}”，同户其他行是“{expected}”，见{cells}。请按部门名单核对。',
        en: '{sheet}!{cell}: {header} of household {number} is “{found}” here and “{expected}” in its other rows, see {cells}. Compare with the office’s list.',
      },
    },
    reference: '全国防返贫监测信息系统（户编号唯一对应一户）',
    examples: [
      {
        title: { 'zh-CN': '兄妹同户，一致，通过', en: 'brother and sister agree' },
        cells: [
          { name: '李明', householdNumber: 'H001', householdHead: '李强', village: '茶山村' },
          { name: '李芳', householdNumber: 'H001', householdHead: '李强', village: '茶山村' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '户主不同', en: 'different heads' },
        cells: [
          { name: '李明', householdNumber: 'H001', householdHead: '李强' },
          { name: '李芳', householdNumber: 'H001', householdHead: '王刚' },
        ],
        finds: ['head'],
      },
      {
        title: { 'zh-CN': '户类型不同', en: 'different kinds of household' },
        cells: [
          { name: '李明', householdNumber: 'H001', householdType: '脱贫户' },
          { name: '李芳', householdNumber: 'H001', householdType: '一般农户' },
        ],
        finds: ['category'],
      },
      {
        title: {
          'zh-CN': '边界：一人是残疾学生，不算户不同',
          en: 'boundary: one disabled child does not change the household',
        },
        cells: [
          { name: '李明', householdNumber: 'H001', hardshipCategory: '残疾学生' },
          { name: '李芳', householdNumber: 'H001', hardshipCategory: '无' },
        ],
        finds: [],
      },
    ],
  },
  check(context) {
    const household = recordNumbers(context.environment, 'householdNumber');
    for (const pool of duplicatePools(context.ledgers, context.environment)) {
      const households = sharedBy(pool, (view, _row, at) => household(view, at), toldApart);
      for (const members of households) for (const aspect of aspects) compare(context, members, aspect);
    }
  },
};

/** Whether anything that is compared is written differently. */
function toldApart(a: Member, b: Member): boolean {
  return (
    aspects.some(
      ({ field }) => a.view.has(field) && a.view.text(a.row, field) !== b.view.text(b.row, field),
    ) || a.view !== b.view
  );
}

function compare(
  { report }: RuleContext,
  members: readonly Member[],
  { field, messageId, keyOf }: Aspect,
): void {
  const [first] = members;
  if (!first) return;
  const [one] = members;
  let key = '';
  let differs = false;
  for (const { view, row } of members) {
    const own = keyOf(view, row);
    if (own === '') continue;
    if (key === '') key = own;
    else if (own !== key) differs = true;
  }
  if (!differs || !one) return;
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const own = keyOf(member.view, member.row);
    if (own !== '') groups.set(own, [...(groups.get(own) ?? []), member]);
  }
  // The rarest value is the likeliest slip; the commonest is what it should be.
  const ordered = [...groups.values()].sort((a, b) => a.length - b.length);
  const [odd] = ordered[0] ?? [];
  const [usual] = ordered.at(-1) ?? [];
  if (!odd || !usual) return;
  const rest = ordered.flat().filter((member) => member !== odd);
  report({
    messageId,
    at: odd.view.place(odd.row, field),
    group: [odd, ...rest].map(({ view, row }) => view.place(row, field)),
    expected: usual.view.text(usual.row, field),
    data: { number: odd.view.text(odd.row, 'householdNumber') },
  });
}
