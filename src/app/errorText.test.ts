import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsPage } from '../tools/errorsDoc';
import { errorText } from './errorText';

describe('errorText', () => {
  it.each(Object.entries(errorText))('%s says what happened, and in both languages', (_, { what, todo }) => {
    for (const text of [what, todo]) expect(Boolean(text['zh-CN'])).toBe(Boolean(text.en));
    expect(what['zh-CN']).toMatch(/[。！]$/);
    expect(what.en).toMatch(/\.$/);
  });

  it('stands in docs/errors.md (npx tsx src/tools/errorsDoc.ts writes it)', () => {
    expect(readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8')).toBe(errorsPage());
  });
});
