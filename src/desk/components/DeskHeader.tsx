import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  DocumentTableRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useDesk } from './useDesk';
import { useOpenFile } from './useOpenFile';
import { useSamples } from './useSamples';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { width: '24px', height: '24px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: 'nowrap',
  },
  file: {
    flexGrow: 1,
    minWidth: 0,
    overflowX: 'hidden',
    overflowY: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  unsaved: { color: tokens.colorPaletteDarkOrangeForeground1, marginInlineStart: tokens.spacingHorizontalS },
  button: { '@media (max-width: 480px)': { minWidth: 'auto', paddingInline: '6px' } },
  label: {
    '@media (max-width: 480px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Name, file, and what can be done with files. */
export function DeskHeader() {
  const styles = useStyles();
  const { desk, state, say, language, switchLanguage } = useDesk();
  const { input, pick, chosen } = useOpenFile();
  const samples = useSamples();
  const { file, busy } = state;
  const suffix = say('copySuffix');

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key === 'o') {
        event.preventDefault();
        pick();
      } else if (event.key === 's') {
        event.preventDefault();
        void desk.save(suffix);
      }
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [desk, pick, suffix]);

  return (
    <header className={styles.header}>
      <img className={styles.mark} src="assets/icons/icon.svg" alt="" />
      <h1 className={styles.title}>{say('title')}</h1>
      <Text className={styles.file}>
        {file ? <span title={file.name}>{file.name}</span> : null}
        {file?.dirty ? <span className={styles.unsaved}>● {say('unsaved')}</span> : null}
      </Text>
      <div className={styles.actions}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={say('openFile')}
          onChange={(event) => chosen(event.target.files)}
        />
        <Tooltip content="Ctrl+O" relationship="description">
          <Button
            className={styles.button}
            icon={<FolderOpenRegular />}
            onClick={pick}
            disabled={busy !== undefined}
            aria-keyshortcuts="Control+O"
          >
            {say('open')}
          </Button>
        </Tooltip>
        {file && samples.length > 0 ? (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button className={styles.button} icon={<DocumentTableRegular />} disabled={busy !== undefined}>
                {say('openSample')}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {samples.map((sample) => (
                  <MenuItem key={sample.source.name} onClick={() => void desk.open(sample.source)}>
                    {sample.title[language]}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        ) : null}
        {file ? (
          <Tooltip content="Ctrl+S" relationship="description">
            <Button
              className={styles.button}
              icon={<SaveRegular />}
              appearance={file.dirty ? 'primary' : 'secondary'}
              disabled={busy !== undefined}
              aria-keyshortcuts="Control+S"
              onClick={() => void desk.save(suffix)}
            >
              {say('saveCopy')}
            </Button>
          </Tooltip>
        ) : null}
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<LocalLanguageRegular />}
          onClick={switchLanguage}
          lang={language === 'en' ? 'zh-CN' : 'en'}
        >
          <span className={styles.label}>{say('otherLanguage')}</span>
        </Button>
      </div>
    </header>
  );
}
