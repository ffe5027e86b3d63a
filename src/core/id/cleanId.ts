/** Characters people or programs put round the digits: spaces of any kind, quotes, invisible marks. */
const strayCharacters = /[\s\p{Cc}\p{Cf}'‘’`´"“”\u3164\u115f\u1160]+/gu;
/** Nothing to clean: the common case, decided without building a string. */
const plain = /^[0-9A-Z]*$/;

/** The number's own characters: half-width, upper case, without spaces, quotes and invisible marks. */
export function cleanId(raw: string): string {
  return plain.test(raw) ? raw : raw.normalize('NFKC').replace(strayCharacters, '').toUpperCase();
}
