import { fieldTitles } from '../ledger/fieldTitles';
import type { SheetCell, SheetContent } from '../plan/plan';
import { looks, textCell } from '../summary/looks';
import { SheetPage } from '../summary/sheetPage';
import { say, type Language, type LocalText } from '../text/text';
import { poolDate, sinceFrozen, type FrozenList } from './frozenList';
import { keeperTitles } from './keeper';
import { pairId, type PairDecision } from './pairDecision';
import type { sheetNames } from './pairSheetWords';
import { conclusionWords, pairColumns, resultWords, verdictWords } from './pairSheetWords';
import type { Pool } from './pool';
import { pairNumber, reconciledRows, responsible, type ReconciledRow } from './reconciledRows';
import type { Reconciliation } from './reconciliation';

/** With more rows than this, plain pairs are counted instead of listed. */
const listedInFull = 20_000;
/** Names told of those who came to a list or left it. */
const namesTold = 20;

const words = {
  compared: { 'zh-CN': '校对日期：{asOf}　{pairs}', en: 'Compared {asOf}. {pairs}' },
  pair: { 'zh-CN': '{left}（甲方）与{right}（乙方）', en: '{left} (one side) with {right} (other side)' },
  conclude: {
    'zh-CN':
      '“很可能同一人”“分不清是谁”的，请核实后在“结论”栏选“是同一人”或“不是同一人”；下次比对按结论办，任何一方的数据改动后结论自动失效，重新核实。',
    en: 'Where the verdict is open, look and choose a conclusion: the next comparison follows it, until either record changes.',
  },
  counts: {
    'zh-CN':
      '同一人 {same}，很可能同一人 {probable}，分不清是谁 {ambiguous}，只在甲方 {leftOnly}，只在乙方 {rightOnly}。',
    en: 'same {same}, probably same {probable}, ambiguous {ambiguous}, one side only {leftOnly}, other side only {rightOnly}.',
  },
  leftOut: {
    'zh-CN': '数据量大，没有出入的 {count} 行只计数、不列出。',
    en: '{count} rows with nothing to look at are counted and not listed.',
  },
  results: {
    'zh-CN':
      '漏助 {missedAid}，误助 {wrongAid}，重复资助 {paidTwice}，待核实 {review}，在外就读 {elsewhere}。用“结果”栏的筛选看其中一类。',
    en: 'aid missed {missedAid}, without grounds {wrongAid}, paid twice {paidTwice}, to be decided {review}, studying elsewhere {elsewhere}. Filter by result to see one kind.',
  },
  cutShort: {
    'zh-CN': '“{list}”看来不全（相应类型的学生 {claimers} 名，{absent} 名不在名单里），没有据此判断误助。',
    en: '“{list}” seems incomplete ({absent} of {claimers} pupils with its categories are not on it); nothing was judged by it.',
  },
  unknown: {
    'zh-CN': '看不出“{list}”是哪个部门的名单，只比对人，不据此判断漏助、误助；请在标题里写明部门。',
    en: 'It cannot be told whose list “{list}” is: persons are compared, nothing is judged by it. Say so in its title.',
  },
  dated: { 'zh-CN': '“{list}”：{office}，数据日期 {date}。', en: '“{list}”: {office}, data of {date}.' },
  undated: {
    'zh-CN': '“{list}”：{office}，没有写明数据日期。',
    en: '“{list}”: {office}, no date given.',
  },
  changed: {
    'zh-CN': '与 {before} 冻结的名单比：新增 {added} 人{addedNames}，减少 {removed} 人{removedNames}。',
    en: 'Against the list frozen {before}: {added} added{addedNames}, {removed} removed{removedNames}.',
  },
  unchanged: { 'zh-CN': '与 {before} 冻结的名单一致。', en: 'The same as the list frozen {before}.' },
  paid: { 'zh-CN': '已发 {amount} 元 {programme}', en: '{amount} yuan paid {programme}' },
  notOn: { 'zh-CN': '{list}：没有', en: '{list}: not there' },
  separated: { 'zh-CN': '已有人确认不是同一人。', en: 'a person confirmed that they are two pupils.' },
  nothing: { 'zh-CN': '没有发现。', en: 'Nothing found.' },
} satisfies Record<string, LocalText>;

