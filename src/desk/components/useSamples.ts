import { useEffect, useState } from 'react';
import type { LocalText } from '../../core/text/text';
import type { FileSource } from '../state/desk';

export interface Sample {
  readonly title: LocalText;
  readonly source: FileSource;
}

interface SampleEntry {
  readonly file: string;
  readonly title: LocalText;
}

/** The sample workbooks that lie beside the page; none where the page was copied without them. */
export function useSamples(): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    const stopper = new AbortController();
    const load = async () => {
      const response = await fetch('samples/samples.json', { signal: stopper.signal });
      if (!response.ok) return;
      const entries = (await response.json()) as readonly SampleEntry[];
      setSamples(
        entries.map(({ file, title }) => ({
          title,
          source: {
            name: file,
            bytes: async () => (await fetch(`samples/${encodeURIComponent(file)}`)).arrayBuffer(),
          },
        })),
      );
    };
    load().catch((error: unknown) => {
      if (!stopper.signal.aborted) console.warn('The samples cannot be listed.', error);
    });
    return () => stopper.abort();
  }, []);
  return samples;
}
