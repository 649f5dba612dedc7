export declare const openNow: () => string[];
export declare function leftOpen(before: readonly string[]): Promise<string[]>;
