import { calendarDay, type DayNumber } from './calendarDay';
import { checkCharacter, extendLegacy } from './checkCharacter';
import { regionOf, type RegionKnowledge } from './region';

/**
 * What kind of number the characters are:
 * - `citizen`: 18 characters of GB 11643, residence permits 81/82/83 and foreigners' 9… included;
 * - `legacy`: the 15-digit form issued until 1999;
 * - `disability`: a 20-digit 残疾人证 number, whose first 18 are the ID;
 * - `permit`: older papers of foreigners and of people from Hong Kong and Macao, which have no check;
 * - `blank`, or `malformed`: none of these.
 */
export type IdForm = 'blank' | 'citizen' | 'legacy' | 'disability' | 'permit' | 'malformed';

/** An ID number by itself. */
export interface IdReading {
  /** The characters that were read. */
  readonly text: string;
  readonly form: IdForm;
  /** One key for one number, whatever form it is written in: 18 characters, or a permit's own; '' when there is none. */
  readonly key: string;
  /** Undefined when the form has no birth date or the calendar has no such day. */
  readonly birth: DayNumber | undefined;
  readonly sex: '男' | '女' | undefined;
  /** The check character the first 17 digits ask for; '' when the form has none. */
  readonly check: string;
  readonly checkHolds: boolean;
  /** Undefined where there is no region to know (permits, foreigners). */
  readonly region: RegionKnowledge | undefined;
}

const citizenForm = /^\d{17}[\dX]$/;
const disabilityForm = /^\d{17}[\dX][1-7][1-4](?:B\d)?$/;
/** 外国人永久居留证 before 2023: three letters of the country, twelve digits. 港澳通行证: H or M and 8 or 10 digits. */
const permitForm = /^(?:[A-Z]{3}\d{12}|[HM]\d{8}(?:\d{2})?)$/;

function unread(text: string, form: IdForm, key: string): IdReading {
  return {
    text,
    form,
    key,
    birth: undefined,
    sex: undefined,
    check: '',
    checkHolds: form === 'permit',
    region: undefined,
  };
}

function read18(text: string, form: IdForm, key: string): IdReading {
  const check = checkCharacter(key);
  return {
    text,
    form,
    key,
    birth: calendarDay(key.slice(6, 14)),
    sex: (key.charCodeAt(16) & 1) === 1 ? '男' : '女',
    check,
    checkHolds: key.charAt(17) === check,
    // A foreigner's number: 9, two digits of the issuing province, three of the country.
    region: key.startsWith('9') ? undefined : regionOf(key),
  };
}

/**
 * Reads an ID number from clean text: no spaces, half-width, upper case (see `cleanId`).
 * Never throws; what is wrong is in the reading.
 */
export function readId(text: string): IdReading {
  if (text === '') return unread(text, 'blank', '');
  if (citizenForm.test(text)) return read18(text, 'citizen', text);
  if (/^\d{15}$/.test(text)) return read18(text, 'legacy', extendLegacy(text));
  if (disabilityForm.test(text)) return read18(text, 'disability', text.slice(0, 18));
  if (permitForm.test(text)) return unread(text, 'permit', text);
  return unread(text, 'malformed', '');
}
