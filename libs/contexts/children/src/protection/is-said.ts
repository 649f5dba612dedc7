import { saysNotDisclosed } from '#platform/privacy';

/** Of a request: whether somebody typed it. What a form shows as “Not disclosed”, and nobody typed over, is kept as it is. */
export const isSaid = (_: object, value: unknown): boolean => !saysNotDisclosed(value);
