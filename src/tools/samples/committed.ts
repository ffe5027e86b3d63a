import type { Sample } from './draft';
import { cleanSchool } from './recipes/cleanSchool';
import { damagedIds } from './recipes/damagedIds';
import { enrolmentDropout } from './recipes/enrolmentDropout';
import { messyLayouts } from './recipes/messyLayouts';
import { schoolFaults } from './recipes/schoolFaults';
import { seniorGrants } from './recipes/seniorGrants';
import { township } from './recipes/township';

/** The samples under assets/samples, in the order they are offered. */
export const committed: readonly (() => Sample)[] = [
  schoolFaults,
  cleanSchool,
  township,
  messyLayouts,
  damagedIds,
  enrolmentDropout,
  seniorGrants,
];

/** Everything assets/samples holds: file name → bytes or text. */
export function sampleTexts(samples: readonly Sample[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const sample of samples) texts.set(`${sample.name}.key.json`, json(sample.key));
  texts.set('samples.json', json(samples.map(({ name, title }) => ({ file: `${name}.xlsx`, title }))));
  return texts;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
