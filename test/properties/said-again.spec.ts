import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '../../apps/server/src/composition/all-contexts.ts';
import { aSister, changesOfCircumstances } from '../harness/changes-of-circumstances.ts';
import { changesOfHolder } from '../harness/changes-of-holder.ts';
import { closingsOfARecord } from '../harness/closings-of-a-record.ts';
import { paperwork } from '../harness/paperwork.ts';
import { Service } from '../harness/service.ts';
import { senOfficer } from '../harness/the-people.ts';

type Held = Readonly<{ subjectId?: string }>;

/** A UPN is compared with nothing yet: told again, it is recorded again. */
const [NOT_YET, NOT_YET_TOLD] = [/upns$/, 'UpnChanged'];

/** Every step that says of a day what holds from it on; the correction of one is refused by what it corrects. */
const changes = [...changesOfHolder, ...changesOfCircumstances, ...closingsOfARecord].filter(
  ({ route, ids, needs }) =>
    ids.length === 1 && needs.includes('from') && !/\{changeId\}/.test(route) && !NOT_YET.test(route),
);
/** Said from the same day, and from a later one: of a day that is to come nothing is said of some. */
const later = (from: string): string => (from < '2026' ? '2025-11-28' : '2026-11-23');

describe('What holds already', () => {
  let service: Service;
  const told = new Set<string>();
  beforeAll(async () => {
    service = await Service.startedAt('2025-11-29T09:00:00.000Z');
  });
  afterAll(() => service.end());

  const post = (url: string, body: object) => service.as(senOfficer).post(url, body);

  it.each(changes.map((step) => [step.name, step] as const))('%s: refused when it is said again', async (_, step) => {
    const { id } = (await post('/children', { ...paperwork.child, upn: null })).written;
    const url = step.route.replace('{childId}', id);
    const { id: sister } = (await post('/children', { ...aSister, givenNames: `Nneka ${id}` })).written;
    const body = step.body({ child: id, sister });
    const { events } = (await post(url, body)).written;
    const recorded = (await service.recorded()).find((each) => each.id === events[0]!.id)!;
    told.add(recorded.type);
    const { subjectId } = recorded.data as Held;
    const { from } = body as Readonly<{ from: string }>;
    for (const day of [from, later(from)]) {
      const again = await post(url, { ...body, ...(subjectId && { subjectId }), from: day });
      expect([day, again.told, again.faults]).toEqual([day, '409 no-change', ['from']]);
    }
  });

  it('refuses the name of the registration from its day on', async () => {
    const { givenNames, familyName } = paperwork.child;
    const { id } = (await post('/children', { ...paperwork.child, upn: null })).written;
    const again = await post(`/children/${id}/names`, { givenNames, familyName, from: '2025-11-29' });
    expect([again.told, again.faults]).toEqual(['409 no-change', ['from']]);
  });

  it('was said again of every kind of change', () => {
    const kinds = [...catalogue.types.values()].filter(({ dated, kind }) => dated && kind === 'original');
    expect(kinds.map(({ type }) => type).filter((type) => !told.has(type))).toEqual([NOT_YET_TOLD]);
  });
});
