import { describe, expect, it } from '@jest/globals';
import { answered, type IsoDate } from '../foundation/index.ts';
import { expectRefused } from '../testing/expect-refused.ts';
import { approvalMissing, extensionMissing, EXTENSION_NEEDS, type Extension, type ExtensionNeed } from './index.ts';

const ON: IsoDate = '2026-03-10';

describe('What a placement lacks for its approval [placement.approval]', () => {
  const missing = (nextReviewOn: IsoDate | null) => answered(approvalMissing({ nextReviewOn }, ON));

  it('is the date of its next review', () => {
    expect(missing(null)).toMatchObject({
      result: ['next review date'],
      inputs: { placement: { nextReviewOn: null }, on: ON },
      sentence: 'Approval on 10 March 2026: still to be given: next review date.',
    });
    expect(missing('2026-03-10')).toMatchObject({
      result: [],
      sentence: 'Approval on 10 March 2026: nothing is missing.',
    });
  });

  it.each<[string, string, IsoDate]>([
    ['nextReviewOn', 'before-the-approval', '2026-03-09'],
    ['nextReviewOn', 'not-a-civil-date', '2026-03-32'],
  ])('refuses %s: %s', (field, rule, nextReviewOn) => expectRefused(() => missing(nextReviewOn), field, rule));

  it.each([null, '2026-03-10'] as const)('refuses what is no date, the next review on %s', (nextReviewOn) =>
    expectRefused(() => approvalMissing({ nextReviewOn }, '2026-02-30'), 'on', 'not-a-civil-date'),
  );
});

describe('What an extension lacks [placement.extension]', () => {
  const EXTENSION: Extension = {
    placement: { from: '2026-01-05', to: '2026-03-27', sessionsAWeek: 6 },
    otherStays: [],
    reviewedOn: '2026-03-09',
    newFinish: '2026-04-24',
    reason: 'not yet ready for school',
    approver: 'A. Officer',
    cost: 240000,
  };
  const of = (change: Partial<Extension> = {}, own?: number) =>
    answered(extensionMissing({ ...EXTENSION, ...change }, ON, own));

  it.each<[Partial<Extension>, ExtensionNeed[]]>([
    [{}, []],
    [{ cost: 0 }, []],
    [{ reviewedOn: '2026-01-05' }, []],
    [{ reviewedOn: '2026-03-10' }, []],
    [{ reviewedOn: null }, ['recorded review']],
    [{ newFinish: null }, ['new finish date']],
    [{ reason: null }, ['reason']],
    [{ reason: ' ' }, ['reason']],
    [{ approver: null }, ['approver']],
    [{ approver: '' }, ['approver']],
    [{ cost: null }, ['cost']],
    [{ reviewedOn: null, newFinish: null, reason: null, approver: null, cost: null }, [...EXTENSION_NEEDS]],
  ])('%j: %j', (change, missing) => expect(of(change).result.missing).toEqual(missing));

  it('gives the length anew, with the stays that count with it', () => {
    expect(of().result.length).toEqual({ from: '2026-01-05', to: '2026-04-24', days: 110, sessionsAWeek: 6 });
    const earlier = { from: '2025-11-03', to: '2025-12-19', sessionsAWeek: 4 } as const;
    expect(of({ otherStays: [earlier] }).result.length).toMatchObject({ from: '2025-11-03', days: 173 });
    expect(of({ otherStays: [earlier] }, 1).result.length).toMatchObject({ from: '2026-01-05' });
    const later = { from: '2026-09-07', to: '2026-10-16', sessionsAWeek: 4 } as const;
    expect(of({ otherStays: [later] }).result.length).toMatchObject({ from: '2026-01-05', to: '2026-04-24' });
    expect(of({ newFinish: null }).result.length).toBeNull();
  });

  it('says so in words', () => {
    expect(of().sentence).toBe(
      'Extension on 10 March 2026: nothing is missing. To 24 April 2026, 110 days in all from 5 January 2026.',
    );
    expect(of({ newFinish: null, cost: null }).sentence).toBe(
      'Extension on 10 March 2026: still to be given: new finish date and cost.',
    );
  });

  it('rests on how stays are counted', () => {
    expect(of().restsOn).toEqual([{ id: 'nonschool.ap.spell', version: 'a gap of 4 weeks' }]);
    expect(of().inputs).toEqual({ extension: EXTENSION, on: ON, own: null });
  });

  it.each<[string, string, () => unknown]>([
    ['on', 'not-a-civil-date', () => extensionMissing(EXTENSION, '2026-02-30')],
    ['reviewedOn', 'not-a-civil-date', () => of({ reviewedOn: '2026-02-30' })],
    ['reviewedOn', 'outside-the-placement', () => of({ reviewedOn: '2026-01-04' })],
    ['reviewedOn', 'after-the-extension', () => of({ reviewedOn: '2026-03-11' })],
    ['newFinish', 'not-a-civil-date', () => of({ newFinish: '2026-04-31' })],
    ['newFinish', 'not-later', () => of({ newFinish: '2026-03-27' })],
    ['cost', 'not-a-whole-number', () => of({ cost: 0.5 })],
    ['placement', 'ends-before-it-starts', () => of({ placement: { ...EXTENSION.placement, from: '2026-03-28' } })],
    ['own', 'not-a-whole-number', () => of({}, -1)],
  ])('refuses %s: %s', (field, rule, call) => expectRefused(call, field, rule));
});
