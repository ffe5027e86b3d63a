import { HostError } from '../hostError';
import { asText, asWhole, type HostObject } from '../hostObject';
import { namesObject, xmlPartsObject } from './collections';
import type { HostContext } from './context';
import { tablesObject, worksheetObject } from './worksheetObject';

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
    },
  };
}

/** The root of the object tree: `context.workbook`. */
export function workbookObject(context: HostContext): HostObject {
  const { workbook, suspended } = context;
  return {
    type: 'Workbook',
    get: { name: () => workbook.name, use1904DateSystem: () => workbook.dateSystem === 1904 },
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
