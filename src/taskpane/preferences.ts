import { Exception, Storage, StorageType, Utilities } from '@microsoft/office-js-helpers';
import type { Term } from '../core/ledger/ledger';
import type { Preferences, ThemeChoice } from './state/state';

/**
 * The only user of `@microsoft/office-js-helpers`: keeps the person's preferences in this browser (the web
 * view of Excel has one too) and tells in which host we run. Nothing of a workbook is ever kept here.
 */
const container = 'aid-ledger';
const themes: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

function store(): Storage<string> {
  try {
    return new Storage<string>(container, StorageType.LocalStorage);
  } catch (error) {
    // Storage is refused where cookies are blocked; the choice then lasts as long as the page.
    if (error instanceof DOMException) return new Storage<string>(container, StorageType.InMemoryStorage);
    throw error;
  }
}

let opened: Storage<string> | undefined;

function kept(key: string): string | undefined {
  opened ??= store();
  // Whatever lies there: the library hands on any JSON, and null where there is nothing.
  const value: unknown = opened.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** The preferences kept, or what suits the browser's language where none are. */
export function loadPreferences(browserLanguage: string): Preferences {
  const language = kept('language');
  const theme = themes.find((choice) => choice === kept('theme')) ?? 'auto';
  const term = kept('term') ?? '';
  return {
    language:
      language === 'zh-CN' || language === 'en'
        ? language
        : browserLanguage.toLowerCase().startsWith('zh') || browserLanguage === ''
          ? 'zh-CN'
          : 'en',
    theme,
    term: /^[0-9]{4}-(?:spring|autumn)$/.test(term) ? (term as Term) : undefined,
  };
}

/** Keeps the preferences for the next time. @returns false when the browser's storage is full or refused */
export function savePreferences(preferences: Preferences): boolean {
  try {
    opened ??= store();
    opened.set('language', preferences.language);
    opened.set('theme', preferences.theme);
    opened.set('term', preferences.term ?? '');
    return true;
  } catch (error) {
    if (error instanceof Exception || error instanceof DOMException) return false;
    throw error;
  }
}

/** Host and platform as Office names them; undefined outside Office. */
export function officeFacts(): string | undefined {
  if (!Utilities.isAddin) return undefined;
  return `${Utilities.host}, ${Utilities.platform}`;
}
