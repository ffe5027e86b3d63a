import type { Benefit, Period, YearSplit } from '../policy/standard';

/** One side of a two-way word table: what the model says and what the sheet writes. */
export interface WordTable<Code extends string> {
  readonly words: readonly string[];
  write(code: Code): string;
  /** undefined = not one of the words. */
  read(word: string): Code | undefined;
}

function wordTable<Code extends string>(pairs: readonly (readonly [Code, string])[]): WordTable<Code> {
  const byCode = new Map(pairs);
  const byWord = new Map(pairs.map(([code, word]) => [word, code]));
  return {
    words: pairs.map(([, word]) => word),
    write: (code) => byCode.get(code) ?? '',
    read: (word) => byWord.get(word),
  };
}

export const benefitWords = wordTable<Benefit>([
  ['cash', '现金'],
  ['inKind', '实物'],
  ['feeWaiver', '减免'],
  ['loan', '贷款'],
  ['schoolFunds', '拨给学校'],
]);

export const periodWords = wordTable<Period>([
  ['day', '每天'],
  ['month', '每月'],
  ['term', '每学期'],
  ['year', '每学年'],
  ['once', '一次性'],
]);

export const splitWords = wordTable<YearSplit>([
  ['halves', '两学期各半'],
  ['autumn', '秋季一次'],
  ['spring', '春季一次'],
  ['named', '名册注明的学期'],
]);

export const originWords = wordTable<'national' | 'local'>([
  ['national', '国家'],
  ['local', '本地'],
]);

export const registrationWords = wordTable<'rural' | 'urban'>([
  ['rural', '农村'],
  ['urban', '城镇'],
]);

/** 困难类型 cell for "any hardship" and "hardship does not matter". */
export const anyCategory = '任一困难类型';
export const everyone = '全体学生';
/** 档次 cell of a standard for ledgers that have no tier column. */
export const noTiers = '台账不分档';
export const yesWord = '是';
export const noWord = '否';

/** Separates values of one cell. */
export const listJoint = '、';

/** The values of a list cell; 、 ，, and ； are all accepted. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[、，,；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
