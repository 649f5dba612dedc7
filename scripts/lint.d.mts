export declare const SOURCES: readonly string[];
export declare function digestOf(files: readonly string[], read?: (file: string) => string | Buffer): string;
