import { nameDot, nameKey } from '../normalise/nameKey';
import type { NameEvidence } from './nameEvidence';

/** A name as it is compared. */
export interface NameForm {
  /** Simplified, without dots, notes in brackets and running letters: 阿卜杜·买买提 → 阿卜杜买买提. '' for no name. */
  readonly text: string;
  readonly characters: readonly string[];
  /** The pieces between the dots, in order; one for most names. */
  readonly parts: readonly string[];
  /** A character is a stand-in (?, □, *, private use). */
  readonly masked: boolean;
  /** How the name may be said, without tones; several when a character has several readings. */
  readonly sounds: readonly string[];
  /** The same with the sounds that are often confused (zh/z, ing/in) written alike. */
  readonly nearSounds: readonly string[];
}

/** What stands for a character that could not be typed, or that was masked: all become `?`. */
const standIn = /[?*\u25a0\u25a1\u25cb\u25ef\u2b1c\u3007\u3013\ufffd\u00d7_\ue000-\uf8ff]/g;
const bracketed = /\([^()a-z]{0,20}\)$/;
/** 李明A, 李明2: how schools tell pupils of one name apart. */
const running = /(?<=[\u4e00-\u9fff])[\dA-WYZ]$/;
/** 李X明, 李某: letters and words that stand for a character. */
const unnamed = /(?<=[\u4e00-\u9fff])(?:[Xx]{1,3}(?![A-Za-z])|某)/g;
/** Nothing but characters that need no cleaning. */
const onlyCharacters = /^[\u4e00-\u9fff]+$/;
const mostSounds = 6;
const mostReadings = 4;

const compoundSurnames: ReadonlySet<string> = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '司徒',
  '长孙',
  '宇文',
  '端木',
  '独孤',
  '南宫',
  '申屠',
  '澹台',
  '公冶',
]);

/** How many characters of a name are the surname. */
export function surnameLength(characters: readonly string[]): number {
  return characters.length > 2 && compoundSurnames.has((characters[0] ?? '') + (characters[1] ?? '')) ? 2 : 1;
}

function confused(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1');
}

/** Makes the compared form of names, each name and each character once. */
export class NameForms {
  private readonly forms = new Map<string, NameForm>();
  private readonly simple = new Map<string, string>();
  private readonly readings = new Map<string, readonly string[]>();

  constructor(private readonly evidence: NameEvidence) {}

  of(name: string): NameForm {
    let form = this.forms.get(name);
    if (!form) this.forms.set(name, (form = this.make(name)));
    return form;
  }

  /** The text of a name's form, without its readings; '' when a character is not known. For counting. */
  textOf(name: string): string {
    if (onlyCharacters.test(name) && !name.includes('某')) return this.simplifiedText(name);
    const { text, masked } = this.written(name);
    return masked ? '' : text;
  }

  private written(name: string): Pick<NameForm, 'text' | 'parts' | 'masked'> {
    const key = nameKey(name)
      .replace(standIn, '?')
      .normalize('NFKC')
      .replace(bracketed, '')
      .replace(running, '')
      .replace(unnamed, (found) => '?'.repeat(found.length))
      .replace(/[()]/g, '');
    const parts = this.simplifiedText(key)
      .split(nameDot)
      .filter((part) => part !== '');
    const text = parts.join('');
    return { text, parts, masked: text.includes('?') };
  }

  private make(name: string): NameForm {
    const { text, parts, masked } = this.written(name);
    const sounds = masked || text === '' ? [] : this.sound(text);
    return {
      text,
      characters: Array.from(text),
      parts,
      masked,
      sounds: sounds.map((sound) => sound.join('')),
      nearSounds: [...new Set(sounds.map((sound) => sound.map(confused).join('')))],
    };
  }

  private simplifiedText(text: string): string {
    if (!this.evidence.simplify) return text;
    let simple = '';
    for (const character of text) simple += this.simplified(character);
    return simple;
  }

  private simplified(character: string): string {
    const { simplify } = this.evidence;
    if (!simplify) return character;
    let simple = this.simple.get(character);
    if (simple === undefined) this.simple.set(character, (simple = simplify(character)));
    return simple;
  }

  private readingsOf(character: string): readonly string[] {
    let readings = this.readings.get(character);
    if (!readings) {
      const found = this.evidence.pinyin?.(character) ?? [character];
      readings = found.length > 0 ? found.slice(0, mostReadings) : [character];
      this.readings.set(character, readings);
    }
    return readings;
  }

  /** Latin letters inside a name (李ming) are pinyin already: ü and tone marks become plain letters. */
  private sound(text: string): readonly (readonly string[])[] {
    if (!this.evidence.pinyin) return [];
    const letters = text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
    let said: (readonly string[])[] = [[]];
    for (const [piece] of letters.matchAll(/[a-z]+|[^a-z]/gu)) {
      const readings = /[a-z]/.test(piece) ? [piece] : this.readingsOf(piece);
      const longer = said.flatMap((sound) => readings.map((reading) => [...sound, reading]));
      said = longer.slice(0, mostSounds);
    }
    return said;
  }
}
