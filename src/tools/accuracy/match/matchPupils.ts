import {
  IdOffice,
  bankCard,
  formalStudentNumber,
  idNumber,
  regionCodes,
  type Sex,
} from '../../samples/identity';
import type { Random } from '../../samples/random';
import { randomDottedName, randomName, randomSurname } from './matchNames';

/** A pupil as he really is. */
export interface TruePupil {
  /** Nobody else has it. */
  readonly person: number;
  readonly name: string;
  readonly sex: Sex;
  readonly birth: string;
  readonly id: string;
  readonly studentNumber: string;
  readonly guardian: string;
  readonly head: string;
  readonly headId: string;
  readonly householdNumber: string;
  readonly village: string;
  readonly school: string;
  readonly phone: string;
  readonly card: string;
  /** 1–7 and 1–4 behind the ID; '' for pupils without a 残疾人证. */
  readonly disability: string;
}

export interface CountyPlaces {
  readonly villages: readonly string[];
  readonly schools: readonly string[];
}

const villageWords = Array.from('上下大小新老东西南北前后');
const villageRoots = ['坝', '寨', '湾', '河', '坡', '沟', '山', '营', '街', '箐', '坪', '塘'];

/** Villages and schools for so many pupils. */
export function countyPlaces(pupils: number): CountyPlaces {
  const villages = villageWords.flatMap((first) => villageRoots.map((root) => `${first}${root}村`));
  const wanted = Math.max(6, Math.min(villages.length, Math.round(pupils / 250)));
  const schools = villages
    .slice(0, Math.max(4, Math.round(wanted / 2)))
    .map((village, at) => (at % 4 === 0 ? `${village.slice(0, -1)}中学` : `${village.slice(0, -1)}完全小学`));
  return { villages: villages.slice(0, wanted), schools };
}

/** Makes households with one to three pupils, twins and generation names among them. */
export class PupilMaker {
  private readonly ids = new IdOffice();
  private serial = 0;

  constructor(
    private readonly random: Random,
    private readonly places: CountyPlaces,
  ) {}

  household(): TruePupil[] {
    const { random } = this;
    const family = randomSurname(random);
    const minority = random.chance(0.04);
    const old = random.chance(0.3);
    const person = (sex: Sex): string =>
      minority ? randomDottedName(random) : randomName(random, family, sex);
    const father = person('男');
    const head = old ? person('男') : father;
    this.serial += 1;
    const household = {
      guardian: random.chance(0.3) ? randomName(random, randomSurname(random), '女') : father,
      head,
      headId: idNumber(random.pick(regionCodes), this.day(1945, 1990), random.int(900, 999)),
      householdNumber: `5327250${String(this.serial).padStart(7, '0')}`,
      village: random.pick(this.places.villages),
      phone: `1990${String(random.int(0, 9_999_999)).padStart(7, '0')}`,
    };
    const generation = random.chance(0.25) ? Array.from(randomName(random, family, '男')).at(-1) : '';
    const size = random.chance(0.55) ? 1 : random.chance(0.75) ? 2 : 3;
    const pupils: TruePupil[] = [];
    const taken = new Set<string>();
    const add = (birth: string): void => {
      const sex: Sex = random.chance(0.52) ? '男' : '女';
      let name: string;
      do name = minority ? randomDottedName(random) : randomName(random, family, sex, generation);
      while (taken.has(name));
      taken.add(name);
      this.serial += 1;
      const region = random.chance(0.9) ? regionCodes[0] : random.pick(regionCodes);
      const id = this.ids.issue(region, birth, sex, random.int(1, 899), false);
      pupils.push({
        ...household,
        person: this.serial,
        name,
        sex,
        birth,
        id,
        studentNumber: formalStudentNumber(id),
        school: random.pick(this.places.schools),
        card: bankCard(this.serial),
        disability: random.chance(0.02) ? `${String(random.int(1, 7))}${String(random.int(1, 4))}` : '',
      });
    };
    for (let count = 0; count < size; count += 1) {
      const birth = this.day(2006, 2018);
      add(birth);
      if (random.chance(0.03)) add(birth);
    }
    return pupils;
  }

  /** A pupil of another household with a given name and village. */
  namesake(name: string, village: string): TruePupil | undefined {
    const [pupil] = this.household();
    if (!pupil) return undefined;
    return { ...pupil, name, village };
  }

  private day(from: number, to: number): string {
    const [first, last] = [Date.UTC(from, 0, 1) / 86_400_000, Date.UTC(to, 11, 31) / 86_400_000];
    return new Date(this.random.int(first, last) * 86_400_000).toISOString().slice(0, 10);
  }
}
