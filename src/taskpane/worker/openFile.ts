import type { PickedFile } from '../../app/service';
import type { Snapshot } from '../../core/snapshot/snapshot';

/**
 * Reads a file the person picked. The reader of files is loaded when the first one is picked: in Excel most people
 * never pick any.
 * @throws WorkbookError when it cannot be read
 */
export async function openFile({ name, bytes }: PickedFile): Promise<Snapshot> {
  const [{ codecWeb }, { XlsxWorkbook }] = await Promise.all([
    import('../../workbook/xlsx/package/codecWeb'),
    import('../../workbook/xlsx/xlsxWorkbook'),
  ]);
  const workbook = await XlsxWorkbook.open(bytes, name, codecWeb);
  return workbook.read();
}
