import { day, ended, held } from './filled-forms.ts';
import { paperwork } from './paperwork.ts';
import type { PlacedChild } from './placed-child.ts';
import type { Filled, Form } from './sent-form.ts';
import type { Service } from './service.ts';
import { senOfficer } from './the-people.ts';

type World = Readonly<{
  service: () => Service;
  placed: () => PlacedChild;
  /** Whose placement was awarded and has not begun. */
  awarded: () => PlacedChild;
  /** What the officer of another service records. */
  elsewhere: (url: string, body: object) => Promise<unknown>;
  reviewHeld: () => Promise<unknown>;
  reviewed: (heldOn: string, recommends: string) => Promise<object>;
}>;

const reason = 'Read from the wrong row';

/** What is filled in of a placement from its start to its end, in an order in which each can still be sent. */
export function formsOfAPlacement({ service, placed, awarded, elsewhere, reviewHeld, reviewed }: World) {
  const path = ({ childId, placementId }: PlacedChild) => `/line/${childId}/placements/${placementId}`;
  const api = ({ placementId }: PlacedChild) => `/placements/${placementId}`;
  /** So that the same can be recorded again: whatever of this type stands is taken back. */
  const takenBack = async (of: PlacedChild, type: string) => {
    const officer = service().as(senOfficer);
    const { items } = await officer.read<{ items: { placementId: string; entries: { id: string; type: string }[] }[] }>(
      `/children/${of.childId}/placements`,
    );
    const entries = items.find(({ placementId }) => placementId === of.placementId)!.entries;
    for (const entry of entries.filter((each) => each.type === type))
      await officer.post(`${api(of)}/entries/${entry.id}/voids`, { reason });
    await service().drained();
  };
  const forms: Readonly<Record<string, Form>> = {
    'line/:childId/placements/:placementId/start': {
      at: async () => {
        await takenBack(awarded(), 'PlacementStarted');
        return `${path(awarded())}/start`;
      },
      heading: /Start the placement|When, and on what basis|Which sessions|What is the placement to achieve/,
      wrong: { ...daysAndBasis('2026'), ...day('startsOn', ['2026', '2', '30']) },
      questioned: agreed('2027'),
      filled: agreed('2026'),
      told: /What was recorded since has been taken back/,
      meanwhile: async () => {
        await elsewhere(`${api(awarded())}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes });
        await takenBack(awarded(), 'PlacementStarted');
      },
    },
    'line/:childId/placements/:placementId/extension': {
      at: async () => {
        await takenBack(placed(), 'ExtensionAgreed');
        return `${path(placed())}/extension`;
      },
      heading: /Agree the extension/,
      wrong: day('finishesOn', ['2026', '13', '1']),
      refused: day('finishesOn', ['2026', '2', '2']),
      questioned: day('finishesOn', ['2027', '7', '16']),
      filled: { ...day('finishesOn', ['2026', '4', '2']), ...day('offRollOn', ['2026', '4', '30']) },
      meanwhile: async () =>
        elsewhere(`${api(placed())}/start/corrections`, { ...paperwork.terms, endsOn: '2026-02-20', reason }),
    },
    'line/:childId/placements/:placementId/record-review': {
      ...{ at: () => `${path(placed())}/record-review`, heading: /Record a review/ },
      ...{ refused: held('1'), filled: held('4'), meanwhile: reviewHeld },
    },
    'line/:childId/placements/:placementId/return-plan': {
      ...{ at: () => `${path(placed())}/return-plan`, heading: /Plan the return to school/ },
      wrong: { ...returning('110001', '3'), 'phases-1-sessionsAtSchool': '11' },
      ...{ refused: returning('110001', '4'), questioned: returning('999999', '3'), filled: returning('110001', '3') },
      meanwhile: reviewHeld,
    },
    'line/:childId/placements/:placementId/return': {
      ...{ at: () => `${path(placed())}/return`, heading: /Say how the return went/ },
      refused: { ...day('confirmedOn', ['2026', '2', '6']), outcome: 'failed' },
      filled: { ...day('confirmedOn', ['2026', '2', '6']), outcome: 'partial' },
      meanwhile: reviewHeld,
    },
    'line/:childId/placements/:placementId/end': {
      ...{ at: () => `${path(placed())}/end`, heading: /End a placement/ },
      ...{ refused: ended('11', '1'), filled: ended('6', '2'), meanwhile: reviewHeld },
    },
  };
  return {
    forms,
    extensionRecommended: async () => elsewhere(`${api(placed())}/reviews`, await reviewed('2026-01-20', 'extend')),
  };
}

/** To the school holidays of the summer in which she leaves school, or of the year before. */
const daysAndBasis = (year: string): Filled => ({
  ...{ ...day('startsOn', ['2026', '1', '26']), ...day('nextReviewOn', ['2026', '3', '2']) },
  ...{ ...day('endsOn', [year, '7', '16']), legalBasis: 'ea1996-s19' },
});
const agreed = (year: string): Filled => ({
  ...daysAndBasis(year),
  ...{ 'timetable-monday-AM-minutes': '180', 'timetable-thursday-PM-minutes': '150' },
  ...{ 'outcomes-0-domain': 'attendance', 'outcomes-0-measure': 'Sessions attended a week' },
  ...{
    'outcomes-0-baseline': '3 of 10',
    'outcomes-0-target': '9 of 10',
    ...day('outcomes-0-baselineOn', ['2026', '1', '19']),
  },
});

const returning = (urn: string, month: string): Filled => ({
  ...{ schoolUrn: urn, ...day('returnsOn', ['2026', '3', '23']), ...day('phases-0-from', ['2026', month, '23']) },
  ...{ 'phases-0-sessionsAtSchool': '4', 'phases-0-sessionsAtProvision': '6' },
  ...{
    ...day('phases-1-from', ['2026', '4', '27']),
    'phases-1-sessionsAtSchool': '8',
    'phases-1-sessionsAtProvision': '2',
  },
  ...{
    criteria: 'Two weeks above nine sessions in ten\nAmara says she is ready',
    support: 'Named adult at the gate',
  },
});
