import { encodeState } from '../stateXml';
import { jsonBytes } from './pages';
import { actionBytes, type WriteStep } from './writeSteps';

/** Namespace of the custom XML parts that hold the journal of a run while it is written; none at rest. */
export const journalNamespace = 'urn:aid-ledger:journal:1';

/** Key of the journal's text in its parts. */
export const journalKey = 'run';

/** The parts that carry a journal. */
export function journalParts(text: string): string[] {
  return encodeState(new Map([[journalKey, text]]), journalNamespace);
}

/** Puts the journal into the workbook, before anything else is written. */
export function openJournalSteps(parts: readonly string[]): WriteStep[] {
  return parts.map((xml) => ({
    bytes: jsonBytes(xml) + actionBytes,
    weight: 1,
    do: ({ workbook }) => {
      workbook.customXmlParts.add(xml);
    },
  }));
}

/** Takes the journal out: from then on the run counts as done, or as never begun. */
export function closeJournalSteps(ids: readonly string[]): WriteStep[] {
  return [
    {
      bytes: actionBytes * (ids.length + 1),
      weight: 1,
      do: ({ workbook }) => {
        for (const id of ids) workbook.customXmlParts.getItem(id).delete();
      },
    },
  ];
}
