import { beforeEach, describe, expect, it } from '@jest/globals';
import { HandClock } from '#contract/time';
import { FindGrantsGiven, FindGrantsGivenHandler } from './find-grants-given.query.ts';

const at = (hour: number) => `2026-01-12T${String(hour).padStart(2, '0')}:00:00.000Z`;
const grant = (id: string, givenAt: string, givenById = 'ben') => ({ id, givenAt, givenById });
type Person = Readonly<{ enteredAt: string; grants: readonly ReturnType<typeof grant>[] }>;
let register: Readonly<Record<string, Person>>;
let looked: Record<string, string>;
let read: readonly string[];
beforeEach(() => {
  looked = {};
  register = {
    ada: { enteredAt: at(8), grants: [grant('early', at(8)), grant('late', at(11))] },
    dee: { enteredAt: at(9), grants: [grant('own', at(10))] },
  };
});

const ask = async (id: string, { glance = false, onBehalfOf = null as string | null } = {}) => {
  const rows = Object.entries(register).map(([key, document]) => ({ id: key, document, parked: false }));
  const readModels = {
    find: (_: unknown, { where }: Readonly<{ where?: Readonly<{ lastGivenAt: Readonly<{ gt: string }> }> }>) => {
      const after = where?.lastGivenAt.gt ?? '';
      const found = rows.filter(({ document: { grants } }) => grants.some(({ givenAt }) => givenAt > after));
      read = found.map(({ id: key }) => key);
      return Promise.resolve({ rows: found, next: null, previous: null, unlisted: 0 });
    },
    get: (_: unknown, key: string) => Promise.resolve(register[key]),
  };
  const lastLooked = {
    at: (who: string) => Promise.resolve(looked[who] ?? null),
    note: (who: string, _: string, when: string) => Promise.resolve(void (looked[who] = when)),
  };
  const people = {
    of: (all: readonly (readonly [string, Person])[]) =>
      Promise.resolve(
        all.map(([name, { grants }]) => ({ name, grants: grants.map((each) => ({ grantId: each.id })) })),
      ),
  };
  const handler = new FindGrantsGivenHandler(
    ...([
      readModels,
      people,
      { lastLooked },
      new HandClock('2026-01-12T12:00:00.000Z'),
    ] as never as ConstructorParameters<typeof FindGrantsGivenHandler>),
  );
  const asked = new FindGrantsGiven({ cursor: null, glance }, { actor: { id, onBehalfOf } } as never);
  const { items, fresh } = await handler.execute(asked);
  return [fresh, items.map(({ grant: { grantId }, isNew }) => `${grantId}${isNew ? ', new' : ''}`)];
};

describe('What was given', () => {
  it('is all new to who is on no register and never looked', async () =>
    expect(await ask('farah')).toEqual([3, ['late, new', 'own, new', 'early, new']]));

  it('is new from when one was put on the register, and what one was given oneself never is', async () => {
    expect(await ask('dee', { glance: true })).toEqual([1, []]);
    expect(await ask('dee')).toEqual([1, ['late, new', 'own', 'early']]);
  });

  it('is new no more once it was looked at, and a glance is no look', async () => {
    await ask('farah', { glance: true });
    expect(looked).toEqual({});
    await ask('farah');
    expect(await ask('farah')).toEqual([0, ['late', 'own', 'early']]);
  });

  it('is counted of whom something was given to since, and nobody else is read', async () => {
    looked['farah'] = at(10);
    expect([await ask('farah', { glance: true }), read]).toEqual([[1, []], ['ada']]);
    looked['farah'] = at(11);
    expect([await ask('farah', { glance: true }), read]).toEqual([[0, []], []]);
  });

  it('is not new to who acts for whoever was given it', async () =>
    expect(await ask('farah', { onBehalfOf: 'dee' })).toEqual([2, ['late, new', 'own', 'early, new']]));

  it('is not among it where one gave it oneself', async () => expect(await ask('ben')).toEqual([0, []]));
});
