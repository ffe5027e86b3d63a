import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { gridColumn: '1 / -1' },
});

/** Work shorter than this shows nothing: a flash only disquiets. */
const showAfter = 200;

/** What is being done, how far it is, and the button that stops it. */
export function WorkBar() {
  const styles = useStyles();
  const { work, waiting } = usePaneState();
  const store = useStore();
  const say = useSay();
  const [shown, setShown] = useState(false);
  const working = work !== undefined;
  useEffect(() => {
    if (!working) return undefined;
    const timer = setTimeout(() => setShown(true), showAfter);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [working]);
  if (!work || !shown) return null;
  const known = work.total > 0;
  const percent = known ? Math.floor((100 * work.done) / work.total) : 0;
  return (
    <div className={styles.bar} role="status" aria-live="polite">
      <Text size={200}>
        {waiting ? say('waitingForExcel') : say(work.title)}{' '}
        {known && !waiting ? say('workProgress', { percent }) : ''}
      </Text>
      {work.cancellable ? (
        <Button size="small" onClick={() => store.stop()}>
          {say('stop')}
        </Button>
      ) : (
        <span />
      )}
      {/* An unknown share is shown full length and moving: value is left out on purpose. */}
      <ProgressBar
        className={styles.progress}
        aria-label={say(work.title)}
        {...(known ? { value: work.done / work.total } : {})}
      />
    </div>
  );
}
