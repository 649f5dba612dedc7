import type { Cut } from '#platform/gateway';
import type { DevelopmentPerson } from '#platform/identity';
import type { Record } from './two-records.ts';

/** Somebody who signs in, as what they act then, and what narrows them. */
export type Subject = Readonly<{
  called: string;
  person: DevelopmentPerson;
  actsAs: DevelopmentPerson;
  cut?: Cut;
  barredFrom?: string;
  /** What they were given is over: they are nobody here. */
  hasEnded?: boolean;
  /** The code of a role of the council's own that was ended. */
  ownRole?: string;
}>;
/** A placement is its provider's from its first day. */
export type Case = Omit<Record, 'by'> & Readonly<{ ofPlacement?: Record['ofChild'] }>;
