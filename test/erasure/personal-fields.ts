import { keysOf, type AboutKey } from '#platform/event-sourcing';
import { writersOf } from '../../scripts/code-relations.ts';
import { sourceDefinitions } from '../../scripts/source-definitions.ts';

/** A correction of a start restates no outcome, and one of an identity no school: those parts are empty by their commands. */
const NEVER_SAID = ['PlacementStartedCorrected.outcomes', 'ChildRegisteredCorrected.schoolName'];

const definitions = await sourceDefinitions();

type AnyStream = (typeof definitions.streams)[number]['it'];

/** What is about nobody seals words of whoever said them: a member of staff. */
const ownerIn = (stream: AnyStream): AboutKey => (stream.about.includes(keysOf(stream)) ? keysOf(stream) : 'staffId');

/** Whose keys close what is sealed in some stream: each kind of owner is asked for by a specification here. */
export const owners: ReadonlySet<AboutKey> = new Set(
  definitions.streams
    .filter(({ it }) => it.events.some(({ personal }) => Object.keys(personal).length > 0))
    .map(({ it }) => ownerIn(it)),
);

/** The types of the events that are sealed under the keys of such an owner. */
export const typesOf = (owner: AboutKey): ReadonlySet<string> =>
  new Set(
    definitions.streams
      .filter(({ it }) => ownerIn(it) === owner)
      .flatMap(({ it: { events } }) => events.map(({ type }) => type)),
  );

/** By the catalogue, of the events that a command writes: a new field without a canary fails whoever asks for these. */
export function personalFields(owner: AboutKey): readonly string[] {
  const [writers, types] = [writersOf(definitions), typesOf(owner)];
  return definitions.events
    .filter(({ it: { type } }) => writers.has(type) && types.has(type))
    .flatMap(({ it: { type, personal } }) => Object.keys(personal).map((field) => `${type}.${field}`))
    .filter((name) => !NEVER_SAID.includes(name))
    .sort();
}
