import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SheetSummary } from '../../app/service';
import { fieldIds, type FieldId } from '../../core/ledger/fields';
import { fieldTitles } from '../../core/ledger/fieldTitles';
import type { HeadRow } from '../../core/ledger/recogniseLedgers';
import { columnName } from '../../core/snapshot/address';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { headerRowText } from './headerRowText';
import { choiceProblem, nameHeader } from './nameHeader';

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  // A long option must not make the box wider than the pane.
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What each text of a row means as far as it is known. */
function knownFields({ cells }: HeadRow): ReadonlyMap<number, FieldId> {
  return new Map(cells.flatMap(({ column, field }) => (field ? [[column, field]] : [])));
}

/** So much of a row is told where it is chosen. */
const longestRow = 40;

/** Lets the person say which row of a sheet is the header, and what its columns mean. */
export function HeaderRowChoice({
  sheet,
  head,
}: {
  readonly sheet: SheetSummary;
  readonly head: readonly HeadRow[];
}) {
  const styles = useStyles();
  const { work, preferences } = usePaneState();
  const store = useStore();
  const say = useSay();
  const status = useId();
  const [chosen, setChosen] = useState<HeadRow>();
  const [fields, setFields] = useState<ReadonlyMap<number, FieldId>>(new Map());
  const columns = [...fields].map(([column, field]) => ({ column, field }));
  const problem = choiceProblem(columns);
  const title = (field: FieldId) => fieldTitles[field][preferences.language];
  return (
    <div className={styles.choice}>
      <Text size={200} className={styles.quiet}>
        {say(headerRowText.hint)}
      </Text>
      <Field label={say(headerRowText.row)} size="small">
        <Select
          className={styles.select}
          value={chosen ? String(chosen.row) : ''}
          onChange={(_event, data) => {
            const row = head.find((each) => String(each.row) === data.value);
            setChosen(row);
            setFields(row ? knownFields(row) : new Map());
          }}
        >
          <option value="">{say(headerRowText.choose)}</option>
          {head.map(({ row, cells }) => (
            <option key={row} value={row}>
              {say(headerRowText.rowOption, {
                row: row + 1,
                texts: cells
                  .map(({ text }) => text)
                  .join('、')
                  .slice(0, longestRow),
              })}
            </option>
          ))}
        </Select>
      </Field>
      {chosen?.cells.map(({ column, text }) => (
        <Field
          key={column}
          size="small"
          label={say(headerRowText.column, { header: text, column: columnName(column) })}
        >
          <Select
            className={styles.select}
            value={fields.get(column) ?? ''}
            onChange={(_event, data) => {
              const field = fieldIds.find((candidate) => candidate === data.value);
              const next = new Map(fields);
              if (field) next.set(column, field);
              else next.delete(column);
              setFields(next);
            }}
          >
            <option value="">{say(headerRowText.unused)}</option>
            {fieldIds.map((field) => (
              <option key={field} value={field}>
                {title(field)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {chosen ? (
        <>
          <Text size={200} id={status} role="status">
            {problem
              ? problem.kind === 'twice'
                ? say(headerRowText.twice, { field: title(problem.field) })
                : say(headerRowText.who)
              : ''}
          </Text>
          <div>
            <Button
              appearance="primary"
              size="small"
              disabledFocusable={problem !== undefined || work !== undefined}
              aria-describedby={status}
              onClick={() => {
                if (!problem && !work) void nameHeader(store, sheet, chosen.row, columns);
              }}
            >
              {say(headerRowText.apply)}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