export interface SheetOptions {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly decisions: readonly PairDecision[];
  readonly frozen: readonly FrozenList[];
  /** Names the sheets go by. */
  readonly names: Readonly<Record<keyof typeof sheetNames, string>>;
  /** Sheet ids links can lead to: those of the workbook itself. */
  readonly linked: ReadonlySet<string>;
}

export interface ReconcileSheets {
  readonly pairs: SheetContent;
  readonly problems: SheetContent;
  readonly differences: SheetContent;
}

const { header, label } = looks;
const link = { ...looks.rowsLink, horizontal: 'left', wrap: true } as const;

function sheetsOf({ views }: Pool): string {
  return [...new Set(views.map(({ ledger }) => ledger.sheet.name))].join('、');
}

class Builder {
  constructor(
    private readonly reconciliation: Reconciliation,
    private readonly options: SheetOptions,
  ) {}

  private say(text: LocalText, data: Parameters<typeof say>[2] = {}): string {
    return say(text, this.options.language, data);
  }

  /** A record as a link to its row; a further workbook's as text. */
  private record(side: ReconciledRow['left']): SheetCell {
    if (!side) return textCell('', label);
    const { view, row } = side.pool.at(side.place);
    const { sheet } = view.ledger;
    const text =
      this.options.language === 'en' ? `${sheet.name} row ${row + 1}` : `${sheet.name} 第${row + 1}行`;
    if (!this.options.linked.has(sheet.id)) return textCell(text, label);
    return { value: text, style: link, link: { sheet: sheet.id, row, column: view.column('name') ?? 0 } };
  }

  private field(side: ReconciledRow['left'], field: 'name' | 'idNumber'): SheetCell {
    if (!side) return textCell('', label);
    const { view, row } = side.pool.at(side.place);
    return textCell(view.text(row, field), label);
  }

  private cells(row: ReconciledRow, conclusion?: string): readonly SheetCell[] {
    const { language } = this.options;
    const { owner, ask } = responsible(row, language);
    return [
      this.record(row.left),
      this.field(row.left, 'name'),
      this.field(row.left, 'idNumber'),
      this.record(row.right),
      this.field(row.right, 'name'),
      this.field(row.right, 'idNumber'),
      textCell(this.say(verdictWords[row.verdict]), label),
      textCell(row.reasons(language).join(language === 'en' ? ' ' : ''), { ...label, fontSize: 10 }),
      textCell(row.result ? this.say(resultWords[row.result]) : '', label),
      textCell(owner, label),
      textCell(ask, label),
      ...(conclusion === undefined ? [] : [textCell(conclusion, label)]),
    ];
  }

  /** Whose lists they are, of what day, and what became of them since they were frozen. */
  private listNotes(): readonly string[] {
    const { frozen, language } = this.options;
    return this.reconciliation.offices.flatMap((pool) => {
      const list = sheetsOf(pool);
      if (pool.keeper === 'unknown') return [this.say(words.unknown, { list })];
      const kept = frozen.find(({ keeper }) => keeper === pool.keeper);
      const changes = kept && sinceFrozen(kept, pool);
      const date = poolDate(pool);
      const told = this.say(date === '' ? words.undated : words.dated, {
        list,
        date,
        office: this.say(keeperTitles[pool.keeper]),
      });
      if (!changes) return [told];
      const names = (all: readonly string[]): string => {
        if (all.length === 0) return '';
        const some = all.slice(0, namesTold).join('、') + (all.length > namesTold ? '…' : '');
        return language === 'en' ? ` (${some})` : `（${some}）`;
      };
      const before = changes.frozen.date || changes.frozen.keptOn;
      const { added, removed } = changes;
      return [
        told +
          (added.length + removed.length === 0
            ? this.say(words.unchanged, { before })
            : this.say(words.changed, {
                before,
                added: added.length,
                addedNames: names(added),
                removed: removed.length,
                removedNames: names(removed),
              })),
      ];
    });
  }

  private cutShortNotes(): readonly string[] {
    return this.reconciliation.findings.cutShort.map(({ comparison, shares }) =>
      this.say(words.cutShort, { list: sheetsOf(comparison.right), ...shares }),
    );
  }

