/**
 * A second reading of what 计算依据 shows, for tests only: it works out each sum from the words alone, in whole
 * ten-thousandths of a yuan, and shares nothing with src/core/policy.
 */
export interface WordsRead {
  readonly term: string;
  /** 元, two decimals, as worked out from the words. */
  readonly worked: string;
  /** 元, as the words state it behind the last =. */
  readonly stated: string;
  /** Inputs quoted: name → text. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** Whole ten-thousandths of a yuan. */
function units(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole) * 10_000n + BigInt(part.padEnd(4, '0').slice(0, 4));
}

function yuan(value: bigint): string | undefined {
  // A sum that is no whole fen cannot be shown in two decimals.
  if (value % 100n !== 0n) return undefined;
  const fen = value / 100n;
  return `${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`;
}

const forms: readonly (readonly [RegExp, (value: bigint, by: bigint) => bigint])[] = [
  [/^全年([\d.]+)元÷2/, (value) => value / 2n],
  [/^全年([\d.]+)元，一次发放/, (value) => value],
  [/^每学期([\d.]+)元/, (value) => value],
  [/^每天([\d.]+)元×(\d+)天/, (value, by) => value * by],
  [/^每月([\d.]+)元×(\d+)个月/, (value, by) => value * by],
  [/^一次性([\d.]+)元/, (value) => value],
];

/** One derivation in Chinese; undefined when it does not read as one. */
export function evaluateWords(words: string): WordsRead | undefined {
  const term = /^\d{4}年[春秋]季学期/.exec(words)?.[0];
  const rowAt = words.lastIndexOf('。本行：');
  if (term === undefined || rowAt < 0 || !words.endsWith('元。')) return undefined;
  const row = words.slice(rowAt + '。本行：'.length, -'元。'.length);
  const stop = row.lastIndexOf('。');
  const equals = row.lastIndexOf('=');
  if (stop < 0 || equals < stop) return undefined;
  const quoted = row.slice(0, stop);
  const way = row.slice(stop + 1, equals);
  const stated = row.slice(equals + 1);
  for (const [form, work] of forms) {
    const match = form.exec(way);
    if (!match) continue;
    let value = work(units(match[1] ?? ''), BigInt(match[2] ?? '1'));
    const rest = way.slice(match[0].length);
    const cap = /^，每学期最高([\d.]+)元$/.exec(rest);
    if (rest !== '' && !cap) return undefined;
    if (cap) {
      const most = units(cap[1] ?? '');
      // Named only where it cuts.
      if (value <= most) return undefined;
      value = most;
    }
    const worked = yuan(value);
    if (worked === undefined) return undefined;
    const inputs = new Map(
      quoted.split('”').flatMap((piece) => {
        const open = piece.indexOf('“');
        return open < 0 ? [] : [[piece.slice(0, open).replace('，', ''), piece.slice(open + 1)] as const];
      }),
    );
    return { term, worked, stated, inputs };
  }
  return undefined;
}

/** The same from the data behind the words. */
export function evaluateData(arithmetic: {
  readonly value: string;
  readonly operation: 'none' | 'halve' | 'multiply';
  readonly by?: number;
  readonly cap?: string;
}): string | undefined {
  const { value, operation, by = 1, cap } = arithmetic;
  const stated = units(value);
  const worked =
    operation === 'halve' ? stated / 2n : operation === 'multiply' ? stated * BigInt(by) : stated;
  const most = cap === undefined ? worked : units(cap);
  return yuan(worked < most ? worked : most);
}
