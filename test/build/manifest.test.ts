/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { developmentUrl, manifestFor } from '../../src/tools/webpack/manifestFor.js';
import { schemaFaults } from './manifestSchema';

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

  it('meets Microsoft’s published schema: every element in its place and order', () => {
    expect(schemaFaults(manifest.documentElement)).toEqual([]);
    expect(manifest.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
    expect(attribute('VersionOverrides', 'xsi:type')).toEqual(['VersionOverridesV1_0']);
    expect(all('Permissions')[0]?.textContent).toBe('ReadWriteDocument');
  });

  it.each([
    ['two elements swapped', '<Version>', '<ProviderName>x</ProviderName><Version>'],
    ['an element that is needed left out', '<DefaultLocale>zh-CN</DefaultLocale>', ''],
    ['an element nobody knows', '<Hosts>', '<Colour/><Hosts>'],
    ['buttons without tips', 'Supertip', 'Extra'],
    ['seven buttons', '<Label resid="Tab.name"/>', '<Group id="x"/><Label resid="Tab.name"/>'],
  ])('the check of the schema sees %s', (_, from, to) => {
    const other = new DOMParser().parseFromString(text.replaceAll(from, to), 'text/xml');
    expect(schemaFaults(other.documentElement)).not.toEqual([]);
  });

  it('keeps the lengths of names and ids', () => {
    const long = (name: string) =>
      all(name).flatMap((element) => [
        element.getAttribute('DefaultValue') ?? element.textContent,
        ...[...element.children].map((child) => child.getAttribute('Value') ?? ''),
      ]);
    for (const name of [...long('DisplayName'), ...long('ProviderName')])
      expect(name.length).toBeLessThanOrEqual(125);
    const [shortest] = all('Description').map((element) => element.getAttribute('DefaultValue') ?? '');
    expect(shortest?.length).toBeGreaterThan(0);
    for (const description of long('Description')) expect(description.length).toBeLessThanOrEqual(250);
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => attribute(name, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
    const ribbon = [...all('Control'), ...all('Group')].flatMap((element) =>
      [...element.children]
        .filter((child) => child.tagName === 'Label')
        .map((child) => child.getAttribute('resid')),
    );
    expect(new Set(ribbon).size).toBe(ribbon.length);
    for (const url of attribute('bt:Url', 'DefaultValue')) expect(url.length).toBeLessThanOrEqual(2_048);
    for (const locale of ['zh-CN', ...attribute('Override', 'Locale')])
      expect(locale).toMatch(/^[a-z]{2}-[A-Z]{2}$/);
  });

  it('has all buttons of the ribbon in the order people work', () => {
    expect(attribute('Control', 'id')).toEqual(
      ['check', 'compute', 'summarize', 'reconcile', 'clear', 'pane'].map((id) => `Button.${id}`),
    );
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
    ).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
    expect(attribute('IconUrl', 'DefaultValue')[0]).toContain('icon-32.png');
    expect(attribute('HighResolutionIconUrl', 'DefaultValue')[0]).toContain('icon-64.png');
  });

  it('points at pages that the build makes', () => {
    for (const [, page] of text.matchAll(/localhost:3000\/(\w+\.html)/g)) {
      expect(existsSync(`src/${(page ?? '').replace('.html', '')}/${page ?? ''}`)).toBe(true);
    }
  });

  it('asks for commands that exist', () => {
    const commands = ['commands/commands.ts', 'compare/compareCommands.ts']
      .map((file) => readFileSync(`src/taskpane/${file}`, 'utf8'))
      .join('\n');
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
