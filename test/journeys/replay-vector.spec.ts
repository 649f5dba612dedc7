import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../harness/answer.ts';
import { paperwork } from '../harness/paperwork.ts';
import { outcomeIdsOf, placedChild, type PlacedChild } from '../harness/placed-child.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

type Shown = Readonly<{ original: string; type: string; data: { code?: string; date?: string; startsOn?: string } }>;
type Changed = Readonly<{ type: string; before: Shown | null; after: Shown | null; by: readonly Said[] }>;
type Said = Readonly<{ type: string; recordedAt: string; reason: string | null; by: { id: string; role: string } }>;
type Line = Readonly<{ facts: readonly Shown[]; changes: readonly Changed[] }>;

describe('A child’s line as at a date, as known on a date (V-REPLAY)', () => {
  let service: Service;
  let child: PlacedChild;
  const voided = 'Agreed before the head of service had seen the cost.';
  const officer = () => service.as(senOfficer);
  const accepted = async (answer: Promise<Answer>) => (await answer).written;

  const lineAt = (asAt: string, knownOn: string, other = '') =>
    officer().read<Line>(`/children/${child.childId}/line?asAt=${asAt}&knownOn=${knownOn}${other}`);
  const typesAt = async (asAt: string, knownOn: string) => (await lineAt(asAt, knownOn)).facts.map(({ type }) => type);
  const markAt = async (asAt: string, knownOn: string) =>
    (await lineAt(asAt, knownOn)).facts.find(({ type }) => type === 'SessionMarked')?.data.code ?? null;

  beforeAll(async () => {
    service = await Service.startedAt('2025-12-08T15:20:00.000Z');
    child = await placedChild(service);
    const placement = `/placements/${child.placementId}`;
    const register = `/children/${child.childId}/marks`;
    const mark = { date: '2026-01-14', session: 'AM', placementId: child.placementId };

    await service.at('2026-01-12T16:00:00.000Z');
    await accepted(officer().post(`${placement}/start`, { ...paperwork.terms, outcomes: paperwork.outcomes }));
    await service.at('2026-01-14T16:30:00.000Z');
    const { events } = await accepted(officer().post(register, { marks: [{ ...mark, code: 'K' }] }));
    const markId = events[0]!.id;
    const correctTo = (code: string) =>
      accepted(
        officer().post(`${register}/${markId}/corrections`, { date: mark.date, code, reason: 'The return says so.' }),
      );
    await service.at('2026-01-20T10:00:00.000Z');
    await correctTo('I');
    await service.at('2026-02-02T09:40:00.000Z');
    await correctTo('K');
    await service.at('2026-02-06T15:00:00.000Z');
    const review = paperwork.review(await outcomeIdsOf(service, child.childId), '2026-02-06');
    const reviewId = (await officer().post(`${placement}/reviews`, review)).event('PlacementReviewed');
    const extension = await officer().post(`${placement}/extensions`, { reviewId, finishesOn: '2026-03-27' });
    await service.at('2026-02-10T11:10:00.000Z');
    const began = { ...paperwork.terms, startsOn: '2026-01-13', reason: 'Monday was a visit.' };
    await accepted(officer().post(`${placement}/start/corrections`, began));
    await service.at('2026-02-20T14:00:00.000Z');
    const entry = `${placement}/entries/${extension.event('ExtensionAgreed')}/voids`;
    await accepted(officer().post(entry, { reason: voided }));
    await service.at('2026-03-03T10:00:00.000Z');
    await accepted(officer().post(`${register}/${markId}/voids`, { date: mark.date, reason: 'Under enquiry.' }));
    await service.at('2026-03-05T10:00:00.000Z');
    await accepted(officer().post(register, { marks: [{ ...mark, code: 'I' }] }));
    await service.at('2026-03-31T09:00:00.000Z');
  });
  afterAll(() => service.end());

  it('was recorded fact by fact, at those instants', async () => {
    const line = (await service.recorded()).filter(({ recordedAt }) => recordedAt >= '2026-01-12');
    expect(line.map(({ type, recordedAt, effectiveOn }) => [recordedAt, type, effectiveOn])).toEqual([
      ['2026-01-12T16:00:00.000Z', 'PlacementStarted', '2026-01-12'],
      ['2026-01-14T16:30:00.000Z', 'SessionMarked', '2026-01-14'],
      ['2026-01-20T10:00:00.000Z', 'SessionMarkedCorrected', '2026-01-14'],
      ['2026-02-02T09:40:00.000Z', 'SessionMarkedCorrected', '2026-01-14'],
      ['2026-02-06T15:00:00.000Z', 'PlacementReviewed', '2026-02-06'],
      ['2026-02-06T15:00:00.000Z', 'ExtensionAgreed', '2026-02-06'],
      ['2026-02-10T11:10:00.000Z', 'PlacementStartedCorrected', '2026-01-13'],
      ['2026-02-20T14:00:00.000Z', 'ExtensionAgreedVoided', '2026-02-06'],
      ['2026-03-03T10:00:00.000Z', 'SessionMarkedVoided', '2026-01-14'],
      ['2026-03-05T10:00:00.000Z', 'SessionMarked', '2026-01-14'],
    ]);
  });

  it.each([
    ['2026-01-14', '2026-01-19', 'K'],
    ['2026-01-14', '2026-01-25', 'I'],
    ['2026-01-14', '2026-02-03', 'K'],
    ['2026-01-13', '2026-02-03', null],
    ['2026-01-14', '2026-03-04', null],
    ['2026-01-14', '2026-03-06', 'I'],
  ])('as at %s, known on %s, the morning of 14 January is %s', async (asAt, knownOn, code) =>
    expect(await markAt(asAt, knownOn)).toBe(code),
  );

  it.each([
    ['2026-01-12', '2026-01-12', true],
    ['2026-01-12', '2026-02-11', false],
    ['2026-01-13', '2026-02-11', true],
  ])('as at %s, known on %s, the placement has started: %s', async (asAt, knownOn, started) =>
    expect((await typesAt(asAt, knownOn)).includes('PlacementStarted')).toBe(started),
  );

  it.each([
    ['2026-02-10', '2026-02-19', true],
    ['2026-02-10', '2026-02-21', false],
    ['2026-02-05', '2026-02-19', false],
  ])('as at %s, known on %s, the placement is extended: %s', async (asAt, knownOn, extended) =>
    expect((await typesAt(asAt, knownOn)).includes('ExtensionAgreed')).toBe(extended),
  );

  it('names who voided the extension between 19 and 21 February, and why', async () => {
    const { changes } = await lineAt('2026-02-10', '2026-02-19', '&compareAsAt=2026-02-10&compareKnownOn=2026-02-21');
    expect(changes).toEqual([
      expect.objectContaining({
        type: 'ExtensionAgreed',
        before: expect.objectContaining({ data: expect.objectContaining({ finishesOn: '2026-03-27' }) }),
        after: null,
        by: [
          expect.objectContaining({
            type: 'ExtensionAgreedVoided',
            recordedAt: '2026-02-20T14:00:00.000Z',
            reason: voided,
            by: expect.objectContaining({ id: senOfficer.id, role: 'sen-officer' }),
          }),
        ],
      }),
    ]);
  });
});
