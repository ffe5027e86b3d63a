import { cleanText } from '../normalise/cleanText';

const villageEnds = /(?:村民委员会|居民委员会|村委会|居委会|社区|行政村|村)$/;

/** A village without what offices add: 上坝村委会 and 上坝村 are one. */
export function villageKey(text: string): string {
  const key = cleanText(text).replace(/\s/g, '');
  const short = key.replace(villageEnds, '');
  return short.length >= 2 ? short : key;
}

/** A school's name without spaces and brackets; 小学 and 中学 in full. */
export function schoolKey(text: string): string {
  return cleanText(text)
    .replace(/[\s()]/g, '')
    .replace(/完小$/, '完全小学')
    .replace(/中心校$/, '中心小学');
}

/** The digits of a phone, the country's own code left out; '' for too few, or one digit over and over. */
export function phoneKey(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return digits.length < 7 || /^(\d)\1+$/.test(digits) ? '' : digits;
}

/** The digits of a card; '' for too few, and for a number cell that keeps only 15 of them. */
export function cardKey(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length < 12 || /0{4}$/.test(digits) ? '' : digits;
}
