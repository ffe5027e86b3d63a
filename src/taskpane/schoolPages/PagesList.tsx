import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PrintRegular, SaveRegular } from '@fluentui/react-icons';
import type { ReportPage } from '../../app/service';
import { useSay, useStore } from '../components/usePane';
import { pagesText } from './pagesText';
import { printPage } from './printPage';

const useStyles = makeStyles({
  list: { listStyleType: 'none', marginBottom: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  name: { flexGrow: 1, flexBasis: '140px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 'auto' },
});

/** A line for each page, with what can be done with it. */
export function PagesList({ pages }: { readonly pages: readonly ReportPage[] }) {
  const styles = useStyles();
  const { host } = useStore();
  const say = useSay();
  return (
    <ul className={styles.list}>
      {pages.map(({ file, html, school, problems }) => {
        const name =
          school === null ? say(pagesText.everything) : school === '' ? say(pagesText.noSchool) : school;
        return (
          <li key={file} className={styles.item}>
            <span className={styles.name}>
              {name}{' '}
              <Text size={200} className={styles.quiet}>
                {say(pagesText.problems, { count: problems })}
              </Text>
            </span>
            <span className={styles.actions}>
              <Button
                size="small"
                className={styles.button}
                icon={<PrintRegular />}
                aria-label={say(pagesText.printLabel, { school: name })}
                onClick={() => printPage(html)}
              >
                {say(pagesText.print)}
              </Button>
              <Button
                size="small"
                className={styles.button}
                icon={<SaveRegular />}
                aria-label={say(pagesText.saveLabel, { school: name })}
                onClick={() => host.saveFiles?.([{ name: file, text: html }], '')}
              >
                {say(pagesText.save)}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
