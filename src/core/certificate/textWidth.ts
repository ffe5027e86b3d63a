/** Width in characters of the default font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u00ff' ? 2 : 1;
  return width;
}
