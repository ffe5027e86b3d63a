import type { Dropout } from '../../core/dropout/dropout';
import { evidenceFigures, stateFigures } from '../../core/dropout/dropoutFigures';
import { lackingTexts, type ListRole } from '../../core/dropout/dropoutLists';
import { dropoutStates, type StateGroup, type StateId } from '../../core/dropout/dropoutStates';
import type { Language } from '../../core/text/text';

/** The children of the base and their states; null = not compared, because a list is missing. */
export interface ReportDropout {
  /** Distinct children. */
  readonly base: number;
  readonly source: 'police' | 'village';
  /** Rows of the base that repeat a child, and rows outside the ages: neither is in `base`. */
  readonly repeated: number;
  readonly outsideAges: number;
  /** Sentences: which lists are missing. */
  readonly lacking: readonly string[];
  /** Every state there is; their children sum to `base`. */
  readonly states: readonly {
    readonly state: StateId;
    readonly title: string;
    readonly group: StateGroup;
    readonly children: number | null;
    readonly poverty: number | null;
  }[];
  /** Papers; `rate` in percent with two decimals, null where there is none to say. */
  readonly evidence: readonly {
    readonly kind: 'elsewhere' | 'other';
    readonly needed: number | null;
    readonly present: number | null;
    readonly rate: string | null;
  }[];
  /** Children on the drop-out ledger, and pupils at school, who are of these ages but not in the base. */
  readonly strays: number | null;
  readonly withoutBase: number | null;
}

const told: readonly ListRole[] = ['enrolment', 'inSchool', 'poverty', 'dropout'];

export function reportDropout(dropout: Dropout, language: Language): ReportDropout {
  const { lists, children, repeated, outsideAges, strays, withoutBase } = dropout;
  const there = (role: ListRole): boolean => lists[role].length > 0;
  return {
    base: children.length,
    source: lists.baseKind,
    repeated: repeated.length,
    outsideAges,
    lacking: told.filter((role) => !there(role)).map((role) => lackingTexts[role][language]),
    states: stateFigures(dropout).map(({ state, lacking, ...figure }) => ({
      state,
      title: dropoutStates[state][language === 'en' ? 'en' : 'title'],
      group: dropoutStates[state].group,
      children: lacking ? null : figure.children,
      poverty: lacking || !there('poverty') ? null : figure.poverty,
    })),
    evidence: evidenceFigures(dropout).map(({ kind, needed, present, untold, lacking }) => ({
      kind,
      needed: lacking ? null : needed,
      present: lacking || (untold > 0 && untold === needed) ? null : present,
      rate: lacking || untold > 0 || needed === 0 ? null : ((100 * present) / needed).toFixed(2),
    })),
    strays: there('dropout') ? strays.length : null,
    withoutBase: there('inSchool') ? withoutBase.length : null,
  };
}
