import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Pane } from '../../taskpane/components/Pane';
import { useTheme } from '../../taskpane/components/theme';
import { savePreferences } from '../../taskpane/preferences';
import type { Preferences } from '../../taskpane/state/state';
import type { Desk } from '../state/desk';
import { DeskContext } from './useDesk';
import type { DeskTools } from './useDesk';
import { deskText } from '../text/deskText';
import { say } from '../../core/text/text';
import { DeskHeader } from './DeskHeader';
import { DeskMessages } from './DeskMessages';
import { DiscardDialog } from './DiscardDialog';
import { DropZone } from './DropZone';
import { SheetView } from './SheetView';
import { StartScreen } from './StartScreen';

const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0, overflowX: 'hidden', overflowY: 'hidden' },
});

/** Inline, because a class of the provider would also be laid on every dialog's portal. */
const whole = { height: '100%' } as const;

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  split: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(320px, 400px)',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  grid: { minWidth: 0, minHeight: 0, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  pane: { minWidth: 0, minHeight: 0 },
  away: { '@media (max-width: 760px)': { display: 'none' } },
  views: {
    display: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { display: 'flex' },
  },
});

/** The whole browser page. */
export function DeskPage({
  desk,
  preferences: first,
}: {
  readonly desk: Desk;
  readonly preferences: Preferences;
}) {
  usePageStyles();
  const styles = useStyles();
  const state = useSyncExternalStore(desk.subscribe, desk.current);
  const [preferences, setPreferences] = useState(first);
  const { theme, dark } = useTheme(preferences.theme, undefined);
  const { language } = preferences;
  const { pane } = desk;
  // The pane's settings are the page's too.
  useEffect(() => pane?.subscribe(() => setPreferences(pane.state().preferences)), [pane]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = state.file
      ? `${state.file.name} – ${deskText.title[language]}`
      : deskText.title[language];
  }, [language, state.file]);
  useEffect(() => {
    if (!state.file?.dirty) return undefined;
    const leaving = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', leaving);
    return () => window.removeEventListener('beforeunload', leaving);
  }, [state.file?.dirty]);

  const tools: DeskTools = {
    desk,
    state,
    language,
    dark,
    say: (key, data) => say(deskText[key], language, data),
    switchLanguage: () => {
      const next: Preferences = { ...preferences, language: language === 'en' ? 'zh-CN' : 'en' };
      savePreferences(next);
      setPreferences(next);
      pane?.dispatch({ type: 'preferences', preferences: next });
      pane?.dispatch({ type: 'workbookChanged' });
    },
  };

  return (
    <FluentProvider theme={theme} style={whole}>
      <DeskContext value={tools}>
        <DropZone>
          <div className={styles.page}>
            <DeskHeader />
            <DeskMessages />
            {pane && state.file ? (
              <>
                <nav className={styles.views} aria-label={tools.say('views')}>
                  <TabList
                    selectedValue={state.view}
                    onTabSelect={(_event, data) =>
                      desk.dispatch({ type: 'view', view: data.value === 'grid' ? 'grid' : 'pane' })
                    }
                  >
                    <Tab value="pane">{tools.say('showPane')}</Tab>
                    <Tab value="grid">{tools.say('showGrid')}</Tab>
                  </TabList>
                </nav>
                <div className={styles.split}>
                  <div className={mergeClasses(styles.grid, state.view !== 'grid' && styles.away)}>
                    <SheetView />
                  </div>
                  <div className={mergeClasses(styles.pane, state.view !== 'pane' && styles.away)}>
                    <Pane key={state.file.opening} store={pane} />
                  </div>
                </div>
              </>
            ) : (
              <StartScreen />
            )}
          </div>
          <DiscardDialog />
        </DropZone>
      </DeskContext>
    </FluentProvider>
  );
}
