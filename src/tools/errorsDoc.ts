/** Writes docs/errors.md from the table behind every refusal: `npx tsx src/tools/errorsDoc.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from '../app/errorText';

/** The page as it must stand in docs/errors.md. */
export function errorsPage(): string {
  const lines = [
    '# 出错提示 · Refusals',
    '',
    '本页由 `npx tsx src/tools/errorsDoc.ts` 生成，请勿手改。Generated from `src/app/errorText.ts`; do not edit.',
    '',
    '遇到下面的情况时，程序用一句话说明，工作簿保持原样。In each of these cases one sentence says so and the workbook stays as it was. `{…}` stands for the sheet, cell or part concerned; the command line exits with 2, or with 3 for a defect of ours.',
  ];
  for (const [code, { what, todo }] of Object.entries(errorText)) {
    lines.push('', `## ${code}`, '', `${what['zh-CN']}${todo['zh-CN']}`, '', `${what.en} ${todo.en}`.trim());
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../docs/errors.md'), errorsPage());
}
