import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { CommandButton } from '../components/CommandButton';
import { FoldSection } from '../components/FoldSection';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { portalCommand } from './compareCommands';
import { previewMade } from './compareSteps';
import { compareText } from './compareText';
import { FilePicker } from './FilePicker';
import { readFiles } from './readFiles';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** The national system: sheets in the shape of its import, and what it sent back. */
export function PortalSection() {
  const styles = useStyles();
  const { work, overview } = usePaneState();
  const store = useStore();
  const say = useSay();
  const [files, setFiles] = useState<readonly File[]>([]);
  const possible = work === undefined && (overview?.sheets.length ?? 0) > 0;
  return (
    <FoldSection title={say(compareText.portal)} subtitle={say(compareText.portalSubtitle)}>
      <Text size={200} className={styles.quiet}>
        {say(compareText.portalHint)}
      </Text>
      <div>
        <CommandButton command={portalCommand} hinted appearance="primary" />
      </div>
      <FilePicker label={say(compareText.returnedFile)} files={files} onChange={setFiles} />
      <div>
        <Button
          icon={<ArrowImportRegular />}
          disabledFocusable={!possible}
          onClick={() => {
            if (!possible) return;
            void previewMade(store, async () => {
              const [file] = await readFiles(files);
              return { kind: 'returned', ...(file ? { file } : {}) };
            });
          }}
        >
          {say(compareText.returnedStart)}
        </Button>
      </div>
    </FoldSection>
  );
}
