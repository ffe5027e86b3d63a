import type { Term } from '../ledger/ledger';
import type { Language } from '../text/text';
import { speaker } from './answer';
import type { ProgrammeOutcome } from './programmeOutcome';
import { reasons } from './reasons';
import type { StandardsPack } from './standard';
import { schoolYear } from './term';

/** Something of a row that another row of the same pupil can speak against. */
export interface Watched {
  readonly key: string;
  readonly programme: string;
  /** Given once: the same programme in another row clashes too. */
  readonly once: boolean;
}

interface Clash {
  readonly programme: string;
  readonly other: string;
  /** Position of the other row. */
  readonly at: number;
  readonly once: boolean;
}

/**
 * Whose row it is must be certain before two rows speak against each other: a proven number, or name, birth date
 * and school together.
 */
function certain(pupil: string): boolean {
  return pupil.startsWith('i') || (pupil.startsWith('n') && !pupil.includes('\u0000\u0000'));
}

/**
 * Finds rows of one pupil that cannot both stand: programmes that exclude each other in one term, and aid given
 * once that is listed twice, in any term and ledger. Scholarships are once in a school year.
 */
export class Clashes {
  private readonly groups = new Map<string, number>();
  private readonly once = new Map<string, 'ever' | 'schoolYear'>();
  /** By what is watched: pupil → position of the first row. */
  private readonly seen = new Map<string, Map<string, number>>();
  private readonly found = new Map<number, Clash[]>();

  constructor(pack: StandardsPack) {
    pack.exclusive.forEach((group, at) => {
      for (const programme of group) this.groups.set(programme, at);
    });
    for (const { programme, period, split } of pack.standards) {
      if (period === 'once') this.once.set(programme, 'ever');
      else if (period === 'year' && split === 'named') this.once.set(programme, 'schoolYear');
    }
  }

  /** What of a decision is to be watched; the same for all rows with the same deciding cells. */
  watch(parts: readonly ProgrammeOutcome[], term: Term | undefined): readonly Watched[] {
    if (term === undefined) return [];
    return parts.flatMap((part) => {
      if (part.is === 'refused') return [];
      const { programme } = part;
      const group = this.groups.get(programme);
      const once = this.once.get(programme);
      const year = once === 'schoolYear' ? String(schoolYear(term)) : '';
      return [
        ...(group === undefined ? [] : [{ key: `g${String(group)} ${term}`, programme, once: false }]),
        ...(once === undefined ? [] : [{ key: `o${programme} ${year}`, programme, once: true }]),
      ];
    });
  }

  /** `at`: position of the row, unique in the computation; `watchedAt` tells what is watched of an earlier one. */
  see(
    watched: readonly Watched[],
    pupil: string,
    at: number,
    watchedAt: (at: number) => readonly Watched[],
  ): void {
    if (!certain(pupil)) return;
    for (const { key, programme, once } of watched) {
      let rows = this.seen.get(key);
      if (!rows) this.seen.set(key, (rows = new Map<string, number>()));
      const before = rows.get(pupil);
      if (before === undefined) {
        rows.set(pupil, at);
        continue;
      }
      const other = watchedAt(before).find((each) => each.key === key)?.programme ?? programme;
      if (!once && other === programme) continue;
      this.add(at, { programme, other, at: before, once });
      this.add(before, { programme: other, other: programme, at, once });
    }
  }

  private add(at: number, clash: Clash): void {
    const known = this.found.get(at);
    if (!known) this.found.set(at, [clash]);
    else if (!known.some((each) => each.programme === clash.programme && each.once === clash.once))
      known.push(clash);
  }

  of(at: number): readonly Clash[] | undefined {
    return this.found.get(at);
  }
}

/** The parts of a row with those that clash refused; `place` says where the other row stands. */
export function refuseParts(
  parts: readonly ProgrammeOutcome[],
  clashes: readonly Clash[],
  place: (at: number) => string,
  language: Language,
): readonly ProgrammeOutcome[] {
  const speak = speaker(language);
  return parts.map((part) => {
    if (part.is === 'refused') return part;
    const own = clashes.filter(({ programme }) => programme === part.programme);
    if (own.length === 0) return part;
    const causes = own.map(({ programme, other, at, once }) =>
      speak(once ? reasons.onceRows : reasons.exclusiveRows, { programme, other, place: place(at) }),
    );
    return {
      is: 'refused',
      programmes: [part.programme],
      benefit: part.benefit,
      causes,
      clauses: [part.derivation.clause],
      fields: [...new Set(part.derivation.inputs.flatMap(({ fields }) => fields))],
      lacks: [],
      priced: part.is === 'due',
    };
  });
}
