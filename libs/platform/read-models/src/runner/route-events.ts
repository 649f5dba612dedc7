import type { RecordedEvent } from '#platform/event-sourcing';
import { isDocumentId } from '../port/check-document.ts';
import type { ParkCode, Stop } from '../port/checkpoint.ts';
import type { View } from '../projection/view.ts';
import type { Arrival } from './terms-of-reading.ts';

export type Routed = Readonly<{ arrival: Arrival; event: RecordedEvent; documents: readonly string[] }>;

/**
 * The events that touch documents of this view, with their documents, up to the first for which not even those can be
 * named: there the view stops.
 */
export function routeEvents(view: View, arrivals: readonly Arrival[]): { routed: Routed[]; stop: Stop | null } {
  const routed: Routed[] = [];
  for (const arrival of arrivals) {
    if (!view.types.includes(arrival.type)) continue;
    let code: ParkCode = 'event-unreadable';
    try {
      const event = arrival.read();
      code = 'documents-threw';
      const documents = [...new Set(view.documents(event))];
      if (!documents.every(isDocumentId)) throw new TypeError('not an id');
      routed.push({ arrival, event, documents });
    } catch {
      return { routed, stop: { ...arrival.checkpoint, code } };
    }
  }
  return { routed, stop: null };
}
