import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MergeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FoldSection } from '../components/FoldSection';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { previewMade } from './compareSteps';
import { compareText } from './compareText';
import { FilePicker } from './FilePicker';
import { readFiles } from './readFiles';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** The ledgers of several workbooks put into the open one. */
export function MergeSection() {
  const styles = useStyles();
  const { work } = usePaneState();
  const store = useStore();
  const say = useSay();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [schools, setSchools] = useState<readonly File[]>([]);
  const possible = work === undefined && files.length > 0;
  const merge = () =>
    previewMade(store, async () => {
      const [list] = await readFiles(schools);
      return { kind: 'merge', files: await readFiles(files), ...(list ? { schools: list } : {}) };
    });
  return (
    <FoldSection title={say(compareText.merge)} subtitle={say(compareText.mergeSubtitle)}>
      <FilePicker label={say(compareText.mergeFiles)} many files={files} onChange={setFiles} />
      <FilePicker label={say(compareText.mergeSchools)} files={schools} onChange={setSchools} />
      <Text size={200} className={styles.quiet}>
        {say(compareText.mergeHint)}
      </Text>
      <div>
        <Button
          appearance="primary"
          icon={<MergeRegular />}
          disabledFocusable={!possible}
          onClick={() => {
            if (possible) void merge();
          }}
        >
          {say(compareText.mergeStart)}
        </Button>
      </div>
    </FoldSection>
  );
}
