import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whoMayWhat } from '#authority';
import { derivedId } from '#platform/event-sourcing';
import { Gateway, type May, type Sender } from '#platform/gateway';
import type { DevelopmentPerson } from '#platform/identity';
import { actsOf } from '#nest/web';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';
import type { PlacedChild } from '../harness/placed-child.ts';
import type { Service } from '../harness/service.ts';
import { everyone, neneBridge, senOfficer } from '../harness/the-people.ts';
import { lineOfPeople } from '../harness/line-of-people.ts';
import { lineOfRoles } from '../harness/line-of-roles.ts';
import { urlOf, type LineIds, type LineStep } from '../harness/line-step.ts';
import { wholeLine } from '../harness/whole-line.ts';
import { twoRecords, type Record } from './two-records.ts';
import { hasRow, tableSays } from './what-the-table-says.ts';

let service: Service, gateway: Gateway;
let records: readonly Record[];
let none: PlacedChild;
let recorded: number;
beforeAll(async () => {
  ({ service, records, none } = await twoRecords());
  gateway = service.server.app.get(Gateway);
  recorded = (await service.recorded()).length;
}, 120_000);
afterAll(() => service.end());

const people = everyone.map((person) => [person.name, person] as const);
const reason = 'Cover for a colleague who is ill';
const senderOf = (person: DevelopmentPerson, more: Partial<Sender> = {}): Sender => ({
  actor: { ...person, onBehalfOf: null },
  correlationId: derivedId('authority'),
  ...more,
});
/** What each kind of record is named by, and who has it: a referral is each provider's that was asked to answer it. */
const naming = ({ ids: { childId, referralId, placementId }, ofChild, ofReferral }: Record) =>
  [
    [{ childId }, ofChild],
    [{ referralId }, ofReferral],
    [{ placementId }, ofChild],
  ] as const;
const acts = Object.keys(whoMayWhat).filter((act) => everyone.some((person) => hasRow(act, person)));

describe('The gateway says what the table says', () => {
  it.each(people)('to %s, of every act on every record, with a reason and without', async (_, person) => {
    for (const act of acts)
      for (const record of records)
        for (const [data, held] of naming(record)) {
          const says = tableSays(act, person, held);
          const told = [
            await gateway.mayDo({ name: act, act }, data, senderOf(person)),
            await gateway.mayDo({ name: act, act }, data, senderOf(person, { reason, reasonKind: 'duty-cover' })),
          ];
          const where = [act, record.called, Object.keys(data)[0]];
          expect([...where, ...told]).toEqual([...where, says, says === 'with-reason' ? 'yes' : says]);
        }
  });

  it.each(people)('to %s: nothing on a record that there is not', async (_, person) => {
    for (const act of acts)
      for (const [name, id] of Object.entries(none))
        expect(await gateway.mayDo({ name: act, act }, { [name]: id }, senderOf(person))).toBe('no');
  });
});

/** What was let in may still be refused by a rule, or be about an entry that there is not. */
const letIn = (told: string): boolean => !/^403 |^401 /.test(told);
/** What the table lets in the record itself may close, to a provider whose time to answer is over. */
const CLOSED = /withdrawn|awarded to another|You declined|have run out/;
const said = (told: string): May => (told === '403 reason-required' ? 'with-reason' : letIn(told) ? 'yes' : 'no');

/** Ids of entries that are nowhere, where a step names one: who may not is told so before they are looked for. */
function idsFor({ childId, referralId, placementId }: PlacedChild, { route, ids: [first] }: LineStep): LineIds {
  const known: LineIds = {
    child: childId,
    alike: childId,
    leading: childId,
    referral: referralId,
    placement: placementId,
  };
  // The address names the record first, whatever the line calls it.
  if (first && !(first in known)) known[first] = route.startsWith('/referrals') ? referralId : placementId;
  return new Proxy(known, { get: (ids, name) => ids[String(name)] ?? derivedId('an entry', String(name)) });
}

const pathOf = ({ route }: LineStep): string => route.replaceAll(/\{(\w+)\}/g, ':$1').slice(1);
const { routes } = await sourceDefinitions();
const actOf = (step: LineStep): string => {
  const [{ act } = { act: 'none' }] = actsOf(
    routes.find(({ path, method }) => path === pathOf(step) && method === 'POST')!,
  );
  return act;
};
/** Of nothing that there is: who may not is told so before it is looked for. */
const nowhere: LineIds = new Proxy({}, { get: (_, name) => derivedId('an entry', String(name)) });
const ofNoRecord = [...lineOfPeople, ...lineOfRoles];

/** Longer work, which is its owner’s; what waits, which is no record; and a register, of whose rows each is asked about. */
const IS_ELSEWHERE =
  /^(?:allocations|caseload-files|jobs|rebuilds|waiting-items|providers\/:providerId\/registers)(?:\/|$)/;

