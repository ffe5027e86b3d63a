import { registrationList } from '../codes/registration';
import { schoolNatureList } from '../codes/schoolNature';
import {
  studyPlaceCountyList,
  studyPlaceList,
  studyPlaceProvinceList,
  studyPlaceTownList,
} from '../codes/studyPlace';
import { yesNo } from '../codes/yesNo';
import type { CodeList } from '../codes/codeList';
import { compactText } from '../normalise/cleanText';
import { inputNames } from './inputNames';
import { lacking, unknown, yes, type Answer, type Speak } from './answer';
import type { DecidingField, PupilInputs } from './pupilInputs';
import { reasons } from './reasons';
import type { StudyPlace } from './standard';

/** A listed cell against listed values; blank, unlisted and missing are told apart. */
function listedFits(
  inputs: PupilInputs,
  field: DecidingField & keyof typeof inputNames,
  wanted: readonly string[],
  read: (text: string) => string | undefined,
  speak: Speak,
): Answer {
  const name = speak(inputNames[field]);
  if (!inputs.has(field)) return lacking(speak(reasons.columnMissing, { name }), field);
  const found = inputs.text(field);
  if (found === '') return unknown(speak(reasons.cellBlank, { name }), field);
  const value = read(found);
  if (value === undefined) return unknown(speak(reasons.cellUnread, { name, found }), field);
  return wanted.includes(value)
    ? yes
    : { is: 'no', reason: speak(reasons.notValue, { name, listed: wanted.join('、'), found }) };
}

const byList =
  (list: CodeList) =>
  (text: string): string | undefined =>
    list.canonical(text);

export function schoolNatureFits(inputs: PupilInputs, wanted: readonly string[], speak: Speak): Answer {
  return listedFits(inputs, 'schoolNature', wanted, byList(schoolNatureList), speak);
}

/** The pack names the kinds itself; a cell that says something else is no kind of the pack's. */
export function schoolKindFits(inputs: PupilInputs, wanted: readonly string[], speak: Speak): Answer {
  return listedFits(inputs, 'schoolKind', wanted, compactText, speak);
}

export function registrationFits(inputs: PupilInputs, wanted: 'rural' | 'urban', speak: Speak): Answer {
  return listedFits(
    inputs,
    'registrationType',
    [wanted === 'rural' ? '农村' : '城镇'],
    byList(registrationList),
    speak,
  );
}

export function leftBehindFits(inputs: PupilInputs, speak: Speak): Answer {
  const read = (text: string): string | undefined => {
    const answer = yesNo(text);
    return answer === undefined ? undefined : answer ? '是' : '否';
  };
  return listedFits(inputs, 'isLeftBehind', ['是'], read, speak);
}

/** Words of majors in agriculture, forestry, stock-raising and fishery. */
const agricultural = /[农牧渔畜兽蚕]|林业|林学|园林|园艺|水产|种植|养殖|茶叶/;

export function agriculturalMajor(inputs: PupilInputs, speak: Speak): Answer {
  const name = speak(inputNames.major);
  if (!inputs.has('major')) return lacking(speak(reasons.columnMissing, { name }), 'major');
  const found = inputs.text('major');
  if (found === '') return unknown(speak(reasons.cellBlank, { name }), 'major');
  return agricultural.test(found)
    ? yes
    : { is: 'no', reason: speak(reasons.notValue, { name, listed: '涉农专业', found }) };
}

/** What each word of a place column leaves possible. */
const narrowing: readonly (readonly [
  DecidingField,
  CodeList,
  Readonly<Record<string, readonly StudyPlace[]>>,
])[] = [
  ['studyPlace', studyPlaceList, { 本镇: ['本镇'], 县内外镇: ['县内外镇'], 县外: ['县外'], 省外: ['省外'] }],
  ['studyPlaceTown', studyPlaceTownList, { 镇内: ['本镇'], 镇外: ['县内外镇', '县外', '省外'] }],
  ['studyPlaceCounty', studyPlaceCountyList, { 县内: ['本镇', '县内外镇'], 县外: ['县外', '省外'] }],
  ['studyPlaceProvince', studyPlaceProvinceList, { 省内: ['本镇', '县内外镇', '县外'], 省外: ['省外'] }],
];

/** 就读地 by every column that tells some of it: 县外 alone leaves open whether it is within the province. */
export function studyPlaceFits(inputs: PupilInputs, wanted: readonly StudyPlace[], speak: Speak): Answer {
  const name = speak(inputNames.studyPlace);
  const present = narrowing.filter(([field]) => inputs.has(field));
  if (present.length === 0) return lacking(speak(reasons.columnMissing, { name }), 'studyPlace');
  const fields = present.map(([field]) => field);
  let possible: readonly StudyPlace[] = ['本镇', '县内外镇', '县外', '省外'];
  for (const [field, list, places] of present) {
    const found = inputs.text(field);
    if (found === '') continue;
    const left = places[list.canonical(found) ?? ''];
    if (!left) return unknown(speak(reasons.cellUnread, { name, found }), field);
    possible = possible.filter((place) => left.includes(place));
  }
  const found = fields
    .map((field) => inputs.text(field))
    .filter((text) => text !== '')
    .join('、');
  if (possible.length === 0) return unknown(speak(reasons.cellsConflict, { name, found }), ...fields);
  if (possible.every((place) => wanted.includes(place))) return yes;
  if (!possible.some((place) => wanted.includes(place)))
    return { is: 'no', reason: speak(reasons.notValue, { name, listed: wanted.join('、'), found }) };
  return found === ''
    ? unknown(speak(reasons.cellBlank, { name }), ...fields)
    : unknown(speak(reasons.cellOpen, { name, found, listed: wanted.join('、') }), ...fields);
}
