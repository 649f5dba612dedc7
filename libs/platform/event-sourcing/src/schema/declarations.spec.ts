import { describe, expect, it } from '@jest/globals';
import { stream } from '../stream/stream-definition.ts';
import { Catalogue } from './catalogue.ts';
import { correctable } from './corrections.ts';
import { event } from './event-type.ts';
import { eventsAbout } from './events-about.ts';
import { sealed } from './sealed.ts';
import { id, int, list, optional } from './vocabulary.ts';

describe('An event is refused at its declaration', () => {
  it.each(['reason', 'rules', 'confirmedBecause', 'confirmedReasons'])(
    'where a part is called %s, which the platform seals itself',
    (name) =>
      expect(() => event('ContactNamed', { data: {}, personal: { [name]: sealed.text() } })).toThrow(
        `ContactNamed has a part called ${name}`,
      ),
  );

  it('where a part is another person’s and no id says whose', () =>
    expect(() =>
      event('ContactNamed', {
        data: { contact: int() },
        personal: { name: sealed.ofPerson('contact', sealed.text()) },
      }),
    ).toThrow('ContactNamed seals name for the person contact, but holds no id of that name.'));

  it('where a new version does not say what became of what was sealed', () =>
    expect(() =>
      event('ContactNamed', {
        version: 2,
        data: {},
        personal: { name: sealed.text() },
        upcasters: { 1: (old) => old },
      }),
    ).toThrow('does not say what became of the parts of 1'));
});

describe('Whom an event concerns', () => {
  const about = eventsAbout('childId', 'placementId');
  const Opened = about.event('Opened', { data: { desk: id() } });
  const definition = { category: 'desk', initial: null, evolve: () => null } as const;

  it('is said once for all that a stream declares, and of what corrects, voids or removes it', () => {
    const derived = [...correctable(Opened), ...about.datedChange('Moved', { data: { desk: id() } })];
    const others = [about.inEffect('MoveInEffect'), about.entryRemoved('DeskRemoved')];
    for (const each of [...derived, ...others]) expect(each.about).toEqual({ childId: true, placementId: true });
  });

  it('is concerned by the whole stream', () => {
    expect(() => stream({ ...definition, events: [Opened], about: ['childId'] })).toThrow(
      'Opened concerns childId, placementId, a desk childId.',
    );
    expect(() => stream({ ...definition, events: [Opened], about: ['childId', 'placementId'] })).not.toThrow();
  });
});

it('A stream is refused where its events seal words under nobody’s key', () => {
  const events = correctable(event('AgreementSigned', { data: {} }));
  const definition = { category: 'agreement', events, initial: null, evolve: () => null } as const;
  expect(() => stream({ ...definition, about: ['agreementId'] })).toThrow(
    'Events of a agreement seal words under no key',
  );
  expect(() => stream({ ...definition, about: ['agreementId'], keysOf: 'agreementId' })).not.toThrow();
});

describe('A part sealed in an older version', () => {
  const lines = sealed.record({ lines: list(int()) });
  const types = correctable(
    event('AddressGiven', {
      version: 3,
      data: { of: optional(id()) },
      personal: { address: lines, note: sealed.text() },
      upcasters: { 1: (old) => old, 2: (old) => old },
      personalUpcasters: {
        1: { address: (words) => [(words as string).length] },
        2: { address: (all) => ({ lines: all }) },
      },
    }),
  );
  const { upcastPart } = new Catalogue(types);

  it.each([
    ['AddressGiven', 1, 'address', 'four', { lines: [4] }],
    ['AddressGiven', 2, 'address', [4], { lines: [4] }],
    ['AddressGiven', 3, 'address', { lines: [4] }, { lines: [4] }],
    ['AddressGiven', 1, 'note', 'words', 'words'],
    ['AddressGivenCorrected', 1, 'address', 'four', { lines: [4] }],
    ['AddressGivenCorrected', 1, 'reason', 'why', 'why'],
  ])('%s %s, %s, opens in today’s shape', (type, version, field, value, shown) =>
    expect(upcastPart({ type, version, field, value })).toEqual(shown),
  );

  it('is checked against today’s shape, without saying what it says', () =>
    expect(() => upcastPart({ type: 'AddressGiven', version: 2, field: 'address', value: 'four' })).toThrow(
      'An event of type AddressGiven does not fit its schema at address.lines (invalid_type).',
    ));
});
