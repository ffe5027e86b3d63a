/** What a plan expected is not what the workbook holds; nothing was written. */
export class PlanConflict extends Error {
  override readonly name = 'PlanConflict';
  constructor(
    readonly reason: 'cell' | 'marks' | 'own-sheet' | 'name' | 'setting' | 'width' | 'sheet-missing',
    /** Sheet name or id, cell, key: whatever says where. */
    readonly where: string,
  ) {
    super(`${reason} ${where}`);
  }
}
