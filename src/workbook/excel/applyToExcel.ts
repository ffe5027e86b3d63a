import type { Plan } from '../../core/plan/plan';
import { WorkbookError, type WorkControl } from '../port';
import type { ExcelContext } from './excelLibrary';

export function applyToExcel(_context: ExcelContext, plan: Plan, _control: WorkControl): Promise<void> {
  return Promise.reject(new WorkbookError('api-missing', { plan: plan.id }));
}
