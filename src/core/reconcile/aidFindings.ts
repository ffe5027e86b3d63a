import { statusFields, unaidedStatus } from '../rules/unaidedStatus';
import { enrolmentStatusList, inSchoolStatuses } from '../codes/enrolmentStatus';
import { yesNo } from '../codes/yesNo';
import type { LedgerView } from '../rules/rule';
import type { AidReader } from './aidReader';
import type { DueIf } from './dueIf';
import type { OfficeLists, Silence } from './officeLists';
import { outsideCounty } from './studyPlaceOf';
import { OwnCategories } from './ownCategories';
import type { Pool } from './pool';

/** A record of an office's list. */
export interface ListPlace {
  readonly lists: OfficeLists;
  readonly place: number;
}

/** A pupil who should get aid and gets none, or gets aid on grounds no list bears out. */
export interface AidFinding {
  readonly kind: 'missed' | 'wrong';
  /** 县外 or 省外, where the village’s ledger says that the pupil studies there: aid is the matter of that place; else ''. */
  readonly outside: '县外' | '省外' | '';
  readonly pool: Pool;
  readonly place: number;
  /**
   * Missed: `own` = by the ledger's own category, `listed` = by an office's list, `disability` = listed as disabled,
   * which takes hardship as well. Wrong: `unlisted` = not on the list, `otherCategory` = on it under another.
   */
  readonly ground: 'own' | 'listed' | 'disability' | 'unlisted' | 'otherCategory';
  /** What the ledger says, and what the lists say. */
  readonly claimed: readonly string[];
  readonly listed: readonly string[];
  readonly programme: string;
  /** 元; undefined where nobody set it. */
  readonly amount: string | undefined;
  /** Where it says that nothing, or something, was paid. */
  readonly by: 'roll' | 'ledger';
  /** The list that decides: with the pupil's record, or silent (place -1). */
  readonly list: ListPlace | undefined;
}

/** The ledger and an office's list say different categories, and no money hangs on it as far as is known. */
export interface CategoryDifference {
  readonly pool: Pool;
  readonly place: number;
  readonly claimed: readonly string[];
  readonly listed: readonly string[];
  readonly list: ListPlace;
}

export interface AidFindings {
  readonly aid: readonly AidFinding[];
  readonly differences: readonly CategoryDifference[];
}

interface Options {
  readonly pool: Pool;
  readonly silences: readonly Silence[];
  readonly aid: AidReader;
  readonly dues: DueIf;
  /** Records judged elsewhere already: the same pupil in the other ledger. */
  readonly skip: (place: number) => boolean;
}

/** Whether the row itself leaves it open that the pupil goes to school. */
export function atSchool(view: LedgerView, row: number): boolean {
  if (unaidedStatus(view, row) !== undefined) return false;
  if (view.has('inSchool') && yesNo(view.text(row, 'inSchool')) === false) return false;
  return statusFields.every((field) => {
    const text = view.has(field) ? view.text(row, field) : '';
    if (text === '' || /^[无/\-—否]$/.test(text)) return true;
    const status = enrolmentStatusList.canonical(text);
    return status !== undefined && inSchoolStatuses.has(status);
  });
}

/** Judges every pupil of a pool: who is left out, and who is paid on grounds that do not hold. */
export function aidFindings({ pool, silences, aid, dues, skip }: Options): AidFindings {
  const candidates: Candidate[] = [];
  const readers = new Map(pool.views.map((view) => [view, new OwnCategories(view)]));
  pool.each((view, row, place) => {
    if ((pool.first[place] ?? -1) >= 0 || skip(place)) return;
    const own = readers.get(view)?.of(row) ?? [];
    const on = silences.flatMap((silence): ListPlace[] => {
      const found = silence.comparison.rightOf(place);
      return found >= 0 && silence.comparison.isSame(place) ? [{ lists: silence.lists, place: found }] : [];
    });
    if (own.length === 0 && on.length === 0) return;
    const unborne: Unborne[] = [];
    for (const silence of silences) {
      const claimed = own.filter((category) => silence.lists.covered.has(category));
      if (claimed.length === 0) continue;
      const entry = on.find(({ lists }) => lists === silence.lists);
      const open =
        !entry && (silence.comparison.rightOf(place) >= 0 || silence.comparison.matchOfLeft(place));
      if (open || (!entry && !silence.lists.reaches(view, row))) continue;
      silence.count(entry !== undefined);
      const missing = claimed.filter((category) => !entry || !silence.lists.bears(entry.place, category));
      if (missing.length > 0) unborne.push({ silence, categories: missing, entry });
    }
    candidates.push({ view, row, place, own, on, unborne });
  });
  const found: AidFinding[] = [];
  const differences: CategoryDifference[] = [];
  for (const candidate of candidates) {
    if (!atSchool(candidate.view, candidate.row)) continue;
    const told = judge(candidate, pool, aid, dues);
    found.push(...told.aid);
    if (told.aid.length === 0) differences.push(...told.differences);
  }
  return { aid: found, differences };
}

