import { add, compareDecimals, formatMoney, subtract, zero, type Decimal } from '../money/decimal';
import { amountsIn } from '../policy/datedAmount';
import type { DuePart } from '../policy/programmeOutcome';
import { decidingFields, type DecidingField } from '../policy/pupilInputs';
import type { StandardsPack } from '../policy/standard';
import type { Term } from '../ledger/ledger';
import { cellAddress } from '../snapshot/address';
import { say, type Language, type LocalText } from '../text/text';
import type { AmountChange, DataChange, PolicyChange, PricedStandard } from './termChanges';
import type { PupilDue } from './termDues';
import type { TermRow } from './termSides';

const words = {
  openBefore: { 'zh-CN': '上学期的应发金额不能确定：{basis}', en: 'last term’s sum is not known: {basis}' },
  openNow: { 'zh-CN': '本学期的应发金额不能确定：{basis}', en: 'this term’s sum is not known: {basis}' },
  openWhatIf: {
    'zh-CN': '分不清是标准还是台账内容变化：按本学期标准，上学期的内容算不出金额（{basis}）',
    en: 'policy and data cannot be told apart: by this term’s standards last term’s cells give no sum ({basis})',
  },
  otherRows: {
    'zh-CN': '这名学生另外的行也影响金额：{basis}',
    en: 'other rows of this pupil bear on the sum: {basis}',
  },
} satisfies Record<string, LocalText>;

export interface AmountSides {
  readonly before: PupilDue;
  readonly now: PupilDue;
  /** Last term's cells under this term's standards. */
  readonly whatIf: PupilDue;
  readonly rows: { readonly before: TermRow; readonly now: TermRow };
  readonly packs: { readonly before: StandardsPack; readonly now: StandardsPack };
  readonly terms: { readonly before: Term | undefined; readonly now: Term | undefined };
  readonly language: Language;
}

function priced(part: DuePart | undefined): PricedStandard | undefined {
  return part && { amount: part.amount, reference: part.derivation.reference, from: part.derivation.from };
}

/** Whether the pack has an amount of the standard for the term. */
function holds(pack: StandardsPack, id: string, term: Term | undefined): boolean {
  const standard = pack.standards.find((each) => each.id === id);
  return standard !== undefined && term !== undefined && amountsIn(standard, term).length > 0;
}

function becauseOf(
  { packs, terms }: AmountSides,
  before: DuePart | undefined,
  after: DuePart | undefined,
): PolicyChange['because'] {
  if (before && after) {
    const { reference, from } = before.derivation;
    const same = after.derivation.reference === reference && after.derivation.from === from;
    return same && before.standard === after.standard ? 'calendar' : 'standard';
  }
  const { standard } = before ?? after ?? { standard: '' };
  const both = holds(packs.before, standard, terms.before) && holds(packs.now, standard, terms.now);
  return both ? 'calendar' : 'standard';
}

function policyChanges(sides: AmountSides): readonly PolicyChange[] {
  const { before, whatIf } = sides;
  const programmes = [...new Set([...before.parts.keys(), ...whatIf.parts.keys()])];
  return programmes.flatMap((programme): PolicyChange[] => {
    const [was, is] = [before.parts.get(programme), whatIf.parts.get(programme)];
    if (was?.amount === is?.amount) return [];
    const because = becauseOf(sides, was, is);
    return [{ programme, before: priced(was), after: priced(is), because }];
  });
}

/** Deciding cells that differ; those a derivation names, where any of them does. */
function dataChanges({ before, now, whatIf, rows }: AmountSides): readonly DataChange[] {
  const named = new Set<DecidingField>(
    [before, now, whatIf].flatMap(({ parts }) =>
      [...parts.values()].flatMap(({ derivation }) => derivation.inputs.flatMap(({ fields }) => fields)),
    ),
  );
  const differing = decidingFields.flatMap((field): (DataChange & { field: DecidingField })[] => {
    if (field === 'term') return [];
    const [was, is] = [rows.before, rows.now].map(({ view, row }) => view.text(row, field));
    // Which school it is decides nothing, only whether there is one.
    if (was === is || (field === 'schoolName' && was !== '' && is !== '')) return [];
    const column = rows.now.view.column(field);
    const cell = column === undefined ? '' : cellAddress(rows.now.row, column);
    return [{ field, before: was ?? '', after: is ?? '', cell }];
  });
  const deciding = differing.filter(({ field }) => named.has(field));
  return deciding.length > 0 ? deciding : differing;
}

function signed(value: Decimal): string {
  return `${compareDecimals(value, zero) > 0 ? '+' : ''}${formatMoney(value)}`;
}

/** What became of the sum due, and why; undefined when it is as it was, or known in neither term. */
export function amountChange(sides: AmountSides): AmountChange | undefined {
  const { before, now, whatIf, language } = sides;
  if (!before.amount && !now.amount) return undefined;
  const open = (text: LocalText, basis: string): AmountChange => ({
    kind: 'amount',
    why: 'open',
    before: before.amount && formatMoney(before.amount),
    after: now.amount && formatMoney(now.amount),
    policyChanges: [],
    dataChanges: dataChanges(sides),
    note: say(text, language, { basis }),
  });
  if (!before.amount) return open(words.openBefore, before.basis);
  if (!now.amount) return open(words.openNow, now.basis);
  if (compareDecimals(before.amount, now.amount) === 0) return undefined;
  if (!whatIf.amount) return open(words.openWhatIf, whatIf.basis);
  const policy = subtract(whatIf.amount, before.amount);
  const data = subtract(now.amount, whatIf.amount);
  const [byPolicy, byData] = [policy, data].map((value) => compareDecimals(value, zero) !== 0);
  const cells = byData ? dataChanges(sides) : [];
  return {
    kind: 'amount',
    why: byPolicy && byData ? 'both' : byPolicy ? 'policy' : 'data',
    before: formatMoney(before.amount),
    after: formatMoney(add(before.amount, add(policy, data))),
    policy: signed(policy),
    data: signed(data),
    policyChanges: byPolicy ? policyChanges(sides) : [],
    dataChanges: cells,
    note: byData && cells.length === 0 ? say(words.otherRows, language, { basis: now.basis }) : '',
  };
}
