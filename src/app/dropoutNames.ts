import type { Analysis } from './analysis';
import { nameEvidence } from './nameEvidence';
import type { WorkOptions } from './service';

/**
 * Loads what names are weighed by, where number and name do not pair all children of the base.
 * @param rest gives others a turn; throws `WorkbookError` when the work is to stop
 */
export async function loadDropoutNames(
  analysis: Analysis,
  options: WorkOptions,
  rest: () => Promise<void>,
): Promise<void> {
  const reconciliation = analysis.reconciliation(options);
  if (reconciliation.names !== undefined) return;
  const dropout = analysis.dropout(options);
  while (!dropout.paired) {
    dropout.advance();
    await rest();
  }
  if (dropout.needsNames) reconciliation.names = await nameEvidence();
}

/** The whole drop-out comparison, others having a turn between its pieces; it is kept by the analysis. */
export async function compareChildren(
  analysis: Analysis,
  options: WorkOptions,
  rest: () => Promise<void>,
): Promise<void> {
  await loadDropoutNames(analysis, options, rest);
  const dropout = analysis.dropout(options);
  while (!dropout.advance()) await rest();
}
