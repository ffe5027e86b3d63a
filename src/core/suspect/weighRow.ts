import { ageOn, isoDay } from '../id/calendarDay';
import { regionOf } from '../id/region';
import { dateAgrees, dateSlip } from './dateSlip';
import { idCandidates, isPossible } from './idCandidates';
import type { Neighbour, RowEvidence } from './rowEvidence';
import { impossibleAge, schoolingOptions, type SchoolingOption } from './schooling';
import { slipBetween, slipCost, type Slip } from './slip';

/** The cells that are weighed against each other. */
export type WeighedCell = 'id' | 'birth' | 'sex' | 'age' | 'stage' | 'grade';

/** A cell held to be wrong, and how it came to be. */
export interface Fault {
  readonly cell: WeighedCell;
  readonly slip: Slip;
}

/** One consistent account of the row: what is true, which cells are wrong, and how unlikely that is. */
interface Account {
  /** The pupil's number; undefined: another one than stands there, and nobody knows which. */
  readonly number: string | undefined;
  readonly faults: readonly Fault[];
  readonly cost: number;
  readonly schooling: SchoolingOption;
}

/** What is most likely wrong in a row. */
export interface Verdict {
  readonly fault: Fault;
  /** Other cells the same account holds to be wrong. */
  readonly also: readonly WeighedCell[];
  /** The right content of the blamed cell, where all other contents are clearly less likely. */
  readonly correction: string | undefined;
  /** The number in the ID cell is right by itself. */
  readonly sound: boolean;
  /** What bears the account out: cells that agree with it, and who else has the number. */
  readonly agrees: readonly (WeighedCell | 'check' | number)[];
}

const wrongSex = 4;
const wrongAge = 3;
const otherWitness = 5;
const unknownNumber = 11;
/** Points between the best account and the next before anything is said; one whole slip before a number is offered. */
const clearly = 1.5;
/** Stands for the content of a cell that an account leaves alone. */
const asWritten = '';
const surely = 3;
/** From this age on a number that does not fit the stage is more likely a parent's. */
const adult = 18;

/** What holds of a row when one number is true, whatever the schooling. */
interface NumberAccount {
  readonly number: string | undefined;
  readonly faults: readonly Fault[];
  readonly cost: number;
  /** Age on 31 August before the school year; undefined when no birth day is known. */
  readonly age: number | undefined;
}

type Numbered = readonly [number: string | undefined, slip: Slip | undefined];

function sexOf(number: string): '男' | '女' {
  return Number(number.charAt(16)) % 2 === 1 ? '男' : '女';
}

function slipPoints([number, slip]: Numbered): number {
  if (!slip) return 0;
  return number === undefined && slip.kind === 'other' ? unknownNumber : slipCost[slip.kind];
}

/** At least what an account with this number costs: reckoned without building it. */
function leastCost(evidence: RowEvidence, numbered: Numbered): number {
  const [number] = numbered;
  let cost = slipPoints(numbered);
  if (number === undefined) return cost;
  const { birth, sex } = evidence;
  if (sex !== undefined && sex !== sexOf(number)) cost += wrongSex;
  if (birth.kind === 'day' && birth.date !== isoDay(Number(number.slice(6, 14)))) cost += slipCost.digit;
  return cost;
}

