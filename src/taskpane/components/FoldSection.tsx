import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    minWidth: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    minWidth: 0,
  },
});

interface FoldSectionProperties {
  readonly title: string;
  /** What it holds, in one line under the title. */
  readonly subtitle?: string;
  /** Open at first; what the person does afterwards counts. */
  readonly open?: boolean;
  /** Called when the person opens it. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A card whose content is folded away until somebody wants it. */
export function FoldSection({ title, subtitle, open = false, onOpen, children }: FoldSectionProperties) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<boolean>();
  return (
    <section className={styles.card} aria-label={title}>
      <Accordion
        collapsible
        openItems={(chosen ?? open) ? ['fold'] : []}
        onToggle={(_event, data) => {
          const opened = data.openItems.includes('fold');
          setChosen(opened);
          if (opened) onOpen?.();
        }}
      >
        <AccordionItem value="fold">
          <AccordionHeader as="h2">
            <span className={styles.head}>
              <Text weight="semibold">{title}</Text>
              {subtitle === undefined ? null : (
                <Text size={200} className={styles.quiet}>
                  {subtitle}
                </Text>
              )}
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <div className={styles.panel}>{children}</div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
