import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AidService } from '../../app/service';
import { CopyButton } from '../components/CopyButton';
import { FoldSection } from '../components/FoldSection';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { previewMade } from './compareSteps';
import { compareText } from './compareText';
import { FilePicker } from './FilePicker';

const useStyles = makeStyles({
  message: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS },
  box: { width: '100%' },
});

type Made = Awaited<ReturnType<AidService['matchCodes']>>;

/** What was made, and how it gets to the other office. */
function MadeCodes({
  made,
  file,
  saved,
}: {
  readonly made: Made;
  readonly file: string;
  readonly saved: boolean;
}) {
  const styles = useStyles();
  const say = useSay();
  const box = useRef<HTMLTextAreaElement>(null);
  return (
    <div role="status">
      <Text block>{say(compareText.codesMade, made)}</Text>
      {saved ? (
        <Text block>{say(compareText.codesSaved, { file })}</Text>
      ) : (
        <>
          <Text block>{say(compareText.codesCopy, { file })}</Text>
          <Textarea
            textarea={{ ref: box }}
            className={styles.box}
            value={made.text}
            readOnly
            rows={4}
            aria-label={say(compareText.codesText)}
          />
          <CopyButton box={box} />
        </>
      )}
    </div>
  );
}

/** Two offices compare without handing over names or numbers. The secret is kept nowhere but in this box. */
export function CodesSection() {
  const styles = useStyles();
  const { work, overview } = usePaneState();
  const store = useStore();
  const say = useSay();
  const [secret, setSecret] = useState('');
  const [visible, setVisible] = useState(false);
  const [purpose, setPurpose] = useState('');
  const [office, setOffice] = useState('');
  const [theirs, setTheirs] = useState<readonly File[]>([]);
  const [made, setMade] = useState<Made>();
  const [their] = theirs;
  const agreed = secret.trim() !== '' && purpose.trim() !== '';
  const ready = agreed && work === undefined && (overview?.ledgers.length ?? 0) > 0;
  const canMake = ready && office.trim() !== '';
  const file = say(compareText.codesFile);
  const make = async (): Promise<void> => {
    setMade(undefined);
    const result = await store.perform(compareText.workCodes, (control) =>
      store.service.matchCodes({ secret, purpose, office }, store.options(), control),
    );
    if (!result) return;
    store.host.saveFiles?.([{ name: file, text: result.text }], file);
    setMade(result);
  };
  return (
    <FoldSection title={say(compareText.codes)} subtitle={say(compareText.codesSubtitle)}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.message}>{say(compareText.codesLimit)}</MessageBarBody>
      </MessageBar>
      <Field label={say(compareText.secret)} hint={say(compareText.secretHint)}>
        <Input
          type={visible ? 'text' : 'password'}
          autoComplete="off"
          value={secret}
          onChange={(_event, data) => setSecret(data.value)}
        />
      </Field>
      <Checkbox
        label={say(compareText.showSecret)}
        checked={visible}
        onChange={(_event, data) => setVisible(data.checked === true)}
      />
      <Field label={say(compareText.purpose)} hint={say(compareText.purposeHint)}>
        <Input value={purpose} onChange={(_event, data) => setPurpose(data.value)} />
      </Field>
      <Field label={say(compareText.office)} hint={say(compareText.officeHint)}>
        <Input value={office} onChange={(_event, data) => setOffice(data.value)} />
      </Field>
      <div>
        <Button
          disabledFocusable={!canMake}
          onClick={() => {
            if (canMake) void make();
          }}
        >
          {say(compareText.makeCodes)}
        </Button>
      </div>
      {made ? <MadeCodes made={made} file={file} saved={store.host.saveFiles !== undefined} /> : null}
      <FilePicker label={say(compareText.theirCodes)} accept=".json" files={theirs} onChange={setTheirs} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={!ready || !their}
          onClick={() => {
            if (!ready || !their) return;
            void previewMade(store, async () => ({
              kind: 'compareCodes',
              codes: await their.text(),
              secret,
              purpose,
            }));
          }}
        >
          {say(compareText.compareCodes)}
        </Button>
      </div>
    </FoldSection>
  );
}
