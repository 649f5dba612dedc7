import type { LegalBasis } from './placement.codes.ts';

/** A school leaving date is no limit of what a plan or a post-16 agreement secures. */
const withoutLeavingDate: readonly LegalBasis[] = ['cfa2014-s42', 'cfa2014-s61', 'post-16'];

export const goesByLeavingDate = (legalBasis: LegalBasis): boolean => !withoutLeavingDate.includes(legalBasis);
