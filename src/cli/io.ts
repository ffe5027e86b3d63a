/** Where the command line writes; tests give their own. */
export interface Io {
  out(text: string): void;
  /** Sentences for people, on stderr. */
  error(text: string): void;
  /** Redraws the progress line; absent when stderr is not a terminal. */
  readonly progress?: (text: string) => void;
}

/** The real terminal. */
export function terminal(): Io {
  const { stdout, stderr } = process;
  // `aid-ledger … | head` closes the pipe early: that is no defect.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void stdout.write(`${text}\n`),
    error: (text) => void stderr.write(`${text}\n`),
    ...(stderr.isTTY ? { progress: (text: string) => void stderr.write(`\r\u001b[K${text}`) } : {}),
  };
}