function weighNumber(evidence: RowEvidence, numbered: Numbered): NumberAccount {
  const [number, slip] = numbered;
  const faults: Fault[] = [];
  let cost = slipPoints(numbered);
  if (slip) faults.push({ cell: 'id', slip });
  const written = evidence.birth.kind === 'day' ? evidence.birth.date : undefined;
  const day = number === undefined ? written : isoDay(Number(number.slice(6, 14)));
  if (number !== undefined && day !== undefined) {
    if (dateAgrees(evidence.birth, day) === false) {
      const shifted = evidence.neighbours.some(({ birth }) => birth === day);
      const own = dateSlip(evidence.birth, day);
      const birthSlip: Slip = own.kind === 'other' && shifted ? { kind: 'row' } : own;
      faults.push({ cell: 'birth', slip: birthSlip });
      cost += slipCost[birthSlip.kind];
    }
    if (evidence.sex !== undefined && evidence.sex !== sexOf(number)) {
      faults.push({ cell: 'sex', slip: { kind: 'other' } });
      cost += wrongSex;
    }
    const region = number.slice(0, 6);
    if (!number.startsWith('9') && !evidence.regionSeen(region))
      cost += regionOf(region) === 'known' ? 0.5 : 1;
  }
  for (const witness of evidence.witnesses) if (witness.number !== number) cost += otherWitness;
  if (day === undefined) return { number, faults, cost, age: undefined };
  const birth = Number(day.replaceAll('-', ''));
  const { age } = evidence;
  if (age !== undefined) {
    const ages = [ageOn(birth, evidence.today), ageOn(birth, evidence.yearStart)];
    if (!ages.some((each) => Math.abs(each - age) <= 1)) {
      faults.push({ cell: 'age', slip: { kind: 'other' } });
      cost += wrongAge;
    }
  }
  return { number, faults, cost, age: ageOn(birth, evidence.yearStart) };
}

function accountFor({ number, faults, cost, age }: NumberAccount, schooling: SchoolingOption): Account {
  const { wrong } = schooling;
  return {
    number,
    faults: wrong ? [...faults, { cell: wrong, slip: { kind: 'other' } }] : faults,
    cost: cost + schooling.cost + (age === undefined ? 0 : schooling.ageCost(age)),
    schooling,
  };
}

/**
 * Whether the number in the next row is not that row's own but this one's, as far as birth dates tell. Without that a
 * brother's number would be offered for every damaged one.
 */
function isLent({ birth }: RowEvidence, { number, birth: theirs }: Neighbour): boolean {
  const day = isoDay(Number(number.slice(6, 14)));
  return birth.kind === 'day' && birth.date === day && theirs !== '' && theirs !== day;
}

/** The numbers worth weighing, each with the slip that made the cell's content of it. */
function numbersOf(evidence: RowEvidence, schoolings: readonly SchoolingOption[]): readonly Numbered[] {
  const { id, today, damaged, neighbours, witnesses, parents } = evidence;
  const sound = !damaged && isPossible(id, today);
  const numbers = new Map<string | undefined, Slip | undefined>();
  if (sound) numbers.set(id, undefined);
  for (const { number } of witnesses) {
    if (numbers.has(number)) continue;
    const lost = damaged || /^\d{15}0{3,5}$/.test(id) || /^\d{15}$/.test(id);
    if (lost && number.startsWith(id.slice(0, 15))) numbers.set(number, { kind: 'lostTail' });
    else numbers.set(number, slipBetween(id, number) ?? { kind: 'other' });
  }
  for (const neighbour of neighbours) {
    const { number } = neighbour;
    if (number !== '' && !numbers.has(number) && isLent(evidence, neighbour))
      numbers.set(number, { kind: 'row' });
  }
  if (!damaged && !sound) {
    for (const { number, slip } of idCandidates(id, today)) {
      const known = numbers.get(number);
      if (!numbers.has(number) || known?.kind === 'other' || known?.kind === 'row') numbers.set(number, slip);
    }
  }
  const age = sound ? ageOn(Number(id.slice(6, 14)), evidence.yearStart) : 0;
  const tooOld = age >= adult && schoolings[0]?.ageCost(age) === impossibleAge;
  const likelyParent = sound && (parents.includes(id) || tooOld);
  numbers.set(undefined, { kind: likelyParent ? 'parent' : 'other' });
  return [...numbers];
}

/**
 * All accounts of a row that can count, the cheapest first. Of those that cost a whole slip more than another the
 * verdict does not speak, so they are not built: a failed check leaves a score of possible numbers.
 */
