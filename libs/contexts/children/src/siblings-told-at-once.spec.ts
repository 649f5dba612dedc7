import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, type Actor } from '#platform/event-sourcing';
import type { EmbeddedPlatform } from '#platform/testing';
import { childrenAlone } from './children-alone.fixtures.ts';
import { ama } from './child/child.fixtures.ts';
import { RegisterChild } from './child/register-child/register-child.ts';
import { FindCircumstances } from './views/circumstances/find-circumstances.query.ts';
import { ChangeSibling } from './circumstances/siblings/change-sibling.ts';

const actor: Actor = { id: 'o1', role: 'sen-officer', team: 'sen', organisation: 'council', onBehalfOf: null };
const sen = { actor, correlationId: 'c' };
const child = { schoolUrn: 110001, owningService: 'sen', ...ama, upn: null } as const;

describe('Siblings, on the embedded stores', () => {
  let platform: EmbeddedPlatform, gateway: EmbeddedPlatform['gateway'];
  beforeAll(async () => void ({ gateway } = platform = await childrenAlone()));
  afterAll(() => platform.close());

  it('stand once on each record, told from both at once or sent again', async () => {
    const made = async (givenNames: string) =>
      (await gateway.send(RegisterChild, { ...child, givenNames }, { ...sen, commandId: derivedId(givenNames) })).id;
    const [ada, sol] = [await made('Ada'), await made('Sol')];
    const tells = (childId: string, kind: 'full' | 'half', key: string) => {
      const told = { childId, siblingId: childId === ada ? sol : ada, kind, linked: true, from: '2025-12-01' } as const;
      return gateway.send(ChangeSibling, told, { ...sen, commandId: derivedId('tells', key) });
    };
    const each = [() => tells(ada, 'full', '1'), () => tells(sol, 'half', '2'), () => tells(ada, 'full', '3')] as const;
    const told = await Promise.allSettled(each.map((one) => one()));
    const refused = told.flatMap((one) => (one.status === 'rejected' ? String(one.reason) : []));
    expect(refused).toEqual(Array(2).fill(expect.stringContaining('are recorded as siblings already')));
    const { position: after } = await each[told.findIndex(({ status }) => status === 'fulfilled')]!();
    const saidOf = async (childId: string) => {
      const { siblings } = await gateway.ask(FindCircumstances, { childId }, { ...sen, after: after! });
      return siblings.map(({ personal: { sibling } }) => ('kind' in sibling ? sibling.kind : null));
    };
    const ofAda = await saidOf(ada);
    expect([ofAda.length, await saidOf(sol)]).toEqual([1, ofAda]);
  });
});
