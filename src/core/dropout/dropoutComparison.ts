import { yesNo } from '../codes/yesNo';
import { ageOn, type DayNumber } from '../id/calendarDay';
import type { Term } from '../ledger/ledger';
import type { NameEvidence } from '../match/nameEvidence';
import { ListCategories } from '../reconcile/listCategories';
import type { PairDecision } from '../reconcile/pairDecision';
import { Pool } from '../reconcile/pool';
import { numberLimit } from '../rules/recordNumbers';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import { childPool, type ChildPool } from './childPool';
import type { BaseChild, Dropout } from './dropout';
import { dropoutLists, RollSchools, type DropoutLists } from './dropoutLists';
import { ageDays, usualSettings, type AgeDays, type DropoutSettings } from './dropoutSettings';
import { judgeChild, type JudgeRules } from './judgeChild';
import { ListLinks, type Link, type ListRow } from './listLinks';

interface BaseRow extends ListRow {
  /** In the pool of the base. */
  readonly place: number;
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
function baseOf(lists: DropoutLists, settings: DropoutSettings, days: AgeDays, listed: ChildPool): Base {
  const { pool, births } = listed;
  const rows: BaseRow[] = [];
  const repeated: (ListRow & { of: number })[] = [];
  const seen = new Map<number, number>();
  let outsideAges = 0;
  pool.each((view, row, place) => {
    const birth = births[place] === 0 ? undefined : births[place];
    const counted =
      lists.whole.has(view) ||
      (birth === undefined
        ? yesNo(view.text(row, 'isCompulsoryAge')) !== false
        : inAges(birth, settings, days));
    if (!counted) {
      outsideAges++;
      return;
    }
    const identity = pool.identity[place] ?? 0;
    const key = identity * numberLimit + (pool.name[place] ?? 0);
    const first = identity === 0 ? undefined : seen.get(key);
    if (first !== undefined) {
      repeated.push({ view, row, of: first });
      return;
    }
    if (identity !== 0) seen.set(key, rows.length);
    rows.push({ view, row, place, birth });
  });
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

function firstText(rows: readonly ListRow[] | undefined, field: 'township' | 'village'): string {
  const [row] = rows ?? [];
  return row ? row.view.text(row.row, field) : '';
}

/** What the comparison rests on besides the workbook. */
export interface DropoutKnowledge {
  /** What names are weighed by, asked for when they are first weighed; without it they are compared as written. */
  readonly names: () => NameEvidence | undefined;
  readonly decisions: readonly PairDecision[];
}

const roles = ['enrolment', 'inSchool', 'poverty', 'dropout', 'village'] as const;
type LinkRole = (typeof roles)[number];

/** Children judged in one go. */
const judgedAtOnce = 5000;

/**
 * The drop-out comparison of a workbook, made once for all who ask and piece by piece, so that whoever runs it can let
 * others have a turn between two pieces, or stop.
 */
export class DropoutComparison {
  private readonly pieces: Generator<void, Dropout | undefined, void>;
  private readonly links = new Map<LinkRole, ListLinks>();
  private exact = false;
  private outcome: { readonly result: Dropout | undefined } | { readonly error: unknown } | undefined;

  constructor(
    private readonly views: readonly LedgerView[],
    private readonly environment: RuleEnvironment,
    private readonly knowledge: DropoutKnowledge,
  ) {
    this.pieces = this.compare();
  }

  /** Does the next piece of the work; true when nothing is left. What goes wrong is thrown by {@link result}. */
  advance(): boolean {
    if (this.outcome) return true;
    try {
      const next = this.pieces.next();
      if (next.done) this.outcome = { result: next.value };
    } catch (error) {
      this.outcome = { error };
    }
    return this.outcome !== undefined;
  }

  /** Whether number and name have made all the pairs they can: from here on names are weighed. */
  get paired(): boolean {
    return this.exact || this.outcome !== undefined;
  }

  /** Whether names have to be weighed. Asks for whatever comes before that. */
  get needsNames(): boolean {
    while (!this.paired) this.advance();
    return [...this.links.values()].some(({ needsEvidence }) => needsEvidence);
  }

  /** Undefined when the workbook has no list of children to start from. */
  get result(): Dropout | undefined {
    while (!this.advance());
    const { outcome } = this;
    if (outcome && 'error' in outcome) throw outcome.error;
    return outcome?.result;
  }

  private *compare(): Generator<void, Dropout | undefined, void> {
    const { views, environment, links } = this;
    const { asOf } = environment;
    const lists = dropoutLists(views);
    if (lists.base.length === 0) return undefined;
    const settings = environment.dropout ?? usualSettings;
    const term = termOf(
      [...lists.base, ...lists.enrolment, ...lists.inSchool, ...lists.dropout],
      environment.term,
    );
    const days = ageDays(settings, term, asOf);
    const listed = this.poolOf(lists.base);
    const base = baseOf(lists, settings, days, listed);
    const places = base.rows.map(({ place }) => place);
    yield;
    for (const role of roles) {
      if (lists[role].length === 0 || (role === 'village' && lists.baseKind === 'village')) continue;
      links.set(role, new ListLinks(listed, places, this.poolOf(lists[role]), asOf));
      yield;
    }
    this.exact = true;
    yield;
    const { decisions, names } = this.knowledge;
    for (const link of links.values()) {
      link.weigh({ names: names(), decisions });
      yield;
    }
    const children: BaseChild[] = [];
    const judge = this.judge({ settings, days, schools: new RollSchools(lists.inSchool) });
    for (const row of base.rows) {
      children.push(judge(row));
      if (children.length % judgedAtOnce === 0) yield;
    }
    const fits = (birth: DayNumber): boolean => inAges(birth, settings, days);
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
      strays: links.get('dropout')?.strangers(fits) ?? [],
      withoutBase: links.get('inSchool')?.strangers(fits) ?? [],
    };
  }

  private poolOf(views: readonly LedgerView[]): ChildPool {
    const kind = views[0]?.ledger.kind ?? 'officeList';
    const pool = new Pool(kind, views, 'unknown', undefined, this.environment);
    return childPool(pool, this.environment.asOf);
  }

  private judge(rules: JudgeRules): (row: BaseRow) => BaseChild {
    const { links } = this;
    const readers = new Map<LedgerView, ListCategories>();
    return ({ view, row, place, birth }) => {
      const of = (role: LinkRole): Link | undefined => links.get(role)?.of(place);
      const facts = {
        view,
        row,
        birth,
        enrolment: of('enrolment'),
        inSchool: of('inSchool'),
        dropout: of('dropout'),
        village: of('village'),
      };
      const poor = of('poverty');
      return {
        view,
        row,
        birth,
        name: view.text(row, 'name'),
        idNumber: view.text(row, 'idNumber'),
        township: textOf(facts, ['township']) || firstText(facts.village?.same, 'township'),
        village: textOf(facts, ['village', 'homeVillage']) || firstText(facts.village?.same, 'village'),
        poverty: poor?.same.some((each) => povertyRow(each, readers)),
        recorded: facts.dropout?.same ?? [],
        ...judgeChild(facts, rules),
      };
    };
  }
}
