import { oneOf } from '../foundation/index.ts';

export const CARE = ['looked after', 'with a social worker', 'neither'] as const;

/** Who looks after the child's welfare; a looked-after child has a social worker too. */
export type Care = (typeof CARE)[number];

/** @throws InvalidInput `not-one-of` */
export const knownCare = (care: Care): Care => oneOf(care, CARE, 'care');
