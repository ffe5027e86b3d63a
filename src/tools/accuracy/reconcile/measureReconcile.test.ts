import { measureReconcile } from './measureReconcile';
import { plantTownships } from './plantTownships';

const planted = plantTownships(500, 7, true);

describe('planted townships', () => {
  test('the same seed gives the same lists', () => {
    expect(plantTownships(500, 7, true)).toEqual(planted);
  });

  test('every result is planted', () => {
    expect(new Set(planted.answers.results.values())).toEqual(
      new Set(['missedAid', 'wrongAid', 'paidTwice', 'elsewhere', 'review']),
    );
  });
});

describe('measureReconcile', () => {
  test('what is planted is found, and nobody else is accused', () => {
    const { results, troubles } = measureReconcile(planted, undefined);
    expect(troubles).toEqual([]);
    for (const { there, told, right, asked } of results.values()) {
      expect(there).toBeGreaterThan(0);
      expect([right, right + asked]).toEqual([told, there]);
    }
  });

  test('a missing and a wrong result are seen', () => {
    const [left] = [...planted.answers.results].filter(([, result]) => result === 'missedAid');
    const person = left?.[0] ?? '';
    const innocent = [...(planted.answers.personAt.get('学校台账')?.values() ?? [])].find(
      (each) => !planted.answers.roles.has(each),
    );
    const turned = new Map(planted.answers.results);
    turned.delete(person);
    turned.set(innocent ?? '', 'missedAid');
    const { troubles } = measureReconcile(
      { ...planted, answers: { ...planted.answers, results: turned } },
      undefined,
    );
    expect(troubles).toHaveLength(2);
    expect(troubles.some((text) => text.startsWith(`not missedAid: ${innocent ?? ''}`))).toBe(true);
    expect(troubles.some((text) => text.startsWith(`wrongly missedAid: ${person}`))).toBe(true);
  });
});
