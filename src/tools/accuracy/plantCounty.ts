import { contentBefore } from './blame';
import { placeBlock } from '../samples/block';
import { cellFaults, plantCell, unpaid, type Planted, type Subject } from '../samples/faults';
import {
  plantConflict,
  plantDifferentPerson,
  plantRowCopy,
  plantSamePerson,
  plantSharedStudentNumber,
  plantWrongAge,
} from '../samples/groupFaults';
import { officeMembers } from '../samples/households';
import { rowFaults } from '../samples/moreFaults';
import { population, type Pupil } from '../samples/people';
import { pupilRow } from '../samples/pupilRow';
import { Random } from '../samples/random';
import { a1, newSheet, plainText, setCell, type SampleSheet } from '../samples/sheetModel';
import { dueOf } from '../samples/truth';
import type { Layout } from './layoutsTried';

const term = '2024-autumn';

/** A fault with the cells it was put in. */
export interface Truth {
  readonly rule: string;
  /** A1; right when the issue blames it. */
  readonly cell: string;
  /** Cells any of which the issue must touch. */
  readonly cells: readonly string[];
  readonly scope: 'cell' | 'row' | 'sheet';
  /** What was done, for the list of misses. */
  readonly name: string;
  /** The one cell that is wrong, and what stood there; absent where that cannot be said of one cell. */
  readonly spoilt?: { readonly cell: string; readonly before: string };
}

export interface County {
  readonly sheet: SampleSheet;
  readonly truths: readonly Truth[];
  readonly records: number;
  readonly headerRows: readonly [number, number];
}

/** Rules about two numbers of one pupil, of which one is wrong. */
const numberRules: ReadonlySet<string> = new Set(['id-near-miss', 'id-conflict']);

/** Faults of one kind in a thousand pupils, at least one. */
const perThousand = 1;

/** A ledger of about so many pupils in one layout, with faults of every kind the layout can carry. */
export function plantCounty(layout: Layout, count: number, seed: number, faulty: boolean): County {
  const random = new Random(seed);
  const pupils = population(random, { count, schoolYear: 2024, stages: ['小学', '初中'] });
  const subjects = subjectsOf(layout, pupils);
  const planted = faulty
    ? plantAll(layout, subjects, Math.max(1, Math.round((count * perThousand) / 1000)))
    : [];
  fitNumbers(subjects);
  const sheet = newSheet('台账');
  const placed = placeBlock(sheet, 0, {
    columns: layout.columns,
    rows: subjects.map(({ row }) => row),
    title: layout.title,
    unitLine: '填报单位（盖章）：云溪县学生资助管理中心          单位：元',
    notes: ['审核人：            填表人：            联系电话：'],
  });
  const truths = planted.map(({ fault, name, before }): Truth => {
    const cells = (fault.group ?? [[fault.record, fault.field] as const]).map(([record, field]) =>
      placed.cell(record, field),
    );
    return {
      rule: fault.rule,
      name,
      scope: fault.scope,
      cell: placed.cell(fault.record, fault.field),
      cells,
      // Of two rows of one pupil the one that was added is wrong.
      ...(before === undefined ? {} : { spoilt: { cell: cells.at(-1) ?? '', before } }),
    };
  });
  if (faulty) truths.push(...spoilSheet(layout, sheet, placed.rowOf, subjects, planted));
  return { sheet, truths, records: subjects.length, headerRows: placed.headerRows };
}

function subjectsOf(layout: Layout, pupils: readonly Pupil[]): Subject[] {
  if (layout.kind === 'officeList') {
    const households = new Map<Pupil['household'], Pupil[]>();
    for (const pupil of pupils)
      households.set(pupil.household, [...(households.get(pupil.household) ?? []), pupil]);
    return [...households].flatMap(([household, children]) => officeMembers(household, children));
  }
  const dates = layout.kind === 'enrolmentRoll' ? 'digits' : 'date';
  const all = pupils.map(asWritten).map((pupil): Subject => ({
    pupil,
    row: pupilRow(pupil, { term, boarding: 'kind', dates }),
  }));
  if (layout.kind === 'paymentRoll') return all.filter(({ pupil }) => dueOf(pupil, term).length > 0);
  if (layout.kind !== 'dropoutLedger') return all;
  for (const [at, { row }] of all.entries()) {
    row.set('dropoutState', ['辍学', '疑似辍学', '已劝返'][at % 3] ?? '辍学');
    row.set('dropoutReason', '厌学');
    row.set('persuasionVisits', 1 + (at % 4));
    row.set('contactPerson', '李国强');
    row.set('contactPersonPhone', '19900009999');
    row.set('evidence', '劝返记录');
  }
  return all;
}

