export { childLine } from './views/child-line/child-line.ts';
export type { LineEntry } from './views/child-line/line-entry.ts';
