import { add, formatMoney, formatPlain, subtract, zero, type Decimal } from '../money/decimal';
import type { DifferenceClass, DuePaid } from '../payments/payment';
import type { SheetCell, SheetContent } from '../plan/plan';
import { notTold } from '../policy/tally';
import { cellAddress, columnName } from '../snapshot/address';
import type { CellStyle } from '../snapshot/snapshot';
import { FlatSheet, flatFirstLine, numberedNotes, type FlatColumn } from './flatSheet';
import { say, type Language, type LocalText } from '../text/text';
import type { SummaryIdentity } from './identities';
import { looks, textCell } from './looks';

const columns: readonly FlatColumn[] = [
  { title: '学校', width: 36 },
  { title: '资助项目', width: 36 },
  { title: '应发（人次）', width: 11 },
  { title: '应发金额（元）', width: 16 },
  { title: '实发（人次）', width: 11 },
  { title: '实发金额（元）', width: 16 },
  { title: '差额（元）', width: 15 },
  { title: '有差异（人次）', width: 11 },
  { title: '结果', width: 10 },
];

/** What the difference is, as the list shows it. */
const classWords: Readonly<Record<DifferenceClass, string>> = {
  equal: '一致',
  unpaid: '应发未发',
  less: '少发',
  more: '多发',
  twice: '重复发放',
  notEntitled: '不应享受而发放',
  notListed: '台账中没有',
  undecided: '应发待核实',
  unreadable: '实发金额看不清',
};

export interface DuePaidSheetInput {
  readonly name: string;
  readonly compared: readonly DuePaid[];
  readonly title: string;
  readonly caption: readonly [string, string, string];
  readonly sheetOf: (ledger: string) => string | undefined;
  /** Name of the pupil in a row. */
  readonly pupilName: (ledger: string, row: number) => string;
}

interface Group {
  readonly school: string;
  readonly programme: string;
  readonly lines: DuePaid[];
}

function groupsOf(compared: readonly DuePaid[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const schools = new Map<string, number>();
  for (const line of compared) {
    const programme = line.programme === '' ? notTold : line.programme;
    const key = `${line.school}\u0000${programme}`;
    if (!schools.has(line.school)) schools.set(line.school, schools.size);
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { school: line.school, programme, lines: [line] });
  }
  return [...groups.values()].sort((a, b) => (schools.get(a.school) ?? 0) - (schools.get(b.school) ?? 0));
}

const isDue = ({ due }: DuePaid): boolean => due?.gt(zero) === true;

function sum(values: readonly (Decimal | undefined)[]): Decimal {
  return values.reduce<Decimal>((total, value) => (value ? add(total, value) : total), zero);
}

/** Where a line of the list leads: the payment first, else the row it is due in. */
function placeOf({ payments: [payment], outcome }: DuePaid): { ledger: string; row: number } | undefined {
  return payment ?? outcome;
}

/** The pupils behind the differences, each with a link to its row; its rows begin at `top`. */
function addList(sheet: FlatSheet, differing: readonly DuePaid[], input: DuePaidSheetInput): void {
  const { page } = sheet;
  const heads = ['学校', '资助项目', '姓名', '应发金额（元）', '差异', '实发金额（元）', '差额（元）'];
  page.add([]);
  page.add(page.span('有差异的学生', 0, page.lastColumn, { ...looks.header, horizontal: 'left' }), 20);
  page.add(
    [...heads.map((head) => textCell(head, looks.header)), ...page.span('原因', 7, 8, looks.header)],
    24,
  );
  const money = (value: Decimal | undefined): SheetCell => ({
    value: value ? value.toNumber() : null,
    style: looks.money,
  });
  for (const line of differing) {
    const place = placeOf(line);
    const target = place && input.sheetOf(place.ledger);
    const name = place ? input.pupilName(place.ledger, place.row) || notTold : notTold;
    const row = page.next;
    const { due, difference } = line;
    const cells: SheetCell[] = [
      textCell(line.school, looks.label),
      textCell(line.programme === '' ? notTold : line.programme, looks.label),
      place && target !== undefined
        ? { value: name, style: looks.rowsLink, link: { sheet: target, row: place.row, column: 0 } }
        : textCell(name, looks.label),
      money(line.due),
      textCell(classWords[line.class], looks.label),
      money(line.paid),
      due && difference
        ? {
            value: difference.toNumber(),
            formula: `${cellAddress(row, 5)}-${cellAddress(row, 3)}`,
            style: looks.money,
          }
        : money(undefined),
      ...page.span(line.basis, 7, 8, { ...looks.label, fontSize: 9 }),
    ];
    page.add(cells, 33);
  }
}

