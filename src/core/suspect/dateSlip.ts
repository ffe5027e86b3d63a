import type { ParsedDate } from '../normalise/parseDate';
import { slipBetween, type Slip } from './slip';

/** Whether a date cell can mean the day (`YYYY-MM-DD`); undefined when it says nothing that can be compared. */
export function dateAgrees(written: ParsedDate, day: string): boolean | undefined {
  switch (written.kind) {
    case 'day':
    case 'month':
    case 'year':
      return day.startsWith(written.date);
    case 'ambiguous':
      return written.candidates.some((candidate) => day.startsWith(candidate));
    case 'blank':
    case 'invalid':
      return undefined;
  }
}

/** How a day became what is written, when they differ; `row` and `parent` are for others to find out. */
export function dateSlip(written: ParsedDate, day: string): Slip {
  const readings =
    written.kind === 'ambiguous' ? written.candidates : 'date' in written ? [written.date] : [];
  for (const reading of readings) {
    const right = day.slice(0, reading.length);
    const [year, month, date] = reading.split('-');
    if (date !== undefined && `${String(year)}-${date}-${String(month)}` === right)
      return { kind: 'dayMonth' };
    const slip = slipBetween(reading.replaceAll('-', ''), right.replaceAll('-', ''));
    if (slip) return slip;
  }
  return { kind: 'other' };
}
