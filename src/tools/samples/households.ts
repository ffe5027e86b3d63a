import type { Subject } from './faults';
import { ethnicities } from './names';
import type { Household, Pupil } from './people';
import { county } from './places';
import type { SampleValue } from './sheetModel';

const kinds = ['脱贫户', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户'];

/** 户类型 as the office for rural revitalisation writes it: others' categories (低保 …) are not its business. */
function kindOf({ category }: Household): string {
  return category.split('、').find((each) => kinds.includes(each)) ?? '一般农户';
}

/** The rows an office keeps of one household: head, guardian when another, children. */
export function officeMembers(household: Household, pupils: readonly Pupil[]): Subject[] {
  const children = pupils.filter((pupil) => pupil.household === household);
  const [first] = children;
  if (!first) return [];
  const grandparent = first.relationToHead.startsWith('孙');
  const guardianRelation = household.guardian.sex === '女' ? (grandparent ? '儿媳' : '配偶') : '子';
  const members = [
    {
      name: household.head.name,
      id: household.head.id,
      relation: '户主',
      state: '非在校生',
      ethnicity: ethnicities[0],
    },
    ...(household.guardian === household.head
      ? []
      : [
          {
            name: household.guardian.name,
            id: household.guardian.id,
            relation: guardianRelation,
            state: '非在校生',
            ethnicity: ethnicities[0],
          },
        ]),
    ...children.map((pupil) => ({
      name: pupil.name,
      id: pupil.id,
      relation: pupil.relationToHead,
      state: pupil.stage,
      ethnicity: pupil.ethnicity,
    })),
  ];
  return members.map((member, index) => ({
    pupil: first,
    row: new Map<string, SampleValue>([
      ['dataDate', { date: '2024-09-30' }],
      ['county', county.name],
      ['township', household.township.name],
      ['village', household.village],
      ['naturalVillage', household.group],
      ['householdNumber', household.number],
      ['personNumber', household.number + String(index + 1).padStart(2, '0')],
      ['name', member.name],
      ['idNumber', member.id],
      ['householdSize', members.length],
      ['relationToHead', member.relation],
      ['ethnicity', member.ethnicity],
      ['studentState', member.state],
      ['healthState', '健康'],
      ['householdPhone', household.phone],
      ['householdType', kindOf(household)],
      ['riskRemoved', '是'],
    ]),
  }));
}
