import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whoMayWhat } from '#authority';
import { ConfirmGrant, ConfirmRole, DestroyDetails } from '#contexts/people';
import type { DevelopmentPerson } from '#platform/identity';
import { catalogue } from '../../apps/server/src/composition/all-contexts.ts';
import { Service } from '../harness/service.ts';
import { placedChild } from '../harness/placed-child.ts';
import {
  administrator,
  apLead,
  auditor,
  everyone,
  financeOfficer,
  socialWorker,
  teamManager,
} from '../harness/the-people.ts';
import { Follower, linksIn } from './followed-links.ts';

/** What somebody says that holds only once another has said so too: each such event, how it is said, and how another does. */
type SaidFirst = Readonly<{
  by: DevelopmentPerson;
  /** The act by which it is said first, and the one by which another says it too. */
  acts: readonly [string, string];
  /** @returns where the second word is said */
  says: () => Promise<string>;
}>;

let service: Service;
let audited = '';
const days = { from: '2026-01-12', lastDay: '2026-07-17' };
const on = (person: DevelopmentPerson) => `/register-of-people/${person.id}`;
const written = async (by: DevelopmentPerson, path: string, body: object) =>
  (await service.as(by).post(path, body)).written;
const given = (by: DevelopmentPerson, what: string, body: () => object, first: string): SaidFirst => ({
  ...{ by, acts: [first, ConfirmGrant.act] },
  says: async () => {
    const { events } = await written(by, `/people/${socialWorker.id}/${what}`, { ...days, ...body() });
    return `${on(socialWorker)}/grants/${events[0]!.id}/confirm`;
  },
});
const keeps = { acts: ['keep-the-register', 'read-attendance'], forAReason: false, from: days.from };

/** The role that is changed is confirmed first; nobody has it. */
const SAID_FIRST: Readonly<Record<string, SaidFirst>> = {
  RoleGiven: given(administrator, 'roles', () => ({ role: 'social-worker' }), 'give-a-role'),
  CoverGiven: given(teamManager, 'covers', () => ({ forId: financeOfficer.id, because: 'Away' }), 'give-cover'),
  AuditTermsGiven: given(
    apLead,
    'audit-terms',
    () => ({
      ...{ children: [{ childId: audited }], periodFrom: '2025-09-01', periodTo: '2026-08-31' },
      because: 'The yearly audit',
    }),
    'give-terms-of-an-audit',
  ),
  DestructionOfDetailsProposed: {
    ...{ by: administrator, acts: [DestroyDetails.act, DestroyDetails.act] },
    says: async () => {
      await written(administrator, `/people/${financeOfficer.id}/details-destruction`, { ground: 'retention-ended' });
      return `${on(financeOfficer)}/destroy-details`;
    },
  },
  OwnRoleProposed: {
    ...{ by: administrator, acts: ['define-a-role', ConfirmRole.act] },
    says: async () => {
      const proposed = { called: 'Attendance clerk', cutFrom: 'business-support', ...keeps };
      const { id, events } = await written(administrator, '/roles', proposed);
      return `/council-roles/${id}/proposals/${events[0]!.id}/confirm`;
    },
  },
  OwnRoleChangeProposed: {
    ...{ by: administrator, acts: ['define-a-role', ConfirmRole.act] },
    says: async () => {
      const proposed = { called: 'Duty reader', cutFrom: 'sen-officer', ...keeps };
      const { id, events } = await written(administrator, '/roles', proposed);
      const confirming = `/roles/${id}/proposals/${events[0]!.id}/confirmations`;
      await service.as(apLead).post(confirming, { checked: true });
      const change = { ...keeps, acts: ['read-attendance'] };
      const changed = await written(administrator, `/roles/${id}/changes`, change);
      return `/council-roles/${id}/proposals/${changed.events[0]!.id}/confirm`;
    },
  },
};

beforeAll(async () => {
  service = await Service.startedAt('2026-01-12T09:00:00.000Z');
  audited = (await placedChild(service)).childId;
  for (const { id, name } of [socialWorker, financeOfficer])
    await written(administrator, '/people', { name, vouchedBy: 'demonstration', subject: id });
}, 60_000);
afterAll(() => service.end());

/** Where somebody begins, wherever they are led. */
async function begins(person: DevelopmentPerson): Promise<readonly string[]> {
  return linksIn((await led(new Follower(service, person), '/')).body, '/');
}
async function led(follower: Follower, url: string) {
  const answer = await follower.get(url);
  return answer.headers.location ? follower.get(String(answer.headers.location)) : answer;
}

const mayDo = (act: string) => everyone.filter(({ role }) => role in whoMayWhat[act]!.grants);

describe('What holds only once another has said so too', () => {
  it('is each event that says who said it first, and nothing else', () => {
    const types = [...catalogue.types.values()].filter(({ data }) => 'givenById' in data || 'proposedById' in data);
    expect(types.map(({ type }) => type).toSorted()).toEqual(Object.keys(SAID_FIRST).toSorted());
  });

  it('is each act of which the table says that another confirms it', () => {
    const confirmed = Object.entries(whoMayWhat).filter(([, { words }]) => /another confirms/.test(words));
    const first = Object.values(SAID_FIRST).map(({ acts }) => acts[0]);
    expect(confirmed.map(([act]) => act).toSorted()).toEqual([...new Set(first)].toSorted());
  });

  it.each(Object.entries(SAID_FIRST))(
    '%s is shown where each begins who may confirm it, and to nobody else',
    async (_, first) => {
      const where = await first.says();
      await service.drained();
      const others = mayDo(first.acts[1]).filter(({ id }) => id !== first.by.id);
      expect(others.length).toBeGreaterThan(0);
      for (const person of everyone) {
        const links = await begins(person);
        const shown = links.includes(where) || links.includes('/to-confirm');
        expect([person.name, shown && (await listed(person)).includes(where)]).toEqual([
          person.name,
          others.includes(person),
        ]);
        if (!others.includes(person)) continue;
        const form = await led(new Follower(service, person), where);
        expect([person.name, form.statusCode]).toEqual([person.name, 200]);
        expect(form.body).toContain('Who may confirm');
      }
    },
  );
});

/** All of it, where more waits than stands on the page where one begins. */
const listed = async (person: DevelopmentPerson) =>
  linksIn((await new Follower(service, person).get('/to-confirm')).body, '/to-confirm');

it('Nobody is shown what waits for others alone', async () => {
  expect((await service.as(auditor).get('/awaited-confirmations')).told).toBe('403 not-allowed');
});
