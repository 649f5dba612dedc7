import { areaOf, needsOf, whoMayWhat } from '#authority';
import { ActsOfRoles, type ActOfRole } from '#contexts/people';
import type { Role } from '#platform/gateway';

/** What each role may do, as the one table of authority says it, in its order. */
export class ActsOfTheTable extends ActsOfRoles {
  override of = (role: string): readonly ActOfRole[] =>
    Object.entries(whoMayWhat).flatMap(([act, { words, grants }]) => {
      const needs = needsOf(act).filter((other) => whoMayWhat[other]!.grants[role as Role]);
      const grant = grants[role as Role];
      if (!grant) return [];
      const reach = { within: grant.within.name, withReason: grant.withReason?.name ?? null };
      return [{ act, words, area: areaOf(act), needs, ...reach }];
    });
}
