import { nameKey } from '../normalise/nameKey';

/** The programmes a cell names, as keys: several may stand in it, separated by 、 , ; + or a line break. */
export function programmesOf(text: string): readonly string[] {
  if (text === '') return [];
  return text
    .split(/[、,，;；+\n]/)
    .map(nameKey)
    .filter((part) => part !== '' && part !== '/' && part !== '无');
}
