/**
 * A text's length as the system counts it: letters and digits 1, a 汉字 and any other character 2, rare characters
 * beyond the basic plane 4 (as in GB 18030).
 */
export function portalLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x10000 ? 2 : 4;
  }
  return length;
}
