import {
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
import { applyPreview } from '../commands/steps';
import { PreviewParagraph } from '../money/PreviewParagraph';
import { actionText } from '../text/ledgerText';
import { PreviewCells } from './PreviewCells';
import { PreviewOptions } from './PreviewOptions';
import { PreviewSubsidy } from './PreviewSubsidy';
import { PreviewSummaries } from './PreviewSummaries';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  // Not a flex or grid box: those squeeze tables with their own scrolling to nothing.
  content: {
    overflowX: 'hidden',
    '& > * + *': { marginTop: tokens.spacingVerticalM },
    '& > span': { display: 'block' },
  },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** Everything that is going to be written, before it is. */
export function PreviewDialog() {
  const styles = useStyles();
  const { preview: open, work } = usePaneState();
  const store = useStore();
  const say = useSay();
  if (!open) return null;
  const { request, preview } = open;
  const close = () => store.dispatch({ type: 'previewClosed' });
  const empty = preview.lines.length === 0;
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say('previewTitle', { action: say(actionText[preview.action]) })}</DialogTitle>
          <DialogContent className={styles.content}>
            <PreviewOptions request={request} />
            {preview.paragraph === undefined ? null : <PreviewParagraph text={preview.paragraph} />}
            {empty ? (
              <Text>{say('previewNothing')}</Text>
            ) : (
              <>
                <Text weight="semibold">{say('previewWill')}</Text>
                <ul className={styles.lines}>
                  {preview.lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </>
            )}
            {preview.subsidy ? <PreviewSubsidy subsidy={preview.subsidy} /> : null}
            {preview.summaries ? <PreviewSummaries summaries={preview.summaries} /> : null}
            {empty ? null : <PreviewCells preview={preview} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('cancel')}</Button>
            <Button
              appearance="primary"
              disabled={empty || work !== undefined}
              onClick={() => void applyPreview(store)}
            >
              {say('confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
