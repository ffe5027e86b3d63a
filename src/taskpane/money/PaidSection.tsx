import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { MoneyRegular } from '@fluentui/react-icons';
import type { PaidDifference } from '../../app/paidView';
import { CellLink } from '../components/CellLink';
import { CommandButton } from '../components/CommandButton';
import { DataTable } from '../components/DataTable';
import { FoldSection } from '../components/FoldSection';
import { groupDigits } from '../components/money';
import { usePaneState, useSay } from '../components/usePane';
import { useShownLines } from '../components/useShownLines';
import { paidCommand } from './moneyCommands';
import { differenceText, moneyText } from './moneyText';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function Difference({ line }: { readonly line: PaidDifference }) {
  const styles = useStyles();
  const say = useSay();
  const amount = (value: string | undefined, absent: string) =>
    value === undefined ? absent : groupDigits(value);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{line.name}</Text>
        <Badge appearance="tint" color={line.class === 'undecided' ? 'informative' : 'danger'}>
          {say(differenceText[line.class])}
        </Badge>
        <CellLink place={line} cell={line.cell} sheet={line.sheet} long />
      </div>
      <Text>
        {line.programme}
        {line.programme === '' ? '' : ' · '}
        {say(moneyText.duePaidLine, {
          due: amount(line.due, say(moneyText.unknownAmount)),
          paid: amount(line.paid, say(line.class === 'unpaid' ? moneyText.none : moneyText.unknownAmount)),
        })}
        {line.difference === undefined
          ? ''
          : ` · ${say(moneyText.difference)} ${groupDigits(line.difference)}`}
      </Text>
      <Text size={200} className={styles.quiet}>
        {line.school}
        {line.basis === '' ? '' : `${line.school === '' ? '' : ' · '}${line.basis}`}
      </Text>
    </li>
  );
}

/** What was paid against what is due. */
export function PaidSection() {
  const styles = useStyles();
  const { paid } = usePaneState().money;
  const say = useSay();
  const { shown, more } = useShownLines(paid?.differences ?? []);
  return (
    <FoldSection title={say(moneyText.paid)} subtitle={say(moneyText.paidSubtitle)}>
      <Text className={styles.quiet}>{say(moneyText.comparePaidHint)}</Text>
      <div>
        <CommandButton command={paidCommand} hinted icon={<MoneyRegular />} />
      </div>
      <div role="status">
        {paid ? (
          <Text weight="semibold">
            {paid.payments === 0
              ? say(moneyText.noPayments)
              : paid.differences.length === 0
                ? say(moneyText.paidAgree)
                : say(moneyText.paidEqual, {
                    payments: paid.payments,
                    equal: paid.equal,
                    different: paid.differences.length,
                    unpaid: paid.differences.filter((line) => line.class === 'unpaid').length,
                  })}
          </Text>
        ) : null}
      </div>
      {paid && paid.bySchool.length > 0 ? (
        <DataTable
          label={say(moneyText.bySchool)}
          heads={[
            say(moneyText.school),
            say('programme'),
            say(moneyText.due),
            say(moneyText.paidAmount),
            say(moneyText.difference),
          ]}
          rows={paid.bySchool.map(({ school, programme, due, paid: got, difference }) => [
            school,
            programme,
            groupDigits(due),
            groupDigits(got),
            groupDigits(difference),
          ])}
          numeric={[2, 3, 4]}
        />
      ) : null}
      {shown.length > 0 ? (
        <ul className={styles.list}>
          {shown.map((line, at) => (
            <Difference key={`${line.sheetId} ${line.cell} ${line.programme} ${String(at)}`} line={line} />
          ))}
        </ul>
      ) : null}
      {more}
    </FoldSection>
  );
}
