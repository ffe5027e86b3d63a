/** Rows or cells of a sheet part are not in ascending order, or one stands there twice. The message says which. */
export class Disorder extends Error {
  override readonly name = 'Disorder';
}
