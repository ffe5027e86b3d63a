/** An ID number as lists for others show it: first six and last four characters. A short text is hidden whole. */
export function maskId(text: string): string {
  return text.length > 10
    ? `${text.slice(0, 6)}${'*'.repeat(text.length - 10)}${text.slice(-4)}`
    : '*'.repeat(text.length);
}
