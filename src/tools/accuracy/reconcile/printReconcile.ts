import { nameEvidence } from '../../../app/nameEvidence';
import { measureReconcile } from './measureReconcile';
import { plantTownships } from './plantTownships';

const least = 0.99;

function line(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '—' : (part / whole).toFixed(4);
}

/**
 * `npm run accuracy -- reconcile`: ledgers, office lists and a payment roll with planted results, compared. A pupil
 * whom a slip keeps from being recognised for sure, and who is put before a person, counts as found (“asked”).
 * @returns 1 when the target is missed, else 0
 */
export async function printReconcile({
  pupils,
  seed,
  list,
}: {
  readonly pupils: number;
  readonly seed: number;
  readonly list: boolean;
}): Promise<0 | 1> {
  const names = await nameEvidence();
  let failed = false;
  const troubles: string[] = [];
  line(['aid told by', 'result', 'there', 'told', 'asked', 'precision', 'recall', 'F1']);
  line(Array.from({ length: 8 }, () => '---'));
  for (const stated of [true, false]) {
    const title = stated ? 'ledgers and roll' : 'the roll alone';
    const started = performance.now();
    const planted = plantTownships(pupils, seed * 10 + (stated ? 1 : 2), stated);
    const score = measureReconcile(planted, names);
    for (const [result, { there, told, right, asked }] of score.results) {
      const f1 = told + there === 0 ? 1 : (2 * (right + asked)) / (told + asked + there);
      failed ||= f1 < least;
      line([
        title,
        result,
        String(there),
        String(told),
        String(asked),
        share(right, told),
        share(right + asked, there),
        f1.toFixed(4),
      ]);
    }
    line([title, `${((performance.now() - started) / 1000).toFixed(1)} s`, '', '', '', '', '', '']);
    troubles.push(...score.troubles.map((text) => `${title}: ${text}`));
  }
  if (list) for (const text of troubles) console.log(text);
  else if (troubles.length > 0) console.log(`\n${String(troubles.length)} mistakes; --list names them.`);
  return failed ? 1 : 0;
}
