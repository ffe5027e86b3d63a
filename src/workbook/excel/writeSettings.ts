import { stateNamespace } from '../../core/plan/anchors';
import { encodeState } from '../stateXml';
import { jsonBytes } from './pages';
import { actionBytes, type WriteStep } from './writeSteps';

/** Writes our state into custom XML parts, reusing those that are there. */
export function settingsSteps(settings: ReadonlyMap<string, string>, parts: readonly string[]): WriteStep[] {
  const texts = encodeState(settings, stateNamespace);
  const written = texts.map((xml, index): WriteStep => {
    const id = parts[index];
    return {
      bytes: jsonBytes(xml) + actionBytes,
      weight: 50,
      do: ({ workbook }) => {
        if (id === undefined) workbook.customXmlParts.add(xml);
        else workbook.customXmlParts.getItem(id).setXml(xml);
      },
    };
  });
  const removed = parts.slice(texts.length).map((id): WriteStep => ({
    bytes: actionBytes,
    weight: 1,
    do: ({ workbook }) => {
      workbook.customXmlParts.getItem(id).delete();
    },
  }));
  return [...written, ...removed];
}
