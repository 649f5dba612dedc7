/** Something about the store behind the pages that whoever reads them has to know. */
export type ServiceNotice = 'held-back';

/** Asked as a page is drawn; answered by who puts the service together. */
export abstract class ServiceNotices {
  abstract current(): readonly ServiceNotice[];
}
