import { meaning, says } from '#platform/gateway';
import { eventShown, factShown, namesByPerson } from './line-answer.ts';

const FINGERPRINT = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const placeInChain = says.shape('PlaceInChain', {
  place: meaning(says.int(3), 'Of the entries of the record that holds it, from one on.'),
  fingerprint: meaning(
    says.orNull(says.text(FINGERPRINT)),
    'SHA-256 of it and of what stands before it, as recorded; null where it cannot be read.',
  ),
  follows: meaning(says.text(FINGERPRINT), 'Of the entry before; of the first, that of the record’s name.'),
  broken: meaning(
    says.orNull(says.shape('BrokenEntry', { place: says.int(2) })),
    'The first entry up to this one that is not as it was written; null where all are.',
  ),
});

/** What one entry of a line answers: all that its page says. */
export const entryAnswer = says.shape('LineEntryFound', {
  childId: says.id(),
  entryId: meaning(says.id(), 'Of the event that was asked for: a first telling, a correction, or what voids it.'),
  people: namesByPerson,
  fact: meaning(factShown, 'What the entry is about, as it was last told, with each telling before.'),
  voidedBy: meaning(says.orNull(eventShown), 'Who voided it, when and why; null where it stands.'),
  start: meaning(
    says.orNull(factShown),
    'Of an entry of a placement: how that began, which says what its outcomes measure; null of all else.',
  ),
  chain: meaning(
    says.orNull(placeInChain),
    'Where it stands in its record, and whether all up to it is as it was written.',
  ),
});
