import type { LocalText, TextData } from '../core/text/text';

/** The person asked for something that cannot be done: one sentence on stderr, exit 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly sentence: LocalText,
    readonly data: TextData = {},
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
  }
}
