import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import type { RecordsSideBySide } from '../../core/sideBySide/recordsSideBySide';
import { useSay, useStore } from '../components/usePane';
import { leaveForCell } from '../issues/issueSteps';
import { RowButton } from '../issues/RowButton';
import { ComparedCellView } from './ComparedCellView';
import { sideBySideText } from './sideBySideText';

const useStyles = makeStyles({
  frame: {
    overflow: 'auto',
    maxHeight: '60vh',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Borders of collapsed tables do not stay with sticky cells.
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    tableLayout: 'fixed',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke3,
    verticalAlign: 'top',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  place: { display: 'block', paddingBottom: tokens.spacingVerticalXXS },
  field: {
    position: 'sticky',
    insetInlineStart: 0,
    width: '112px',
    boxSizing: 'border-box',
    '@media (max-width: 480px)': { width: '72px' },
    borderInlineStartStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightRegular,
  },
  corner: { zIndex: 2 },
  group: {
    borderInlineStartStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  groupText: { position: 'sticky', insetInlineStart: tokens.spacingHorizontalS },
  differs: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1 },
});

/** Pixels a record needs: an ID number on two lines. Two records fit beside the fields on 320 pixels. */
const narrowest = 104;

/** A frame that scrolls has to be reachable by keyboard (WCAG 2.1.1), though it is not a control. */
const reachable = { role: 'region', tabIndex: 0 } as const;

/** Records as columns, fields as rows; what differs stands on top. The field names stay in view. */
export function RecordsTable({ records: { fields, records } }: { readonly records: RecordsSideBySide }) {
  const styles = useStyles();
  const store = useStore();
  const say = useSay();
  const indexed = fields.map((field, at) => ({ ...field, at }));
  const groups = [
    { text: sideBySideText.differing, fields: indexed.filter(({ differs }) => differs) },
    { text: sideBySideText.same, fields: indexed.filter(({ differs }) => !differs) },
  ].filter((group) => group.fields.length > 0);
  return (
    <div
      className={styles.frame}
      aria-label={say(sideBySideText.table, { count: records.length })}
      {...reachable}
    >
      <table
        className={styles.table}
        style={{ width: `max(100%, ${String(72 + narrowest * records.length)}px)` }}
      >
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.field, styles.head, styles.corner)}>
              {say(sideBySideText.item)}
            </th>
            {records.map(({ sheetId, sheet, row, cells }) => {
              const place = { sheet, row: row + 1 };
              const column = cells.find((cell) => cell !== null)?.column ?? 0;
              return (
                <th
                  key={`${sheetId} ${String(row)}`}
                  scope="col"
                  className={mergeClasses(styles.cell, styles.head)}
                >
                  <span className={styles.place}>{say(sideBySideText.row, place)}</span>
                  <RowButton
                    always
                    reachable
                    icon={<LocationRegular />}
                    label={say(sideBySideText.goTo)}
                    longLabel={say(sideBySideText.goToRow, place)}
                    onPress={() => void leaveForCell(store, { sheetId, row, column })}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.text['zh-CN']}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={records.length + 1}
                className={mergeClasses(styles.cell, styles.group)}
              >
                <span className={styles.groupText}>{say(group.text, { count: group.fields.length })}</span>
              </th>
            </tr>
            {group.fields.map(({ field, title, at }) => (
              <tr key={field}>
                <th scope="row" className={mergeClasses(styles.cell, styles.field)}>
                  {title}
                </th>
                {records.map(({ sheetId, row, cells }) => {
                  const cell = cells[at] ?? null;
                  return (
                    <td
                      key={`${sheetId} ${String(row)}`}
                      className={mergeClasses(styles.cell, cell?.differs && styles.differs)}
                    >
                      <ComparedCellView cell={cell} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
