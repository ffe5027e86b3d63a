import { yesNo } from '../codes/yesNo';
import { ageOn, calendarDay, dayNumber, type DayNumber } from '../id/calendarDay';
import { idColumn, identityKey } from '../id/idColumn';
import { isSound } from '../id/judgeId';
import type { Term } from '../ledger/ledger';
import { matchRecord } from '../match/matchRecord';
import { nameKey } from '../normalise/nameKey';
import { ListCategories } from '../reconcile/listCategories';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import type { BaseChild, Dropout } from './dropout';
import { dropoutLists, RollSchools, type DropoutLists } from './dropoutLists';
import { ageDays, usualSettings, type AgeDays, type DropoutSettings } from './dropoutSettings';
import { judgeChild } from './judgeChild';
import { linkLists, type Linked, type ListRow } from './linkLists';

/** Birth by a sound ID number, else by its own column. */
function birthOf(view: LedgerView, row: number, at: number, asOf: string): DayNumber | undefined {
  const cell = idColumn(view, 'idNumber', asOf)?.[at];
  if (cell && isSound(cell) && cell.reading.birth !== undefined) return cell.reading.birth;
  const read = view.date(row, 'birthDate');
  return read.kind === 'day' ? calendarDay(String(dayNumber(read.date))) : undefined;
}

interface BaseRow extends ListRow {
  readonly birth: DayNumber | undefined;
}

interface Base {
  readonly rows: readonly BaseRow[];
  readonly repeated: readonly (ListRow & { readonly of: number })[];
  readonly outsideAges: number;
}

function inAges(birth: DayNumber, settings: DropoutSettings, { enter, today }: AgeDays): boolean {
  return ageOn(birth, enter) >= settings.enterAge && ageOn(birth, today) <= settings.baseAge;
}

/** The children of the base, each once; other ages are left out unless the list is of these ages by its title. */
function baseOf(lists: DropoutLists, settings: DropoutSettings, days: AgeDays, asOf: string): Base {
  const rows: BaseRow[] = [];
  const repeated: (ListRow & { of: number })[] = [];
  const seen = new Map<string, number>();
  let outsideAges = 0;
  for (const view of lists.base) {
    const ids = idColumn(view, 'idNumber', asOf);
    view.ledger.rows.forEach((row, at) => {
      const birth = birthOf(view, row, at, asOf);
      const counted =
        lists.whole.has(view) ||
        (birth === undefined
          ? yesNo(view.text(row, 'isCompulsoryAge')) !== false
          : inAges(birth, settings, days));
      if (!counted) {
        outsideAges++;
        return;
      }
      const identity = identityKey(ids?.[at]);
      const key = identity === '' ? '' : `${identity} ${nameKey(view.text(row, 'name'))}`;
      const first = key === '' ? undefined : seen.get(key);
      if (first !== undefined) {
        repeated.push({ view, row, of: first });
        return;
      }
      if (key !== '') seen.set(key, rows.length);
      rows.push({ view, row, birth });
    });
  }
  return { rows, repeated, outsideAges };
}

function povertyRow({ view, row }: ListRow, readers: Map<LedgerView, ListCategories>): boolean {
  let reader = readers.get(view);
  if (!reader) {
    reader = new ListCategories(view, 'poverty', { riskRemovedEnds: false, term: undefined });
    readers.set(view, reader);
  }
  return reader.bears(row, '脱贫户') || reader.of(row).includes('脱贫不稳定户');
}

function textOf({ view, row }: ListRow, fields: readonly ('township' | 'village' | 'homeVillage')[]): string {
  for (const field of fields) {
    const text = view.text(row, field);
    if (text !== '') return text;
  }
  return '';
}

/** The one term the lists name; of several none is said to be theirs. */
function termOf(views: readonly LedgerView[], asked: Term | undefined): Term | undefined {
  const terms = new Set(views.flatMap(({ ledger }) => ledger.term ?? []));
  const [only] = terms;
  return asked ?? (terms.size === 1 ? only : undefined);
}

