import { expect, it } from '@jest/globals';
import type { Position } from '#platform/event-sourcing';
import { Doorkeeper } from './doorkeeper.ts';
import { type RecordHeld, RecordScopes } from './seams.ts';
import { officer, provider, sender, trialAuthority } from './testing/trial-gateway.ts';

type AsOf = Position | 'now' | null;

/** The view has not come so far that the provider has it; what is recorded says so. */
class JustSent extends RecordScopes {
  readonly asked: AsOf[] = [];

  constructor(private readonly providers: readonly string[]) {
    super();
  }

  override of(_: readonly string[], asOf: AsOf): Promise<ReadonlyMap<string, RecordHeld>> {
    this.asked.push(asOf);
    const providers = asOf === 'now' ? this.providers : [];
    return Promise.resolve(new Map([['asked', { child: 'mine', holders: { teams: ['sen'], providers } }]]));
  }

  override within = (): null => null;
}

const answering = { name: 'Answer', act: 'answer', isList: false };
const casework = { name: 'Work', act: 'casework', isList: false };
const data = { referralId: 'asked', providerId: 'v1' };

function door(providers: readonly string[]) {
  const [scopes, refused] = [new JustSent(providers), [] as unknown[]];
  const log = { record: (access: unknown) => Promise.resolve(void refused.push(access)) };
  return { scopes, refused, keeper: new Doorkeeper(trialAuthority, scopes, log as never, { of: async () => ({}) }) };
}

it('refuses nobody by who held a record before it was sent to them a moment ago', async () => {
  const { keeper, scopes, refused } = door(['v1']);
  expect(await keeper.admit(answering, data, sender({ actor: provider }))).toMatchObject({ children: ['mine'] });
  expect([scopes.asked, refused]).toEqual([[null, 'now'], []]);
});

it('refuses whoever has it by no means, once', async () => {
  const { keeper, scopes, refused } = door(['another']);
  await expect(keeper.admit(answering, data, sender({ actor: provider }))).rejects.toThrow('For itself only.');
  expect([scopes.asked, refused]).toEqual([[null, 'now'], [expect.objectContaining({ outcome: 'refused' })]]);
});

it('looks once where somebody may, and where their role never may', async () => {
  const may = door([]);
  await may.keeper.admit(casework, { referralId: 'asked' }, sender({ actor: officer }));
  const never = door([]);
  await expect(never.keeper.admit(casework, data, sender({ actor: provider }))).rejects.toThrow('Your role');
  expect([may.scopes.asked, never.scopes.asked]).toEqual([[null], [null]]);
});
