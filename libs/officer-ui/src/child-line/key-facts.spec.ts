import { expect, it } from '@jest/globals';
import { keyFacts, nthOf } from './key-facts.ts';
import { wordsFor } from '../words/fact-words.ts';
import type { Reading } from './line-types.ts';

const fact = (type: string, data: object, effectiveOn = '2026-11-27') => ({
  ...{ original: type, type, data, personal: {}, effectiveOn, period: null, withdrawnBasis: [] as readonly string[] },
  ...{ earlier: [], statedBy: { recordedAt: `${effectiveOn}T10:00:00.000Z` } },
  recordedIn: { record: 'placement', id: 'first' },
});
const placementSaid = (...facts: readonly object[]) => {
  const reading = {
    found: { facts, at: { asAt: '2026-11-29', knownOn: '2026-11-29' } },
    names: { provider: () => 'Nene Bridge' },
    places: new Map([['PlacementStarted', 'p1']]),
  } as unknown as Reading;
  return keyFacts(reading).find(({ label }) => label.startsWith('Placement'))?.texts;
};
const awarded = fact('ReferralAwarded', { providerId: 'p1' });
const proposed = (couldStartOn: string | null) => fact('PlacementProposed', { awardEventId: 'a', couldStartOn });
const begun = fact('PlacementStarted', { startsOn: '2026-12-07', endsOn: '2027-01-29', schoolLeaving: null });

const second = (told: ReturnType<typeof fact>) => ({ ...told, recordedIn: { record: 'placement', id: 'second' } });
it('At a glance stand two placements at once, each as it is, and not the one that came last alone', () => {
  expect(placementSaid(awarded, second(proposed(null)), begun)).toEqual([
    'Nene Bridge, not begun',
    'At Nene Bridge, since 7 December 2026, to 29 January 2027',
  ]);
  const ended = second(fact('PlacementEnded', { endedOn: '2026-12-18' }));
  expect(placementSaid(begun, second(begun), ended)).toEqual([
    'At Nene Bridge, since 7 December 2026, to 29 January 2027',
  ]);
  const gone = second(fact('PlacementWithdrawn', { awardEventId: 'a' }));
  expect(placementSaid(awarded, begun, second(proposed(null)), gone)).toEqual([
    'At Nene Bridge, since 7 December 2026, to 29 January 2027',
  ]);
});

it.each([
  ['None yet', []],
  ['Nene Bridge, from Monday 7 December 2026, not begun', [awarded, proposed('2026-12-07')]],
  ['Nene Bridge, not begun', [awarded, proposed(null)]],
  ['At Nene Bridge, since 7 December 2026, to 29 January 2027', [awarded, proposed('2026-12-07'), begun]],
  [
    'At Nene Bridge, until the return to school, confirmed on 27 November 2026',
    [awarded, begun, fact('ReturnConfirmed', { outcome: 'full', confirmedOn: '2026-11-27' })],
  ],
  ['At Nene Bridge, since 7 December 2026, to 29 January 2027', [begun, awarded, proposed('2026-12-07')]],
  ['None yet', [awarded, proposed(null), fact('PlacementWithdrawn', { awardEventId: 'a' })]],
])('The placement at a glance is: %s', (said, facts) => expect(placementSaid(...facts)).toEqual([said]));

const ofVoided = (told: ReturnType<typeof fact>) => ({ ...told, withdrawnBasis: ['PlacementStarted'] });
it.each([
  ['an end', fact('PlacementEnded', { endedOn: '2026-12-18' }, '2026-12-18')],
  ['a full return', fact('ReturnConfirmed', { outcome: 'full', confirmedOn: '2026-12-18' }, '2026-12-18')],
  ['an extension', fact('ExtensionAgreed', { finishesOn: '2027-03-26' }, '2026-12-18')],
])('At a glance %s is none of a placement that began again, where it was told of a start that was voided', (_, told) =>
  expect(placementSaid(awarded, begun, ofVoided(told))).toEqual([
    'At Nene Bridge, since 7 December 2026, to 29 January 2027',
  ]),
);

it.each([
  ['leads to another record that is open', true, 'Open the other record', '/line/c2'],
  [
    'leads to whom to ask where it is not',
    false,
    'It is not open to you: see which team to ask',
    '/line/c1/possible-duplicates',
  ],
  ['leads to both where that is not known', null, 'See the records beside each other', '/line/c1/possible-duplicates'],
] as const)('What may be the same child %s', (_, isOpen, text, href) => {
  const found = fact('PossibleDuplicatesFound', { otherChildIds: ['c2'], more: 0, sharing: 'upn' });
  const reading = {
    ...{ childId: 'c1', names: isOpen === null ? {} : { opens: () => isOpen }, places: new Map() },
    found: { facts: [found], at: { asAt: '2026-11-29', knownOn: '2026-11-29' } },
  } as unknown as Reading;
  expect(keyFacts(reading)).toContainEqual({ label: 'May be the same child', texts: [text], href });
});

it('Of several other records each is called by the same number wherever the line names it', () => {
  const names = { opens: () => true, nth: nthOf(['c2', 'c3']) };
  const found = fact('PossibleDuplicatesFound', { otherChildIds: ['c2', 'c3'], more: 0, sharing: 'upn' });
  const judged = fact('PossibleDuplicatesJudged', { otherChildIds: ['c2'], as: 'two-children' });
  const reading = {
    ...{ childId: 'c1', names, places: new Map() },
    found: { facts: [found, judged], at: { asAt: '2026-11-29', knownOn: '2026-11-29' } },
  } as unknown as Reading;
  const links = (each: object) =>
    wordsFor(each as never, names).rows.flatMap(({ texts, href }) => (href ? [[texts[0], href]] : []));
  expect(keyFacts(reading).filter(({ href }) => href)).toEqual([
    { label: 'May be the same child', texts: ['Open the other record, 2 of 2'], href: '/line/c3' },
  ]);
  expect([links(found), links(judged)]).toEqual([
    [
      ['Open its line, 1 of 2', '/line/c2'],
      ['Open its line, 2 of 2', '/line/c3'],
    ],
    [['Open its line, 1 of 2', '/line/c2']],
  ]);
});
