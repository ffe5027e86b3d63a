import { HostError } from '../hostError';
import { asText, asWhole, type HostObject } from '../hostObject';
import { namesObject, xmlPartsObject } from './collections';
import type { HostContext } from './context';
import type { HostSheet } from '../model/hostSheet';
import { rangeObject } from './rangeObject';
import { tablesObject, worksheetObject } from './worksheetObject';

/** The first sheet is active until another one is. */
function activeSheet({ workbook }: HostContext): HostSheet {
  const sheet = workbook.active ?? workbook.sheets[0];
  if (!sheet) throw new HostError('ItemNotFound', 'a workbook without sheets');
  return sheet;
}

/** A1 until something is selected; the first cell of a larger selection. */
function activeCell(context: HostContext): HostObject {
  const sheet = activeSheet(context);
  const { selected } = context.workbook;
  const { top, left } = selected?.sheet === sheet ? selected.area : { top: 0, left: 0 };
  return rangeObject(context, sheet, { top, left, bottom: top, right: left });
}

function worksheetsObject(context: HostContext): HostObject {
  const { workbook } = context;
  const item = (key: unknown): HostObject => {
    const sheet = workbook.findSheet(asText(key));
    if (!sheet) throw new HostError('ItemNotFound', `sheet ${String(key)}`);
    return worksheetObject(context, sheet);
  };
  return {
    type: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => worksheetObject(context, sheet)),
    item,
    call: {
      getItem: item,
      getItemOrNullObject: (key) => {
        const sheet = workbook.findSheet(asText(key));
        return sheet ? worksheetObject(context, sheet) : null;
      },
      add: (name) => worksheetObject(context, workbook.addSheet(asText(name))),
      getActiveWorksheet: () => worksheetObject(context, activeSheet(context)),
    },
  };
}

/** The root of the object tree: `context.workbook`. */
export function workbookObject(context: HostContext): HostObject {
  const { workbook, suspended } = context;
  return {
    type: 'Workbook',
    get: { name: () => workbook.name, use1904DateSystem: () => workbook.dateSystem === 1904 },
    call: { getActiveCell: () => activeCell(context) },
    child: {
      worksheets: () => worksheetsObject(context),
      names: () => namesObject(context),
      tables: () => tablesObject(context, () => workbook.sheets),
      customXmlParts: () => xmlPartsObject(context),
      protection: () => ({
        type: 'WorkbookProtection',
        get: { protected: () => workbook.structureProtected },
      }),
      functions: () => ({
        type: 'Functions',
        call: {
          date: (year, month, day) => ({
            type: 'FunctionResult',
            referable: true,
            get: {
              error: () => null,
              value: () => {
                const serial =
                  Date.UTC(asWhole(year), asWhole(month, 1) - 1, asWhole(day, 1)) / 86_400_000 + 25_569;
                return workbook.dateSystem === 1904 ? serial - 1462 : serial;
              },
            },
          }),
        },
      }),
      application: () => ({
        type: 'Application',
        call: {
          suspendScreenUpdatingUntilNextSync: () => {
            suspended.screen = true;
          },
          suspendApiCalculationUntilNextSync: () => {
            suspended.calculation = true;
          },
        },
      }),
    },
  };
}
