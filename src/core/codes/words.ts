/** `'小班 中班 大班'` → its words; for long lists that read better as one line. */
export function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
