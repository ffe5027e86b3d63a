import { fieldTitles } from '../ledger/fieldTitles';
import type { FieldId } from '../ledger/fields';
import { compactText } from '../normalise/cleanText';
import type { SourceLedger } from './mergeSource';

/** A column of the merged sheet and where each source has it. */
export interface MergedColumn {
  /** `field` id, or `#` + header for a column that means nothing to us. */
  readonly key: string;
  readonly field: FieldId | undefined;
  readonly header: string;
  /** By position in the list of sources; undefined = the source has no such column. */
  readonly at: readonly (number | undefined)[];
}

/** 序号 is given afresh. */
const left: readonly FieldId[] = ['sequence'];

interface Open {
  readonly field: FieldId | undefined;
  readonly header: string;
  readonly at: Map<number, number>;
}

/**
 * The union of the sources' columns: fields under their own titles, so that differently worded headers meet in one
 * column; columns that mean nothing to us by their header. In the order of the source with the most columns.
 */
export function mergedColumns(sources: readonly SourceLedger[]): readonly MergedColumn[] {
  const open = new Map<string, Open>();
  const order = sources
    .map(({ ledger }, index) => ({ ledger, index }))
    .sort((a, b) => b.ledger.columns.length - a.ledger.columns.length || a.index - b.index);
  const put = (key: string, field: FieldId | undefined, header: string, source: number, column: number) => {
    let known = open.get(key);
    if (!known) open.set(key, (known = { field, header, at: new Map<number, number>() }));
    if (!known.at.has(source)) known.at.set(source, column);
  };
  for (const { ledger, index } of order) {
    for (const { field, column } of ledger.columns)
      if (!left.includes(field)) put(field, field, fieldTitles[field]['zh-CN'], index, column);
    for (const { header, column, duplicateOf } of ledger.unmapped) {
      const name = compactText(header);
      // A second column of a field keeps its own header: which of the two is right is not ours to say.
      if (name !== '')
        put(`#${name}`, undefined, duplicateOf === undefined ? header : `${header}（另一列）`, index, column);
    }
  }
  return [...open].map(([key, { field, header, at }]) => ({
    key,
    field,
    header,
    at: sources.map((_, index) => at.get(index)),
  }));
}
