import { boardingOf } from '../codes/boarding';
import { hardshipCategories } from '../codes/hardshipCategory';
import {
  studyPlaceCountyList,
  studyPlaceList,
  studyPlaceProvinceList,
  studyPlaceTownList,
} from '../codes/studyPlace';
import { yesNo } from '../codes/yesNo';
import type { FieldId } from '../ledger/fields';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';

/** What a row says that breakdowns count by, beside what the computation needed. */
export interface RowFacts {
  /** '' when the row does not tell. */
  readonly township: string;
  readonly village: string;
  /** 本镇, 县内外镇, 县外, 省外; '' when the row does not tell. */
  readonly place: string;
  /** The row says 脱贫户 or 脱贫不稳定户. */
  readonly poverty: boolean;
  /** undefined when blank or unreadable: not the same as a day pupil. */
  readonly boards: boolean | undefined;
  /** Same for all rows of one household; '' when neither 户编号 nor 户主 is given. */
  readonly household: string;
}

/** What counts as 脱贫户 in 其中脱贫户. */
const povertyCategories: readonly string[] = ['脱贫户', '脱贫不稳定户'];

/** Cells repeat: each text is read once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

const namesPoverty = (text: string): boolean =>
  hardshipCategories(text).categories.some((category) => povertyCategories.includes(category));

/** One value from the 镇内/镇外, 县内/县外 and 省内/省外 columns together; '' where they leave it open. */
function placeFrom(town: string, county: string, province: string): string {
  if (studyPlaceProvinceList.canonical(province) === '省外') return '省外';
  const inCounty = studyPlaceCountyList.canonical(county);
  if (inCounty === '县外') return studyPlaceProvinceList.canonical(province) === '省内' ? '县外' : '';
  const inTown = studyPlaceTownList.canonical(town);
  if (inTown === '镇内') return '本镇';
  return inTown === '镇外' && inCounty === '县内' ? '县内外镇' : '';
}

/** Reads the facts of a ledger's rows; columns are looked up once. */
export function rowFactsReader(view: LedgerView): (row: number) => RowFacts {
  const first = (...fields: readonly FieldId[]): ((row: number) => string) => {
    const present = fields.filter((field) => view.has(field));
    return (row) => {
      for (const field of present) {
        const text = view.text(row, field);
        if (text !== '') return text;
      }
      return '';
    };
  };
  const township = first('township', 'homeTownship');
  const village = first('village', 'homeVillage', 'naturalVillage');
  const header = view.ledger.columns.find((column) => column.field === 'boarding')?.header ?? '';
  const boards = remembered((text) => boardingOf(text, header));
  const poor = remembered(namesPoverty);
  const yes = remembered((text) => yesNo(text) === true);
  const listed = remembered((text) => studyPlaceList.canonical(text) ?? '');
  const head = remembered(nameKey);
  const text = (row: number, field: FieldId): string => (view.has(field) ? view.text(row, field) : '');
  const household = (row: number, town: string, place: string): string => {
    const number = text(row, 'householdNumber');
    if (number !== '') return `h${number}`;
    const name = head(text(row, 'householdHead'));
    return name === '' ? '' : `n${name}\u0000${town}\u0000${place}`;
  };
  return (row) => {
    const town = township(row);
    const place = village(row);
    return {
      township: town,
      village: place,
      place:
        listed(text(row, 'studyPlace')) ||
        placeFrom(
          text(row, 'studyPlaceTown'),
          text(row, 'studyPlaceCounty'),
          text(row, 'studyPlaceProvince'),
        ),
      poverty:
        yes(text(row, 'isPovertyAlleviated')) ||
        poor(text(row, 'hardshipCategory')) ||
        poor(text(row, 'householdType')),
      boards: boards(text(row, 'boarding')),
      household: household(row, town, place),
    };
  };
}
