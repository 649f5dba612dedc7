import { recordKey, Sealer } from '#platform/privacy';
import { EXCLUSIONS_OFFICER, NENE_BRIDGE, SEN_OFFICER } from '../../apps/server/src/demo/cast.ts';
import { takeSampleEstablishments } from '../../apps/server/src/demo/sample-establishments.ts';
import { canary, formsOf, searchFolder, STEMS, type Found } from './canaries.ts';
import { SEALED_WORDS } from './canary-circumstances.ts';
import { canaryLine, looked, submitted, type Line, type Sought } from './canary-line.ts';
import type { Council } from './council.ts';

/** The child whose data is going to be destroyed, and another, whose data stays. UPNs have their right check letters. */
export const ada: Sought = {
  ...{ label: 'Ada', born: '2011-08-19', corrected: '2011-08-23' },
  ...{ upn: 'R801209917431', correctedUpn: 'F801209917432' },
};
export const bo = { label: 'Bo', born: '2012-10-29', upn: 'V801209917433' };

/** All that nobody may find in any byte. */
export const forms = [
  ...[...STEMS, ada.born, ada.corrected, ada.upn, ada.correctedUpn, bo.born, bo.upn, ...SEALED_WORDS],
].flatMap(formsOf);

/** What the school of the child is called: openly in the list of schools that others publish, and nowhere else. */
export const SCHOOL_NAME = 'Eastmoor Academy';
const schoolForms = formsOf(SCHOOL_NAME);

/** Whatever stands in some byte of some file of a data folder. */
export const foundBelow = (folder: string): readonly Found[] => [
  ...searchFolder(folder, forms).found,
  ...searchFolder(folder, schoolForms).found.filter(({ file }) => !file.startsWith('reference.sqlite')),
];

export const LETTER = 'letter-of-ada';

export type Lived = Readonly<{ line: Line; other: string }>;

/** Everything that may hold something personal has held a canary. */
export async function lived(council: Council): Promise<Lived> {
  const { server, clock } = council.service;
  await takeSampleEstablishments(server.stores.reference, clock.now());
  const line = await canaryLine(council, ada);
  const { id: other } = await council.post(SEN_OFFICER, '/children', {
    ...{ schoolUrn: 110_002, owningService: 'sen', onRollFrom: '2023-09-05', upn: bo.upn, dateOfBirth: bo.born },
    ...{ givenNames: canary('Bo given'), familyName: canary('Bo family'), address: null, contact: null },
  });
  await council.post(NENE_BRIDGE.person, `/referrals/${await submitted(council, other, 'Bo')}/offers`, {
    ...{ providerId: NENE_BRIDGE.provider, startsOn: '2026-04-20', sessionsPerWeek: 5, weeklyPrice: 20_000 },
    howNeedIsMet: canary('Bo how it is met'),
  });
  await looked(council, line, 'Ada');
  await council.send(EXCLUSIONS_OFFICER, 'POST', '/child-searches', {
    ...{ payload: { upn: ada.correctedUpn, dateOfBirth: ada.corrected }, reason: canary('both looked for') },
  });
  await queued(council, line.childId);
  await council.service.drained();
  return { line, other };
}

async function queued({ service: { server, clock } }: Council, childId: string): Promise<void> {
  const at = { stream: 'outbox', eventId: '5f0c9f9e-6f0e-4a3c-8a55-0d1f5d2c7b11', field: 'to' };
  const key = recordKey(childId);
  const sealed = await server.app.get(Sealer).seal({ ...at, key, value: `${canary('Ada mother')}@example.invalid` });
  const letter = { id: LETTER, template: 'review-is-due', about: { childId }, queuedAt: clock.now() };
  await server.stores.operations.outbox.add({ ...letter, to: { ...sealed, at } });
}
