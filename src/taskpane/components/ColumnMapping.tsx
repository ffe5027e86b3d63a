import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { LedgerSummary } from '../../app/service';
import { fieldIds } from '../../core/ledger/fields';
import { fieldTitles } from '../../core/ledger/fieldTitles';
import { columnName } from '../../core/snapshot/address';
import { writeAtOnce } from '../commands/steps';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  mapping: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Lets the person say what a header means that could not be recognised; kept in the workbook. */
export function ColumnMapping({ ledger }: { readonly ledger: LedgerSummary }) {
  const styles = useStyles();
  const { work, preferences } = usePaneState();
  const store = useStore();
  const say = useSay();
  const taken = new Set(ledger.columns.map((column) => column.field));
  const free = fieldIds.filter((field) => !taken.has(field));
  return (
    <div className={styles.mapping}>
      <Text weight="semibold">{say('mapTitle')}</Text>
      <Text size={200} className={styles.quiet}>
        {say('mapHint')}
      </Text>
      {ledger.unmapped.map(({ header, column }) => (
        <Field
          key={column}
          label={say('mapLabel', {
            header: header === '' ? say('blankHeader') : header,
            column: columnName(column),
          })}
          size="small"
        >
          <Select
            value=""
            disabled={work !== undefined}
            onChange={(_event, data) => {
              const field = free.find((candidate) => candidate === data.value);
              if (field) void writeAtOnce(store, { kind: 'map', ledger: ledger.id, column, field });
            }}
          >
            <option value="">{say('mapChoose')}</option>
            {free.map((field) => (
              <option key={field} value={field}>
                {fieldTitles[field][preferences.language]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
