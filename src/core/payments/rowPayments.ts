import { add, formatMoney, zero, type Decimal } from '../money/decimal';
import { say, type Language, type LocalText } from '../text/text';
import type { DifferenceClass, DuePaid } from './payment';

/** How due and paid differ, in a word. */
export const differenceWords = {
  equal: { 'zh-CN': '一致', en: 'equal' },
  unpaid: { 'zh-CN': '未发放', en: 'not paid' },
  less: { 'zh-CN': '少发', en: 'paid too little' },
  more: { 'zh-CN': '多发', en: 'paid too much' },
  twice: { 'zh-CN': '重复发放', en: 'paid more than once' },
  notEntitled: { 'zh-CN': '不符合条件', en: 'not entitled' },
  notListed: { 'zh-CN': '台账中没有该生', en: 'not in the ledger' },
  undecided: { 'zh-CN': '应发待核实', en: 'due not decided' },
  unreadable: { 'zh-CN': '实发金额空白或认不出', en: 'paid amount blank or unreadable' },
} as const satisfies Record<DifferenceClass, LocalText>;

/** What was paid to the pupil of a row, against all that is due in it. */
export interface RowPayment {
  /** 元; undefined when nothing was paid, or an amount cannot be read. */
  readonly paid: Decimal | undefined;
  /** Paid − due, of everything that can be compared; undefined when nothing can. */
  readonly difference: Decimal | undefined;
  /** Why they differ, programme by programme; '' when they do not. */
  readonly reason: string;
}

function sum(amounts: readonly (Decimal | undefined)[]): Decimal | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, amount) => add(total, amount), zero);
}

function reasonOf(line: DuePaid, language: Language): string {
  const words = say(differenceWords[line.class], language);
  const by = line.difference && line.class !== 'twice' ? formatMoney(line.difference.abs()) : '';
  const amount = by === '' || by === '0.00' ? '' : language === 'zh-CN' ? `${by}元` : ` ${by} yuan`;
  const name = line.programme === '' ? '' : `${line.programme}${language === 'zh-CN' ? '：' : ': '}`;
  return `${name}${words}${amount}`;
}

/** By `ledger` and row: the first row of each pupil and term carries what the pupil was paid. */
export function rowPayments(
  compared: readonly DuePaid[],
  language: Language,
): ReadonlyMap<string, ReadonlyMap<number, RowPayment>> {
  const byRow = new Map<string, Map<number, DuePaid[]>>();
  for (const line of compared) {
    if (!line.outcome) continue;
    const { ledger, row } = line.outcome;
    let rows = byRow.get(ledger);
    if (!rows) byRow.set(ledger, (rows = new Map<number, DuePaid[]>()));
    const lines = rows.get(row);
    if (lines) lines.push(line);
    else rows.set(row, [line]);
  }
  const joint = language === 'zh-CN' ? '；' : '; ';
  const rowPayment = (lines: readonly DuePaid[]): RowPayment => ({
    paid: lines.some((line) => line.class === 'unreadable') ? undefined : sum(lines.map((line) => line.paid)),
    difference: sum(lines.map((line) => line.difference)),
    reason: lines
      .filter((line) => line.class !== 'equal')
      .map((line) => reasonOf(line, language))
      .join(joint),
  });
  return new Map(
    [...byRow].map(([ledger, rows]) => [
      ledger,
      new Map([...rows].map(([row, lines]) => [row, rowPayment(lines)])),
    ]),
  );
}
