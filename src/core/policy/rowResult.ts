import { add, decimal, formatMoney, zero } from '../money/decimal';
import type { Language } from '../text/text';
import { speaker, type Speak } from './answer';
import type { Decision } from './decide';
import type { DuePart, ProgrammeOutcome, RefusedPart, UnsetPart } from './programmeOutcome';
import type { DecidingField } from './pupilInputs';
import { reasons } from './reasons';
import type { OutcomeKind } from './subsidy';

/** What stands as the programme of a refused row. */
export const reviewProgramme = '待核实';

/** One thing that could not be decided, with what would decide it. */
export interface RowRefusal {
  /** '' when not even the programme is certain. */
  readonly programme: string;
  readonly programmes: readonly string[];
  readonly reason: string;
  readonly fields: readonly DecidingField[];
  readonly lacks: readonly DecidingField[];
}

/** A row's result in the shape columns, lists and totals need; shared by all rows with the same deciding cells. */
export interface RowResult {
  readonly kind: OutcomeKind;
  readonly programme: string;
  readonly amount: string | undefined;
  readonly basis: string;
  readonly parts: readonly ProgrammeOutcome[];
  /** Cash whose amount is known, also where another programme keeps the sum open. */
  readonly dues: readonly DuePart[];
  /** Why the sum is not known. */
  readonly refusals: readonly RowRefusal[];
  /** Not money of the row, and undecided only because the ledger lacks a column: told once for the ledger. */
  readonly silent: readonly RowRefusal[];
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Refusals for the same causes are one: blank 困难类型 leaves grant and 雨露计划 open alike. */
function mergeRefusals(parts: readonly RefusedPart[], joint: string, speak: Speak): readonly RowRefusal[] {
  const merged = new Map<string, RefusedPart[]>();
  for (const part of parts) {
    const key = part.causes.join('\u0000');
    const known = merged.get(key);
    if (known) known.push(part);
    else merged.set(key, [part]);
  }
  return [...merged.values()].map((group) => {
    const programmes = unique(group.flatMap((part) => part.programmes));
    const clauses = unique(group.flatMap((part) => part.clauses)).join(joint);
    return {
      programme: programmes.length === 1 ? (programmes[0] ?? '') : '',
      programmes,
      reason: [...unique(group.flatMap((part) => part.causes)), speak(reasons.clauses, { clauses })].join(
        joint,
      ),
      fields: unique(group.flatMap((part) => part.fields)),
      lacks: unique(group.flatMap((part) => part.lacks)),
    };
  });
}

const besides = {
  cash: undefined,
  inKind: reasons.alsoInKind,
  feeWaiver: reasons.alsoFeeWaiver,
  loan: reasons.alsoLoan,
  schoolFunds: reasons.alsoSchoolFunds,
} as const;

/** What stands behind the money: meals, waivers, loans, and what of them is open. */
function otherWords(parts: readonly ProgrammeOutcome[], speak: Speak, zh: boolean): readonly string[] {
  return parts.flatMap((part) => {
    if (part.is === 'refused') {
      if (part.benefit === 'cash' || (part.fields.length === 0 && part.lacks.length > 0)) return [];
      const data = { programme: part.programmes.join('、'), reason: part.causes.join(zh ? '；' : '; ') };
      return [speak(reasons.alsoOpen, data) + (zh ? '。' : '.')];
    }
    const words = besides[part.benefit];
    if (!words || part.benefit === 'schoolFunds') return [];
    return [speak(words, { what: `${part.programme}${zh ? '。' : '. '}${part.words}` })];
  });
}

const isCash = (part: ProgrammeOutcome): boolean => part.benefit === 'cash';

/** Puts the parts of a decision together into the row. */
export function rowResult(decision: Decision, language: Language): RowResult {
  const speak = speaker(language);
  const zh = language === 'zh-CN';
  const joint = zh ? '；' : '; ';
  const { parts, whole } = decision;
  const none = { parts, dues: [], refusals: [], silent: [], programme: '', amount: undefined };
  if (whole.is === 'refused') {
    const { reason, fields, lacks } = whole;
    const refusal = { programme: '', programmes: [], reason, fields, lacks: lacks ? [lacks] : [] };
    return { ...none, kind: 'refused', programme: reviewProgramme, basis: reason, refusals: [refusal] };
  }
  const dues = parts.filter((part): part is DuePart => part.is === 'due' && isCash(part));
  const unset = parts.filter((part): part is UnsetPart => part.is === 'unset' && isCash(part));
  const open = parts.filter((part): part is RefusedPart => part.is === 'refused');
  const cashOpen = open.filter(isCash);
  const priced = cashOpen.filter((part) => part.priced || dues.length > 0);
  const others = otherWords(parts, speak, zh).join('');
  const silent = mergeRefusals(
    open.filter((part) => !isCash(part) && part.fields.length === 0 && part.lacks.length > 0),
    joint,
    speak,
  );
  const unsetWords = unset.map(({ programme, local }) => speak(reasons.unsetOnly, { programme, local }));
  if (priced.length > 0 || (dues.length > 0 && unset.length > 0)) {
    const unsetRefusals = unset.map(({ programme }, at) => ({
      programme,
      programmes: [programme],
      reason: unsetWords[at] ?? '',
      fields: [],
      lacks: [],
    }));
    const refusals = [...mergeRefusals(priced, joint, speak), ...unsetRefusals];
    const certain =
      dues.length === 0
        ? ''
        : joint +
          speak(reasons.certainParts, {
            parts: dues
              .map(({ programme, amount }) => speak(reasons.part, { programme, amount }))
              .join(zh ? '，' : ', '),
          });
    return {
      ...none,
      kind: 'refused',
      programme: [...dues.map((due) => due.programme), reviewProgramme].join('＋'),
      basis: `${refusals.map(({ reason }) => reason).join(joint)}${certain}${others === '' ? '' : zh ? `。${others}` : `. ${others}`}`,
      dues,
      refusals,
      silent,
    };
  }
  if (dues.length > 0) {
    const sum = dues.reduce((total, due) => add(total, decimal(due.amount)), zero);
    return {
      ...none,
      kind: 'entitled',
      programme: dues.map((due) => due.programme).join('＋'),
      amount: formatMoney(sum),
      basis: dues.map((due) => due.words).join('') + others,
      dues,
      silent,
    };
  }
  const stop = (text: string): string => (others === '' || text === '' ? text : `${text}${zh ? '。' : '. '}`);
  if (unset.length > 0 || cashOpen.length > 0) {
    const why =
      unset.length > 0 ? unsetWords : mergeRefusals(cashOpen, joint, speak).map(({ reason }) => reason);
    return { ...none, kind: 'notInPack', basis: stop(why.join(joint)) + others, silent };
  }
  return { ...none, kind: whole.is, basis: stop(whole.reason) + others, silent };
}
