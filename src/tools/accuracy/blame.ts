import type { Issue } from '../../core/engine/result';
import type { SampleValue } from '../samples/sheetModel';
import type { Truth } from './plantCounty';

/** How often the spoilt cell was named as the one most likely wrong, and its old content offered. */
export interface BlameScore {
  readonly planted: number;
  readonly named: number;
  readonly rightlyNamed: number;
  readonly offered: number;
  readonly rightlyOffered: number;
}

export const noBlame: BlameScore = { planted: 0, named: 0, rightlyNamed: 0, offered: 0, rightlyOffered: 0 };

export function addBlame(a: BlameScore, b: BlameScore): BlameScore {
  return {
    planted: a.planted + b.planted,
    named: a.named + b.named,
    rightlyNamed: a.rightlyNamed + b.rightlyNamed,
    offered: a.offered + b.offered,
    rightlyOffered: a.rightlyOffered + b.rightlyOffered,
  };
}

/** A cell's content before it was spoilt; undefined where no text can be compared. */
export function contentBefore(value: SampleValue | undefined): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value !== null && typeof value === 'object' && 'date' in value ? value.date : undefined;
}

/** Dates may be offered in the shape of the column. */
function sameContent(offered: string, before: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(before);
  const digits = (text: string): string => text.replace(/\D/g, '');
  return date ? digits(offered) === digits(before) : offered === before;
}

/** What an issue that was found says of the spoilt cell; undefined where nothing is known of it. */
export function blameOf({ spoilt }: Truth, { cell, suspect, fix }: Issue): BlameScore | undefined {
  if (!spoilt) return undefined;
  const about = suspect ?? cell;
  const right = about === spoilt.cell;
  return {
    planted: 1,
    named: suspect === undefined ? 0 : 1,
    rightlyNamed: suspect !== undefined && right ? 1 : 0,
    offered: fix ? 1 : 0,
    rightlyOffered: fix && right && sameContent(fix.value, spoilt.before) ? 1 : 0,
  };
}
