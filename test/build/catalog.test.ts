import { readFileSync } from 'node:fs';

const folder = 'docs/install';
const add = readFileSync(`${folder}/trusted-catalog.reg`, 'latin1');
const remove = readFileSync(`${folder}/remove-trusted-catalog.reg`, 'latin1');
const key = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\';
const guid = /\{[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\}/;

describe('the registry files of the shared folder', () => {
  it.each([
    ['trusted-catalog.reg', add],
    ['remove-trusted-catalog.reg', remove],
  ])('%s is a file regedit takes: its first line, Windows line ends, plain characters', (_, text) => {
    expect(text.startsWith('Windows Registry Editor Version 5.00\r\n\r\n[')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('adds one catalog for the person, shown in the menu, at the share named in the guide', () => {
    const [id] = guid.exec(add) ?? [];
    expect(add.split('\r\n').slice(2)).toEqual([
      `[${key}${id ?? ''}]`,
      `"Id"="${id ?? ''}"`,
      // Backslashes are doubled in such a file.
      '"Url"="\\\\\\\\server\\\\addins"',
      '"Flags"=dword:00000001',
      '',
    ]);
    expect(readFileSync('docs/deployment.md', 'utf8')).toContain('\\\\server\\addins');
  });

  it('takes the same one out again, and nothing else', () => {
    const [id] = guid.exec(add) ?? [];
    expect(remove.split('\r\n').slice(2)).toEqual([`[-${key}${id ?? ''}]`, '']);
  });
});
