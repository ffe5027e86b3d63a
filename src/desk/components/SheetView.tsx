import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { SheetGrid } from '../grid/SheetGrid';
import { useDesk } from './useDesk';

const useStyles = makeStyles({
  view: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  grid: { flexGrow: 1, minHeight: 0, minWidth: 0 },
  tabs: {
    overflowX: 'auto',
    overflowY: 'hidden',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { whiteSpace: 'nowrap', flexShrink: 0 },
  hidden: { color: tokens.colorNeutralForeground3 },
});

/** The sheet in view and the tabs of all. */
export function SheetView() {
  const styles = useStyles();
  const { desk, state, dark, say } = useDesk();
  const { frame, sheets, cells, jump } = state;
  if (!frame) return null;
  const { id, name } = frame.sheet;
  return (
    <section className={styles.view} aria-label={say('showGrid')}>
      <div className={styles.grid}>
        <SheetGrid
          key={id}
          frame={frame}
          cache={desk.cache(id)}
          cell={cells.get(id) ?? { row: 0, column: 0 }}
          jump={jump}
          dark={dark}
          label={say('gridOf', { sheet: name })}
          editLabel={say('editCell')}
          onSelect={(cell) => desk.dispatch({ type: 'selected', cell })}
          onEdit={(cell, text) => void desk.edit(id, cell, text)}
        />
      </div>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={say('sheets')}
        selectedValue={id}
        onTabSelect={(_event, data) => void desk.showSheet(String(data.value))}
      >
        {sheets.map((sheet) => (
          <Tab key={sheet.id} value={sheet.id} className={styles.tab}>
            {sheet.name}
            {sheet.visible ? null : <span className={styles.hidden}>{say('sheetHidden')}</span>}
          </Tab>
        ))}
      </TabList>
    </section>
  );
}
