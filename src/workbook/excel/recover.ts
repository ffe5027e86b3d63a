import type { ExcelContext } from './excelLibrary';
import { closeJournalSteps, journalKey, journalNamespace } from './journalParts';
import { readEntries } from './readSettings';
import { rollBack } from './rollBack';
import { journalFrom } from './runJournal';
import { StepRunner } from './writeSteps';

/**
 * Takes back a run that was cut off: the pane was closed, or Excel ended, while it was written.
 * @returns false when nothing of it had been written
 */
export async function recover(context: ExcelContext, parts: readonly string[]): Promise<boolean> {
  const entries = await readEntries(context, parts, journalNamespace);
  const journal = journalFrom(entries.get(journalKey) ?? '');
  if (journal) await rollBack(context, journal);
  // Cut off while the journal itself was written: nothing else had begun.
  else await new StepRunner(context, {}).run(closeJournalSteps(parts));
  return journal !== undefined;
}
