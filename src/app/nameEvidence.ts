import type { NameEvidence } from '../core/match/nameEvidence';

let loading: Promise<NameEvidence> | undefined;

async function load(): Promise<NameEvidence> {
  const [{ pinyin }, { ConverterFactory }, { default: characters }] = await Promise.all([
    import('pinyin-pro'),
    import('opencc-js/core'),
    import('opencc-js/dict/TSCharacters'),
  ]);
  const simplify = ConverterFactory([[characters]]);
  return {
    pinyin: (character) => pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }),
    simplify,
  };
}

/**
 * Readings (pinyin-pro) and simplified forms (OpenCC's table of characters), both bundled, loaded when names are first
 * compared and kept. Rejects when the program's own file cannot be loaded.
 */
export function nameEvidence(): Promise<NameEvidence> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
