import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { RecordsTable } from '../sideBySide/RecordsTable';
import type { PaneDialog } from '../state/state';
import { decidePair } from './reconcileSteps';
import { reconcileText } from './reconcileText';
import { strengthOf } from './strength';

const useStyles = makeStyles({
  surface: { maxWidth: '960px', '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM } },
  // Not a flex or grid box: those squeeze tables with their own scrolling to nothing.
  content: {
    overflowX: 'hidden',
    '& > * + *': { marginTop: tokens.spacingVerticalS },
    '& > span': { display: 'block', overflowWrap: 'anywhere' },
  },
  reasons: { listStyleType: 'none', margin: 0, padding: 0 },
  reason: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 96px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  scale: {
    position: 'relative',
    height: '10px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusSmall,
  },
  bar: { position: 'absolute', top: 0, bottom: 0, borderRadius: tokens.borderRadiusSmall },
  for: { left: '50%', backgroundColor: tokens.colorPaletteGreenBackground3 },
  against: { right: '50%', backgroundColor: tokens.colorPaletteRedBackground3 },
});

/** Reasons of more weight than this fill the scale. */
const fullScale = 16;

/** Takes the focus when the dialog opens, so that it starts with the reasons and not with the first button below. */
const first = { role: 'region', tabIndex: 0 } as const;

/** Two records that may be one pupil: beside each other, what speaks for and against it, and the person's answer. */
export function PairDialog({ dialog }: { readonly dialog: PaneDialog & { readonly kind: 'pair' } }) {
  const styles = useStyles();
  const { work } = usePaneState();
  const store = useStore();
  const say = useSay();
  const { explanation, left, right } = dialog;
  const { records, reasons, score } = explanation;
  const close = () => store.dispatch({ type: 'dialogClosed' });
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say(reconcileText.pairTitle)}</DialogTitle>
          <DialogContent className={styles.content}>
            <div aria-label={say(reconcileText.why)} {...first}>
              <Text weight="semibold">
                {say(reconcileText.sum, { strength: say(reconcileText[strengthOf(score)]) })}
              </Text>
              <ul className={styles.reasons}>
                {reasons.map(({ field, text, weight }) => {
                  const width = `${String((50 * Math.min(Math.abs(weight), fullScale)) / fullScale)}%`;
                  return (
                    <li key={`${field} ${text}`} className={styles.reason}>
                      <span>
                        {text}{' '}
                        <Text size={200} className={styles.quiet}>
                          {say(reconcileText[strengthOf(weight)])}
                        </Text>
                      </span>
                      <span className={styles.scale} aria-hidden>
                        <span
                          className={mergeClasses(styles.bar, weight < 0 ? styles.against : styles.for)}
                          style={{ width }}
                        />
                      </span>
                    </li>
                  );
                })}
              </ul>
              <Text size={200} className={styles.quiet}>
                {say(reconcileText.prior)}
              </Text>
            </div>
            {records ? <RecordsTable records={records} /> : null}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>{say('close')}</Button>
            <Button
              disabled={work !== undefined}
              onClick={() => void decidePair(store, { left, right }, false)}
            >
              {say(reconcileText.no)}
            </Button>
            <Button
              appearance="primary"
              disabled={work !== undefined}
              onClick={() => void decidePair(store, { left, right }, true)}
            >
              {say(reconcileText.yes)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
