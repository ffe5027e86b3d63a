import { Button, makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { settingsCommand } from '../commands/commands';
import type { Tab as TabId } from '../state/state';
import type { PaneTextKey } from '../text/paneText';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexGrow: 1, minWidth: 0 },
  tab: { paddingInline: tokens.spacingHorizontalS, '@media (max-width: 360px)': { paddingInline: '5px' } },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const tabs: readonly { readonly id: TabId; readonly title: PaneTextKey }[] = [
  { id: 'check', title: 'tabCheck' },
  { id: 'ledgers', title: 'tabLedgers' },
  { id: 'money', title: 'tabMoney' },
  { id: 'compare', title: 'tabCompare' },
  { id: 'journal', title: 'tabJournal' },
];

export function PaneHeader() {
  const styles = useStyles();
  const { tab } = usePaneState();
  const store = useStore();
  const say = useSay();
  return (
    <nav className={styles.header} aria-label={say('tabs')}>
      {/* Excel shows the name above the pane; the desk page has a heading of its own. */}
      {store.host.kind === 'excel' ? <h1 className={styles.unseen}>{say('appName')}</h1> : null}
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_event, data) => {
          const chosen = tabs.find(({ id }) => id === data.value);
          if (chosen) store.dispatch({ type: 'tab', tab: chosen.id });
        }}
      >
        {tabs.map(({ id, title }) => (
          <Tab key={id} value={id} className={styles.tab}>
            {say(title)}
          </Tab>
        ))}
      </TabList>
      <Tooltip content={`${say('settings')} (${settingsCommand.shortcut?.keys ?? ''})`} relationship="label">
        <Button
          appearance="subtle"
          icon={<SettingsRegular />}
          onClick={() => void settingsCommand.run(store)}
        />
      </Tooltip>
    </nav>
  );
}
