import { FluentProvider, Link, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { Language } from '../../core/text/text';
import { paneText } from '../text/paneText';
import { startText } from '../text/startText';
import { useTheme } from './theme';

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: { margin: 0 },
});

/** Shown instead of the pane where it cannot run: one sentence, and the way to the browser page. */
export function StartFailure({
  message,
  language,
  desk,
}: {
  readonly message: string;
  readonly language: Language;
  readonly desk: string;
}) {
  const styles = useStyles();
  const { theme } = useTheme('auto', undefined);
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
      <main className={styles.page}>
        <Subtitle1 as="h1" className={styles.title}>
          {paneText.appName[language]}
        </Subtitle1>
        <Text role="alert">{message}</Text>
        <Link href={desk} target="_blank" rel="noopener">
          {startText.openDesk[language]}
        </Link>
        <Text size={200}>{startText.deskHint[language]}</Text>
      </main>
    </FluentProvider>
  );
}
