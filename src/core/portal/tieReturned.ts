import type { Issue } from '../engine/result';
import { fieldTitles } from '../ledger/fieldTitles';
import { explainMatch } from '../match/explainMatch';
import { matchRecords, type Match, type MatchResult } from '../match/match';
import { matchRecord, type MatchRecord } from '../match/matchRecord';
import { matchSentence } from '../match/matchSentence';
import type { NameEvidence } from '../match/nameEvidence';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';
import { say, type Language, type LocalText } from '../text/text';
import type { TermRow } from '../termChanges/termSides';
import type { RefusalId } from './portalRefusals';
import type { ReturnedLine } from './readReturned';
import { isAccepted, refusalsIn } from './returnedReason';

/** What became of a returned line. */
export interface TiedLine {
  readonly line: ReturnedLine;
  /** `tied` to its record; `doubtful`: to the likeliest one, a person decides; `lost`: to none. */
  readonly tie: 'tied' | 'doubtful' | 'lost';
  readonly record: TermRow | undefined;
  /** Why it is doubtful; '' when it is not. */
  readonly doubt: string;
  /** Which refusals the reason names; [] = its words are not known. */
  readonly refusals: readonly RefusalId[];
  /** Open issues of the record that explain the reason, those about the named column first. */
  readonly issues: readonly Issue[];
  /** What to do, one sentence. */
  readonly todo: string;
}

/** A returned sheet read back. lines = accepted + refused; refused = tied + doubtful + lost. */
export interface ReturnedResult {
  readonly lines: number;
  readonly accepted: number;
  readonly refused: readonly TiedLine[];
  readonly counts: Readonly<Record<TiedLine['tie'], number>>;
}

export interface ReturnedOptions {
  readonly language: Language;
  /** Issues of the last check, whatever their state. */
  readonly issues: readonly Issue[];
  readonly names?: NameEvidence | undefined;
}

const words = {
  tie: { 'zh-CN': '可能是这一行，请核对：{why}', en: 'Probably this row, please check: {why}' },
  thin: {
    'zh-CN': '退回行的信息太少，不能确定是谁',
    en: 'The returned line tells too little to be sure who it is',
  },
  others: {
    'zh-CN': '不止一行符合（另一行在“{sheet}”第{row}行），请核对',
    en: 'More than one row fits (another is {sheet}, row {row}); please check',
  },
  lost: {
    'zh-CN': '台账里没有找到这名学生：核对姓名和身份证号后按原因处理',
    en: 'This pupil is not in the ledger: check name and number, then act on the reason',
  },
  unknown: {
    'zh-CN': '这个原因不在已知的退回提示里，原样列出：请按系统的说明处理',
    en: 'This reason is none of those known; it is given as it is: act on what the system says',
  },
  noIssue: {
    'zh-CN': '{todo}；本工具在这一行没有发现对应的问题',
    en: '{todo}; no such problem was found in this row',
  },
} satisfies Record<string, LocalText>;

/** Issues by sheet and row, for every row they are about. */
function issuesByRow(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.state === 'fixed' || issue.state === 'confirmed') continue;
    for (const { sheetId, row } of issue.places) {
      const key = `${sheetId} ${String(row)}`;
      const known = found.get(key);
      if (!known) found.set(key, [issue]);
      else if (known.at(-1) !== issue) known.push(issue);
    }
  }
  return found;
}

/** Headers and usual titles of a ledger's columns, by column. */
function titlesOf({ ledger }: LedgerView): ReadonlyMap<number, readonly string[]> {
  return new Map(
    ledger.columns.map(({ column, field, header }) => [column, [header, fieldTitles[field]['zh-CN']]]),
  );
}

/** What stands in both sheets letter by letter when the system gave a row back as it got it, also faulty numbers. */
function exactKeys({ id, studentNumber, name }: MatchRecord): readonly string[] {
  const key = nameKey(name);
  if (key === '') return [];
  return [id, studentNumber].flatMap((number, at) =>
    number.length >= 6 ? [`${String(at)}\u0000${number}\u0000${key}`] : [],
  );
}