/** Pupils in hardship who are disabled belong to one more group that is aided: a careful ledger says so. */
function asWritten(pupil: Pupil): Pupil {
  const { category, disability } = pupil;
  const told = disability === '' || category === '无' || category.includes('残疾学生');
  return told ? pupil : { ...pupil, category: `${category}、残疾学生` };
}

/** The planters count temporary numbers on from 9000, which in a large county takes a fifth digit. */
function fitNumbers(subjects: readonly Subject[]): void {
  for (const { row } of subjects) {
    const number = plainText(row.get('studentNumber'));
    if (/^L\d{19,}$/.test(number)) row.set('studentNumber', number.slice(0, 15) + number.slice(-4));
  }
}

interface Named {
  readonly fault: Planted;
  readonly name: string;
  /** What stood in the spoilt cell. */
  readonly before?: string | undefined;
}

/** One fault a row, none beside another of the same household, spread over the ledger. */
class Places {
  private readonly taken = new Set<Pupil['household']>();

  constructor(
    private readonly subjects: readonly Subject[],
    private readonly stride: number,
  ) {}

  private next = 0;

  take(fits: (subject: Subject) => boolean): number | undefined {
    const size = this.subjects.length;
    for (let step = 0; step < size; step++) {
      const record = (this.next + step) % size;
      const subject = this.subjects[record];
      if (!subject || this.taken.has(subject.pupil.household) || !fits(subject)) continue;
      this.taken.add(subject.pupil.household);
      this.next = (record + this.stride) % size;
      return record;
    }
    return undefined;
  }
}

function plantAll(layout: Layout, subjects: Subject[], times: number): Named[] {
  const has = (field: string): boolean => layout.columns.some((column) => column.field === field);
  const people = layout.kind !== 'officeList';
  const original = [...subjects];
  const places = new Places(original, Math.max(1, Math.floor(original.length / 97)));
  const found: Named[] = [];
  const isFree = (subject: Subject): boolean => subject.pupil.disability === '';
  const add = (name: string, fault: Planted, before?: string): void => {
    found.push({ name, fault, before });
  };
  const contentOf = (record: number, field: string): string | undefined =>
    contentBefore(subjects[record]?.row.get(field));
  const spoilt = new Set<string>();
  for (let time = 0; time < times; time++) {
    for (const fault of cellFaults) {
      if (!has(fault.field) || (!people && fault.field !== 'name' && fault.field !== 'ethnicity')) continue;
      if (fault.rule === 'stage-grade-mismatch' && !has('grade')) continue;
      const record = places.take((subject) => {
        if (
          !fault.fits(subject) ||
          !isFree(subject) ||
          (plainText(subject.row.get(fault.field)) === '' && fault.field !== 'birthDate')
        )
          return false;
        const value = plainText(fault.spoil(subject));
        return fault.field !== 'idNumber' || value.length < 15 || !spoilt.has(value);
      });
      if (record === undefined) continue;
      const subject = subjects[record];
      if (subject) spoilt.add(plainText(fault.spoil(subject)));
      // A name put in another's place has nothing of what stood there.
      const before = fault.rule === 'value-not-listed' ? undefined : contentOf(record, fault.field);
      add(fault.name, plantCell(subjects, record, fault, time * 40 + found.length), before);
    }
    for (const fault of rowFaults) {
      if (!fault.needs.every(has) || (!people && fault.needs.includes('idNumber'))) continue;
      if (fault.rule === 'paid-twice' && layout.kind !== 'paymentRoll') continue;
      if (fault.rule === 'id-near-miss' && layout.kind === 'paymentRoll') continue;
      const record = places.take((subject) => fault.fits(subject, original));
      if (record === undefined) continue;
      const { rule, severity } = fault;
      const row = new Map(subjects[record]?.row);
      const planted: Planted = { rule, severity, scope: 'cell', record, ...fault.plant(subjects, record) };
      const single = planted.group === undefined || numberRules.has(rule);
      add(fault.name, planted, single ? contentBefore(row.get(planted.field)) : undefined);
    }
    if (!people || layout.kind === 'paymentRoll') continue;
    const pick = (): number | undefined => places.take(isFree);
    const [a, b, c, d, e, f] = [pick(), pick(), pick(), pick(), pick(), pick()];
    if (
      a === undefined ||
      b === undefined ||
      c === undefined ||
      d === undefined ||
      e === undefined ||
      f === undefined
    )
      continue;
    if (has('class') || has('studentNumber'))
      add('entered twice', { ...plantSamePerson(subjects, a), class: 'same-school' });
    if (has('householdNumber')) {
      const before = contentOf(b, 'idNumber');
      add('two numbers of one pupil', plantConflict(subjects, b), before);
    }
    for (const fault of plantRowCopy(subjects, c)) if (has(fault.field)) add('row copied', fault);
    const adult = has('stage') ? places.take((subject) => isFree(subject) && unpaid(subject)) : undefined;
    if (adult !== undefined) {
      // With a birth date beside it two cells are wrong.
      const before = has('birthDate') ? undefined : contentOf(adult, 'idNumber');
      add('an adult’s number', plantWrongAge(subjects, adult, time), before);
    }
    if (has('studentNumber'))
      add('one student number for two', plantSharedStudentNumber(subjects, d, e, time));
    const like = subjects[f]?.pupil;
    const other = places.take(
      (subject) => isFree(subject) && subject.pupil.sex === like?.sex && subject.pupil.grade === like.grade,
    );
    if (other !== undefined) add('one ID for two pupils', plantDifferentPerson(subjects, f, other));
  }
  return found;
}

