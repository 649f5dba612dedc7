import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RawEvent } from '../raw/raw-event-table.ts';

export async function bodyOf(request: IncomingMessage): Promise<object> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as object);
}

/** As many events as the product's command writes, as long as they are on average. */
export const eventsFor = (body: object, count: number): readonly RawEvent[] =>
  Array.from({ length: count }, () => ({
    ...{
      id: randomUUID(),
      type: 'SessionMarked',
      data: JSON.stringify({ ...body, pad: 'd'.repeat(100) }).slice(0, 355),
    },
    metadata: JSON.stringify({ by: randomUUID(), pad: 'm'.repeat(100) }),
  }));
