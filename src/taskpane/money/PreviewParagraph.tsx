import { makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { CopyButton } from '../components/CopyButton';
import { useSay } from '../components/usePane';
import { moneyText } from './moneyText';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  box: { width: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The report text, to read and to copy before anything is written. */
export function PreviewParagraph({ text }: { readonly text: string }) {
  const styles = useStyles();
  const say = useSay();
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.part}>
      <Text weight="semibold">{say(moneyText.paragraphTitle)}</Text>
      <Textarea
        textarea={{ ref: box }}
        className={styles.box}
        value={text}
        readOnly
        rows={8}
        resize="vertical"
        aria-label={say(moneyText.paragraphTitle)}
      />
      <CopyButton box={box} />
      <Text size={200} className={styles.quiet}>
        {say(moneyText.paragraphNote)}
      </Text>
    </div>
  );
}
