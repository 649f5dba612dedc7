import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { placeOfChildren, nenePlace, type ChildAtPlace } from '../harness/place-of-children.ts';
import { Service } from '../harness/service.ts';
import { auditor, exclusionsOfficer, ferryMeadows, senOfficer } from '../harness/the-people.ts';

const DAY = '2026-01-14';
const THIRTY = 30;
type Row = Readonly<{ childId: string; placementId: string; marks: readonly object[] }>;
type Parts = Readonly<{ position: string; parts: { id: string; events: { id: string }[] }[]; refused: object[] }>;
type Register = Readonly<{ items: { childId: string; name: { familyName: string }; marks: object }[] }>;

/** The marks of thirty children at one place, in one request. */
describe('The register of a place', () => {
  let service: Service;
  let children: readonly ChildAtPlace[];
  const path = `/providers/${nenePlace}/registers`;
  const rowOf = ({ childId, placementId }: ChildAtPlace, code = 'K', date: string = DAY): Row => ({
    ...{ childId, placementId },
    marks: ['AM', 'PM'].map((session) => ({ date, session, code })),
  });
  const register = (change: (row: Row, n: number) => Row = (row) => row, date: string = DAY) => ({
    rows: children.map((child, n) => change(rowOf(child, 'K', date), n)),
  });
  const send = (body: object, key?: string, by = senOfficer) => service.as(by).post(path, body, key ? { key } : {});
  const marks = async () => (await service.recorded()).filter(({ type }) => type === 'SessionMarked').length;

  beforeAll(async () => {
    service = await Service.startedAt('2026-01-05T10:00:00.000Z');
    children = await placeOfChildren(service, THIRTY);
    await service.at(`${DAY}T16:30:00.000Z`);
  }, 300_000);
  afterAll(() => service.end());

  it('names every row that cannot be recorded, and records none', async () => {
    await service.as(senOfficer).post(`/children/${children[4]!.childId}/marks`, {
      marks: [{ date: DAY, session: 'AM', code: 'I', placementId: children[4]!.placementId }],
    });
    const answer = await send(
      register((row, n) => {
        if (n === 7) return { ...row, marks: [{ date: DAY, session: 'PM', code: '/' }] };
        return n === 9 ? { ...row, placementId: children[0]!.placementId } : row;
      }),
    );
    expect(answer.told).toBe('409 rows-refused');
    expect(answer.problem.errors).toMatchObject([
      { field: 'rows.4.marks.0.code', code: 'already-marked' },
      { field: 'rows.7.marks.0.code', code: 'wrong-session' },
      { field: 'rows.9.marks.0.placementId', code: 'no-placement' },
    ]);
    expect(await marks()).toBe(1);
  });

  it('names each field that is missing or wrong, in each row', async () => {
    const answer = await send(
      register((row, n) => (n === 2 ? { ...row, marks: [{ date: DAY, session: 'AM' }] } : row)),
    );
    expect(answer.faults).toEqual(['rows.2.marks.0.code']);
    expect((await send({ rows: [] })).faults).toEqual(['rows']);
    expect((await send(register((row) => ({ ...row, marks: Array(11).fill(row.marks[0]) })))).status).toBe(400);
    expect((await send({ rows: Array(61).fill(rowOf(children[0]!)) })).faults).toEqual(['rows']);
  });

  it('records them all, each child’s as if they had come alone; sent again it is answered as it was', async () => {
    const rest = { rows: children.filter((_, n) => n !== 4).map((child) => rowOf(child)) };
    const [first, ...others] = await Promise.all([send(rest, 'thirty'), send(rest, 'thirty'), send(rest, 'thirty')]);
    expect(first!.told).toBe('200');
    const { parts, refused } = first!.body<Parts>();
    expect([parts.length, refused]).toEqual([THIRTY - 1, []]);
    for (const other of others) expect(other.kept).toEqual(first!.kept);
    expect(await marks()).toBe(1 + 2 * (THIRTY - 1));
    await service.restart();
    expect((await send(rest, 'thirty')).kept).toEqual(first!.kept);
    const another = { rows: rest.rows.map((row, n) => (n === 3 ? { ...row, marks: row.marks.slice(0, 1) } : row)) };
    expect((await send(another, 'thirty')).told).toBe('409 idempotency-key-used');
    expect(await marks()).toBe(1 + 2 * (THIRTY - 1));
    const { attendance } = await service
      .as(senOfficer)
      .read<{ attendance: object }>(`/children/${children[0]!.childId}/attendance`);
    expect(attendance).toEqual({ n: 2, d: 2 });
  });

  it('is read as a page of names with their marks', async () => {
    const found = await service.as(senOfficer).read<Register>(`${path}?on=${DAY}`);
    expect(found.items.map(({ childId }) => childId).sort()).toEqual(children.map(({ childId }) => childId).sort());
    const families = found.items.map(({ name }) => name.familyName);
    expect(families).toEqual(families.toSorted());
    expect(found.items.find(({ childId }) => childId === children[4]!.childId)!.marks).toEqual({ AM: 'I' });
    const places = await service.as(senOfficer).read<object>(`/providers?on=${DAY}`);
    expect(places).toMatchObject({
      items: [{ providerId: nenePlace, children: { rows: THIRTY, more: false } }],
      count: { rows: 1, more: false },
    });
    expect(await service.as(senOfficer).read<object>(`/providers?on=2026-01-11`)).toMatchObject({
      items: [],
    });
  });

  it('is nobody’s but those whose children they are, row by row', async () => {
    const body = register(undefined, '2026-01-13');
    expect((await send(body, undefined, ferryMeadows)).told).toBe('403 not-allowed');
    expect((await send(body, undefined, auditor)).told).toBe('403 not-allowed');
    expect((await send(body, undefined, exclusionsOfficer)).told).toBe('403 reason-required');
    // None of theirs was ever there: it is as if there were no such place.
    expect((await service.as(exclusionsOfficer).get(`${path}?on=${DAY}`)).status).toBe(404);
    const one = children[0]!.childId;
    await service.as(senOfficer).post(`/children/${one}/owning-services`, {
      ...{ from: '2026-01-14', owningService: 'exclusions', because: 'Excluded' },
    });
    await service.drained();
    const told = await send(body);
    expect(told.told).toBe('403 reason-required');
    const mine = await service.as(senOfficer).read<Register>(`${path}?on=${DAY}`);
    expect(mine.items.some(({ childId }) => childId === one)).toBe(false);
    const theirs = await service.as(exclusionsOfficer).read<Register>(`${path}?on=${DAY}`);
    expect(theirs.items.map(({ childId }) => childId)).toEqual([one]);
  });
});
