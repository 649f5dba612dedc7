import { randomUUID } from 'node:crypto';
import { canonical, derivedId, type StorableEvent } from '#platform/event-sourcing';
import { addDays, weekday, type IsoDate } from '#statutory-rules';
import { catalogue } from '../../apps/server/src/composition/all-contexts.ts';

/** What is appended at once: a child's registration, a week of marks. */
export type Append = Readonly<{ stream: string; from: number; events: readonly StorableEvent[] }>;

/** The first Monday on or after 1 September. */
function firstMonday(year: number): IsoDate {
  const first: IsoDate = `${year}-09-01`;
  return addDays(first, (8 - weekday(first)) % 7);
}
const OFFICER = { id: derivedId('an officer'), role: 'sen-officer', team: 'sen', organisation: 'council' };

/** As long as a sealed part is, under the child’s key; nothing opens it, and no view does. */
const sealFor = (child: string) => (bytes: number) => ({
  ...{ kid: `record-${child}`, alg: 'A256GCM', nonce: 'A'.repeat(16) },
  ciphertext: 'A'.repeat(Math.ceil(((bytes + 16) * 4) / 3)),
});

type Parts = Readonly<{
  type: string;
  on: IsoDate;
  about: object;
  data: object;
  sealed: object;
  rules: readonly object[];
}>;

/** Of these fields those that this checkout knows: the one that is measured beside it may know others. What was reshaped since was of version 1. */
const known = (type: string, data: object): object =>
  catalogue.typeOf(type).version > 1
    ? data
    : Object.fromEntries(Object.entries(data).filter(([field]) => Object.hasOwn(catalogue.typeOf(type).data, field)));

function stored({ type, on, about, data, sealed, rules }: Parts): StorableEvent {
  const recordedAt = `${on}T16:00:00.000Z`;
  const metadata = {
    ...{ schemaVersion: 1, effectiveOn: on, recordedAt, about, sealed, rules },
    ...{ commandId: randomUUID(), correlationId: randomUUID(), causationId: null, receivedAt: recordedAt },
    ...{ actor: { ...OFFICER, onBehalfOf: null }, digest: 'A'.repeat(43), hash: 'a'.repeat(64) },
  };
  return { id: randomUUID(), type, data: canonical(known(type, data)), metadata: canonical(metadata) };
}

export const childId = (n: number): string => derivedId('a child', n);

export const registration = (n: number, seal = sealFor(childId(n))): Append => ({
  ...{ stream: `child-${childId(n)}`, from: 0 },
  events: [
    stored({
      ...{ type: 'ChildRegistered', on: '2025-08-29', about: { childId: childId(n) }, rules: [] },
      data: { schoolUrn: 110_001 + (n % 40), owningService: n % 3 ? 'sen' : 'exclusions' },
      sealed: { givenNames: seal(8), familyName: seal(10), dateOfBirth: seal(12), upn: seal(15), address: seal(60) },
    }),
  ],
});

const CODES = ['/', '/', '/', '/', 'K', 'K', 'I', 'C', 'O', 'L'] as const;

/** Ten marks of a child: the register of one week of the school year that begins in `year`, sent at once. */
export function weekOfMarks(n: number, week: number, sessions = 10, year = 2025, child = childId(n)): Append {
  const monday = addDays(firstMonday(year), week * 7);
  const placement = { placementId: derivedId('placement', n), placementStart: derivedId('start', n) };
  const marks = Array.from({ length: sessions }, (_, i) => {
    const on = addDays(monday, i >> 1);
    const session = i % 2 ? 'PM' : 'AM';
    const drawn = CODES[(n + week + i * 3) % CODES.length]!;
    // K came with the Regulations of 2024; education off site was B before.
    const given = drawn === 'K' && year < 2024 ? 'B' : drawn;
    const code = given === '/' && session === 'PM' ? '\\' : given;
    return stored({
      ...{
        type: 'SessionMarked',
        on,
        about: { childId: child },
        data: { date: on, session, code, notCounted: null, ...placement },
      },
      sealed: { rules: sealFor(child)(70) },
      rules: [{ rule: 'register.regs', version: '2024 Regs', result: 'PRESENT' }],
    });
  });
  return { stream: `attendance-${child}-${year}-${(year + 1) % 100}`, from: week * 10, events: marks };
}

/** A year of a number of children: all of them week by week, as registers come in. */
export function* yearOf(children: number, marksEach: number): Generator<Append> {
  for (let n = 0; n < children; n++) yield registration(n);
  for (let week = 0; week * 10 < marksEach; week++)
    for (let n = 0; n < children; n++) yield weekOfMarks(n, week, Math.min(10, marksEach - week * 10));
}
