export declare const developmentUrl: string;
export declare function withoutSlash(address: string): string;
export declare function manifestFor(manifest: string, baseUrl: string): string;
