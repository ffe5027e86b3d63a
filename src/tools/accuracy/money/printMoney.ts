import { measureMoney } from './measureMoney';

/** `npm run accuracy -- money`: ten terms of generated pupils; returns the exit code. */
export function printMoney(pupils: number, seed: number, list: boolean): number {
  const score = measureMoney(pupils, 10, seed);
  const { rows, derivations, wrong, planted, missed, refusedByMistake } = score;
  console.log(`${String(pupils)} pupils, ten terms: ${String(rows)} rows`);
  console.log(
    `${String(derivations)} derivations read again from their words, ${String(wrong.length)} wrong`,
  );
  console.log(`${String(planted)} planted blanks and overlaps, ${String(planted - missed.length)} refused`);
  console.log(`${String(refusedByMistake.length)} other rows refused`);
  const troubles = [...wrong, ...missed, ...refusedByMistake];
  for (const text of list ? troubles : troubles.slice(0, 10)) console.log(text);
  return troubles.length > 0 ? 1 : 0;
}
