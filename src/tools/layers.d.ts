export interface Layer {
  readonly folder: string;
  readonly may: readonly string[];
  readonly packages: readonly string[] | '*';
  readonly node?: boolean;
  readonly except?: Readonly<Record<string, readonly string[]>>;
}
export declare const corePackagesRefused: readonly string[];
export declare const layers: readonly Layer[];
export declare function layerOf(file: string): Layer | undefined;
export declare function refusedFile(from: string, to: string): string | undefined;
export declare function refusedPackage(from: string, name: string): string | undefined;
