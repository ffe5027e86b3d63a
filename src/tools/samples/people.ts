import {
  IdOffice,
  bankCard,
  disabilityNumber,
  formalStudentNumber,
  mobileNumber,
  regionCodes,
  type Sex,
} from './identity';
import { dottedName, ethnicities, fullName, surname } from './names';
import { county, countySchools, townships, type SampleStage, type School, type Township } from './places';
import type { Random } from './random';

export interface Adult {
  readonly name: string;
  readonly sex: Sex;
  readonly id: string;
}

export interface Household {
  readonly number: string;
  /** Surname of the head and the children. */
  readonly family: string;
  readonly head: Adult;
  readonly guardian: Adult;
  readonly phone: string;
  readonly township: Township;
  readonly village: string;
  readonly group: string;
  /** 困难类型 of the household; 无 = none. */
  readonly category: string;
  readonly size: number;
}

export interface Pupil {
  readonly household: Household;
  readonly name: string;
  readonly sex: Sex;
  readonly ethnicity: string;
  /** `YYYY-MM-DD`. */
  readonly birth: string;
  readonly id: string;
  readonly studentNumber: string;
  readonly school: School;
  readonly stage: SampleStage;
  readonly grade: string;
  readonly className: string;
  readonly boarding: boolean;
  /** 困难类型, several joined with 、; 无 = none. */
  readonly category: string;
  /** 困难等级. */
  readonly tier: string;
  /** '' for pupils without a certificate. */
  readonly disability: string;
  readonly relationToHead: string;
  readonly guardianRelation: string;
  readonly card: string;
}

const grades: Readonly<Record<SampleStage, readonly string[]>> = {
  学前: ['小班', '中班', '大班'],
  小学: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'],
  初中: ['七年级', '八年级', '九年级'],
  普高: ['高一', '高二', '高三'],
  中职: ['一年级', '二年级', '三年级'],
};
/** Full years on 1 September at entry. */
const entryAge: Readonly<Record<SampleStage, number>> = { 学前: 3, 小学: 6, 初中: 12, 普高: 15, 中职: 15 };
const householdCategories = [
  ...Array<string>(11).fill('无'),
  '脱贫户',
  '脱贫户',
  '脱贫户',
  '低保',
  '低保',
  '特困供养',
  '边缘易致贫户',
  '突发严重困难户',
  '脱贫户、低保',
  '其他家庭经济困难',
] as const;
const tiers: Readonly<Record<string, string>> = {
  无: '不困难',
  脱贫户: '特别困难',
  '脱贫户、低保': '特别困难',
  特困供养: '特别困难',
  残疾学生: '特别困难',
  低保: '困难',
  边缘易致贫户: '困难',
  突发严重困难户: '困难',
  其他家庭经济困难: '一般困难',
};

/** Makes households and their pupils; every number in a workbook comes from one instance. */
export class People {
  private readonly ids = new IdOffice();
  private readonly names = new Map<Household, Set<string>>();
  private serial = 0;

  /** `schoolYear` 2024 = the school year that begins on 1 September 2024. */
  constructor(
    private readonly random: Random,
    private readonly schoolYear: number,
  ) {}

  /** A household of the township; village and category by chance unless given. */
  household(township: Township, category: string = this.random.pick(householdCategories)): Household {
    const { random } = this;
    this.serial += 1;
    const family = surname(random);
    const old = random.chance(0.3);
    const head = this.adult(family, '男', old ? 1948 : 1968, old ? 1960 : 1988);
    const mother = random.chance(0.35);
    const guardian = mother
      ? this.adult(surname(random), '女', 1976, 1992)
      : old
        ? this.adult(family, '男', 1972, 1990)
        : head;
    return {
      number: `5327250${String(this.serial).padStart(7, '0')}`,
      family,
      head,
      guardian,
      phone: mobileNumber(this.serial),
      township,
      village: random.pick(township.villages),
      group: `${String(random.int(1, 9))}组`,
      category,
      size: random.int(3, 6),
    };
  }

  private adult(family: string, sex: Sex, from: number, to: number): Adult {
    const { random } = this;
    for (let attempt = 0; ; attempt += 1) {
      const region = attempt === 0 && random.chance(0.8) ? county.region : random.pick(regionCodes);
      const birth = this.day(`${String(from)}-01-01`, `${String(to)}-12-31`);
      try {
        return {
          name: fullName(random, family, sex),
          sex,
          id: this.ids.issue(region, birth, sex, random.int(0, 3), true),
        };
      } catch (error) {
        // Only two men and two women can be born on one day in one county: another day is tried.
        if (attempt > 500) throw error;
      }
    }
  }

