import { childrenOf, child, flag, numeric, type XmlNode } from './parseXml';

/** Excel's palette of 64 (indexes 0–7 repeat 8–15); 64 and 65 are the window's own text and background. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF'
).split(' ');

/** Theme colours by index, as `theme="…"` counts them. Office's own until a theme part says otherwise. */
const officeTheme =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
/** The order of the attribute's numbers: light before dark, unlike in the part. */
const themeOrder = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);
const hex6 = /^[0-9A-Fa-f]{6}$/;

/** The twelve colours of a theme part. */
export function themeColours(theme: XmlNode | undefined): readonly string[] {
  const elements = theme?.children.find((node) => node.name === 'themeElements');
  const scheme = elements?.children.find((node) => node.name === 'clrScheme');
  return themeOrder.map((name, index) => {
    const colour = scheme?.children.find((node) => node.name === name)?.children[0];
    const value = colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? '';
    return hex6.test(value) ? value.toUpperCase() : (officeTheme[index] ?? '000000');
  });
}

function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const channels = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const before = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (before > 0.5 ? 2 - high - low : high + low);
  // ECMA-376 18.8.19: a tint moves the luminance towards black or white.
  const light = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const reach = saturation * (light < 0.5 ? light : 1 - light);
  const scaled = channels.map((channel) => {
    const place = spread === 0 ? 0 : (channel - before) / (spread / 2);
    return Math.round(Math.min(1, Math.max(0, light + place * reach)) * 255);
  });
  return scaled
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Turns colour elements into `RRGGBB`. */
export class Colours {
  private readonly indexed: readonly string[];

  constructor(
    private readonly theme: readonly string[],
    styles: XmlNode | undefined,
  ) {
    const own = childrenOf(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor');
    this.indexed = palette.map(
      (colour, index) => own[index]?.attributes.get('rgb')?.slice(-6).toUpperCase() ?? colour,
    );
  }

  /** undefined when the colour is absent, automatic or unreadable. */
  resolve(node: XmlNode | undefined): string | undefined {
    if (!node || flag(node, 'auto')) return undefined;
    const theme = numeric(node, 'theme');
    const indexed = numeric(node, 'indexed');
    const rgb = node.attributes.get('rgb')?.slice(-6).toUpperCase();
    const base =
      theme !== undefined ? this.theme[theme] : indexed !== undefined ? this.indexed[indexed] : rgb;
    if (base === undefined || !hex6.test(base)) return undefined;
    return tinted(base, Math.max(-1, Math.min(1, numeric(node, 'tint') ?? 0)));
  }
}
