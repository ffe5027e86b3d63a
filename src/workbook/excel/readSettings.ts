import { stateNamespace } from '../../core/plan/anchors';
import { decodeState } from '../stateXml';
import type { ExcelContext } from './excelLibrary';

/** Parts asked for in one sync: each stays below 1 MB. */
const partsAtOnce = 4;

/** Our state, from the custom XML parts of our namespace. */
export async function readSettings(context: ExcelContext, ids: readonly string[]): Promise<Map<string, string>> {
  const texts: string[] = [];
  for (let start = 0; start < ids.length; start += partsAtOnce) {
    const results = ids
      .slice(start, start + partsAtOnce)
      .map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    await context.sync();
    texts.push(...results.map((result) => result.value));
  }
  return decodeState(texts, stateNamespace);
}
