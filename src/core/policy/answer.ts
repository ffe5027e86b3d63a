import { say, type Language, type LocalText, type TextData } from '../text/text';
import type { DecidingField } from './pupilInputs';

/** Nobody can say yet, why, and by which cells it would be decided. */
export interface Unknown {
  readonly is: 'unknown';
  readonly reason: string;
  readonly fields: readonly DecidingField[];
  /** The ledger has no column at all that would tell; this is the one it lacks. */
  readonly lacks?: DecidingField;
}

/** Whether a condition holds: three-valued, because a blank is not a no. */
export type Answer = { readonly is: 'yes' } | { readonly is: 'no'; readonly reason: string } | Unknown;

export const yes: Answer = { is: 'yes' };

export function unknown(reason: string, ...fields: readonly DecidingField[]): Unknown {
  return { is: 'unknown', reason, fields };
}

export function lacking(reason: string, field: DecidingField): Unknown {
  return { is: 'unknown', reason, fields: [], lacks: field };
}

/** Puts a reason into the language asked for. */
export type Speak = (text: LocalText, data?: TextData) => string;

export function speaker(language: Language): Speak {
  return (text, data) => say(text, language, data);
}