/** 应发实发对比: by school and programme, with the pupils behind every difference below. */
export function duePaidSheet(input: DuePaidSheetInput): SheetContent {
  const { compared } = input;
  const sheet = new FlatSheet(columns, input.title, input.caption);
  const { page } = sheet;
  const groups = groupsOf(compared);
  const differing = compared.filter((line) => line.class !== 'equal');
  const verdict = (row: number, count: number): SheetCell => ({
    value: count === 0 ? '一致' : '有差异',
    formula: `IF(${cellAddress(row, 7)}=0,"一致","有差异")`,
    style: looks.verdict,
  });
  for (const { school, programme, lines } of groups) {
    const row = page.next;
    const [due, paid] = [sum(lines.map((line) => line.due)), sum(lines.map((line) => line.paid))];
    const count = lines.filter((line) => line.class !== 'equal').length;
    sheet.line([
      textCell(school, looks.label),
      textCell(programme, looks.label),
      { value: lines.filter(isDue).length, style: looks.count },
      { value: due.toNumber(), style: looks.money },
      { value: lines.reduce((all, line) => all + line.payments.length, 0), style: looks.count },
      { value: paid.toNumber(), style: looks.money },
      {
        value: Number(formatPlain(subtract(paid, due))),
        formula: `${cellAddress(row, 5)}-${cellAddress(row, 3)}`,
        style: looks.money,
      },
      { value: count, style: looks.count },
      verdict(row, count),
    ]);
  }
  const bottom = page.next;
  const added = (column: number, value: number, style: Partial<CellStyle>): SheetCell => {
    const name = columnName(column);
    const formula =
      groups.length === 0 ? '0' : `SUM(${name}${String(flatFirstLine + 1)}:${name}${String(bottom)})`;
    return { value, formula, style };
  };
  const due = sum(compared.map((line) => line.due));
  const paid = sum(compared.map((line) => line.paid));
  sheet.total(2, [
    added(2, compared.filter(isDue).length, looks.count),
    added(3, due.toNumber(), looks.money),
    added(
      4,
      compared.reduce((all, line) => all + line.payments.length, 0),
      looks.count,
    ),
    added(5, paid.toNumber(), looks.money),
    added(6, subtract(paid, due).toNumber(), looks.money),
    added(7, differing.length, looks.count),
    verdict(page.next, differing.length),
  ]);
  sheet.notes(
    numberedNotes([
      '按学生、学期、项目逐笔比对；人次：应发、实发的笔数；应发不能确定的不计入应发金额，列为有差异。',
      '只比对标准库中发放现金的项目；标准库没有的项目、减免、实物和贷款不在本表。为生成时的数，台账或名册改动后请重新生成。',
    ]),
  );
  if (differing.length > 0) addList(sheet, differing, input);
  return sheet.content(input.name);
}

const identityName: LocalText = {
  'zh-CN': '金额：应发 = 实发（有差异的 {count} 笔，学生列在“{sheet}”表下方）',
  en: 'amount: due = paid ({count} differ; the pupils are listed on “{sheet}”)',
};

/** Whether what was paid is what was due, pupil by pupil: sums that agree by chance do not hold. */
export function duePaidIdentity(
  compared: readonly DuePaid[],
  sheet: string,
  language: Language,
): SummaryIdentity {
  const count = compared.filter((line) => line.class !== 'equal').length;
  return {
    name: say(identityName, language, { count, sheet }),
    left: formatMoney(sum(compared.map((line) => line.due))),
    right: formatMoney(sum(compared.map((line) => line.paid))),
    holds: count === 0,
  };
}
