import './made-once-here.ts';
import { mkdirSync } from 'node:fs';
import { generateMasterKeyFile } from '#platform/keys';
import { dataFiles } from '../../apps/server/src/composition/data-files.ts';
import { TWO_RECORDS_FROM } from '../../test/authority/two-records.ts';
import { Service } from '../../test/harness/service.ts';
import { WherePagesStand } from '../../test/harness/where-pages-stand.ts';

/** A page that somebody comes to who is at work there. */
export type Stand = Readonly<{ address: string; who: string }>;

/** Behind what the walks over all pages do, and before the town is laid beside it. */
export const STANDS_UNTIL = '2026-01-12T16:00:00.000Z';

/**
 * In a new folder the council of the walks over all pages: a referral that is filled in, offers, an award that has not begun, records
 * that are closed, sealed, alike and one. @returns where each page of it stands
 */
export async function peopleStanding(data: string): Promise<readonly Stand[]> {
  mkdirSync(data, { recursive: true });
  await generateMasterKeyFile(dataFiles(data).masterKey);
  const service = await Service.over(data, TWO_RECORDS_FROM);
  const { stands } = await WherePagesStand.found(service);
  await service.stop();
  return [...stands.values()].map(({ url, by }) => ({ address: withoutForm(url), who: by.person.name }));
}

/** What was opened of a form is over by then; a day and a session in an address say what it is about. */
function withoutForm(link: string): string {
  const { pathname, searchParams } = new URL(link, 'http://page');
  searchParams.delete('form');
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
}
