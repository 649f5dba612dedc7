declare const edges: readonly string[];
export = edges;
