import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useSay, useStore } from '../components/usePane';
import type { PaneDialog } from '../state/state';
import { PagesList } from './PagesList';
import { pagesText } from './pagesText';

const useStyles = makeStyles({
  content: {
    overflowX: 'hidden',
    '& > * + *': { marginTop: tokens.spacingVerticalM },
    '& > span': { display: 'block' },
  },
  ways: {
    marginBottom: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    '& > li + li': { marginTop: tokens.spacingVerticalS },
  },
});

/** The pages to print or to save, one for each school; where neither is possible, the other ways. */
export function PagesDialog({
  dialog: { pages },
}: {
  readonly dialog: PaneDialog & { readonly kind: 'pages' };
}) {
  const styles = useStyles();
  const store = useStore();
  const say = useSay();
  const { host } = store;
  const schools = pages.filter(({ school }) => school !== null);
  const close = () => store.dispatch({ type: 'dialogClosed' });
  const content = !host.saveFiles ? (
    <>
      <Text>{say(pagesText.inExcel)}</Text>
      <ul className={styles.ways}>
        <li>{say(pagesText.bySheet)}</li>
        <li>
          {say(pagesText.byDesk)}{' '}
          <Link href="desk.html" target="_blank" rel="noopener">
            {say(pagesText.openDesk)}
          </Link>
        </li>
      </ul>
    </>
  ) : schools.length === 0 ? (
    <Text>{say(pagesText.none)}</Text>
  ) : (
    <>
      <Text>{say(pagesText.intro)}</Text>
      <PagesList pages={pages} />
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(pagesText.title)}</DialogTitle>
          <DialogContent className={styles.content}>{content}</DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('close')}</Button>
            {host.saveFiles && schools.length > 0 ? (
              <Button
                appearance="primary"
                onClick={() =>
                  host.saveFiles?.(
                    pages.map(({ file, html }) => ({ name: file, text: html })),
                    say(pagesText.archive),
                  )
                }
              >
                {say(pagesText.saveAll)}
              </Button>
            ) : null}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
