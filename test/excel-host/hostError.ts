/** An error as Excel answers it: adapters may branch on `code` only; the message is for people. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function invalidArgument(message: string): HostError {
  return new HostError('InvalidArgument', message);
}
