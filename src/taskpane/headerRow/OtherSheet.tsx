import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetSummary } from '../../app/service';
import { useSay } from '../components/usePane';
import { HeaderRowChoice } from './HeaderRowChoice';
import { headerRowText } from './headerRowText';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  name: { overflowWrap: 'anywhere' },
});

/** A sheet without a ledger: why, and the way to say where its header is. */
export function OtherSheet({ sheet }: { readonly sheet: SheetSummary }) {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { name, head } = sheet;
  return (
    <>
      <Text className={styles.name}>{name}</Text>{' '}
      <Text size={200} className={styles.quiet}>
        {[
          sheet.owned !== undefined ? say('sheetOwn') : say(sheet.reason ?? 'sheetNoLedger'),
          ...(sheet.visible ? [] : [say('sheetHidden')]),
          ...(sheet.protected ? [say('sheetProtected')] : []),
        ].join(' · ')}
      </Text>
      {head ? (
        <div>
          <Button
            size="small"
            aria-expanded={open}
            aria-label={say(headerRowText.startLabel, { sheet: name })}
            onClick={() => setOpen(!open)}
          >
            {say(headerRowText.start)}
          </Button>
          {open ? <HeaderRowChoice sheet={sheet} head={head} /> : null}
        </div>
      ) : null}
    </>
  );
}
