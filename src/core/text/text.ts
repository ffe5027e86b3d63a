/** The two languages on screen; Chinese is the first. */
export type Language = 'zh-CN' | 'en';

/** One text in both languages; `{name}` marks where data goes. */
export type LocalText = Readonly<Record<Language, string>>;

/** What can be put into a text. */
export type TextData = Readonly<Record<string, string | number>>;

/** Fills `{name}` places from `data`; an unknown place stays visible as it is written. */
export function say(text: LocalText, language: Language, data: TextData = {}): string {
  return text[language].replace(/\{([A-Za-z0-9]+)\}/g, (place, name: string) =>
    Object.hasOwn(data, name) ? String(data[name]) : place,
  );
}
