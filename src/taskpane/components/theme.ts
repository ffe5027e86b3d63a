import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ThemeChoice } from '../state/state';

/** Greens around Excel's own; 80 carries white text at 5.2 : 1. */
const brand: BrandVariants = {
  10: '#030704',
  20: '#0B1B12',
  30: '#0E2D1C',
  40: '#0F3A25',
  50: '#0F482D',
  60: '#0F5735',
  70: '#0E673C',
  80: '#107C41',
  90: '#2B8A54',
  100: '#439867',
  110: '#5BA67A',
  120: '#75B48E',
  130: '#8FC2A3',
  140: '#ABD0B9',
  150: '#C7DECF',
  160: '#E5EEE8',
};

const font =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const light: Theme = { ...createLightTheme(brand), fontFamilyBase: font };
const dark: Theme = { ...createDarkTheme(brand), fontFamilyBase: font };

/** Whether the system asks for dark; follows changes. */
function useSystemDark(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-color-scheme: dark)'));
  const [matches, setMatches] = useState(query.matches);
  useEffect(() => {
    const changed = () => setMatches(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [query]);
  return matches;
}

/** The theme for a choice; `hostDark` is what Office's own theme is, where we run in Office. */
export function useTheme(
  choice: ThemeChoice,
  hostDark: boolean | undefined,
): { readonly theme: Theme; readonly dark: boolean } {
  const system = useSystemDark();
  const isDark = choice === 'dark' || (choice === 'auto' && (hostDark ?? system));
  return { theme: isDark ? dark : light, dark: isDark };
}
