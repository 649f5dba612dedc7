import type { BirthSaid } from './birth-said.ts';

/** Whether a date of birth is asked for, or was given: of one that is not known there is none. */
export const isAsked = ({ birthIs, dateOfBirth }: BirthSaid): boolean =>
  birthIs !== 'unknown' || (dateOfBirth !== undefined && dateOfBirth !== null);

/** Whether it is asked who estimated it, and from what, or was said. */
export const isExplained =
  (part: 'estimatedBy' | 'estimatedFrom') =>
  (said: BirthSaid): boolean =>
    said.birthIs === 'estimated' || (said[part] !== undefined && said[part] !== null);

/** Of a record that stands, only where something of the birth is said anew. */
export const isAskedAgain = (said: BirthSaid): boolean => saysOfBirth(said) && isAsked(said);

/** Whether anything of the birth is said. */
export const saysOfBirth = ({ birthIs, dateOfBirth, estimatedBy, estimatedFrom }: BirthSaid): boolean =>
  [birthIs, dateOfBirth, estimatedBy, estimatedFrom].some((part) => part !== undefined);
