import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    maxHeight: '320px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  head: {
    position: 'sticky',
    top: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** A frame that scrolls has to be reachable by keyboard (WCAG 2.1.1), though it is not a control. */
const reachable = { role: 'region', tabIndex: 0 } as const;

interface DataTableProperties {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, set to the right. */
  readonly numeric?: readonly number[];
  /** The last row is a total. */
  readonly total?: boolean;
}

/** A small table that scrolls inside its frame; the frame takes the keyboard. */
export function DataTable({ label, heads, rows, numeric = [], total = false }: DataTableProperties) {
  const styles = useStyles();
  return (
    <div className={styles.frame} aria-label={label} {...reachable}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, numeric.includes(index) && styles.number)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${String(at)} ${row[0] ?? ''}`}>
              {row.map((text, index) => (
                <td
                  key={heads[index]}
                  className={mergeClasses(
                    styles.cell,
                    numeric.includes(index) && styles.number,
                    total && at === rows.length - 1 && styles.strong,
                  )}
                >
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
