import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useSay, useStore } from '../components/usePane';
import type { PaneDialog } from '../state/state';
import { RecordsTable } from './RecordsTable';
import { sideBySideText } from './sideBySideText';

const useStyles = makeStyles({
  surface: { maxWidth: '960px', '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM } },
  // Not a flex or grid box: those squeeze tables with their own scrolling to nothing.
  content: {
    overflowX: 'hidden',
    '& > * + *': { marginTop: tokens.spacingVerticalS },
    '& > span': { display: 'block', overflowWrap: 'anywhere' },
  },
  classes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  badge: { height: 'auto', whiteSpace: 'normal', textAlign: 'start' },
});

/** So many fit on a screen in some way; a number copied into hundreds of rows is told by its cause. */
const mostShown = 20;

/** The records of a problem beside each other. */
export function RecordsDialog({ dialog }: { readonly dialog: PaneDialog & { readonly kind: 'records' } }) {
  const styles = useStyles();
  const store = useStore();
  const say = useSay();
  const { records } = dialog;
  const all = records.records.length;
  const shown = { ...records, records: records.records.slice(0, mostShown) };
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
          <DialogTitle>{say(sideBySideText.title)}</DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.classes}>
              {records.classes.map((text) => (
                <Badge key={text} className={styles.badge} appearance="tint" color="warning">
                  {text}
                </Badge>
              ))}
            </div>
            {records.fields.some(({ differs }) => differs) ? null : (
              <Text weight="semibold">{say(sideBySideText.noneDiffer)}</Text>
            )}
            {all > mostShown ? (
              <Text weight="semibold">{say(sideBySideText.more, { count: all, shown: mostShown })}</Text>
            ) : null}
            <RecordsTable records={shown} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {say('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
