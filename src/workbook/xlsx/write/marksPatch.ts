import { markFormula, markSeverity } from '../../../core/plan/anchors';
import { areaAddress } from '../../../core/snapshot/address';
import { chunkAddresses, mergeAreas } from '../../../core/snapshot/areas';
import type { Mark } from '../../../core/snapshot/snapshot';
import { placeFor, worksheetOrder } from './worksheetOrder';
import { XmlEdits } from './xmlEdits';
import { attribute, child, children, elementsFrom, type XmlElement } from './xmlScan';
import { escapeXml, unescapeXml } from './xmlText';

/** Excel cuts lists of areas at 8,192 characters. */
const longestList = 8000;

const severities = ['error', 'warning', 'notice'] as const;

function isOurs(xml: string, rule: XmlElement): boolean {
  const formula = rule.local === 'cfRule' ? child(xml, rule, 'formula') : undefined;
  return (
    formula !== undefined &&
    markSeverity(unescapeXml(xml.slice(formula.inner, formula.innerEnd))) !== undefined
  );
}

/** The greatest priority in a piece of text, Excel 2010 rules in extension lists included. */
function topPriority(xml: string): number {
  let top = 0;
  for (const match of xml.matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g))
    top = Math.max(top, Number(match[1]));
  return top;
}

/**
 * Replaces our conditional formats in what follows a sheet's data; the clerk's own are not touched.
 * Ours come after them in priority, so that no rule of the clerk's is ever outranked or stopped.
 * @param tail the text from after `sheetData` on
 * @param format gives the differential format of a severity
 */
export function patchMarks(
  tail: string,
  marks: readonly Mark[],
  format: (severity: Mark['severity']) => number,
  prefix: string,
): string {
  const edits = new XmlEdits(tail);
  const siblings = elementsFrom(tail, 0);
  let priority = 0;
  for (const element of siblings) {
    if (element.local !== 'conditionalFormatting') {
      if (element.local === 'extLst')
        priority = Math.max(priority, topPriority(tail.slice(element.start, element.end)));
      continue;
    }
    const rules = children(tail, element);
    const ours = rules.filter((rule) => isOurs(tail, rule));
    if (ours.length > 0 && ours.length === rules.length) edits.remove(element);
    else for (const rule of ours) edits.remove(rule);
    for (const rule of rules) {
      if (!ours.includes(rule)) priority = Math.max(priority, Number(attribute(tail, rule, 'priority') ?? 0));
    }
  }
  let added = '';
  for (const severity of severities) {
    const areas = mergeAreas(
      marks.filter((mark) => mark.severity === severity).flatMap((mark) => mark.areas),
    );
    for (const sqref of chunkAddresses(areas.map(areaAddress), ' ', longestList)) {
      priority++;
      added +=
        `<${prefix}conditionalFormatting sqref="${sqref}">` +
        `<${prefix}cfRule type="expression" dxfId="${String(format(severity))}" priority="${String(priority)}">` +
        `<${prefix}formula>${escapeXml(markFormula(severity))}</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`;
    }
  }
  if (added !== '') edits.insert(placeFor('conditionalFormatting', siblings, worksheetOrder, 0), added);
  return edits.apply();
}
