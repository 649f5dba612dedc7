import type { Instant } from '#platform/time';

/** Something about the store behind the pages that whoever reads them has to know. */
export type ServiceNotice =
  Readonly<{ kind: 'held-back' }> | Readonly<{ kind: 'lost'; part: 'events' | 'keys' | 'operations'; at: Instant }>;

/** Asked as a page is drawn; answered by who puts the service together. */
export abstract class ServiceNotices {
  abstract current(): readonly ServiceNotice[];
}
