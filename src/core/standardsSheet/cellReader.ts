import type { Term } from '../ledger/ledger';
import { formatPlain, parseDecimal } from '../money/decimal';
import { cleanText } from '../normalise/cleanText';
import { parseDate } from '../normalise/parseDate';
import { readTermText } from '../policy/termText';
import { CellKind } from '../snapshot/grid';
import type { LocalText, TextData } from '../text/text';
import { standardsColumn, type StandardsColumnId } from './standardsColumns';
import { sheetProblems, type ProblemList } from './standardsProblems';
import { plainCell, type StandardsTable } from './standardsTable';
import { listJoint, noWord, splitList, yesWord, type WordTable } from './standardsWords';

/** Reads the cells of one row of the table, each by its kind; what cannot be read is a problem at its cell. */
export class CellReader {
  constructor(
    private readonly table: StandardsTable,
    readonly row: number,
    private readonly dateSystem: 1900 | 1904,
    private readonly problems: ProblemList,
  ) {}

  /** '' when blank or without column. */
  text(id: StandardsColumnId): string {
    const column = this.table.columns.get(id);
    return column === undefined ? '' : plainCell(this.table.sheet, this.row, column);
  }

  /** The text with half-width characters, for words, terms and figures. */
  private code(id: StandardsColumnId, needed = false): string {
    return cleanText(needed ? this.required(id) : this.text(id));
  }

  problem(id: StandardsColumnId, text: LocalText, data: TextData = {}, blocks = true): void {
    const column = this.table.columns.get(id) ?? this.table.columns.get('id') ?? 0;
    const { header } = standardsColumn(id);
    this.problems.add(this.row, column, text, { header, found: this.text(id), ...data }, blocks);
  }

  required(id: StandardsColumnId): string {
    const text = this.text(id);
    if (text === '') this.problem(id, sheetProblems.blank);
    return text;
  }

  word<Code extends string>(id: StandardsColumnId, words: WordTable<Code>, needed = false): Code | undefined {
    const text = this.code(id, needed);
    if (text === '') return undefined;
    const code = words.read(text);
    if (code === undefined)
      this.problem(id, sheetProblems.unknownWord, { expected: words.words.join(listJoint) });
    return code;
  }

  /** The values of a list cell; each that `known` refuses is a problem. */
  list(
    id: StandardsColumnId,
    known: (value: string) => boolean,
    expected: readonly string[],
  ): readonly string[] {
    const values = splitList(this.code(id));
    for (const value of values)
      if (!known(value))
        this.problem(id, sheetProblems.unknownWord, { found: value, expected: expected.join(listJoint) });
    return values.filter(known);
  }

  words(id: StandardsColumnId, expected: readonly string[], needed = false): readonly string[] {
    if (needed) this.required(id);
    return this.list(id, (value) => expected.includes(value), expected);
  }

  yesNo(id: StandardsColumnId): boolean | undefined {
    const text = this.code(id);
    if (text === '') return undefined;
    if (text !== yesWord && text !== noWord)
      this.problem(id, sheetProblems.unknownWord, { expected: `${yesWord}${listJoint}${noWord}` });
    return text === yesWord;
  }

  term(id: StandardsColumnId, needed = false): Term | undefined {
    const text = this.code(id, needed);
    if (text === '') return undefined;
    const term = readTermText(text);
    if (!term) this.problem(id, sheetProblems.badTerm);
    return term;
  }

  /** An exact decimal text without a minus sign. */
  number(id: StandardsColumnId, needed = false): string | undefined {
    const text = this.code(id, needed);
    if (text === '') return undefined;
    const value = parseDecimal(text);
    if (value && !text.startsWith('-')) return formatPlain(value);
    this.problem(id, sheetProblems.badNumber);
    return undefined;
  }

  /** `YYYY-MM-DD`. */
  day(id: StandardsColumnId): string {
    const text = this.code(id, true);
    const column = this.table.columns.get(id);
    if (text === '' || column === undefined) return '';
    const { grid } = this.table.sheet;
    const number = grid.kind(this.row, column) === CellKind.number;
    const read = parseDate(number ? grid.number(this.row, column) : text, this.dateSystem);
    if (read.kind === 'day') return read.date;
    this.problem(id, sheetProblems.badDay);
    return '';
  }
}
