import { markColours, markFormula } from '../../core/plan/anchors';
import type { MarksChange } from '../../core/plan/plan';
import { areaAddress } from '../../core/snapshot/address';
import { chunkAddresses, mergeAreas } from '../../core/snapshot/areas';
import type { OwnFormat } from './frame';
import { actionBytes, type WriteStep } from './writeSteps';

/** Excel cuts addresses at 8,192 characters. */
const addressLimit = 8_000;

/** Takes our conditional formats off and puts the new ones on: one per severity and 8,000 characters of addresses. */
export function marksSteps(change: MarksChange, present: readonly OwnFormat[]): WriteStep[] {
  const removal = present.map((format): WriteStep => ({
    bytes: actionBytes,
    weight: 1,
    do: (context) => {
      context.workbook.worksheets
        .getItem(change.sheet)
        .getRange()
        .conditionalFormats.getItem(format.id)
        .delete();
    },
  }));
  const addition = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const areas = mergeAreas(
      change.after.filter((mark) => mark.severity === severity).flatMap((mark) => mark.areas),
    );
    return chunkAddresses(areas.map(areaAddress), ',', addressLimit).map((addresses): WriteStep => ({
      bytes: addresses.length + actionBytes * 6,
      weight: 50,
      do: (context) => {
        const ranges = context.workbook.worksheets.getItem(change.sheet).getRanges(addresses);
        const format = ranges.conditionalFormats.add('Custom');
        format.custom.rule.formula = `=${markFormula(severity)}`;
        format.custom.format.fill.color = `#${markColours[severity].fill}`;
        format.custom.format.font.color = `#${markColours[severity].font}`;
        format.stopIfTrue = false;
      },
    }));
  });
  return [...removal, ...addition];
}
