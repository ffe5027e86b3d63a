/** How much a reason says, in steps a person can read. */
export type Strength = 'strongFor' | 'for' | 'neutral' | 'against' | 'strongAgainst';

/** Weights are powers of two: from 6 on a reason makes something 64 times likelier. */
const strong = 6;
const little = 1;

/** The word for a weight or for their sum. */
export function strengthOf(weight: number): Strength {
  if (weight >= strong) return 'strongFor';
  if (weight > little) return 'for';
  if (weight <= -strong) return 'strongAgainst';
  return weight < -little ? 'against' : 'neutral';
}
