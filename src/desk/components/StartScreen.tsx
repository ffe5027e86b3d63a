import { Button, makeStyles, Subtitle2, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular, DocumentTableRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useDesk } from './useDesk';
import { useOpenFile } from './useOpenFile';
import { useSamples } from './useSamples';

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    overflowY: 'auto',
    display: 'flex',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalL,
  },
  column: {
    width: '100%',
    maxWidth: '720px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    marginBlock: 'auto',
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, textWrap: 'balance' },
  quiet: { color: tokens.colorNeutralForeground3 },
  privacy: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    color: tokens.colorNeutralForeground2,
    justifyContent: 'center',
  },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorBrandForeground1 },
  heading: { margin: 0 },
  samples: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  sample: {
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
    minHeight: '48px',
    overflowWrap: 'anywhere',
  },
});

/** Before a file is open: how to open one, a sample one click away, and where the data stays. */
export function StartScreen() {
  const styles = useStyles();
  const { desk, state, say, language } = useDesk();
  const { input, pick, chosen } = useOpenFile();
  const samples = useSamples();
  const idle = state.busy === undefined;
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <div className={styles.zone}>
          <Title2 as="h2" className={styles.title}>
            {say('startTitle')}
          </Title2>
          <Text className={styles.quiet}>{say('startHint')}</Text>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            aria-label={say('openFile')}
            onChange={(event) => chosen(event.target.files)}
          />
          <Button
            appearance="primary"
            size="large"
            icon={<ArrowUploadRegular />}
            disabled={!idle}
            onClick={pick}
          >
            {say('openFile')}
          </Button>
          <span className={styles.privacy}>
            <ShieldCheckmarkRegular className={styles.icon} aria-hidden />
            <Text size={200}>{say('startPrivacy')}</Text>
          </span>
        </div>
        {samples.length > 0 ? (
          <section aria-labelledby="samples-title">
            <Subtitle2 as="h2" id="samples-title" className={styles.heading}>
              {say('samplesTitle')}
            </Subtitle2>
            <div className={styles.samples}>
              {samples.map((sample) => (
                <Button
                  key={sample.source.name}
                  className={styles.sample}
                  size="large"
                  icon={<DocumentTableRegular className={styles.icon} />}
                  aria-label={`${say('openSample')}: ${sample.title[language]}`}
                  disabled={!idle}
                  onClick={() => void desk.open(sample.source)}
                >
                  {sample.title[language]}
                </Button>
              ))}
            </div>
          </section>
        ) : null}
      </div>
    </main>
  );
}
