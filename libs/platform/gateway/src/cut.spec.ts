import { describe, expect, it } from '@jest/globals';
import { Doorkeeper } from './doorkeeper.ts';
import { actsWithin, type Cut, type Narrowing, type RecordHeld, type Sender } from './index.ts';
import { officer, trialAuthority } from './testing/trial-gateway.ts';

const asked = (act: string, name = act) => ({ name, act });
const clerk = { ...officer, ownRole: 'clerk' };
const cut = (acts: readonly string[], forAReason = true): Cut => ({ acts, forAReason });
const nobodys = { ...clerk, team: null };

describe('A role that is cut from another', () => {
  it.each<[string, typeof clerk, string, Cut | undefined, 'all' | 'its own' | 'nothing']>([
    ['does what it keeps as the other does', clerk, 'casework', cut(['casework']), 'all'],
    ['does nothing that it does not keep', clerk, 'casework', cut(['own-team']), 'nothing'],
    [
      'does nothing that the other has not, whatever it says that it keeps',
      clerk,
      'answer',
      cut(['answer']),
      'nothing',
    ],
    ['does nothing of which there is no row', clerk, 'gone', cut(['gone']), 'nothing'],
    ['goes nowhere for a reason, where that was taken away', clerk, 'casework', cut(['casework'], false), 'its own'],
    ['of which nothing is its own does nothing then', nobodys, 'casework', cut(['casework'], false), 'nothing'],
    ['does nothing where nobody knows what it keeps', clerk, 'casework', undefined, 'nothing'],
  ])('%s', (_, actor, act, kept, goes) => {
    const grant = trialAuthority.grantTo(actor, asked(act), kept);
    expect(grant === null ? 'nothing' : grant.withReason === null ? 'its own' : 'all').toBe(goes);
  });

  it('is no matter of whoever acts by the whole of it', () =>
    expect(trialAuthority.grantTo(officer, asked('casework'), cut([]))).not.toBeNull());

  it('is known to a page from when they were let in', () => {
    const actor = { ...clerk };
    expect(trialAuthority.grantTo(actor, asked('casework'))).toBeNull();
    actsWithin(actor, cut(['casework']));
    expect(trialAuthority.grantTo(actor, asked('casework'))).not.toBeNull();
    expect(trialAuthority.reachesWithout(asked('casework'), actor)).toMatchObject({ holder: 'sen' });
  });
});

describe('At the door', () => {
  const refused: unknown[] = [];
  let times = 0;
  const doorOf = (narrowing: Narrowing) =>
    new Doorkeeper(
      trialAuthority,
      {
        of: async () => new Map<string, RecordHeld>([['mine', { child: 'mine', holders: { teams: ['sen'] } }]]),
      } as never,
      { record: async (access) => void refused.push(access) },
      { of: async () => (times++, narrowing) },
    );
  const sender: Sender = { actor: clerk, correlationId: 'c1' };
  const named = { childId: 'mine' };

  it('what it keeps is asked anew, whatever was known when they were let in', async () => {
    const actor = { ...clerk };
    actsWithin(actor, cut(['casework']));
    const may = (narrowing: Narrowing) =>
      doorOf(narrowing).mayDo({ ...asked('casework'), isList: false }, named, { ...sender, actor });
    expect(await may({ cut: cut(['casework']) })).toBe('yes');
    expect(await may({ cut: cut([]) })).toBe('no');
    expect(await may({})).toBe('no');
  });

  it('what narrows somebody is asked once for each question, and once for all acts of a route', async () => {
    const door = doorOf({ cut: cut(['own-team', 'casework']) });
    times = 0;
    await door.admit({ ...asked('casework'), isList: false }, named, sender);
    expect(times).toBe(1);
    await door.expectRole([asked('own-team'), asked('casework')], named, sender);
    expect(times).toBe(2);
  });

  it('is refused of its role alone, before anything that was sent is looked at, and that is on record', async () => {
    const door = doorOf({ cut: cut(['own-team']) });
    await expect(door.expectRole([asked('own-team')], named, sender)).resolves.toBeUndefined();
    await expect(door.expectRole([asked('own-team'), asked('casework')], named, sender)).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    expect(refused).toMatchObject([{ outcome: 'refused', action: 'casework', actor: { ownRole: 'clerk' } }]);
  });
});
