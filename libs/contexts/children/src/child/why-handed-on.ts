import { refusals } from '#platform/event-sourcing';

const refusal = refusals({
  'no-reason-for-handing-on':
    'Somebody has this child until then. Say why another is to have it: whoever had it, and whoever comes after, reads it on the line.',
});

/**
 * Why a child is handed on, for whoever had it and whoever is to have it. The first who has it takes it from nobody, and is asked for none.
 * @throws Refusal somebody has it until then, and nobody says why
 */
export function whyHandedOn(had: string | null | undefined, because: string | null | undefined) {
  const said = because?.trim() || null;
  if (said === null && had) throw refusal('no-reason-for-handing-on', 'because');
  return { because: said };
}
