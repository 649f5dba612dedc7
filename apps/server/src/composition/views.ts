import { childLine } from '#contexts/oversight';
import type { View } from '#platform/read-models';

/** Every view this server keeps. */
export const views: readonly View[] = [childLine];
