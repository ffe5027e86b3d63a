import type { ZipPackage } from '../package/zipPackage';
import { contentTypesPath, patchContentTypes } from './contentTypes';
import {
  addRelation,
  readRelations,
  relationsPath,
  removeRelations,
  resolveTarget,
  targetFrom,
  type Relation,
} from './relations';
import { utf8Part } from './utf8Part';

const encoder = new TextEncoder();

/** The package as it will be: reads see what was changed; nothing is written until it is saved. */
export class PackageEdits {
  readonly changed = new Map<string, Uint8Array | null>();
  private readonly texts = new Map<string, string>();
  private readonly types = new Map<string, string | null>();

  constructor(readonly source: ZipPackage) {}

  private key(path: string): string {
    return this.source.spelled(path) ?? path;
  }

  has(path: string): boolean {
    const change = this.changed.get(this.key(path));
    return change === undefined ? this.source.has(path) : change !== null;
  }

  /** Paths of all parts there will be. */
  paths(): string[] {
    const kept = this.source.paths.filter((path) => !this.changed.has(path));
    return [...kept, ...[...this.changed].flatMap(([path, content]) => (content === null ? [] : [path]))];
  }

  /** A part's XML in UTF-8. */
  async bytes(path: string): Promise<Uint8Array> {
    return this.changed.get(this.key(path)) ?? utf8Part(await this.source.read(path));
  }

  async text(path: string): Promise<string> {
    const key = this.key(path);
    let text = this.texts.get(key);
    if (text === undefined) {
      text = new TextDecoder().decode(await this.bytes(path));
      this.texts.set(key, text);
    }
    return text;
  }

  setBytes(path: string, content: Uint8Array): void {
    this.texts.delete(this.key(path));
    this.changed.set(this.key(path), content);
  }

  /** Sets a part's text; the same text as before changes nothing. */
  setText(path: string, text: string): void {
    const key = this.key(path);
    if (this.texts.get(key) === text) return;
    this.texts.set(key, text);
    this.changed.set(key, encoder.encode(text));
  }

  /** Takes a part out, with its type. */
  remove(path: string): void {
    const key = this.key(path);
    this.texts.delete(key);
    if (this.source.has(path)) this.changed.set(key, null);
    else this.changed.delete(key);
    this.types.set(key, null);
  }

  setType(path: string, type: string): void {
    this.types.set(this.key(path), type);
  }

  /** `before` + the first number whose path is free + `after`. */
  freePath(before: string, after: string): string {
    const taken = new Set(this.paths().map((path) => path.toLowerCase()));
    let number = 1;
    while (taken.has(`${before}${String(number)}${after}`.toLowerCase())) number++;
    return `${before}${String(number)}${after}`;
  }

  async relations(path: string): Promise<Relation[]> {
    const at = relationsPath(path);
    return this.has(at) ? readRelations(await this.text(at)) : [];
  }

  /** Relates the part at `source` to the one at `target`; gives the relation's id. */
  async relate(source: string, target: string, type: string): Promise<string> {
    const at = relationsPath(source);
    const { xml, id } = addRelation(
      this.has(at) ? await this.text(at) : undefined,
      type,
      targetFrom(source, target),
    );
    this.setText(at, xml);
    return id;
  }

  /** Takes out the relations from `source` to `target`. */
  async unrelate(source: string, target: string): Promise<void> {
    const at = relationsPath(source);
    if (!this.has(at)) return;
    const wanted = target.toLowerCase();
    const drop = (relation: Relation): boolean =>
      !relation.external && resolveTarget(source, relation.target).toLowerCase() === wanted;
    this.setText(at, removeRelations(await this.text(at), drop));
  }

  /** Enters the types that were set and gives everything that changes. */
  async finish(): Promise<ReadonlyMap<string, Uint8Array | null>> {
    if (this.types.size > 0) {
      this.setText(contentTypesPath, patchContentTypes(await this.text(contentTypesPath), this.types));
    }
    return this.changed;
  }
}
