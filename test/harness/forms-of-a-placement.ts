import { day, ended, held } from './filled-forms.ts';
import { paperwork } from './paperwork.ts';
import type { PlacedChild } from './placed-child.ts';
import type { Filled, Form } from './sent-form.ts';
import type { Service } from './service.ts';
import { fenlandOnline, ferryMeadows, senOfficer } from './the-people.ts';

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
const whereTakenOver: Filled = {
  ...{ providerId: ferryMeadows.organisation!, toldBy: 'The list of the former service', weeklyPrice: '425' },
  ...day('stoodOn', ['2026', '2', '2']),
};
const takenOver: Filled = {
  ...{ ...whereTakenOver, legalBasis: 'ea1996-s19' },
  ...{ ...day('startsOn', ['2026', '1', '6']), ...day('endsOn', ['2026', '3', '27']) },
  ...{ ...day('nextReviewOn', ['2026', '2', '24']), 'timetable-tuesday-PM-minutes': '120' },
};

/** What is filled in of a placement from its start to its end, in an order in which each can still be sent. */
export function formsOfAPlacement({ service, placed, awarded, elsewhere, reviewHeld, reviewed }: World) {
  const path = ({ childId, placementId }: PlacedChild) => `/line/${childId}/placements/${placementId}`;
  const api = ({ placementId }: PlacedChild) => `/placements/${placementId}`;
  const entriesOf = async (of: PlacedChild, type: string) => {
    const { items } = await service()
      .as(senOfficer)
      .read<{ items: { placementId: string; entries: { id: string; type: string }[] }[] }>(
        `/children/${of.childId}/placements`,
      );
    return items
      .find(({ placementId }) => placementId === of.placementId)!
      .entries.filter((each) => each.type === type);
  };
  /** So that the same can be recorded again: whatever of this type stands is taken back. */
  const takenBack = async (of: PlacedChild, type: string) => {
    for (const entry of await entriesOf(of, type))
      await service()
        .as(senOfficer)
        .post(`${api(of)}/entries/${entry.id}/voids`, { reason });
    await service().drained();
  };
  /** Where what was recorded last of this type is put right. */
  const puttingRight = (type: string, page: string) => async () =>
    `${path(placed())}/entries/${(await entriesOf(placed(), type)).at(-1)!.id}/${page}`;
  const entries = 'line/:childId/placements/:placementId/entries/:entryId';
  let starts = 0;
  const startCorrected = async () =>
    elsewhere(`${api(placed())}/start/corrections`, {
      ...{ ...paperwork.terms, timetable: paperwork.terms.timetable.slice(0, 2) },
      ...{ endsOn: ['2026-02-19', '2026-02-18'][starts++ % 2], reason },
      ...{ confirmed: ['other-than-offered:2'], confirmedReason: 'Two are agreed for now' },
    });
  let ends = 0;
  /** Another last day alone, so that neither sessions nor reviews are others for what follows. */
  const endCorrected = async () =>
    elsewhere(`${api(placed())}/start/corrections`, {
      ...{ ...paperwork.terms, endsOn: ['2026-02-16', '2026-02-17'][ends++ % 2], reason },
    });
  const idOf = async (type: string, date: string) =>
    (await service().recorded()).findLast((each) => each.type === type && each.data['date'] === date)!.id;
  let marks = 0;
  /** What was marked on the morning of a session that was not held. */
  const morningCorrected = async () =>
    elsewhere(`/children/${placed().childId}/marks/${await idOf('SessionMarked', '2026-02-05')}/corrections`, {
      ...{ date: '2026-02-05', code: ['I', 'C'][marks++ % 2], reason },
    });
  const asOffered = () => {
    const { terms, outcomes } = paperwork;
    return { ...terms, timetable: terms.timetable.slice(0, 2), outcomes };
  };
  const forms: Readonly<Record<string, Form>> = {
    'line/:childId/placements/:placementId/no-session': {
      ...{ at: () => `${path(placed())}/no-session?week=2026-02-02`, heading: /No session in the week/ },
      wrong: { because: 'place-closed' },
      ...{ filled: { 'sessions-2026-02-05-PM': 'yes', because: 'staff-away' }, meanwhile: endCorrected },
    },
    'line/:childId/sessions-not-held/:entryId/void': {
      at: async () =>
        `/line/${placed().childId}/sessions-not-held/${await idOf('SessionNotHeld', '2026-02-05')}/void?date=2026-02-05`,
      ...{ heading: /There was a session/, wrong: { reason: '' }, filled: { reason }, meanwhile: morningCorrected },
    },
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
        await elsewhere(`${api(awarded())}/start`, asOffered());
        await takenBack(awarded(), 'PlacementStarted');
      },
    },
    'line/:childId/take-over-placement': {
      at: () => `/line/${awarded().childId}/take-over-placement`,
      heading:
        /Take over a placement|Take the placement over|Where, and who says so|When, and on what basis|Which sessions/,
      wrong: { ...whereTakenOver, ...day('stoodOn', ['2026', '2', '30']) },
      questioned: { ...takenOver, ...day('endsOn', ['2026', '2', '3']), ...day('nextReviewOn', ['2026', '2', '2']) },
      // Where it was unusual it is on record by then.
      filled: { ...takenOver, providerId: fenlandOnline.organisation! },
      meanwhile: async () => {
        await takenBack(awarded(), 'PlacementStarted');
        await elsewhere(`${api(awarded())}/start`, asOffered());
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
    [`${entries}/correct-start`]: {
      at: puttingRight('PlacementStarted', 'correct-start'),
      heading: /Correct the start/,
      wrong: { ...day('startsOn', ['2026', '2', '30']), reason: '' },
      refused: { ...terms('13'), ...day('nextReviewOn', ['2026', '8', '3']), reason },
      questioned: { ...terms('17'), reason },
      ...{ filled: { ...terms('13'), reason }, meanwhile: reviewHeld },
    },
    [`${entries}/correct-extension`]: {
      at: puttingRight('ExtensionAgreed', 'correct-extension'),
      heading: /Correct the extension/,
      wrong: { ...day('finishesOn', ['2026', '13', '1']), reason: '' },
      refused: { ...day('finishesOn', ['2026', '1', '2']), reason },
      questioned: { ...day('finishesOn', ['2027', '7', '16']), ...day('offRollOn', ['2027', '7', '19']), reason },
      filled: { ...day('finishesOn', ['2026', '7', '17']), ...day('offRollOn', ['2026', '7', '31']), reason },
      meanwhile: reviewHeld,
    },
    'line/:childId/placements/:placementId/record-review': {
      ...{ at: () => `${path(placed())}/record-review`, heading: /Record a review/ },
      ...{ refused: held('1'), questioned: held('3'), filled: held('4'), meanwhile: reviewHeld },
    },
    [`${entries}/correct-review`]: {
      at: puttingRight('PlacementReviewed', 'correct-review'),
      heading: /Correct the review/,
      wrong: { ...held('13'), reason: '' },
      ...{ refused: { ...held('1'), reason }, questioned: { ...held('3'), notes: '', reason } },
      ...{ filled: { ...held('5'), notes: '', reason }, meanwhile: reviewHeld },
    },
    'line/:childId/placements/:placementId/return-plan': {
      ...{ at: () => `${path(placed())}/return-plan`, heading: /Plan the return to school/ },
      wrong: { ...returning('110001', '2'), 'phases-1-sessionsAtSchool': '11' },
      ...{ refused: returning('110001', '4'), questioned: returning('999999', '2'), filled: returning('110001', '2') },
      meanwhile: reviewHeld,
    },
    [`${entries}/correct-return-plan`]: {
      at: puttingRight('ReturnPlanned', 'correct-return-plan'),
      heading: /Correct the return plan/,
      wrong: { ...returning('110001', '2'), 'phases-1-sessionsAtSchool': '11', reason: '' },
      refused: { ...returning('110001', '4'), reason },
      questioned: { ...returning('999998', '2'), reason },
      filled: { ...returning('110001', '2'), support: 'By her own tutor', reason },
      meanwhile: reviewHeld,
    },
    'line/:childId/placements/:placementId/return': {
      ...{ at: () => `${path(placed())}/return`, heading: /Say how the return went/ },
      refused: { ...day('confirmedOn', ['2026', '2', '6']), outcome: 'failed' },
      questioned: { ...day('confirmedOn', ['2026', '2', '1']), outcome: 'partial' },
      filled: { ...day('confirmedOn', ['2026', '2', '6']), outcome: 'partial' },
      meanwhile: reviewHeld,
    },
    [`${entries}/correct-return`]: {
      at: puttingRight('ReturnConfirmed', 'correct-return'),
      heading: /Correct how the return went/,
      refused: { ...day('confirmedOn', ['2026', '2', '6']), outcome: 'failed', reason },
      questioned: { ...day('confirmedOn', ['2026', '2', '1']), outcome: 'partial', setback: '', reason },
      filled: { ...day('confirmedOn', ['2026', '2', '6']), outcome: 'failed', setback: 'health', reason },
      meanwhile: reviewHeld,
    },
    'line/:childId/placements/:placementId/end': {
      at: async () => {
        await takenBack(placed(), 'PlacementEnded');
        return `${path(placed())}/end`;
      },
      heading: /End a placement/,
      ...{ refused: ended('11', '1'), questioned: ended('1', '2'), filled: ended('6', '2'), meanwhile: reviewHeld },
    },
    [`${entries}/correct-end`]: {
      at: puttingRight('PlacementEnded', 'correct-end'),
      heading: /Correct the end/,
      ...{ refused: endedAnew('11', '1'), questioned: endedAnew('1', '2') },
      ...{ filled: endedAnew('5', '2'), meanwhile: startCorrected },
    },
    [`${entries}/void`]: {
      ...{ at: puttingRight('PlacementEnded', 'void'), heading: /Void the end/ },
      ...{ filled: { reason }, meanwhile: startCorrected },
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
const minutes = { 'timetable-monday-AM-minutes': '180', 'timetable-thursday-PM-minutes': '150' };
/** Of one that began at the start of the term, to before the extension that followed. */
const terms = (first: string): Filled => ({
  ...{ ...daysAndBasis('2026'), ...day('startsOn', ['2026', '1', first]), ...day('endsOn', ['2026', '3', '20']) },
  ...minutes,
});
const endedAnew = (date: string, month: string): Filled => {
  const { reason: endReason, ...rest } = ended(date, month);
  return { ...rest, endReason: endReason!, reason };
};
const agreed = (year: string): Filled => ({
  ...{ ...daysAndBasis(year), ...minutes },
  ...{ 'outcomes-0-domain': 'attendance', 'outcomes-0-measure': 'Sessions attended a week' },
  ...{
    'outcomes-0-baseline': '3 of 10',
    'outcomes-0-target': '9 of 10',
    ...day('outcomes-0-baselineOn', ['2026', '1', '19']),
  },
});

const returning = (urn: string, month: string): Filled => ({
  ...{ schoolUrn: urn, ...day('returnsOn', ['2026', '2', '6']), ...day('phases-0-from', ['2026', month, '6']) },
  ...{ 'phases-0-sessionsAtSchool': '4', 'phases-0-sessionsAtProvision': '0' },
  ...{
    ...day('phases-1-from', ['2026', '4', '27']),
    'phases-1-sessionsAtSchool': '8',
    'phases-1-sessionsAtProvision': '0',
  },
  ...{
    criteria: 'Two weeks above nine sessions in ten\nAmara says she is ready',
    support: 'Named adult at the gate',
  },
});
