import { cleanId } from '../id/cleanId';
import { readId } from '../id/readId';

/** Nothing, or only whether there is a certificate (残疾证：有). */
const notGiven = /^(?:[/\\\-—]{0,2}|[无有是否√×]|没有|暂无|未办理?|办理中|不是|不详)$/;
const form = /^\d{17}[\dX][1-7][1-4](?:B\d)?$/;
const scientific = /^\d(?:\.\d{1,16})?E\+?\d{1,2}$/;

export type DisabilityFault = 'damaged' | 'length' | 'characters' | 'kind' | 'grade' | 'checksum';

/** A 残疾人证号 by itself. */
export interface DisabilityReading {
  /** Its own characters, without spaces and the like. */
  readonly text: string;
  readonly given: boolean;
  readonly fault: DisabilityFault | undefined;
  /** The ID number it is made of; '' when it has none. */
  readonly id: string;
}

function faultOf(text: string, typedAsNumber: boolean): DisabilityFault | undefined {
  if (typedAsNumber || scientific.test(text) || /^\d{15}0{5}$/.test(text)) return 'damaged';
  if (form.test(text)) {
    const id = readId(text.slice(0, 18));
    return id.checkHolds && id.birth !== undefined ? undefined : 'checksum';
  }
  if (!/^\d{17}[\dX]\d{2}(?:B\d)?$/.test(text))
    return /^\d{2,40}$/.test(text.replace(/B\d$/, '').replace('X', '0')) &&
      text.length !== 20 &&
      text.length !== 22
      ? 'length'
      : 'characters';
  return /[1-7]/.test(text.charAt(18)) ? 'grade' : 'kind';
}

/** Reads a 残疾人证号: 18 characters of the ID, category 1–7, grade 1–4, and B1, B2 … after a reissue. */
export function readDisabilityNumber(raw: string, typedAsNumber: boolean): DisabilityReading {
  const text = cleanId(raw);
  const given = !notGiven.test(text);
  const fault = given ? faultOf(text, typedAsNumber) : undefined;
  return { text, given, fault, id: given && fault === undefined ? text.slice(0, 18) : '' };
}