describe('Each route that sends a command says what the table says', () => {
  it('has a step here', () => {
    const sent = routes.filter(({ declared }) => declared && 'acts' in declared && declared.does === 'sends');
    const paths = sent.filter(({ path }) => !IS_ELSEWHERE.test(path)).map(({ path }) => path);
    const steps = new Set([...wholeLine, ...ofNoRecord].map(pathOf));
    expect(paths.filter((path) => !steps.has(path))).toEqual([]);
  });

  it.each(ofNoRecord.map((step) => [step.name, step] as const))('of no record: %s', async (_, step) => {
    const act = actOf(step);
    for (const person of everyone) {
      const may = hasRow(act, person);
      // What it opens is asked of whoever may with an empty form, so that nothing of it is there for the next.
      const body = may && step.ids.length === 0 ? {} : step.body(nowhere);
      const { told, status } = await service.as(person).post(urlOf(step, nowhere), body, { reason });
      expect([person.name, may ? letIn(told) && status < 500 : told]).toEqual([person.name, may || '403 not-allowed']);
      expect([person.name, await gateway.mayDo({ name: act, act }, {}, senderOf(person))]).toEqual([
        ...[person.name, may ? 'yes' : 'no'],
      ]);
    }
    expect((await service.recorded()).length).toBe(recorded);
  });

  // The end of personal data comes last in the line, so that there is a record until then.
  it.each(wholeLine.filter(({ route }) => route !== '/children').map((step) => [step.name, step] as const))(
    '%s',
    async (_, step) => {
      const act = actOf(step);
      const ofReferral = pathOf(step).startsWith('referrals/');
      for (const person of everyone) {
        // A provider answers for itself.
        const inItsName = (body: object) =>
          act === 'answer-a-referral' ? { ...body, providerId: person.organisation } : body;
        const send = async (ids: LineIds, why?: string) =>
          (await service.as(person).post(urlOf(step, ids), inItsName(step.body(ids)), why ? { reason: why } : {})).told;
        for (const record of records) {
          const says = tableSays(act, person, ofReferral ? record.ofReferral : record.ofChild);
          const ids = idsFor(record.ids, step);
          const where = [person.name, record.called];
          // Whoever may is not asked to: the record is to be there for the next.
          const told = says === 'yes' && act === 'destroy-personal-data' ? 'yes' : said(await send(ids));
          expect([...where, told]).toEqual([...where, says]);
          if (says === 'with-reason') expect([...where, said(await send(ids, reason))]).toEqual([...where, 'yes']);
        }
        const told = await send(idsFor(none, step), reason);
        expect([person.name, told]).toEqual([person.name, hasRow(act, person) ? '404 not-found' : '403 not-allowed']);
      }
    },
  );
});

/** A protected address is opened by whom its protection names, whatever the table says: `undisclosed-address` hunts it. */
const OF_THE_NAMED = /protection\/address$/;

/** An entry of each line; of a record that there is not, none. */
const entryIn = async (childId: string): Promise<string> => {
  const { text, status } = await service.as(senOfficer).get(`/children/${childId}/line`, { reason });
  if (status !== 200) return derivedId('an entry');
  return (JSON.parse(text) as { facts: { original: string }[] }).facts[0]!.original;
};

describe('Each route that asks about a record says what the table says', () => {
  it.each(people)('to %s', async (_, person) => {
    const asking = routes.filter(
      ({ path, declared }) =>
        /:(?:child|referral)Id/.test(path) &&
        !OF_THE_NAMED.test(path) &&
        declared &&
        'acts' in declared &&
        declared.does === 'asks',
    );
    expect(asking.length).toBeGreaterThanOrEqual(7);
    const ofLines = [...records.map(({ ids }) => ids), none].map(({ childId }) => childId);
    const entries = new Map(await Promise.all(ofLines.map(async (id) => [id, await entryIn(id)] as const)));
    for (const route of asking) {
      const { path } = route;
      const [{ act } = { act: 'none' }] = actsOf(route);
      // What it is asked a provider reads in its own name.
      const provider = person.role === 'provider' ? person.organisation : neneBridge.organisation;
      const at = ({ childId, referralId }: PlacedChild) =>
        `/${path.replace(':entryId', entries.get(childId)!).replace(':otherChildId', childId).replace(':childId', childId).replace(':referralId', referralId).replace(':providerId', provider!)}`;
      for (const record of records) {
        const says = tableSays(act, person, path.includes('referrals') ? record.ofReferral : record.ofChild);
        const where = [path, record.called];
        const { told, text } = await service.as(person).get(at(record.ids));
        expect([...where, CLOSED.test(text) ? 'yes' : said(told)]).toEqual([...where, says]);
        if (says === 'with-reason') {
          const { status } = await service.as(person).get(at(record.ids), { reason });
          expect([...where, status]).toEqual([...where, 200]);
        }
      }
      const { told } = await service.as(person).get(at(none), { reason });
      expect([path, told]).toEqual([path, hasRow(act, person) ? '404 not-found' : '403 not-allowed']);
    }
  });
});
