import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PaneCommand } from '../commands/command';
import { canRun, paneCommands } from '../commands/commands';
import type { PaneStore } from '../state/store';
import type { Tab } from '../state/state';
import { CompareTab } from '../compare/CompareTab';
import { MoneyTab } from '../money/MoneyTab';
import { CheckTab } from './CheckTab';
import { FeatureDialog } from './FeatureDialog';
import { JournalTab } from './JournalTab';
import { LedgersTab } from './LedgersTab';
import { MessageArea } from './MessageArea';
import { PaneHeader } from './PaneHeader';
import { PreviewDialog } from './PreviewDialog';
import { SettingsDialog } from './SettingsDialog';
import { useTheme } from './theme';
import { PaneStoreContext, usePaneState, useSay, useStore } from './usePane';
import { WorkBar } from './WorkBar';

/** Inline, because a class of the provider would also be laid on every dialog's portal. */
const whole = { height: '100%' } as const;

const useStyles = makeStyles({
  pane: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', minHeight: 0, overflowAnchor: 'none' },
});

const tabs: Readonly<
  Record<Tab, (properties: { readonly scroller: React.RefObject<HTMLElement | null> }) => React.ReactNode>
> = {
  check: CheckTab,
  ledgers: LedgersTab,
  money: MoneyTab,
  compare: CompareTab,
  journal: JournalTab,
};

/** Keys run commands wherever the focus is on the page, except while a dialog is open. */
function useShortcuts(): void {
  const store = useStore();
  useEffect(() => {
    let last = 0;
    /** A key pressed while work is under way means: as soon as it ends. Only the last one counts. */
    const runWhenIdle = async (command: PaneCommand): Promise<void> => {
      const mine = ++last;
      while (store.state().work) await store.idle();
      if (mine === last && canRun(command, store.state())) await command.run(store);
    };
    const pressed = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const command = paneCommands.find((candidate) => candidate.shortcut?.code === event.code);
      const state = store.state();
      if (!command || state.preview || state.dialog || state.settingsOpen) return;
      event.preventDefault();
      void runWhenIdle(command);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [store]);
}

function Frame() {
  const styles = useStyles();
  const state = usePaneState();
  const say = useSay();
  const scroller = useRef<HTMLElement>(null);
  const TabContent = tabs[state.tab];
  useShortcuts();
  return (
    <div className={styles.pane}>
      <PaneHeader />
      <WorkBar />
      <main
        className={styles.body}
        ref={scroller}
        aria-label={say('appName')}
        aria-busy={state.work !== undefined}
        tabIndex={-1}
      >
        <MessageArea />
        <TabContent scroller={scroller} />
      </main>
      <PreviewDialog />
      <FeatureDialog />
      <SettingsDialog />
    </div>
  );
}

/** The whole task pane on one workbook; `hostDark` is Office's own theme where we run in Office. */
export function Pane({
  store,
  hostDark,
}: {
  readonly store: PaneStore;
  readonly hostDark?: boolean | undefined;
}) {
  return (
    <PaneStoreContext value={store}>
      <Themed hostDark={hostDark} />
    </PaneStoreContext>
  );
}

function Themed({ hostDark }: { readonly hostDark: boolean | undefined }) {
  const { preferences } = usePaneState();
  const { theme } = useTheme(preferences.theme, hostDark);
  useEffect(() => {
    document.documentElement.lang = preferences.language;
  }, [preferences.language]);
  return (
    <FluentProvider theme={theme} style={whole}>
      <Frame />
    </FluentProvider>
  );
}
