import { fieldTitles } from '../ledger/fieldTitles';
import { kindTitles } from '../ledger/kindTitles';
import type { Term } from '../ledger/ledger';
import type { SheetCell, SheetContent } from '../plan/plan';
import { termTitle } from '../policy/term';
import { maxRows } from '../snapshot/address';
import { looks, textCell } from '../summary/looks';
import { SheetPage } from '../summary/sheetPage';
import { say, type Language, type LocalText } from '../text/text';
import { kindTitlesOfChange, stateTitles } from './changeWords';
import { changeKinds, type MoneyBridge, type TermChanges } from './termChanges';
import { termLines } from './termLines';
import { termSheetHeaders, termSheetTexts as texts } from './termSheetTexts';

/** `owned` id of the 学期变化 sheet. */
export const termSheetId = 'termChanges';

export interface TermSheetInput {
  readonly changes: TermChanges;
  readonly language: Language;
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** File of the last term; undefined = both terms stand in this workbook. */
  readonly previous: string | undefined;
}

/** Column of the figures above the list, under 身份证号. */
const figureColumn = 3;
/** Column of 情况 in the list. */
const stateColumn = 'B';

function shownTerm(term: Term | undefined, language: Language): string {
  return term ? termTitle(term, language) : texts.unknownTerm[language];
}

export function termSheetName(language: Language): string {
  return texts.name[language];
}

/** The sheet being put together; the figures' formulas count the list below them. */
class TermSheet {
  private readonly page = new SheetPage(termSheetHeaders.map(([, width]) => width));
  private readonly lines: readonly SheetCell[][];
  private readonly pending: { row: number; formula: (first: number, last: number) => string }[] = [];

  constructor(private readonly input: TermSheetInput) {
    const { changes, language, previous } = input;
    this.lines = termLines(changes, { language, sameBook: previous === undefined });
  }

  private say(text: LocalText, data: Parameters<typeof say>[2] = {}): string {
    return say(text, this.input.language, data);
  }

  /** A figure with its label over the first columns; gives its A1 address. */
  private figure(label: string, cell: SheetCell): string {
    const row = this.page.next;
    const cells = this.page.span(label, 0, figureColumn - 1, looks.label);
    this.page.add([...cells, cell]);
    return `D${String(row + 1)}`;
  }

  private count(label: LocalText, value: number, formula?: (first: number, last: number) => string): string {
    if (formula) this.pending.push({ row: this.page.next, formula });
    return this.figure(this.say(label), { value, style: looks.count });
  }

  private identity(label: LocalText, left: string, right: string, holds: boolean): void {
    const value = this.say(holds ? texts.holds : texts.fails);
    const [yes, no] = [texts.holds, texts.fails].map((text) => this.say(text));
    const formula = `IF(ROUND(${left}-(${right}),2)=0,"${yes ?? ''}","${no ?? ''}")`;
    this.figure(this.say(label), { value, formula, style: looks.verdict });
  }

  private persons(): void {
    const { changes, language } = this.input;
    const listed = (state: 'new' | 'gone') => (first: number, last: number) =>
      `COUNTIF($${stateColumn}$${String(first)}:$${stateColumn}$${String(last)},"${stateTitles[state][language]}")`;
    const before = this.count(texts.personsBefore, changes.before.persons);
    const gone = this.count(texts.gone, changes.gone, listed('gone'));
    const kept = this.count(texts.kept, changes.kept);
    const come = this.count(texts.new, changes.new, listed('new'));
    const now = this.count(texts.personsNow, changes.now.persons);
    this.identity(
      texts.identityBefore,
      before,
      `${gone}+${kept}`,
      changes.before.persons === changes.gone + changes.kept,
    );
    this.identity(
      texts.identityNow,
      now,
      `${come}+${kept}`,
      changes.now.persons === changes.new + changes.kept,
    );
    this.count(texts.changed, changes.changed);
    for (const kind of changeKinds) {
      const label = this.say(texts.ofKind, { kind: kindTitlesOfChange[kind][language] });
      this.count({ 'zh-CN': label, en: label }, changes.byKind.get(kind) ?? 0);
    }
    this.count(texts.doubtful, changes.doubtful);
  }

  private money(bridge: MoneyBridge): void {
    const amount = (label: LocalText, value: string): string =>
      this.figure(this.say(label), { value: Number(value), style: looks.money });
    const before = amount(texts.moneyBefore, bridge.before);
    const gone = amount(texts.moneyGone, bridge.gone);
    const added = [
      amount(texts.moneyNew, bridge.new),
      amount(texts.moneyPolicy, bridge.policy),
      amount(texts.moneyData, bridge.data),
      amount(texts.moneyOpen, bridge.open),
    ];
    const after = amount(texts.moneyAfter, bridge.after);
    this.identity(texts.identityMoney, after, `${before}-${gone}+${added.join('+')}`, bridge.holds);
  }

  private notes(): void {
    const { changes, language } = this.input;
    const note = (text: LocalText, data: Parameters<typeof say>[2] = {}): void =>
      this.page.note({ text: this.say(text, data) });
    if (changes.money) note(texts.how);
    else note(texts.noMoney);
    if (changes.notCompared.length > 0) {
      const fields = changes.notCompared.map((field) => fieldTitles[field][language]);
      note(texts.notCompared, { fields: fields.join(language === 'zh-CN' ? '、' : ', ') });
    }
    if (changes.before.unplaced + changes.now.unplaced > 0)
      note(texts.unplaced, { before: changes.before.unplaced, now: changes.now.unplaced });
  }

  content(): SheetContent {
    const { changes, language, previous, asOf, name } = this.input;
    const { page } = this;
    const title = {
      before: shownTerm(changes.before.term, language),
      now: shownTerm(changes.now.term, language),
    };
    page.title(this.say(texts.title, title));
    const source = previous ?? this.say(texts.sameBook);
    page.caption([
      this.say(texts.previous, { source, kind: kindTitles[changes.ledger][language] }),
      this.say(texts.made, { date: asOf }),
      this.say(texts.unit),
    ]);
    this.persons();
    if (changes.money) this.money(changes.money);
    this.notes();
    const room = maxRows - page.next - 2;
    const lines = this.lines.length > room ? this.lines.slice(0, room) : this.lines;
    if (lines !== this.lines) page.note({ text: this.say(texts.cut, { count: room }) });
    const header = page.next;
    page.add(
      termSheetHeaders.map(([head]) => textCell(head[language], looks.header)),
      30,
    );
    lines.forEach((cells, index) => {
      const wrapping = cells.flatMap((cell, at) =>
        typeof cell.value === 'string' ? [[cell.value, at + 1] as const] : [],
      );
      page.add([{ value: index + 1, style: looks.count }, ...cells], page.fitting(wrapping));
    });
    // A list cut short cannot be counted.
    if (lines === this.lines && lines.length > 0)
      for (const { row, formula } of this.pending) {
        const cell = page.rows[row]?.[figureColumn];
        if (cell)
          page.rows[row]?.splice(figureColumn, 1, { ...cell, formula: formula(header + 2, page.next) });
      }
    return page.content(name, {
      print: { landscape: true, repeat: { first: header, last: header } },
      filter: { top: header, left: 0, bottom: Math.max(header, page.next - 1), right: page.lastColumn },
    });
  }
}

/** The 学期变化 sheet: figures that foot, then every change with its reason and a link to its row. */
export function termSheet(input: TermSheetInput): SheetContent {
  return new TermSheet(input).content();
}
