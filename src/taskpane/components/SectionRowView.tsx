import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { issueText } from '../issues/issueText';
import type { SectionId, SectionRow } from '../state/issueRow';
import type { Wording } from '../state/state';
import { SeverityIcon } from './SeverityIcon';
import { useSay } from './usePane';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  settled: { display: 'inline-flex', color: tokens.colorPaletteGreenForeground1 },
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3 },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
});

const titles: Readonly<Record<SectionId, Wording>> = {
  error: 'errorsMust',
  warning: 'warningsShould',
  notice: 'noticesMay',
  confirmed: issueText.confirmedSection,
  fixed: issueText.fixedSection,
};

/** A heading of the problem list with its count; opens and closes. */
export function SectionRowView({ row: { section, count, open } }: { readonly row: SectionRow }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.row}>
      {section === 'confirmed' || section === 'fixed' ? (
        <span className={styles.settled} aria-hidden>
          <CheckmarkCircleRegular />
        </span>
      ) : (
        <SeverityIcon severity={section} />
      )}
      <Text weight="semibold">{say(titles[section])}</Text>
      <Text className={styles.count}>{count}</Text>
      <span className={styles.chevron} aria-hidden>
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
    </div>
  );
}