function accountsOf(evidence: RowEvidence): readonly Account[] {
  const schoolings = schoolingOptions(evidence.schooling);
  const numbers: readonly Numbered[] =
    evidence.id === '' ? [[undefined, undefined]] : numbersOf(evidence, schoolings);
  const free = Math.min(...schoolings.map(({ cost }) => cost));
  const planned = numbers
    .map((numbered, place) => ({ numbered, place, least: leastCost(evidence, numbered) + free }))
    .sort((a, b) => a.least - b.least);
  let cheapest = Number.POSITIVE_INFINITY;
  const found: { readonly account: Account; readonly place: number }[] = [];
  for (const { numbered, place, least } of planned) {
    if (least >= cheapest + surely) break;
    const weighed = weighNumber(evidence, numbered);
    for (const schooling of schoolings) {
      const account = accountFor(weighed, schooling);
      cheapest = Math.min(cheapest, account.cost);
      found.push({ account, place });
    }
  }
  return found
    .sort((a, b) => a.account.cost - b.account.cost || a.place - b.place)
    .map(({ account }) => account);
}

/** Of several faults of one account the gravest is told first: the ID, then the likeliest to be noticed. */
function blamed({ faults }: Account): Fault | undefined {
  return faults[0];
}

function agreements(evidence: RowEvidence, best: Account): Verdict['agrees'] {
  const wrong = new Set(best.faults.map(({ cell }) => cell));
  const { number } = best;
  const cells: Verdict['agrees'][number][] = [];
  if (number !== undefined) {
    cells.push('check');
    const told = dateAgrees(evidence.birth, isoDay(Number(number.slice(6, 14)))) === true;
    if (told && !wrong.has('birth')) cells.push('birth');
    if (evidence.sex !== undefined && !wrong.has('sex')) cells.push('sex');
    if (evidence.age !== undefined && !wrong.has('age')) cells.push('age');
    evidence.witnesses.forEach((witness, at) => {
      if (witness.number === number) cells.push(at);
    });
  } else if (evidence.birth.kind === 'day' && !wrong.has('birth')) cells.push('birth');
  if (wrong.has('stage') && evidence.schooling.grade !== '' && best.schooling.stage !== undefined)
    cells.push('grade');
  return cells;
}

/** The blamed cell's content in the best account, when every other content costs a whole slip more. */
function correctionOf(accounts: readonly Account[], best: Account, fault: Fault): string | undefined {
  const contentOf = (account: Account): string | undefined => {
    const own = account.faults.some(({ cell }) => cell === fault.cell);
    switch (fault.cell) {
      case 'id':
        return own ? account.number : asWritten;
      case 'birth':
        return own && account.number !== undefined ? isoDay(Number(account.number.slice(6, 14))) : asWritten;
      case 'sex':
        return own && account.number !== undefined ? sexOf(account.number) : asWritten;
      case 'stage':
        return own ? account.schooling.stage : asWritten;
      case 'age':
      case 'grade':
        return undefined;
    }
  };
  const content = contentOf(best);
  if (content === undefined) return undefined;
  const next = accounts.find((account) => contentOf(account) !== content);
  return !next || next.cost - best.cost >= surely ? content : undefined;
}

/**
 * Which cell of a row is most likely wrong. Every consistent account of the row (this number and that stage are
 * true, these cells are wrong) is priced by the slips it needs; the cheapest names the cell. Undefined when nothing
 * is wrong, or when accounts that blame different cells cost about the same: then nobody is accused.
 */
export function weighRow(evidence: RowEvidence): Verdict | undefined {
  const accounts = accountsOf(evidence);
  const [best] = accounts;
  const fault = best && blamed(best);
  if (!best || !fault) return undefined;
  const rival = accounts.find((account) => blamed(account)?.cell !== fault.cell);
  if (rival && rival.cost - best.cost < clearly) return undefined;
  return {
    fault,
    also: best.faults.slice(1).map(({ cell }) => cell),
    correction: correctionOf(accounts, best, fault),
    sound: !evidence.damaged && isPossible(evidence.id, evidence.today),
    agrees: agreements(evidence, best),
  };
}