/** Ages by years only, in a column beside the ledger: a year too many before the birthday. */
function spoilFormulas(
  layout: Layout,
  sheet: SampleSheet,
  rowOf: readonly number[],
  subjects: readonly Subject[],
  free: readonly number[],
): Truth[] {
  const id = layout.columns.findIndex(({ field }) => field === 'idNumber');
  const late = free
    .filter((record) => {
      const number = plainText(subjects[record]?.row.get('idNumber'));
      return number.length === 18 && number.slice(10, 12) === '12';
    })
    .slice(0, 3);
  const column = layout.columns.length + 2;
  return late.map((record) => {
    const row = rowOf[record] ?? 0;
    const result = 2024 - Number(plainText(subjects[record]?.row.get('idNumber')).slice(6, 10));
    setCell(sheet, row, column, { formula: `YEAR(TODAY())-MID(${a1(row, id)},7,4)`, result });
    const cell = a1(row, column);
    return { rule: 'formula-misleading', name: 'an age by years only', scope: 'cell', cell, cells: [cell] };
  });
}

/** What is done to the sheet rather than to records: merged, hidden and shifted rows. */
function spoilSheet(
  layout: Layout,
  sheet: SampleSheet,
  rowOf: readonly number[],
  subjects: readonly Subject[],
  planted: readonly Named[],
): Truth[] {
  const used = new Set(
    planted.flatMap(({ fault }) => [fault.record, ...(fault.group ?? []).map(([record]) => record)]),
  );
  const households = new Set([...used].map((record) => subjects[record]?.pupil.household));
  const free = subjects.flatMap(({ pupil }, record) => (households.has(pupil.household) ? [] : [record]));
  const truths: Truth[] = [];
  const merged = layout.columns.findIndex(({ field }) =>
    ['ethnicity', 'guardianName', 'householdHead', 'phone'].includes(field),
  );
  const first = free.find((record) => free.includes(record + 1));
  if (merged >= 0 && first !== undefined) {
    const top = rowOf[first] ?? 0;
    sheet.rows.get(top + 1)?.delete(merged);
    sheet.merges.push(`${a1(top, merged)}:${a1(top + 1, merged)}`);
    truths.push({
      rule: 'merged-data',
      name: 'two rows merged',
      scope: 'cell',
      cell: a1(top, merged),
      cells: [a1(top, merged)],
    });
  }
  const hidden = free.find((record) => record > (first ?? 0) + 2);
  if (hidden !== undefined) {
    sheet.hiddenRows.push(rowOf[hidden] ?? 0);
    truths.push({ rule: 'hidden-rows', name: 'a row hidden', scope: 'sheet', cell: '', cells: [] });
  }
  const shifted = free.filter((record) => record > (hidden ?? 0)).slice(0, 3);
  const still = free.filter((record) => !shifted.includes(record) && record > (hidden ?? 0));
  truths.push(...spoilFormulas(layout, sheet, rowOf, subjects, still));
  const from = layout.columns.findIndex(({ field }) => field === 'name') + 1;
  for (const record of layout.kind === 'officeList' ? [] : shifted) {
    const row = rowOf[record] ?? 0;
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    for (let column = layout.columns.length; column > from; column--) {
      const moved = cells.get(column - 1);
      if (moved) cells.set(column, moved);
      else cells.delete(column);
    }
    cells.delete(from);
    truths.push({
      rule: 'rows-shifted',
      name: 'a row one column right',
      scope: 'row',
      cell: a1(row, from),
      cells: [a1(row, from)],
    });
  }
  return truths;
}
