import { PageSession } from '#nest/web';
import type { Configuration } from '../configuration/configuration.ts';
import { ProblemPages } from '#platform/web';

export type Role = Configuration['role'];

/** Who shares the stores with others. */
export type OneOfSeveral = Exclude<Role, 'all'>;

/** What a server of a role does. Whoever reads or writes personal data has keys: all but the one that builds views alone. */
export type Parts = Readonly<{
  /** Builds the views: pure folds of what is stored, sealed as it is. */
  views: boolean;
  /** Processes, the due list, longer work, and the end of what expires. */
  work: boolean;
  /** The API. */
  routes: boolean;
  /** Officers’ pages, and signing in. */
  pages: boolean;
  keys: boolean;
  /** What nobody need bind there. */
  without: readonly unknown[];
}>;

const NOTHING: Parts = { views: false, work: false, routes: false, pages: false, keys: true, without: [] };

export const PARTS: Readonly<Record<Role, Parts>> = {
  all: { ...NOTHING, views: true, work: true, routes: true, pages: true },
  api: { ...NOTHING, work: true, routes: true, without: [ProblemPages, PageSession] },
  ui: { ...NOTHING, pages: true },
  projector: { ...NOTHING, views: true, keys: false, without: [ProblemPages] },
};
