import { compactText } from '../normalise/cleanText';
import { editDistance } from './editDistance';
import { words } from './words';

/** A closed list of words a column may hold. Both questions accept a raw cell text. */
export interface CodeList {
  /** The listed values, in their usual order. */
  readonly values: readonly string[];
  /** The listed value the text stands for (itself, or an accepted other form); undefined when it is none. */
  canonical(text: string): string | undefined;
  /** The listed value most likely meant by a text that is not listed; undefined when none or several are near. */
  nearest(text: string): string | undefined;
  /**
   * The listed value that a text certainly means although it is not listed: a known misspelling or former name of
   * three characters or more. Shorter ones may be a slip in another word.
   */
  misspelt(text: string): string | undefined;
}

export interface CodeListSource {
  readonly values: readonly string[];
  /** Accepted other forms: listed value → forms, with spaces between. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Wrong forms whose right one is known, likewise. Not accepted, only suggested for. */
  readonly mistakes?: Readonly<Record<string, string>>;
  /** Another reading of the compacted text (pattern, prefix), tried when nothing is listed. */
  readonly pattern?: (key: string) => string | undefined;
}

function codeKey(text: string): string {
  return compactText(text).toUpperCase();
}

function formsOf(source: Readonly<Record<string, string>> = {}): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [value, others] of Object.entries(source)) {
    for (const other of words(others)) forms.set(codeKey(other), value);
  }
  return forms;
}

/** How many slips are still a slip: none in one character, one in up to four, two in longer words. */
function slipsAllowed(length: number): number {
  if (length < 2) return 0;
  return length <= 4 ? 1 : 2;
}

/** The one value whose forms are nearest; undefined when two values are equally near. */
function nearestForm(key: string, forms: ReadonlyMap<string, string>): string | undefined {
  let best = Number.POSITIVE_INFINITY;
  const found = new Set<string>();
  for (const [form, value] of forms) {
    const allowed = Math.min(slipsAllowed(key.length), slipsAllowed(form.length), best);
    const distance = editDistance(key, form, allowed);
    if (distance > allowed) continue;
    if (distance < best) found.clear();
    best = distance;
    found.add(value);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** The one value whose form (of two or more characters) is part of the text: 小学三年级 → 小学. */
function containedForm(key: string, forms: ReadonlyMap<string, string>): string | undefined {
  let longest = 1;
  const found = new Set<string>();
  for (const [form, value] of forms) {
    if (form.length < longest || form.length < 2 || !key.includes(form)) continue;
    if (form.length > longest) found.clear();
    longest = form.length;
    found.add(value);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** Fewer characters leave open which word was misspelt. */
const unmistakable = 3;

/** Texts repeat thousands of times in a column; suggestions are worth keeping, within reason. */
const remembered = 2000;

/** Makes a code list from its values, accepted forms and known mistakes. */
export function codeList(source: CodeListSource): CodeList {
  const accepted = formsOf(source.aliases);
  for (const value of source.values) accepted.set(codeKey(value), value);
  const mistakes = formsOf(source.mistakes);
  const suggestions = new Map<string, string | undefined>();
  const canonical = (text: string): string | undefined => {
    const direct = accepted.get(text);
    if (direct !== undefined) return direct;
    const key = codeKey(text);
    return key === '' ? undefined : (accepted.get(key) ?? source.pattern?.(key));
  };
  const suggest = (key: string): string | undefined =>
    mistakes.get(key) ?? nearestForm(key, accepted) ?? containedForm(key, accepted);
  return {
    values: source.values,
    canonical,
    misspelt: (text) => {
      const key = codeKey(text);
      return Array.from(key).length < unmistakable || canonical(text) !== undefined
        ? undefined
        : mistakes.get(key);
    },
    nearest: (text) => {
      const listed = canonical(text);
      if (listed !== undefined) return listed;
      const key = codeKey(text);
      if (key === '' || key.length > 40) return undefined;
      if (!suggestions.has(key)) {
        if (suggestions.size >= remembered) suggestions.clear();
        suggestions.set(key, suggest(key));
      }
      return suggestions.get(key);
    },
  };
}
