import type { Placed } from './store-set-of.ts';

const EVERY_MS = 500;

/** Of files a look costs nothing; a database that several servers share answers each, so that they look seldom. */
const SHARED_EACH = 4;

export type AskingTerms = Readonly<{ askEach?: number; askEveryMs?: number }>;

/** How often a server looks whether anything was asked of it elsewhere: by an operator, or at another server. */
export const askingTerms = ({ database }: Pick<Placed, 'database'>): AskingTerms =>
  database ? { askEach: SHARED_EACH, askEveryMs: SHARED_EACH * EVERY_MS } : {};
