/** Weights of the first 17 digits, GB 11643-1999. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
/** Check character by remainder modulo 11. */
const characters = '10X98765432';

/** The check character of an ID number's first 17 digits (more may follow); '' when they are not 17 digits. */
export function checkCharacter(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at++) {
    const digit = digits.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return '';
    sum += digit * (weights[at] ?? 0);
  }
  return characters.charAt(sum % 11);
}

/**
 * The digit with which the check character of an 18-character number holds, in place of the one at `at` (0 to 16);
 * undefined when no digit does. Each weight makes every digit another remainder, so there is never a second.
 */
export function digitFor(number: string, at: number): string | undefined {
  const wanted = characters.indexOf(number.charAt(17));
  const weight = weights[at] ?? 0;
  let others = 0;
  for (let each = 0; each < 17; each++)
    if (each !== at) others += (number.charCodeAt(each) - 48) * (weights[each] ?? 0);
  for (let digit = 0; digit <= 9; digit++)
    if ((others + digit * weight) % 11 === wanted) return String(digit);
  return undefined;
}

/** Whether the check of an 18-character number holds with the characters at `at` and `at + 1` exchanged. */
export function swapHolds(number: string, at: number): boolean {
  let sum = 0;
  for (let each = 0; each < 17; each++) {
    const from = each === at ? each + 1 : each === at + 1 ? at : each;
    const digit = number.charCodeAt(from) - 48;
    if (!(digit >= 0 && digit <= 9)) return false;
    sum += digit * (weights[each] ?? 0);
  }
  return characters.charAt(sum % 11) === number.charAt(at === 16 ? 16 : 17);
}

/** The 18-digit form of a 15-digit number: century 19 put in, check character added. */
export function extendLegacy(digits: string): string {
  const body = `${digits.slice(0, 6)}19${digits.slice(6)}`;
  return body + checkCharacter(body);
}
