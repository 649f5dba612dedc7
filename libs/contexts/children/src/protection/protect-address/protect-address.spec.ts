import { describe, it } from '@jest/globals';
import { asked, specification } from '#platform/testing';
import type { Betrayal } from '../protection.events.ts';
import {
  ada,
  askedBy,
  bea,
  because,
  byAda,
  byCemForAda,
  cem,
  could,
  dan,
  lifted,
  protectedBy,
} from '../protection.fixtures.ts';
import { protectionStream } from '../protection.ts';
import { ProtectAddress, protectAddress } from './protect-address.ts';

const protecting = (over: Partial<ProtectAddress['data']> = {}, by: object = byAda) =>
  asked(ProtectAddress, { childId: 'c1', openTo: [bea], betrayedBy: ['telephones'], because, ...over }, by);

describe('Protecting an address', () => {
  const given = specification(protectionStream, (command: ProtectAddress, protection) =>
    protectAddress(command, protection, could),
  );

  it('names who may open it, among them whoever says so, what gives it away, and why', () =>
    given()
      .when(protecting())
      .then(protectedBy(['telephones'])));

  it('names whoever acts, and not whom they act for', () =>
    given()
      .when(protecting({}, byCemForAda))
      .then({ ...protectedBy(), data: { byId: cem, openTo: [cem, bea], betrayedBy: ['telephones'] as Betrayal[] } }));

  it('names each once, and nothing that gives it away where nothing does', () =>
    given()
      .when(protecting({ openTo: [bea, ada, bea], betrayedBy: [] }))
      .then(protectedBy()));

  it('can follow a protection that was lifted', () =>
    given(protectedBy(), askedBy(ada), lifted(1))
      .when(protecting())
      .then(protectedBy(['telephones'])));

  it.each([
    ['where nobody else is named', [], { openTo: [] }, 'two-at-least'],
    ['where nobody but oneself is named', [], { openTo: [ada] }, 'two-at-least'],
    ['where somebody is named who could not open the record', [], { openTo: [bea, dan] }, 'could-not-open'],
    ['twice', [protectedBy()], {}, 'protected-already'],
    ['while somebody asks for it to be lifted', [protectedBy(), askedBy(ada)], {}, 'protected-already'],
  ] as const)('is refused %s', (_, past, over, reason) =>
    given(...past)
      .when(protecting(over))
      .refused(reason),
  );
});