  private top(page: SheetPage, title: string, notes: readonly string[], headers: readonly string[]): number {
    const pairs = this.reconciliation.comparisons
      .map(({ left, right }) => this.say(words.pair, { left: sheetsOf(left), right: sheetsOf(right) }))
      .join(this.options.language === 'en' ? '; ' : '；');
    page.title(title);
    for (const text of [this.say(words.compared, { asOf: this.options.asOf, pairs }), ...notes])
      page.note({ text });
    page.add(
      headers.map((text) => textCell(text, header)),
      30,
    );
    return page.next - 1;
  }

  private finish(page: SheetPage, name: string, top: number, more: Partial<SheetContent> = {}): SheetContent {
    const filter = { top, left: 0, bottom: Math.max(top, page.next - 1), right: page.lastColumn };
    return page.content(name, {
      frozen: { rows: top + 1, columns: 0 },
      filter,
      print: { landscape: true, repeat: { first: top, last: top } },
      ...more,
    });
  }

  private fitted(page: SheetPage, cells: readonly SheetCell[]): void {
    const texts = cells.flatMap((cell, at) =>
      typeof cell.value === 'string' && cell.value !== '' ? [[cell.value, at] as const] : [],
    );
    page.add(cells, page.fitting(texts));
  }

  build(): ReconcileSheets {
    const { options } = this;
    const { language } = options;
    const rows = [...reconciledRows(this.reconciliation, this.reconciliation.comparisons)].filter(
      (row) =>
        row.left?.pool.takesPart[row.left.place] !== 0 &&
        (row.left !== null || row.right?.pool.takesPart[row.right.place] !== 0),
    );
    const verdicts = { same: 0, probable: 0, ambiguous: 0, leftOnly: 0, rightOnly: 0 };
    const results = { missedAid: 0, wrongAid: 0, paidTwice: 0, review: 0, elsewhere: 0 };
    for (const { verdict, result } of rows) {
      verdicts[verdict] += 1;
      if (result) results[result] += 1;
    }
    const listed = rows.length > listedInFull ? rows.filter(({ plain }) => !plain) : rows;
    const columns = Object.values(pairColumns);
    const widths = columns.map(({ width }) => width);
    const titles = columns.map(({ title }) => this.say(title));
    const pairs = new SheetPage(widths);
    const notes = [
      this.say(words.counts, verdicts),
      ...(listed.length < rows.length
        ? [this.say(words.leftOut, { count: rows.length - listed.length })]
        : []),
      ...this.listNotes(),
      this.say(words.conclude),
    ];
    const top = this.top(pairs, options.names.pairs, notes, titles);
    const said = new Map(options.decisions.map((each) => [pairId(each.left, each.right), each.same]));
    const decided = (number: string): string => {
      const same = said.get(number);
      return same === undefined ? '' : this.say(same ? conclusionWords.same : conclusionWords.different);
    };
    for (const row of listed) {
      const number = row.plain ? '' : pairNumber(row);
      this.fitted(pairs, [...this.cells(row, decided(number)), textCell(number, label)]);
    }
    this.separatedPairs(pairs);
    const conclusion = Object.keys(pairColumns).indexOf('conclusion');
    const area = {
      top: top + 1,
      left: conclusion,
      bottom: Math.max(top + 1, pairs.next - 1),
      right: conclusion,
    };
    const lists = [{ area, values: Object.values(conclusionWords).map((word) => word[language]) }];

    const problems = new SheetPage(widths.slice(0, conclusion));
    const found = rows.filter(({ result }) => result !== undefined);
    const problemNotes = [this.say(words.results, results), ...this.cutShortNotes()];
    const problemTop = this.top(problems, options.names.problems, problemNotes, titles.slice(0, conclusion));
    for (const row of found) this.fitted(problems, this.cells(row));
    if (found.length === 0) problems.note({ text: this.say(words.nothing) });
    return {
      pairs: this.finish(pairs, options.names.pairs, top, { lists }),
      problems: this.finish(problems, options.names.problems, problemTop),
      differences: this.differences(),
    };
  }

