import type { BaseChild, Dropout } from './dropout';
import type { ListRole } from './dropoutLists';
import { dropoutStates, stateIds, type StateId } from './dropoutStates';
import { childEvidence } from './evidence';
import { lackingFor } from './lackingLists';

/** Children in one state. */
export interface StateFigure {
  readonly state: StateId;
  readonly children: number;
  /** Of them, 脱贫户. */
  readonly poverty: number;
  /** Nobody is in it and this list is missing: "none" would be a guess. */
  readonly lacking: ListRole | undefined;
}

/** Papers for situations that need them. */
export interface EvidenceFigure {
  readonly kind: 'elsewhere' | 'other';
  readonly states: readonly StateId[];
  readonly needed: number;
  readonly present: number;
  /** Children of whom no column tells whether there are papers: with any, there is no rate. */
  readonly untold: number;
  readonly lacking: ListRole | undefined;
}

/** Every state with its children, in the order sheets show them; they sum to the base. */
export function stateFigures(dropout: Dropout): readonly StateFigure[] {
  const counts = new Map<StateId, { children: number; poverty: number }>();
  for (const { state, poverty } of dropout.children) {
    const count = counts.get(state) ?? { children: 0, poverty: 0 };
    counts.set(state, count);
    count.children++;
    if (poverty === true) count.poverty++;
  }
  return stateIds.map((state) => {
    const { children, poverty } = counts.get(state) ?? { children: 0, poverty: 0 };
    return { state, children, poverty, lacking: children === 0 ? lackingFor(dropout, state) : undefined };
  });
}

/** 取证 of pupils studying elsewhere, and of all other situations that need papers. */
export function evidenceFigures(dropout: Dropout): readonly EvidenceFigure[] {
  return (['elsewhere', 'other'] as const).map((kind) => {
    const states = stateIds.filter((id) => dropoutStates[id].evidence?.kind === kind);
    const needing = dropout.children.filter(({ state }) => states.includes(state));
    const having = (found: ReturnType<typeof childEvidence>): readonly BaseChild[] =>
      needing.filter((child) => childEvidence(child) === found);
    return {
      kind,
      states,
      needed: needing.length,
      present: having('present').length,
      untold: having('unknown').length,
      lacking: needing.length === 0 ? lackingFor(dropout, 'elsewhere') : undefined,
    };
  });
}
