import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Divider,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { paneCommands } from '../commands/commands';
import { savePreferences } from '../preferences';
import type { Preferences, ThemeChoice } from '../state/state';
import { termName, termsUntil } from '../text/ledgerText';
import type { PaneTextKey } from '../text/paneText';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  // Not a flex or grid box: those squeeze tables with their own scrolling to nothing.
  content: {
    overflowX: 'hidden',
    '& > * + *': { marginTop: tokens.spacingVerticalM },
    '& > span': { display: 'block' },
  },
  keys: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  key: { margin: 0, fontFamily: tokens.fontFamilyMonospace },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const themeTitles: Readonly<Record<ThemeChoice, PaneTextKey>> = {
  auto: 'themeAuto',
  light: 'themeLight',
  dark: 'themeDark',
};

/** Language, term, appearance, keys, and what this tool is. */
export function SettingsDialog() {
  const styles = useStyles();
  const { settingsOpen, preferences } = usePaneState();
  const store = useStore();
  const say = useSay();
  const change = (changed: Partial<Preferences>) => {
    const next = { ...preferences, ...changed };
    store.dispatch({ type: 'preferences', preferences: next });
    savePreferences(next);
    // Sentences of the result come from the core in the language asked for; another term changes what is right.
    if (next.language !== preferences.language || next.term !== preferences.term)
      store.dispatch({ type: 'workbookChanged' });
  };
  const terms = termsUntil(store.options().asOf);
  const { facts } = store.host;
  return (
    <Dialog
      open={settingsOpen}
      onOpenChange={(_event, data) => store.dispatch({ type: 'settings', open: data.open })}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('settings')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={say('language')}>
              <Select
                value={preferences.language}
                onChange={(_event, data) => change({ language: data.value === 'en' ? 'en' : 'zh-CN' })}
              >
                <option value="zh-CN">简体中文</option>
                <option value="en">English</option>
              </Select>
            </Field>
            <Field label={say('term')} hint={say('termHint')}>
              <Select
                value={preferences.term ?? ''}
                onChange={(_event, data) => change({ term: terms.find((term) => term === data.value) })}
              >
                <option value="">{say('termAuto')}</option>
                {terms.map((term) => (
                  <option key={term} value={term}>
                    {termName(term, preferences.language)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={say('theme')}>
              <Select
                value={preferences.theme}
                onChange={(_event, data) =>
                  change({
                    theme: data.value === 'light' ? 'light' : data.value === 'dark' ? 'dark' : 'auto',
                  })
                }
              >
                {(Object.keys(themeTitles) as ThemeChoice[]).map((theme) => (
                  <option key={theme} value={theme}>
                    {say(themeTitles[theme])}
                  </option>
                ))}
              </Select>
            </Field>
            <Divider />
            <Text weight="semibold">{say('shortcuts')}</Text>
            <dl className={styles.keys}>
              {paneCommands.map((command) =>
                command.shortcut ? (
                  <div key={command.id} style={{ display: 'contents' }}>
                    <dt>{say(command.title)}</dt>
                    <dd className={styles.key}>{command.shortcut.keys}</dd>
                  </div>
                ) : null,
              )}
            </dl>
            <Text size={200} className={styles.quiet}>
              {say('treeKeys')}
            </Text>
            <Divider />
            <Text weight="semibold">{say('about')}</Text>
            <Text>
              {say('appName')} · {say('version', { version: facts.version })}
              <br />
              {say('hostFact', { host: facts.host })}
              {facts.api === undefined ? null : (
                <>
                  <br />
                  {say('apiFact', { api: facts.api })}
                </>
              )}
            </Text>
            <Text>{say('privacy')}</Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => store.dispatch({ type: 'settings', open: false })}>
              {say('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
