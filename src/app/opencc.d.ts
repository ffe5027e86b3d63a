/** OpenCC's table of traditional and simplified characters: pairs with a space inside, `|` between. */
declare module 'opencc-js/dict/TSCharacters' {
  const characters: string;
  export { characters as default };
}