  /** A pupil of the household at this stage and year of study (0 = first). */
  pupil(household: Household, stage: SampleStage, year: number, birth?: string): Pupil {
    const { random } = this;
    const sex: Sex = random.chance(0.52) ? '男' : '女';
    const age = entryAge[stage] + year;
    const late = stage !== '学前' && random.chance(0.05) ? 1 : 0;
    const born =
      birth ??
      this.day(
        `${String(this.schoolYear - age - 1 - late)}-09-01`,
        `${String(this.schoolYear - age - late)}-08-31`,
      );
    const region = random.chance(0.93) ? county.region : random.pick(regionCodes);
    const id = this.ids.issue(region, born, sex, random.int(1, 899), false);
    const minority = random.chance(0.03);
    const disabled = random.chance(0.02);
    const category = disabled && household.category === '无' ? '残疾学生' : household.category;
    const school = this.school(household.township, stage);
    const grade = grades[stage][year] ?? '';
    const old =
      household.head !== household.guardian &&
      household.head.sex === '男' &&
      Number(household.head.id.slice(6, 10)) < 1962;
    this.serial += 1;
    return {
      household,
      sex,
      birth: born,
      id,
      school,
      stage,
      grade,
      category,
      name: this.name(household, sex, minority),
      ethnicity: minority ? '维吾尔族' : random.pickFrequent(ethnicities),
      studentNumber: formalStudentNumber(id),
      className: `${grade}${String(random.int(1, 4))}班`,
      boarding: stage === '学前' ? false : random.chance(stage === '小学' ? 0.5 : 0.85),
      tier: tiers[category] ?? '困难',
      disability: disabled ? disabilityNumber(id, random.int(1, 7), random.int(1, 4)) : '',
      relationToHead: sex === '男' ? (old ? '孙子' : '子') : old ? '孙女' : '女',
      guardianRelation: household.guardian.sex === '男' ? '父亲' : '母亲',
      card: bankCard(this.serial),
    };
  }

  /** No two members of a household share a name: twins with one name would be one pupil entered twice. */
  private name(household: Household, sex: Sex, minority: boolean): string {
    const taken = this.names.get(household) ?? new Set([household.head.name, household.guardian.name]);
    this.names.set(household, taken);
    for (;;) {
      const name = minority ? dottedName(this.random, sex) : fullName(this.random, household.family, sex);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  }

  /** One to three pupils, at most one per year of study unless they are twins. */
  children(household: Household, stages: readonly SampleStage[]): Pupil[] {
    const { random } = this;
    const slots = stages.flatMap((stage) => grades[stage].map((_, year) => ({ stage, year })));
    const pupils: Pupil[] = [];
    const wanted = random.chance(0.55) ? 1 : random.chance(0.75) ? 2 : 3;
    for (let count = 0; count < wanted && slots.length > 0; count += 1) {
      const [slot] = slots.splice(random.int(0, slots.length - 1), 1);
      if (!slot) break;
      const pupil = this.pupil(household, slot.stage, slot.year);
      pupils.push(pupil);
      if (random.chance(0.03)) pupils.push(this.pupil(household, slot.stage, slot.year, pupil.birth));
    }
    return pupils;
  }

  private school(township: Township, stage: SampleStage): School {
    const local = [...township.schools, ...countySchools].filter((school) => school.stage === stage);
    return this.random.pick(local);
  }

  private day(first: string, last: string): string {
    const from = Date.parse(first) / 86_400_000;
    const to = Date.parse(last) / 86_400_000;
    return new Date(this.random.int(from, to) * 86_400_000).toISOString().slice(0, 10);
  }
}

/** At least `count` pupils in households of the townships, siblings next to each other. */
export function population(
  random: Random,
  options: {
    readonly count: number;
    readonly schoolYear: number;
    readonly stages: readonly SampleStage[];
    readonly townships?: readonly Township[];
  },
): Pupil[] {
  const people = new People(random, options.schoolYear);
  const pupils: Pupil[] = [];
  while (pupils.length < options.count) {
    pupils.push(
      ...people.children(people.household(random.pick(options.townships ?? townships)), options.stages),
    );
  }
  return pupils.slice(0, options.count);
}
