import { describe, expect, it } from '@jest/globals';
import { MAX_APPEND_BYTES } from '../port/append-limits.ts';
import type { ExpectedRevision, StorableEvent } from '../port/event-store.ts';
import { AppendRefused, type AppendRule } from '../port/store-errors.ts';
import { anEvent, footprint, newStream, someEvents } from './sample-events.ts';
import type { OpenStore } from './store-under-test.ts';
import { withStore } from './with-store.ts';

type Attempt = Readonly<{ stream?: string; expected?: ExpectedRevision; events?: StorableEvent[] }>;
const UPPER = '7E1B7C5E-6A51-4F0D-9C8C-3A9C9F3B1F11';

/** Two events that together are so many bytes long, counting characters of two bytes. */
function sized(bytes: number): StorableEvent[] {
  const [head, tail] = [anEvent({ data: '{"a":"é"}' }), anEvent({ data: '{"x":""}' })];
  const used = [head, tail].reduce((sum, { id, type, data, metadata }) => {
    return sum + id.length + type.length + Buffer.byteLength(data) + Buffer.byteLength(metadata);
  }, 0);
  return [head, { ...tail, data: `{"x":"${'x'.repeat(bytes - used)}"}` }];
}

export function limitsContract(open: OpenStore): void {
  describe('the limits of an append', () => {
    it.each<[AppendRule, string, Attempt]>([
      ['stream-name', 'a name of the engine’s own', { stream: '$case-1' }],
      ['stream-name', 'capitals', { stream: 'Case-1' }],
      ['stream-name', 'a noun without an id', { stream: 'case' }],
      ['stream-name', 'an empty id', { stream: 'case-' }],
      ['stream-name', 'no name', { stream: '' }],
      ['stream-name', 'two lines', { stream: 'case-1\n' }],
      ['stream-name', 'a name without end', { stream: `case-${'1'.repeat(200)}` }],
      ['expected-revision', 'a revision below 0', { expected: -1 }],
      ['expected-revision', 'half a revision', { expected: 0.5 }],
      ['empty', 'no event', { events: [] }],
      ['event-type', 'an empty type', { events: [anEvent({ type: '' })] }],
      ['event-type', 'a type of the engine’s own', { events: [anEvent({ type: '$metadata' })] }],
      ['event-id', 'an id that is no UUID', { events: [anEvent({ id: 'one' })] }],
      ['event-id', 'a UUID in capitals', { events: [anEvent({ id: UPPER })] }],
      ['event-id', 'one id twice', { events: Array.from({ length: 2 }, () => anEvent({ id: UPPER.toLowerCase() })) }],
      ['malformed-text', 'half a character in the data', { events: [anEvent({ data: '{"a":"\ud800"}' })] }],
      ['malformed-text', 'half a character in the metadata', { events: [anEvent({ metadata: '{"a":"\udc00"}' })] }],
      ['too-large', 'a byte too many', { events: sized(MAX_APPEND_BYTES + 1) }],
    ])('refuse as %s: %s, and leave nothing', (rule, _, attempt) =>
      withStore(open, async ({ store }) => {
        const { stream = newStream(), expected = 'no-stream', events = someEvents(1) } = attempt;
        const before = await footprint(store, stream);
        const refused = store.append(stream, expected, events);
        await expect(refused).rejects.toBeInstanceOf(AppendRefused);
        await expect(refused).rejects.toMatchObject({ rule });
        expect(await footprint(store, stream)).toEqual(before);
      })(),
    );

    it(
      'take the largest append whole',
      withStore(open, async ({ store }) => {
        const stream = newStream();
        const events = sized(MAX_APPEND_BYTES);
        await store.append(stream, 'no-stream', events);
        expect((await store.readStream(stream)).map(({ data }) => data)).toEqual(events.map(({ data }) => data));
      }),
    );
  });
}