/** The one record that has the key; none where several have it. */
function onlyOnes(records: readonly MatchRecord[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  records.forEach((record, at) => {
    for (const key of exactKeys(record)) found.set(key, found.has(key) ? -1 : at);
  });
  return found;
}

class Tying {
  private readonly byRow: ReadonlyMap<string, readonly Issue[]>;
  private readonly titles = new Map<LedgerView, ReadonlyMap<number, readonly string[]>>();
  /** By place in `refused`. */
  private readonly exact = new Map<number, number>();
  private readonly compared = new Map<number, Match>();
  private readonly result: MatchResult | undefined;

  constructor(
    private readonly refused: readonly ReturnedLine[],
    private readonly records: readonly TermRow[],
    private readonly options: ReturnedOptions,
  ) {
    this.byRow = issuesByRow(options.issues);
    if (refused.length === 0) return;
    const lines = refused.map(({ view, row }) => matchRecord(view, row));
    const known = records.map(({ view, row }) => matchRecord(view, row));
    const only = onlyOnes(known);
    lines.forEach((line, at) => {
      const found = new Set(exactKeys(line).flatMap((key) => only.get(key) ?? []));
      const [record] = found;
      if (found.size === 1 && record !== undefined && record >= 0) this.exact.set(at, record);
    });
    const open = [...lines.keys()].filter((at) => !this.exact.has(at));
    if (open.length === 0) return;
    const { names } = options;
    this.result = matchRecords(
      open.flatMap((at) => lines[at] ?? []),
      known,
      names ? { names } : {},
    );
    for (const match of this.result.matches) {
      const at = match.left === null ? undefined : open[match.left];
      if (at !== undefined && !this.compared.has(at)) this.compared.set(at, match);
    }
  }

  run(): readonly TiedLine[] {
    return this.refused.map((line, at) => {
      const right = this.exact.get(at);
      if (right === undefined) return this.tied(line, this.compared.get(at));
      return this.tied(line, { left: null, right, verdict: 'same', score: 0, alternatives: [], basis: 'id' });
    });
  }

  private tied(line: ReturnedLine, match: Match | undefined): TiedLine {
    const { language } = this.options;
    const [other] = match?.alternatives ?? [];
    const likely = match?.right ?? other?.right ?? null;
    const record = likely === null ? undefined : this.records[likely];
    const tie = !record ? 'lost' : match?.verdict === 'same' ? 'tied' : 'doubtful';
    const refusals = refusalsIn(line.reason);
    const issues = record ? this.explaining(line.reason, record) : [];
    const todo = refusals.map((refusal) => refusal.todo[language]).join(language === 'zh-CN' ? '；' : '; ');
    return {
      line,
      tie,
      record,
      doubt: tie === 'doubtful' && match ? this.doubt(match) : '',
      refusals: refusals.map(({ id }) => id),
      issues,
      todo: this.todo(tie, todo, issues),
    };
  }

  private todo(tie: TiedLine['tie'], todo: string, issues: readonly Issue[]): string {
    const { language } = this.options;
    if (tie === 'lost') return words.lost[language];
    if (todo === '') return words.unknown[language];
    return issues.length > 0 ? todo : say(words.noIssue, language, { todo });
  }

  private doubt({ left, right, alternatives }: Match): string {
    const { language } = this.options;
    const other = alternatives.find((pair) => pair.left === left && pair.right !== right);
    const place = other && right !== null ? this.records[other.right] : undefined;
    if (place)
      return say(words.others, language, { sheet: place.view.ledger.sheet.name, row: place.row + 1 });
    const likely = right ?? alternatives[0]?.right ?? null;
    if (!this.result || left === null || likely === null) return words.thin[language];
    const why = matchSentence(explainMatch(this.result, left, likely).evidence, language);
    return why === '' ? words.thin[language] : say(words.tie, language, { why });
  }

  /** Issues of the record whose rule finds what the reason says; where the reason names a column, only that one's. */
  private explaining(reason: string, { view, row }: TermRow): readonly Issue[] {
    const rules = new Set(refusalsIn(reason).flatMap((refusal) => refusal.rules));
    const found = (this.byRow.get(`${view.ledger.sheet.id} ${String(row)}`) ?? []).filter(({ rule }) =>
      rules.has(rule),
    );
    let titles = this.titles.get(view);
    if (!titles) this.titles.set(view, (titles = titlesOf(view)));
    const named = found.filter((issue) =>
      (titles.get(issue.column) ?? []).some((title) => title.length > 1 && reason.includes(title)),
    );
    return named.length > 0 ? named : found;
  }
}

/** Ties every refused line of a returned sheet to its record and to the issues that explain it. */
export function tieReturned(
  lines: readonly ReturnedLine[],
  records: readonly TermRow[],
  options: ReturnedOptions,
): ReturnedResult {
  const refused = new Tying(
    lines.filter(({ reason }) => !isAccepted(reason)),
    records,
    options,
  ).run();
  const count = (tie: TiedLine['tie']): number => refused.filter((each) => each.tie === tie).length;
  return {
    lines: lines.length,
    accepted: lines.length - refused.length,
    refused,
    counts: { tied: count('tied'), doubtful: count('doubtful'), lost: count('lost') },
  };
}
