import { takeRegister } from '#contexts/establishments';
import type { ReferenceData } from '#platform/reference-data';
import type { Instant } from '#platform/time';

const FILES = { register: 'config/demo/establishments.csv', links: 'config/demo/establishment-links.csv' };

/** The invented schools of the sample council, in the form in which the register publishes real ones; taken once. */
export async function takeSampleEstablishments(reference: ReferenceData, now: Instant): Promise<void> {
  await takeRegister(reference, FILES, { publishedOn: '2025-11-21', now, evenIfShorter: true });
}
