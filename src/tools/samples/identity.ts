/**
 * Numbers of invented people. They have the shape and the check digit of real ones, yet cannot be
 * anybody's:
 * - region codes 532721–532730 were withdrawn in 2003, before any of our pupils was born;
 * - adults use the order numbers 996–999, which GB 11643-1989 kept for people over a hundred;
 * - mobile numbers start with 1990000, bank cards with 629999.
 *
 * Written for the samples alone: nothing here comes from the rules that the samples put to the test.
 */
export type Sex = '男' | '女';

/** Withdrawn county codes; the first is the county of the samples. */
export const regionCodes = ['532725', '532723', '532724', '532726', '532727', '532728', '532729'] as const;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of the first 17 digits. */
export function checkCharacter(digits17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits17.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** An 18-character ID. `birth` is `YYYY-MM-DD` (it need not exist: faults use that), `order` 0–999. */
export function idNumber(region: string, birth: string, order: number): string {
  const digits = region + birth.replaceAll('-', '') + String(order).padStart(3, '0');
  return digits + checkCharacter(digits);
}

/** Formal student number: G and the ID. */
export function formalStudentNumber(id: string): string {
  return `G${id}`;
}

/** Temporary student number: L, region, birth date, four digits. */
export function temporaryStudentNumber(region: string, birth: string, serial: number): string {
  return `L${region}${birth.replaceAll('-', '')}${String(serial).padStart(4, '0')}`;
}

/** Disability certificate: the ID, category 1–7, grade 1–4. */
export function disabilityNumber(id: string, category: number, grade: number): string {
  return id + String(category) + String(grade);
}

/** Mobile number number `serial` of the samples. */
export function mobileNumber(serial: number): string {
  return `1990000${String(serial % 10_000).padStart(4, '0')}`;
}

/** A 19-digit card whose last digit makes its Luhn sum right. */
export function bankCard(serial: number): string {
  const digits = `629999${String(serial).padStart(12, '0')}`;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

/** Hands out IDs that nobody else in the workbook has. */
export class IdOffice {
  private readonly given = new Set<string>();

  /** `start` is where looking for a free order number begins; its parity is made to fit the sex. */
  issue(region: string, birth: string, sex: Sex, start: number, adult: boolean): string {
    const [first, last] = adult ? [996, 999] : [1, 899];
    const odd = sex === '男' ? 1 : 0;
    const span = last - first + 1;
    for (let step = 0; step < span; step += 1) {
      const order = first + ((start + step) % span);
      if (order % 2 !== odd) continue;
      const id = idNumber(region, birth, order);
      if (this.given.has(id)) continue;
      this.given.add(id);
      return id;
    }
    throw new Error(`no order number is free on ${birth} in ${region}`);
  }
}
