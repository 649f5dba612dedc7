import { canonical } from '#platform/canonical';
import { refusals, type CommandEnvelope } from '#platform/event-sourcing';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { commandIdOf, type Sender } from './asked.ts';
import { reasonsOf } from './confirmation.ts';
import type { BodyDigest } from './seams.ts';

const refusal = refusals({
  'effective-in-the-future': 'This cannot have happened yet: give a date that is not after today.',
});

type Sent = Readonly<{ name: string; data: unknown; sender: Sender; effectiveOn: CivilDate | undefined }>;

/**
 * What comes with a command.
 * @throws Refusal effective-in-the-future
 */
export async function envelopeOf(
  { name, data, sender, effectiveOn }: Sent,
  receivedAt: Instant,
  digests: BodyDigest,
): Promise<CommandEnvelope> {
  const { actor, correlationId, causationId = null, ifMatch, confirmation, takenFrom } = sender;
  return {
    commandId: commandIdOf(sender),
    ...{ actor, receivedAt, correlationId, causationId },
    effectiveOn: effectiveDate(effectiveOn, receivedAt),
    // The date as it was given: the same request sent again tomorrow is still the same request.
    digest: await digests.of(canonical([name, data, effectiveOn ?? null])),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(confirmation && {
      ...{ confirmed: confirmation.what, confirmedBecause: confirmation.because },
      confirmedReasons: reasonsOf(confirmation),
    }),
    ...(takenFrom && { takenFrom }),
  };
}

function effectiveDate(asked: CivilDate | undefined, receivedAt: Instant): CivilDate {
  const today = londonDate(receivedAt);
  if (asked !== undefined && asked > today) throw refusal('effective-in-the-future');
  return asked ?? today;
}
