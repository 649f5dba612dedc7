import type { CalendarsKnown } from '#statutory-rules';
import type { Birth } from '../asks/births.ts';
import type { OfferTaken } from '../asks/offers-taken.ts';
import type { Approval } from '../asks/price-approval.ts';
import type { SenOnRecord } from '../asks/sen-on-record.ts';
import type { StaysElsewhere } from './advised-length.ts';

/** What a decision on a placement rests on beside the placement: asked for before it decides, so that no sender can supply it. */
export type KnownBeside = Readonly<{
  birth: Birth | null;
  /** The child’s other placements, for what is advised; null of one at a school, of which nothing is. */
  elsewhere: StaysElsewhere;
  /** The offer that was taken. */
  taken: OfferTaken | null;
  /** Whether what a week of the place costs is the sender’s to approve; null where nothing says what it costs. */
  approval: Approval | null;
  isClosed: boolean;
  /** Where a legal basis is said. */
  sen: SenOnRecord | null;
  /** On which days schools are open: the council’s calendar. */
  calendars: CalendarsKnown;
}>;
