import type { SampleRow } from './block';
import type { Pupil } from './people';
import { county } from './places';
import type { SampleValue } from './sheetModel';
import { dueOf, yuan, type SampleTerm } from './truth';

const termNames: Readonly<Record<SampleTerm, string>> = {
  '2023-autumn': '2023年秋季学期',
  '2024-spring': '2024年春季学期',
  '2024-autumn': '2024年秋季学期',
  '2025-spring': '2025年春季学期',
};

/** `2024-autumn → 2024年秋季学期`. */
export function termName(term: SampleTerm): string {
  return termNames[term];
}

/** How a school writes what every school writes differently. */
export interface Habits {
  readonly term: SampleTerm;
  /** 是/否 under 是否寄宿, or 寄宿/走读 under 就读方式. */
  readonly boarding: 'yesNo' | 'kind';
  /** Birth dates as real dates, as 20150203, or as 2015-02-03. */
  readonly dates: 'date' | 'digits' | 'text';
}

/** Everything a ledger may say of a pupil, by field; a layout shows the part it has columns for. */
export function pupilRow(pupil: Pupil, habits: Habits): SampleRow {
  const { household } = pupil;
  const due = dueOf(pupil, habits.term);
  const fen = due.reduce((sum, one) => sum + one.fen, 0);
  const age = Number(habits.term.slice(0, 4)) - Number(pupil.birth.slice(0, 4));
  const poor = household.category.split('、').includes('脱贫户');
  const birth: SampleValue =
    habits.dates === 'date'
      ? { date: pupil.birth }
      : habits.dates === 'digits'
        ? pupil.birth.replaceAll('-', '')
        : pupil.birth;
  const inTown = pupil.school.township === household.township.name;
  return new Map<string, SampleValue>([
    ['term', termName(habits.term)],
    ['province', county.province + county.city],
    ['county', county.name],
    ['township', household.township.name],
    ['village', household.village],
    ['naturalVillage', household.group],
    ['name', pupil.name],
    ['sex', pupil.sex],
    ['ethnicity', pupil.ethnicity],
    ['birthDate', birth],
    ['idNumber', pupil.id],
    ['studentNumber', pupil.studentNumber],
    ['schoolName', pupil.school.name],
    ['schoolCode', pupil.school.code],
    ['stage', pupil.stage],
    ['grade', pupil.grade],
    ['class', pupil.className],
    [
      'boarding',
      habits.boarding === 'yesNo' ? (pupil.boarding ? '是' : '否') : pupil.boarding ? '寄宿' : '走读',
    ],
    ['enrolmentStatus', '在读'],
    ['householdNumber', household.number],
    ['householdHead', household.head.name],
    ['headIdNumber', household.head.id],
    ['relationToHead', pupil.relationToHead],
    ['householdPhone', household.phone],
    ['householdType', household.category === '无' ? '一般农户' : household.category],
    ['guardianName', household.guardian.name],
    ['guardianIdNumber', household.guardian.id],
    ['guardianRelation', pupil.guardianRelation],
    ['guardianPhone', household.phone],
    ['phone', household.phone],
    ['hardshipCategory', pupil.category],
    ['hardshipTier', pupil.tier],
    ['isPovertyAlleviated', poor ? '是' : '否'],
    ['isCompulsoryAge', age >= 6 && age <= 15 ? '是' : '否'],
    ['isLowIncome', household.category.includes('低保') ? '是' : '否'],
    ['isDisabled', pupil.disability === '' ? '否' : '是'],
    ['disabilityNumber', pupil.disability === '' ? null : pupil.disability],
    ['studyPlaceTown', inTown ? '镇内' : '镇外'],
    ['studyPlaceCounty', '县内'],
    ['studyPlaceProvince', '省内'],
    ['receivedAid', fen > 0 ? '是' : '否'],
    ['programme', due.map((one) => one.programme).join('、') || null],
    ['paidAmount', fen > 0 ? Number(yuan(fen)) : null],
    ['mealAmount', 0],
    ['bankCard', pupil.card],
    [
      'enrolledFrom',
      `${String(Number(habits.term.slice(0, 4)) - Number(pupil.birth.slice(0, 4)) > 12 ? 2021 : 2020)}09`,
    ],
  ]);
}