interface Unborne {
  readonly silence: Silence;
  readonly categories: readonly string[];
  readonly entry: ListPlace | undefined;
}

interface Candidate {
  readonly view: LedgerView;
  readonly row: number;
  readonly place: number;
  readonly own: readonly string[];
  readonly on: readonly ListPlace[];
  readonly unborne: readonly Unborne[];
}

function judge(candidate: Candidate, pool: Pool, aid: AidReader, dues: DueIf): AidFindings {
  const { view, row, place, own, on } = candidate;
  const unborne = candidate.unborne.filter(({ silence, entry }) => entry !== undefined || silence.counts);
  const refuted = new Set(unborne.flatMap(({ categories }) => categories));
  const listed = on.flatMap(({ lists, place: at }) =>
    lists.given(at).map((category) => ({ category, list: { lists, place: at } })),
  );
  const news = listed.filter(({ category }) => !own.includes(category) && !impliedBy(own, category));
  const supported = [
    ...new Set([...own.filter((category) => !refuted.has(category)), ...news.map((each) => each.category)]),
  ];
  const asWritten = dues.of(view, row);
  const changed = refuted.size > 0 || news.length > 0;
  const asListed = changed ? dues.of(view, row, supported) : asWritten;
  const about = {
    pool,
    place,
    outside: pool.kind === 'villageLedger' ? outsideCounty(view, row) : '',
    claimed: own,
    listed: [...new Set(listed.map((each) => each.category))],
  };
  // A 脱贫不稳定户 is a 脱贫户 by definition: the list says less than the ledger, and nothing else.
  const disagreeing = news.filter(
    ({ category }) => category !== '脱贫户' || !own.includes('脱贫不稳定户') || refuted.has('脱贫不稳定户'),
  );
  const differences = [
    ...disagreeing.slice(0, 1).map(({ list }) => ({ ...about, list })),
    ...unborne.slice(0, 1).map(({ silence, entry }) => ({
      ...about,
      list: entry ?? { lists: silence.lists, place: -1 },
    })),
  ].slice(0, 1);
  const due = asListed.kind === 'entitled' ? asListed : asWritten;
  const got = aid.of(view, row, place, due.programme);
  if (got.is === 'none' && asListed.kind === 'entitled') {
    const [first] = news;
    const newly = asWritten.kind !== 'entitled' && first !== undefined;
    const disability = newly && news.every(({ category }) => category === '残疾学生') && own.length === 0;
    return {
      aid: [
        {
          ...about,
          kind: 'missed',
          ground: !newly ? 'own' : disability ? 'disability' : 'listed',
          programme: asListed.programme,
          amount: asListed.amount,
          by: got.by,
          list: newly ? first.list : on[0],
        },
      ],
      differences: [],
    };
  }
  const [doubt] = unborne;
  if (got.is === 'paid' && doubt && asWritten.kind === 'entitled' && asListed.kind === 'notEntitled')
    return {
      aid: [
        {
          ...about,
          claimed: [...refuted],
          kind: 'wrong',
          ground: doubt.entry ? 'otherCategory' : 'unlisted',
          programme: asWritten.programme,
          amount: asWritten.amount,
          by: got.by,
          list: doubt.entry ?? { lists: doubt.silence.lists, place: -1 },
        },
      ],
      differences: [],
    };
  return { aid: [], differences };
}

const kinds: ReadonlySet<string> = new Set(['脱贫不稳定户', '边缘易致贫户', '突发严重困难户']);

/** A kind of 监测对象 and the word itself say the same, and so do 脱贫户 who are monitored besides. */
function impliedBy(own: readonly string[], category: string): boolean {
  if (category === '监测对象') return own.some((each) => kinds.has(each));
  return kinds.has(category) && own.includes('监测对象');
}
