/** @jest-environment jsdom */
import { loadPreferences, officeFacts, savePreferences } from './preferences';

describe('preferences', () => {
  it('starts in the language of the browser', () => {
    expect(loadPreferences('zh-TW')).toEqual({ language: 'zh-CN', theme: 'auto', term: undefined });
    expect(loadPreferences('de')).toMatchObject({ language: 'en' });
  });

  it('keeps what was chosen, and nothing of a workbook', () => {
    expect(savePreferences({ language: 'en', theme: 'dark', term: '2024-autumn' })).toBe(true);
    expect(loadPreferences('zh-CN')).toEqual({ language: 'en', theme: 'dark', term: '2024-autumn' });
    expect(
      Object.keys(localStorage)
        .filter((key) => key.startsWith('@'))
        .sort(),
    ).toEqual(['@aid-ledger/language', '@aid-ledger/term', '@aid-ledger/theme']);
  });

  it('does not trust what lies in the storage', () => {
    localStorage.setItem('@aid-ledger/term', '"<b>"');
    localStorage.setItem('@aid-ledger/theme', '{"a":1}');
    expect(loadPreferences('zh-CN')).toMatchObject({ theme: 'auto', term: undefined });
  });

  it('knows that it is not inside Office', () => {
    expect(officeFacts()).toBeUndefined();
  });
});
