import { explainMatch } from '../match/explainMatch';
import { matchRecords, type Match, type MatchResult } from '../match/match';
import { matchRecord, type MatchRecord } from '../match/matchRecord';
import { matchSentence } from '../match/matchSentence';
import type { NameEvidence } from '../match/nameEvidence';
import { say, type Language, type LocalText } from '../text/text';
import type { TermRow } from './termSides';

/** One pupil of either term. A pupil may stand in several rows (a payment roll): the first one speaks for him. */
export interface TermPupil {
  readonly before: readonly TermRow[];
  readonly now: readonly TermRow[];
  /** Why a person must look whether this is one pupil, or who else it could be; undefined = certain. */
  readonly doubt: string | undefined;
}

const words = {
  probable: {
    'zh-CN': '很可能是同一人，请核实：{why}',
    en: 'most likely the same pupil, please check: {why}',
  },
  tie: {
    'zh-CN': '不能确定是同一人，请核实：{why}',
    en: 'it cannot be settled that this is one pupil, please check: {why}',
  },
  others: {
    'zh-CN': '不能确定：也可能是{other}',
    en: 'cannot be settled: it could also be {other}',
  },
  thin: {
    'zh-CN': '这一行的信息太少，认不出是谁',
    en: 'too little stands in this row to tell who it is',
  },
  place: { 'zh-CN': '{name}（{sheet} 第{row}行）', en: '{name} ({sheet}, row {row})' },
} satisfies Record<string, LocalText>;

/** What a row says of its pupil, as one text; where it stands is no part of it. */
function contentOf(record: MatchRecord): string {
  return JSON.stringify({ ...record, ledger: '', row: 0 });
}

class Pairing {
  private readonly beforeRecords: readonly MatchRecord[];
  private readonly nowRecords: readonly MatchRecord[];
  private readonly result: MatchResult;

  constructor(
    private readonly before: readonly TermRow[],
    private readonly now: readonly TermRow[],
    names: NameEvidence | undefined,
    private readonly language: Language,
  ) {
    const read = ({ view, row }: TermRow): MatchRecord => matchRecord(view, row);
    this.beforeRecords = before.map(read);
    this.nowRecords = now.map(read);
    this.result = matchRecords(this.beforeRecords, this.nowRecords, names ? { names } : {});
  }

  pupils(): readonly TermPupil[] {
    const furtherBefore = new Map<number, number[]>();
    const furtherNow = new Map<number, number[]>();
    const further = (map: Map<number, number[]>, first: number, at: number | null): void => {
      if (at === null) return;
      const known = map.get(first);
      if (known) known.push(at);
      else map.set(first, [at]);
    };
    const main: Match[] = [];
    for (const match of this.result.matches) {
      const { duplicateOf: of } = match;
      if (!of) main.push(match);
      if (of && of.left !== null) further(furtherBefore, of.left, match.left);
      if (of && of.right !== null) further(furtherNow, of.right, match.right);
    }
    const rows = (from: readonly TermRow[], map: Map<number, number[]>, first: number | null): TermRow[] =>
      first === null ? [] : [first, ...(map.get(first) ?? [])].flatMap((at) => from[at] ?? []);
    return this.withEqualContent(main).map((match) => ({
      before: rows(this.before, furtherBefore, match.left),
      now: rows(this.now, furtherNow, match.right),
      doubt: this.doubt(match),
    }));
  }

  /**
   * Rows that hold too little to tell anybody by are paired with the row that says exactly the same, and stay to be
   * confirmed: an unchanged ledger has nobody who came or went.
   */
  private withEqualContent(matches: readonly Match[]): readonly Match[] {
    const waiting = new Map<string, Match[]>();
    for (const match of matches) {
      const record = match.left === null ? this.nowRecords[match.right ?? -1] : undefined;
      if (match.verdict !== 'ambiguous' || !record) continue;
      const key = contentOf(record);
      const known = waiting.get(key);
      if (known) known.push(match);
      else waiting.set(key, [match]);
    }
    if (waiting.size === 0) return matches;
    const taken = new Set<Match>();
    const paired = matches.map((match): Match => {
      const record = match.right === null ? this.beforeRecords[match.left ?? -1] : undefined;
      if (match.verdict !== 'ambiguous' || !record) return match;
      const other = waiting.get(contentOf(record))?.shift();
      if (!other) return match;
      taken.add(other);
      return { ...match, right: other.right, alternatives: [] };
    });
    return paired.filter((match) => !taken.has(match));
  }

  private doubt(match: Match): string | undefined {
    const { left, right, verdict, alternatives } = match;
    if (verdict !== 'probable' && verdict !== 'ambiguous') return undefined;
    const { language } = this;
    const [other] = alternatives;
    if (other && verdict === 'ambiguous') {
      const there = left === null || other.left !== left ? this.before[other.left] : this.now[other.right];
      return say(words.others, language, { other: this.placeOf(there) });
    }
    if (left === null || right === null) return words.thin[language];
    const { evidence } = explainMatch(this.result, left, right);
    const why = matchSentence(evidence, language);
    if (why === '') return words.thin[language];
    return say(verdict === 'probable' ? words.probable : words.tie, language, { why });
  }

  private placeOf(place: TermRow | undefined): string {
    if (!place) return '';
    const { view, row } = place;
    const name = view.text(row, 'name');
    return say(words.place, this.language, { name, sheet: view.ledger.sheet.name, row: row + 1 });
  }
}

/**
 * Tells for every record of two terms which record of the other is the same pupil; each pupil once, in this term's
 * order, then those of the last term alone. Does not depend on the order of the rows.
 */
export function pairTerms(
  before: readonly TermRow[],
  now: readonly TermRow[],
  options: { readonly names: NameEvidence | undefined; readonly language: Language },
): readonly TermPupil[] {
  return new Pairing(before, now, options.names, options.language).pupils();
}