  /** Pairs said to be two pupils: they stand apart above, and together here so that it can be taken back. */
  private separatedPairs(page: SheetPage): void {
    for (const { left, right, separated } of this.reconciliation.comparisons)
      for (const pair of separated) {
        const row: ReconciledRow = {
          left: { pool: left, place: pair.left },
          right: { pool: right, place: pair.right },
          against: left,
          verdict: 'leftOnly',
          reasons: (language) => [say(words.separated, language)],
          result: undefined,
          plain: false,
        };
        const cells = this.cells(row, this.say(conclusionWords.different));
        this.fitted(page, [
          ...cells.slice(0, 6),
          textCell(this.say(conclusionWords.different), label),
          ...cells.slice(7),
          textCell(pairNumber(row), label),
        ]);
      }
  }

  private differences(): SheetContent {
    const { language, names, linked } = this.options;
    const titles: readonly LocalText[] = [
      { 'zh-CN': '姓名', en: 'Name' },
      { 'zh-CN': '项目', en: 'Field' },
      { 'zh-CN': '学校台账', en: 'School ledger' },
      { 'zh-CN': '学校台账内容', en: 'Said there' },
      { 'zh-CN': '村级台账、名单或名册', en: 'Village ledger, list or roll' },
      { 'zh-CN': '村级台账、名单或名册内容', en: 'Said there' },
      { 'zh-CN': '责任单位', en: 'Responsible' },
      { 'zh-CN': '找谁核实', en: 'Ask' },
    ];
    const page = new SheetPage([12, 14, 24, 26, 24, 26, 26, 24]);
    const top = this.top(
      page,
      names.differences,
      [],
      titles.map((title) => title[language]),
    );
    const line = (
      one: NonNullable<ReconciledRow['left']>,
      other: ReconciledRow['left'],
      field: keyof typeof fieldTitles,
      texts: readonly [string, string],
    ): void => {
      const pair: ReconciledRow = {
        left: one,
        right: other,
        against: one.pool,
        verdict: 'same',
        reasons: () => [],
        result: undefined,
        plain: true,
      };
      const { owner, ask } = responsible(pair, language);
      const { view, row } = one.pool.at(one.place);
      const cell = this.record(one);
      const column = view.column(field) ?? view.column('name') ?? 0;
      const at = linked.has(view.ledger.sheet.id)
        ? { ...cell, link: { sheet: view.ledger.sheet.id, row, column } }
        : cell;
      this.fitted(page, [
        textCell(view.text(row, 'name'), label),
        textCell(this.say(fieldTitles[field]), label),
        at,
        textCell(texts[0], label),
        this.record(other),
        textCell(texts[1], label),
        textCell(owner, label),
        textCell(ask, label),
      ]);
    };
    const { fields, differences, contradictions } = this.reconciliation.findings;
    for (const { comparison, difference } of fields)
      line(
        { pool: comparison.left, place: difference.left },
        { pool: comparison.right, place: difference.right },
        difference.field,
        [difference.leftText, difference.rightText],
      );
    for (const { pool, place, claimed, listed, list } of differences)
      line(
        { pool, place },
        list.place < 0 ? null : { pool: list.lists.pool, place: list.place },
        'hardshipCategory',
        [
          claimed.join('、') || '无',
          list.place < 0
            ? this.say(words.notOn, { list: sheetsOf(list.lists.pool) })
            : listed.join('、') || '无',
        ],
      );
    for (const { pool, place, text, roll, paid } of contradictions)
      line({ pool, place }, roll.place < 0 ? null : roll, 'receivedAid', [
        text,
        paid
          ? this.say(words.paid, { amount: paid.amount, programme: paid.programme })
          : this.say(words.notOn, { list: sheetsOf(roll.pool) }),
      ]);
    if (fields.length + differences.length + contradictions.length === 0)
      page.note({ text: this.say(words.nothing) });
    return this.finish(page, names.differences, top);
  }
}

/** The sheets of a comparison: every pair with its verdict, what is to be done, and where two ledgers disagree. */
export function reconcileSheets(reconciliation: Reconciliation, options: SheetOptions): ReconcileSheets {
  return new Builder(reconciliation, options).build();
}
