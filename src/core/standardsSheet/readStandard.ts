import { gradesOfStage } from '../codes/grade';
import { hardshipCategoryList } from '../codes/hardshipCategory';
import { schoolNatureList } from '../codes/schoolNature';
import { stages } from '../codes/stage';
import { studyPlaceList } from '../codes/studyPlace';
import { everyone as everyoneWord } from './standardsWords';
import type { FundingShare, Standard, StandardConditions } from '../policy/standard';
import type { LocalText } from '../text/text';
import { readAlternatives } from './alternativesText';
import type { CellReader } from './cellReader';
import {
  anyCategory,
  benefitWords,
  noTiers,
  originWords,
  periodWords,
  registrationWords,
  splitList,
  splitWords,
} from './standardsWords';
import { sheetProblems } from './standardsProblems';

/** 一年级 … 九年级 count years within a stage; the other names are the stages' own. */
const knownGrades: readonly string[] = [
  ...new Set([...gradesOfStage.特教, ...stages.flatMap((stage) => gradesOfStage[stage])]),
];

const categoryKnown = (value: string): boolean =>
  hardshipCategoryList.values.includes(value.replace(/^城市/, ''));

function readCategories(cells: CellReader): StandardConditions['categories'] {
  const text = cells.required('categories');
  if (text === anyCategory || text === '') return 'any';
  if (text === everyoneWord) return 'everyone';
  return cells.list('categories', categoryKnown, hardshipCategoryList.values);
}

function readConditions(cells: CellReader): StandardConditions {
  const grades = cells.list('grades', (value) => knownGrades.includes(value), knownGrades);
  const boarding = cells.yesNo('boarding');
  const tierText = cells.text('tiers');
  const tiers = tierText === noTiers ? [] : splitList(tierText);
  const natures = cells.words('schoolNatures', schoolNatureList.values);
  const kinds = splitList(cells.text('schoolKinds'));
  const registration = cells.word('registration', registrationWords);
  const places = cells.words('studyPlaces', studyPlaceList.values);
  const from = cells.term('enteredFrom');
  const to = cells.term('enteredTo');
  const anyOf = readAlternatives(cells.text('anyOf'));
  if (anyOf === undefined)
    cells.problem('anyOf', sheetProblems.unknownWord, { expected: '户籍=农村 或 困难类型=低保、孤儿' });
  const setting = cells.text('setting');
  return {
    stages: cells.words('stages', stages, true) as StandardConditions['stages'],
    ...(grades.length > 0 ? { grades } : {}),
    categories: readCategories(cells),
    ...(boarding === undefined ? {} : { boarding }),
    ...(tierText === noTiers ? { tierColumn: false as const } : tiers.length > 0 ? { tiers } : {}),
    ...(natures.length > 0
      ? { schoolNatures: natures as NonNullable<StandardConditions['schoolNatures']> }
      : {}),
    ...(kinds.length > 0 ? { schoolKinds: kinds } : {}),
    ...(registration ? { registration } : {}),
    ...(places.length > 0 ? { studyPlaces: places as NonNullable<StandardConditions['studyPlaces']> } : {}),
    ...(from || to ? { entered: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {}),
    ...(cells.yesNo('firstTerm') ? { firstTerm: true as const } : {}),
    ...(cells.yesNo('leftBehind') ? { leftBehind: true as const } : {}),
    ...(anyOf && anyOf.length > 0 ? { anyOf } : {}),
    ...(setting === '' ? {} : { setting }),
  };
}

function readShares(cells: CellReader): readonly FundingShare[] {
  const shares: FundingShare[] = [];
  for (const part of splitList(cells.text('shares'))) {
    const [, payer, percent] = /^([^\d%]+)(\d{1,3}(?:\.\d{1,4})?)%$/.exec(part) ?? [];
    if (payer === undefined || percent === undefined)
      cells.problem('shares', sheetProblems.unknownWord, { found: part, expected: '中央80%、省20%' });
    else shares.push({ payer: { 'zh-CN': payer, en: payer }, percent });
  }
  return shares;
}

/** Keeps the English of a standard we know when its Chinese was not changed. */
export function localText(written: string, known: LocalText | undefined): LocalText {
  return known?.['zh-CN'] === written ? known : { 'zh-CN': written, en: written };
}

/** Everything of a standard but its dated amounts, from the first row that carries its number. */
export function readStandard(cells: CellReader, known: Standard | undefined): Omit<Standard, 'amounts'> {
  const names = splitList(cells.text('names'));
  const benefit = cells.word('benefit', benefitWords) ?? 'cash';
  const period = cells.word('period', periodWords, true) ?? 'term';
  const counted = period === 'day' || period === 'month';
  const units = counted ? cells.number('units', true) : undefined;
  const split = period === 'year' ? cells.word('split', splitWords) : undefined;
  const cap = cells.number('cap');
  const shares = readShares(cells);
  const origin = cells.word('origin', originWords) ?? 'local';
  return {
    id: cells.text('id'),
    programme: cells.required('programme'),
    ...(names.length > 0 ? { names } : {}),
    clause: localText(cells.required('clause'), known?.clause),
    conditions: readConditions(cells),
    ...(benefit === 'cash' ? {} : { benefit }),
    ...(cells.yesNo('award') ? { award: true as const } : {}),
    period,
    ...(units === undefined ? {} : { units: Number(units) }),
    ...(split === undefined || split === 'halves' ? {} : { split }),
    ...(cap === undefined ? {} : { cap }),
    ...(shares.length > 0 ? { shares } : {}),
    ...(origin === 'national' ? {} : { origin }),
  };
}
