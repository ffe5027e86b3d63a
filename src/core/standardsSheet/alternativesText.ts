import type { AlternativeConditions } from '../policy/standard';
import { anyCategory, listJoint, registrationWords, splitList, yesWord } from './standardsWords';

const joint = ' 或 ';
const categoriesKey = '困难类型';
const registrationKey = '户籍';
const majorKey = '涉农专业';

function writeOne({ categories, registration, agriculturalMajor }: AlternativeConditions): string {
  const parts: string[] = [];
  if (categories !== undefined)
    parts.push(`${categoriesKey}=${categories === 'any' ? anyCategory : categories.join(listJoint)}`);
  if (registration !== undefined) parts.push(`${registrationKey}=${registrationWords.write(registration)}`);
  if (agriculturalMajor) parts.push(`${majorKey}=${yesWord}`);
  return parts.join(' 且 ');
}

/** The 满足其一 cell: `户籍=农村 或 涉农专业=是 或 困难类型=低保、孤儿`; 且 joins what must hold together. */
export function writeAlternatives(anyOf: readonly AlternativeConditions[] | undefined): string {
  return (anyOf ?? []).map(writeOne).join(joint);
}

function readOne(text: string): AlternativeConditions | undefined {
  let read: AlternativeConditions = {};
  for (const part of text.split('且')) {
    const at = part.search(/[=＝]/);
    if (at < 0) return undefined;
    const key = part.slice(0, at).trim();
    const value = part.slice(at + 1).trim();
    const registration = registrationWords.read(value);
    if (key === categoriesKey && value !== '')
      read = { ...read, categories: value === anyCategory ? 'any' : splitList(value) };
    else if (key === registrationKey && registration) read = { ...read, registration };
    else if (key === majorKey && value === yesWord) read = { ...read, agriculturalMajor: true };
    else return undefined;
  }
  return read;
}

/** The alternatives a 满足其一 cell states; undefined = it cannot be understood, [] = it is blank. */
export function readAlternatives(text: string): readonly AlternativeConditions[] | undefined {
  if (text.trim() === '') return [];
  const read = text.split('或').map((part) => readOne(part.trim()));
  const known = read.filter((each) => each !== undefined);
  return known.length === read.length ? known : undefined;
}
