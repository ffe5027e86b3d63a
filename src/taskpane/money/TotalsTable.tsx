import type { SubsidyResult } from '../../core/policy/standard';
import { DataTable } from '../components/DataTable';
import { groupDigits, sumAmounts } from '../components/money';
import { useSay } from '../components/usePane';

/** What is due by programme and stage. */
export function TotalsTable({ totals }: { readonly totals: SubsidyResult['totals'] }) {
  const say = useSay();
  const entries = totals.reduce((sum, total) => sum + total.entries, 0);
  const rows = totals.map((total) => [
    total.programme,
    total.stage,
    String(total.persons),
    String(total.entries),
    groupDigits(total.amount),
  ]);
  return (
    <DataTable
      label={say('totals')}
      heads={[say('programme'), say('stage'), say('persons'), say('entries'), say('amount')]}
      // Persons of several programmes overlap, so their sum would say nothing true.
      rows={[
        ...rows,
        [say('total'), '', '', String(entries), groupDigits(sumAmounts(totals.map((total) => total.amount)))],
      ]}
      numeric={[2, 3, 4]}
      total
    />
  );
}
