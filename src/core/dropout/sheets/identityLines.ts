import type { LocalText } from '../../text/text';

/** A tie-out the sheet shows: both sides live. */
export interface DropoutIdentity {
  readonly name: LocalText;
  readonly left: { readonly value: number; readonly formula: string };
  readonly right: { readonly value: number; readonly formula: string };
}

export function holds({ left, right }: DropoutIdentity): boolean {
  return left.value === right.value;
}
