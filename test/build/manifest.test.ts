/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { developmentUrl, manifestFor } from '../../src/tools/webpack/manifestFor.js';

const text = readFileSync('manifest.xml', 'utf8');
const manifest = new DOMParser().parseFromString(text, 'text/xml');
const all = (name: string) => [...manifest.getElementsByTagName(name)];
const attribute = (name: string, key: string) => all(name).map((element) => element.getAttribute(key) ?? '');

describe('manifest.xml', () => {
  it('is well-formed XML with a fixed GUID and a version of four parts', () => {
    expect(manifest.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(all('Id')[0]?.textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(all('Version')[0]?.textContent).toMatch(/^\d+(\.\d+){3}$/);
  });

  it('asks for nothing a host may lack: a requirement not met would hide the add-in without a word', () => {
    expect(all('Requirements')).toEqual([]);
    expect(attribute('Host', 'Name').filter(Boolean)).toEqual(['Workbook']);
  });

  it('uses https everywhere and the development address only', () => {
    const urls = [...text.matchAll(/https?:\/\/[^"<\s]+/g)]
      .map(([url]) => url)
      .filter(
        (url) => !url.startsWith('http://schemas.microsoft.com/') && !url.startsWith('http://www.w3.org/'),
      );
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(url.startsWith(developmentUrl)).toBe(true);
  });

  it('resolves every resource id, and names each once', () => {
    const ids = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => attribute(name, 'id')).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...text.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id);
    for (const id of used) expect(ids).toContain(id);
    for (const id of ids) {
      expect(used).toContain(id);
      expect(id.length).toBeLessThanOrEqual(32);
    }
  });

  it('keeps Office’s length limits and has every text in both languages', () => {
    for (const [list, limit] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const string of all(list).flatMap((element) => [...element.children])) {
        const overrides = [...string.children].map((child) => [
          child.getAttribute('Locale'),
          child.getAttribute('Value') ?? '',
        ]);
        expect(overrides.map(([locale]) => locale)).toEqual(['en-US']);
        expect((string.getAttribute('DefaultValue') ?? '').length).toBeLessThanOrEqual(limit);
        expect((overrides[0]?.[1] ?? '').length).toBeLessThanOrEqual(limit);
      }
    }
    expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
  });

  it('points at icons that exist in the size they claim', () => {
    for (const [, path, size] of text.matchAll(/localhost:3000\/(assets\/icons\/icon-(\d+)\.png)/g)) {
      const png = readFileSync(path ?? '');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
    expect(
      [...new Set([...text.matchAll(/<bt:Image size="(\d+)"/g)].map(([, size]) => size))].sort(),
    ).toEqual(['16', '32', '80']);
  });

  it('points at pages that the build makes', () => {
    for (const [, page] of text.matchAll(/localhost:3000\/(\w+\.html)/g)) {
      expect(existsSync(`src/${(page ?? '').replace('.html', '')}/${page ?? ''}`)).toBe(true);
    }
  });

  it('asks for commands that exist', () => {
    const commands = readFileSync('src/taskpane/commands/commands.ts', 'utf8');
    for (const [, id] of text.matchAll(/\?do=(\w+)/g)) expect(commands).toContain(`id: '${id ?? ''}'`);
    const functions = readFileSync('src/commands/commands.ts', 'utf8');
    for (const element of all('FunctionName'))
      expect(functions).toContain(`associate('${element.textContent}'`);
  });

  it('moves to another address as a whole, and only to https', () => {
    const moved = manifestFor(text, 'https://aid.example.gov.cn/ledger/');
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('"https://aid.example.gov.cn/ledger/taskpane.html"');
    expect(() => manifestFor(text, 'http://aid.example.gov.cn')).toThrow('https');
    expect(() => manifestFor(text, 'https://a.cn/"x')).toThrow('character');
  });
});
