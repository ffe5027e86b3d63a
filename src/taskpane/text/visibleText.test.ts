import { visibleText } from './visibleText';

describe('visibleText', () => {
  it.each([
    ['plain text', '杨 晓燕', '杨 晓燕'],
    ['a blank after an ID', '532725201112150372 ', '532725201112150372␣'],
    ['blanks on both sides', '  x ', '␣␣x␣'],
    ['only blanks', '  ', '␣␣'],
    ['a no-break space', '杨\u00a0燕', '杨␣燕'],
    ['a zero-width space', '杨\u200b燕', '杨·燕'],
    ['nothing', '', ''],
  ])('%s', (_title, text, shown) => expect(visibleText(text)).toBe(shown));
});
