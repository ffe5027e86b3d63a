import { cleanId } from '../id/cleanId';

const none = /^(?:[/\\\-—]{0,2}|无|没有|暂无|未办理?|待办|办理中|不详)$/;

export type BankCardFault = 'damaged' | 'length' | 'characters';

/** A card or account number by itself. */
export interface BankCardReading {
  readonly text: string;
  readonly given: boolean;
  readonly fault: BankCardFault | undefined;
}

/** Reads 银行卡号, 社保卡号: 16 to 19 digits. `typedAsNumber`: the cell holds a number, which keeps 15 digits only. */
export function readBankCard(raw: string, typedAsNumber: boolean): BankCardReading {
  const text = cleanId(raw).replaceAll('-', '');
  const given = !none.test(text) && text !== '';
  return { text, given, fault: given ? faultOf(text, typedAsNumber) : undefined };
}

function faultOf(text: string, typedAsNumber: boolean): BankCardFault | undefined {
  if (/^\d(?:\.\d{1,16})?E\+?\d{1,2}$/.test(text)) return 'damaged';
  // A card may end in zeros; one whose check digit fails as well has lost its tail.
  if (/^62\d{13}0{3,4}$/.test(text) && !luhnHolds(text)) return 'damaged';
  if (!/^\d+$/.test(text)) return 'characters';
  if (typedAsNumber && text.length > 15) return 'damaged';
  return text.length >= 16 && text.length <= 19 ? undefined : 'length';
}

/** Whether the last digit is right by the formula of ISO/IEC 7812 (Luhn). */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, twice = false; at >= 0; at--, twice = !twice) {
    const digit = digits.charCodeAt(at) - 48;
    const counted = twice ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
