/**
 * Knowledge about characters that the core does not carry itself: the caller brings it (`app/nameEvidence.ts` loads
 * it only when names are compared). Both are asked once per character.
 */
export interface NameEvidence {
  /** Every toneless reading of one character (单: dan, shan, chan); the character itself when it has none. */
  readonly pinyin?: (character: string) => readonly string[];
  /** One character in its simplified form. */
  readonly simplify?: (character: string) => string;
}
