import { say, type Language, type LocalText, type TextData } from '../text/text';
import type { DecidingField } from './pupilInputs';

/** Whether a condition holds: three-valued, because a blank is not a no. */
export type Answer =
  | { readonly is: 'yes' }
  | { readonly is: 'no'; readonly reason: string }
  | { readonly is: 'unknown'; readonly reason: string; readonly fields: readonly DecidingField[] };

export const yes: Answer = { is: 'yes' };

/** Puts a reason into the language asked for. */
export type Speak = (text: LocalText, data?: TextData) => string;

export function speaker(language: Language): Speak {
  return (text, data) => say(text, language, data);
}
