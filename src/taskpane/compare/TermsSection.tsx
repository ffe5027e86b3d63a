import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { FoldSection } from '../components/FoldSection';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { previewMade } from './compareSteps';
import { compareText } from './compareText';
import { FilePicker } from './FilePicker';
import { readFiles } from './readFiles';

/** This term against the last one. */
export function TermsSection() {
  const { work, overview } = usePaneState();
  const store = useStore();
  const say = useSay();
  const [previous, setPrevious] = useState<readonly File[]>([]);
  const possible = work === undefined && (overview?.ledgers.length ?? 0) > 0;
  return (
    <FoldSection title={say(compareText.terms)} subtitle={say(compareText.termsSubtitle)}>
      <FilePicker label={say(compareText.termsPrevious)} files={previous} onChange={setPrevious} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!possible}
          onClick={() => {
            if (!possible) return;
            void previewMade(store, async () => {
              const [file] = await readFiles(previous);
              return { kind: 'terms', ...(file ? { previous: file } : {}) };
            });
          }}
        >
          {say(compareText.termsStart)}
        </Button>
      </div>
    </FoldSection>
  );
}
