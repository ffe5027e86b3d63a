import { stateNamespace } from '../../core/plan/anchors';
import { decodeState } from '../stateXml';
import type { ExcelContext } from './excelLibrary';

/** Parts asked for in one sync: each stays below 1 MB. */
const partsAtOnce = 4;

/** The entries of custom XML parts of ours: our state, or a journal. */
export async function readEntries(
  context: ExcelContext,
  ids: readonly string[],
  namespace: string = stateNamespace,
): Promise<Map<string, string>> {
  const texts: string[] = [];
  for (let start = 0; start < ids.length; start += partsAtOnce) {
    texts.push(...(await readParts(context, ids.slice(start, start + partsAtOnce))));
  }
  return decodeState(texts, namespace);
}

async function readParts(context: ExcelContext, ids: readonly string[]): Promise<string[]> {
  const results = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await context.sync();
  return results.map((result) => result.value);
}
