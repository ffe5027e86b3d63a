import type { Ledger } from '../../core/ledger/ledger';
import { ledgerView } from '../../core/ledger/ledgerView';
import type { ReportIssue } from './report';

/** Whose row it is: the pupil and the school, as far as the ledger says. A ledger without a school column is its unit's. */
export function recordOwner(ledger: Ledger): (row: number) => Pick<ReportIssue, 'name' | 'school'> {
  const view = ledgerView(ledger);
  return (row) => {
    const within = row >= ledger.firstRow && row <= ledger.lastRow;
    const name = within ? view.text(row, 'name') : '';
    const school = view.has('schoolName')
      ? within
        ? view.text(row, 'schoolName')
        : ''
      : ledger.reportingUnit;
    return { ...(name === '' ? {} : { name }), ...(school === '' ? {} : { school }) };
  };
}