/** Rows whose own birth date puts them in the ages of the base. */
function ofAge(
  rows: readonly ListRow[],
  settings: DropoutSettings,
  days: AgeDays,
  asOf: string,
): readonly ListRow[] {
  const places = new Map<LedgerView, Map<number, number>>();
  return rows.filter(({ view, row }) => {
    let at = places.get(view);
    if (!at) places.set(view, (at = new Map(view.ledger.rows.map((each, place) => [each, place]))));
    const birth = birthOf(view, row, at.get(row) ?? -1, asOf);
    return birth !== undefined && inAges(birth, settings, days);
  });
}

function compare(views: readonly LedgerView[], environment: RuleEnvironment): Dropout | undefined {
  const { asOf } = environment;
  const lists = dropoutLists(views);
  if (lists.base.length === 0) return undefined;
  const settings = environment.dropout ?? usualSettings;
  const term = termOf(
    [...lists.base, ...lists.enrolment, ...lists.inSchool, ...lists.dropout],
    environment.term,
  );
  const days = ageDays(settings, term, asOf);
  const base = baseOf(lists, settings, days, asOf);
  const records = base.rows.map(({ view, row }) => matchRecord(view, row));
  const link = (ledgers: readonly LedgerView[]): Linked | undefined =>
    ledgers.length === 0 ? undefined : linkLists(records, ledgers, asOf);
  const enrolment = link(lists.enrolment);
  const inSchool = link(lists.inSchool);
  const poverty = link(lists.poverty);
  const dropout = link(lists.dropout);
  const village = lists.baseKind === 'village' ? undefined : link(lists.village);
  const rules = { settings, days, schools: new RollSchools(lists.inSchool) };
  const readers = new Map<LedgerView, ListCategories>();
  const children = base.rows.map(({ view, row, birth }, at): BaseChild => {
    const facts = {
      view,
      row,
      birth,
      enrolment: enrolment?.links[at],
      inSchool: inSchool?.links[at],
      dropout: dropout?.links[at],
      village: village?.links[at],
    };
    return {
      view,
      row,
      birth,
      name: view.text(row, 'name'),
      idNumber: view.text(row, 'idNumber'),
      township: textOf(facts, ['township']) || firstText(village?.links[at]?.same, 'township'),
      village: textOf(facts, ['village', 'homeVillage']) || firstText(village?.links[at]?.same, 'village'),
      poverty: poverty && (poverty.links[at]?.same.some((each) => povertyRow(each, readers)) ?? false),
      recorded: dropout?.links[at]?.same ?? [],
      ...judgeChild(facts, rules),
    };
  });
  return {
    lists,
    settings,
    days,
    asOf,
    term,
    children,
    outsideAges: base.outsideAges,
    repeated: base.repeated.flatMap(({ view, row, of }) => {
      const child = children[of];
      return child ? [{ view, row, child }] : [];
    }),
    strays: ofAge(dropout?.strangers ?? [], settings, days, asOf),
    withoutBase: ofAge(inSchool?.strangers ?? [], settings, days, asOf),
  };
}

function firstText(rows: readonly ListRow[] | undefined, field: 'township' | 'village'): string {
  const [row] = rows ?? [];
  return row ? row.view.text(row.row, field) : '';
}

interface Known {
  readonly environment: RuleEnvironment;
  readonly result: Dropout | undefined;
}

/** All rules of a run, and the sheets after it, ask for one and the same comparison. */
const known = new WeakMap<readonly LedgerView[], Known>();

function sameAsked(one: RuleEnvironment, other: RuleEnvironment): boolean {
  return one.asOf === other.asOf && one.term === other.term && one.dropout === other.dropout;
}

/** The drop-out comparison of a workbook; undefined when it has no list of children to start from. */
export function compareDropout(
  views: readonly LedgerView[],
  environment: RuleEnvironment,
): Dropout | undefined {
  const found = known.get(views);
  if (found && sameAsked(found.environment, environment)) return found.result;
  const result = compare(views, environment);
  known.set(views, { environment, result });
  return result;
}
