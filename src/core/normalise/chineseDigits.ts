const digits = new Map(Array.from('〇一二三四五六七八九', (character, at) => [character, at]));
for (const zero of ['零', '○']) digits.set(zero, 0);
const numerals = /[〇○零一二三四五六七八九十]+/g;

/** A numeral up to 99 with 十, or digit by digit (二〇二四). */
function value(numeral: string): string {
  const at = numeral.indexOf('十');
  if (at < 0) return Array.from(numeral, (character) => String(digits.get(character) ?? 0)).join('');
  const tens = at === 0 ? 1 : (digits.get(numeral.charAt(0)) ?? 0);
  const ones = at + 1 < numeral.length ? (digits.get(numeral.charAt(at + 1)) ?? 0) : 0;
  return String(tens * 10 + ones);
}

/** Chinese numerals in a text as Arabic digits: 二〇二四年十二月 → 2024年12月. Numerals above 99 are read digit by digit. */
export function chineseDigits(text: string): string {
  return text.replace(numerals, value);
}
