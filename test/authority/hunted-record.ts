import { derivedId } from '#platform/event-sourcing';
import { partsOfTheRecord } from '../harness/parts-of-the-record.ts';
import { allThatComesNext } from '../harness/placed-child.ts';
import { postConfirmed } from '../harness/sent-out.ts';
import type { Service } from '../harness/service.ts';
import { apLead, dataProtectionOfficer, neneBridge, senOfficer, teamManager } from '../harness/the-people.ts';
import { twoRecords, type Record } from './two-records.ts';

/** A word for each place where where a child is can be told: it stands nowhere else. */
export const ALWAYS = {
  registeredAddress: 'Ottermoor',
  registeredContact: 'Wrenfield',
  earlierLine: 'Quillfeather',
  line1: 'Thistlemere',
  line2: 'Larkspindle',
  town: 'Brackenvale',
  postcode: 'QZ9 9ZQ',
  restatedLine: 'Marrowgate',
  whyRestated: 'Hazelwick',
  aheadLine: 'Juniperholt',
  personAddress: 'Foxgloveham',
  voidedLine: 'Nettlecombe',
} as const;
/** Where whoever sets the mark says that they betray it. */
export const PICKED = {
  telephone: '09990 111222',
  email: 'sparrowhithe@home.example',
  organisation: 'Tamarisk Surgery',
  workTelephone: '09990 333444',
  satAt: 'Dunlinford',
  otherAuthority: 'Plovershire',
} as const;
/** Why it is protected, which is read with the address alone. */
export const WHY = { because: 'Curlewstead', anew: 'Godwitbury', asked: 'Siskinmoor' } as const;

type Told = Readonly<{ id: string; type: string; subjectId: string | undefined }>;
export type Hunted = Readonly<{ service: Service; record: Record; told: readonly Told[] }>;

/** A child at work in every way, of whom each of these is on record; the mark is not set yet. */
export async function huntedRecord(): Promise<Hunted> {
  const { service, records } = await twoRecords();
  const record = records[0]!;
  const { childId } = record.ids;
  await allThatComesNext(service, record.ids);
  const at = `/children/${childId}`;
  // What is told of a day behind another is asked about.
  const done = async (path: string, body: object) =>
    (await postConfirmed(service.as(senOfficer), `${at}/${path}`, body)).written;
  const home = (line1: string, more: object = {}) => ({
    use: 'home',
    line1,
    line2: null,
    town: null,
    postcode: null,
    ...more,
  });
  const lives = (address: object, from: string) => ({ hasFixedAddress: true, addresses: [address], from });
  await done('identity/corrections', {
    ...{ address: `${ALWAYS.registeredAddress} Lane`, contact: ALWAYS.registeredContact },
    reason: `It is ${ALWAYS.registeredAddress} Lane`,
  });
  const [earlier] = (await done('addresses', lives(home(`1 ${ALWAYS.earlierLine} Row`), '2025-09-01'))).events;
  const { line1, line2, town, postcode } = ALWAYS;
  await done('addresses', lives(home(`2 ${line1}`, { line2, town, postcode }), '2026-01-06'));
  await done(`addresses/${earlier!.id}/corrections`, {
    ...lives(home(`1 ${ALWAYS.restatedLine} Row`), '2025-09-01'),
    reason: `Told as ${ALWAYS.whyRestated}`,
  });
  await done('addresses', lives(home(`3 ${ALWAYS.aheadLine}`), '2026-06-01'));
  const [voided] = (await done('addresses', lives(home(`4 ${ALWAYS.voidedLine}`), '2025-11-03'))).events;
  await done(`circumstances/${voided!.id}/voids`, { reason: `Nobody lived in ${ALWAYS.voidedLine}` });
  const { telephone, email } = PICKED;
  await done('people', {
    ...{ name: 'Renee Lane', kinship: 'mother', told: 'everything', callOrder: 1, from: '2026-01-05' },
    ...{ livesWithChild: false, address: `5 ${ALWAYS.personAddress}`, telephone, email },
  });
  const work = { organisation: PICKED.organisation, telephone: PICKED.workTelephone };
  await done('professionals', { name: 'Paul Reed', role: 'social-worker', lead: true, ...work, from: '2026-01-05' });
  const sitting = { qualification: 'GCSE', level: 'level-1-2', series: 'summer', year: 2026, stands: 'entered' };
  await done('examinations', { subject: 'English', ...sitting, satAt: PICKED.satAt, from: '2026-01-05' });
  const { otherAuthority } = PICKED;
  await done('care-statuses', { statuses: ['looked-after-elsewhere'], otherAuthority, from: '2026-01-07' });
  await service.drained();
  const all = (await service.recorded()).filter(({ about }) => about.childId === childId);
  const told = all.flatMap(({ id, type, data }) =>
    TELLS.test(type) ? [{ id, type, subjectId: data['subjectId'] as string | undefined }] : [],
  );
  return { service, record, told };
}

const TELLS = /^(ChildRegistered|Addresses|PersonAround|Professional|Examination|CareStatus)/;

/** From now on it is not to be known: Priya Nair and Derek Boyle may open it. */
export async function protectIt({ service, record: { ids } }: Hunted): Promise<void> {
  const at = `/children/${ids.childId}`;
  const betrayedBy = ['telephones', 'professionals', 'examination-places', 'care-authority'];
  const mark = { openTo: [teamManager.id, dataProtectionOfficer.id], betrayedBy, because: WHY.because };
  const say = async (path: string, body: object, by = senOfficer) =>
    (await service.as(by).post(`${at}/${path}`, body)).written;
  await say('protections', mark);
  await say('protection/changes', { ...mark, openTo: [senOfficer.id, teamManager.id], because: WHY.anew });
  await say('protection/releases', { to: 'Fenmarch Taxis', until: '2026-07-17', because: WHY.anew });
  await say('liftings', { because: WHY.asked }, apLead);
  await service.drained();
}

/** Pages of one thing that was told of it. */
const OF_ITS_ENTRIES =
  /(?:circumstances|line|children\/[^/]+(?:\/line)?)\/(?:entries\/)?:(?:changeId|entryId)|correct-\w|line\/[^/]+\/entries\/:/;
const nowhere = derivedId('nowhere', 'an entry');

/** What stands in an address for each name in it; where that is an entry, each of those of which a page of its kind is. */
export function addressesOf(path: string, { record: { ids }, told }: Hunted): readonly string[] {
  const one = path
    .replace(':childId', ids.childId)
    .replace(':referralId', ids.referralId)
    .replace(':placementId', ids.placementId)
    .replace(':providerId', neneBridge.organisation!)
    .replace(':urn', '110001');
  const part = partsOfTheRecord.find(({ page }) => one.includes(`correct-${page}`) || one.includes(`/${page}/:`));
  const entries = told.filter(({ type }) => !part || type === part.event);
  const tried = /:subjectId/.test(one)
    ? entries.flatMap(({ subjectId }) => subjectId ?? [])
    : OF_ITS_ENTRIES.test(one)
      ? entries.map(({ id }) => id)
      : /:(?!childId|referralId|placementId|providerId|urn)\w+/.test(path) && !path.includes(':childId')
        ? []
        : [nowhere];
  return [...new Set(tried)].map((id) => `/${one.replaceAll(/:\w+/g, id)}`);
}
