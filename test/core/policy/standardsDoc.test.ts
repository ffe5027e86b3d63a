import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardsPage } from '../../../src/tools/standardsDoc';

it('docs/standards.md is the page of today’s data (npx tsx src/tools/standardsDoc.ts writes it)', () => {
  expect(readFileSync(join(__dirname, '../../../docs/standards.md'), 'utf8')).toBe(standardsPage());
});
