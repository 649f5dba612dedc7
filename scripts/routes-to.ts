import { actsOf, addressOf } from '#nest/web';
import type { RouteShown } from './source-definitions.ts';

/** The routes that send or ask what has this name. */
export const routesTo = (name: string, routes: readonly RouteShown[]): readonly string[] =>
  routes
    .filter((route) => [...actsOf(route), ...(route.besides ?? [])].some((act) => act.name === name))
    .map(addressOf);
