import { say, type Language, type LocalText } from '../text/text';
import type { MatchCode } from './matchCodes';

/** What one office hands to the other: codes without names, numbers or order. */
export interface CodesFile {
  readonly format: 'aid-ledger-match-codes';
  readonly version: 1;
  /** Agreed text both sides made their codes for; part of the key. */
  readonly purpose: string;
  /** Who made it, as the maker wrote. */
  readonly office: string;
  /** `YYYY-MM-DD`. */
  readonly made: string;
  /** Sorted, so that the order of the list is not told. */
  readonly codes: readonly MatchCode[];
}

const problems = {
  notCodes: {
    'zh-CN': '这不是比对码文件。请向对方要由“生成比对码”做出的 .json 文件。',
    en: 'This is no file of match codes. Ask the other office for the .json file made by “make match codes”.',
  },
  version: {
    'zh-CN': '这个比对码文件是版本 {found}，本工具只认版本 1。请双方用同一版本的工具。',
    en: 'This file of match codes is of version {found}; this tool knows version 1. Use the same version on both sides.',
  },
  purpose: {
    'zh-CN': '对方的比对用途是“{found}”，您填的是“{expected}”。用途要一字不差，请商定后重做。',
    en: 'The other office made its codes for “{found}”, you wrote “{expected}”. Both must be the same to the letter.',
  },
} satisfies Record<string, LocalText>;

function compare(a: MatchCode, b: MatchCode): number {
  const [one, two] = [`${a.id} ${a.person}`, `${b.id} ${b.person}`];
  return one < two ? -1 : one > two ? 1 : 0;
}

/** The file's text: JSON, the same for the same records in any order. */
export function writeCodesFile(file: Omit<CodesFile, 'format' | 'version'>): string {
  const { purpose, office, made, codes } = file;
  const sorted = codes
    .filter(({ id, person }) => id !== '' || person !== '')
    .map(({ id, person }) => ({ id, person }))
    .sort(compare);
  const whole: CodesFile = {
    format: 'aid-ledger-match-codes',
    version: 1,
    purpose,
    office,
    made,
    codes: sorted,
  };
  return `${JSON.stringify(whole)}\n`;
}

const code = /^(?:[0-9a-f]{32})?$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCode(value: unknown): value is MatchCode {
  if (!isRecord(value)) return false;
  const { id, person } = value;
  return typeof id === 'string' && typeof person === 'string' && code.test(id) && code.test(person);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads a file of the other office; a sentence when it is none, of another version or for another purpose. */
export function readCodesFile(
  text: string,
  expected: { readonly purpose: string; readonly language: Language },
): CodesFile | { readonly problem: string } {
  const value = parse(text);
  const refuse = (why: LocalText, found = ''): { readonly problem: string } => ({
    problem: say(why, expected.language, { found, expected: expected.purpose }),
  });
  if (!isRecord(value) || value['format'] !== 'aid-ledger-match-codes') return refuse(problems.notCodes);
  const { version, purpose, office, made, codes } = value;
  if (version !== 1) return refuse(problems.version, String(version));
  if (typeof purpose !== 'string' || typeof office !== 'string' || typeof made !== 'string')
    return refuse(problems.notCodes);
  if (!Array.isArray(codes) || !codes.every(isCode)) return refuse(problems.notCodes);
  if (purpose.normalize('NFKC').trim() !== expected.purpose.normalize('NFKC').trim())
    return refuse(problems.purpose, purpose);
  return { format: 'aid-ledger-match-codes', version, purpose, office, made, codes };
}
