import { cellText } from '../rules/cellText';
import type { Sheet } from '../snapshot/snapshot';
import { certificateLabels as labels } from './certificateWords';
import { sealOf } from './seal';

/** A certificate as it stands on its sheet. */
export interface ReadCertificate {
  /**
   * - `whole`: every cell is as it was written
   * - `altered`: somebody changed the sheet, or part of it is gone
   * - `revoked`: the sheet itself says that it is no longer valid
   */
  readonly state: 'whole' | 'altered' | 'revoked';
  readonly fingerprint: string;
  /** `YYYY-MM-DD`, as written. */
  readonly date: string;
  readonly term: string;
  readonly records: string;
  readonly rulePack: string;
  readonly standards: string;
}

/** Ours is two columns wide; a sheet larger than this was made by somebody else. */
const mostRows = 5_000;
const mostColumns = 50;

type Label = keyof typeof labels;

function isLabel(text: string, label: Label): boolean {
  return Object.values(labels[label]).includes(text as never);
}

/** Reads the sheet that bears our anchor, in either language, wherever its rows were moved. */
export function readCertificate({ grid }: Sheet): ReadCertificate {
  const texts: string[] = [];
  const values = new Map<Label, string>();
  const rows = Math.min(grid.rowCount, mostRows);
  for (let row = 0; row < rows; row++) {
    let label: Label | undefined;
    for (let column = 0; column < Math.min(grid.columnCount, mostColumns); column++) {
      const text = cellText(grid, row, column);
      if (text === '') continue;
      if (label !== undefined && !values.has(label)) values.set(label, text);
      if (label !== 'seal') texts.push(text);
      label ??= (Object.keys(labels) as Label[]).find((each) => isLabel(text, each));
    }
  }
  const value = (label: Label): string => values.get(label) ?? '';
  const whole = grid.rowCount <= mostRows && value('seal') === sealOf(texts);
  return {
    state: values.has('invalid') ? 'revoked' : whole ? 'whole' : 'altered',
    fingerprint: value('fingerprint'),
    date: value('date'),
    term: value('term'),
    records: value('records'),
    rulePack: value('rules'),
    standards: value('standards'),
  };
}
