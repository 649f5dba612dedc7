import { describe, expect, it } from '@jest/globals';
import type { Draft } from '#platform/event-sourcing';
import { factId, recordedFacts, viewAfter } from '#platform/testing';
import type { StaffEvent } from '../../staff/staff.events.ts';
import {
  ada,
  bea,
  cem,
  covers,
  destroyed,
  destructionProposed,
  destructionDeclined,
  entered,
  given,
} from '../../staff/staff.fixtures.ts';
import { staffStream } from '../../staff/staff.ts';
import { registerOfPeople } from './register-of-people.ts';

const after = (...past: Draft<StaffEvent>[]) =>
  viewAfter(registerOfPeople, recordedFacts(staffStream, ada, { staffId: ada }, past)).get(ada);
const decided = (type: 'GrantConfirmed', n: number): Draft<StaffEvent> => ({ type, data: { grantId: factId(n) } });

describe('The register of people', () => {
  it('keeps who it is sealed', () => {
    const { who } = after(entered)!;
    expect(Object.keys(who)).toEqual(['name', 'subject']);
    expect(JSON.stringify(who)).not.toContain('Ada Vance');
  });

  it('says what waits, by whom it was given, and that it is confirmed', () => {
    expect(after(entered, given)).toMatchObject({
      ...{ waiting: 1, revision: 1 },
      grants: [{ kind: 'role', role: 'sen-officer', standing: 'waits', givenById: bea, decided: null }],
    });
    expect(after(entered, given, decided('GrantConfirmed', 1))).toMatchObject({
      ...{ waiting: 0, grants: [{ standing: 'confirmed', decided: { because: null } }] },
    });
  });

  it('keeps what was declined, and when what was given has ended', () => {
    const because = 'She has left';
    const declined = { type: 'GrantDeclined', data: { grantId: factId(1) }, personal: { because } } as const;
    const sooner = { grantId: factId(2), lastDay: '2026-01-16' } as const;
    const ended = { type: 'GrantEnded', data: sooner, personal: { because } } as const;
    expect(after(entered, given, covers, declined, decided('GrantConfirmed', 2), ended)).toMatchObject({
      waiting: 0,
      grants: [
        { standing: 'declined', decided: { because: { ciphertext: expect.any(String) } } },
        {
          kind: 'cover',
          forId: cem,
          standing: 'confirmed',
          lastDay: '2026-01-16',
          endings: [{ lastDay: '2026-01-16' }],
        },
      ],
    });
  });

  it('says what they are called last, and forgets an address that is none any more', () => {
    const details = { name: 'Ada Okoro', email: null };
    const { who } = after(
      { ...entered, personal: { ...entered.personal, email: 'ada@council.example' } } as Draft<StaffEvent>,
      { type: 'PersonDetailsChanged', data: {}, personal: details },
    )!;
    expect(Object.keys(who).toSorted()).toEqual(['name', 'subject']);
    expect(who.name!.at.eventId).toBe(factId(1));
  });

  it('says that details are to be destroyed, by whom it was proposed, and that it waits, until it is done or declined', () => {
    expect(after(entered, destructionProposed)).toMatchObject({
      ...{ waiting: 1, destruction: { ground: 'retention-ended', proposed: { byId: bea }, done: null } },
    });
    expect(after(entered, destructionProposed, destructionDeclined)).toMatchObject({ waiting: 0, destruction: null });
    expect(after(entered, destructionProposed, destroyed)).toMatchObject({
      ...{ waiting: 0, destruction: { proposed: { byId: bea }, done: expect.anything() } },
    });
  });
});
