import type { EventKind, EventType, Fields, SealedFields } from '#platform/event-sourcing';
import { view, type JsonObject, type View, type ViewEvent } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';

/** Something that has to happen by a moment, and has not yet: open facts only. `item` tells it from others of its subject. */
export type OpenFact = JsonObject & Readonly<{ item: string }>;

/** What is known of a child and stands in no open fact. */
export type PrivateFacts = Readonly<{ dateOfBirth: CivilDate; revision: string }>;

export type RuleUsed = Readonly<{ id: string; version: string }>;
/** When it is due: at a moment, or on a London day, from whose beginning it is. */
export type Moment = (Readonly<{ dueAt: Instant }> | Readonly<{ dueOn: CivilDate }>) &
  Readonly<{ restsOn: readonly RuleUsed[] }>;
/** Of a private one the rule's own sentence, which is sealed with it; null: what is open will never fall due. */
export type PrivateMoment = (Moment & Readonly<{ sentence: string }>) | null;

/** What stands open of one subject, as its view keeps it. */
export type OpenFacts = Readonly<{ childId: string; running: boolean; open: readonly OpenFact[]; kept: JsonObject }>;

/** Whatever falls due is a child’s. */
export type ChildsEvent = EventType<string, Fields, SealedFields, EventKind, 'childId'>;

type Said<Kept, Open extends OpenFact, E extends readonly ChildsEvent[]> = Readonly<{
  /** In the officer's words, with hyphens: `response-window`. */
  name: string;
  /** Raised whenever what is kept, what is open of it or the moment is computed otherwise. */
  version: number;
  events: E;
  /** Whose deadlines an event touches: ids of the record that they belong to. */
  subjects: (event: ViewEvent<E[number]>) => readonly string[];
  fold: (kept: Kept | undefined, event: ViewEvent<E[number]>) => Kept;
  /** What is awaited now; empty when nothing is. */
  open: (kept: Kept) => readonly Open[];
}> &
  (
    | Readonly<{ moment: (open: Open) => Moment }>
    /** Computed from what is private to the child: sealed, and openly due from the first of its month. */
    | Readonly<{ privateMoment: (open: Open, known: PrivateFacts) => PrivateMoment }>
  );

/** A statutory clock. Its open facts are a view like any other; its moments are computed where keys are. */
export interface Deadline<Open extends OpenFact = OpenFact> {
  readonly name: string;
  readonly version: number;
  readonly view: View<OpenFacts, typeof fields>;
  moment?(open: Open): Moment;
  privateMoment?(open: Open, known: PrivateFacts): PrivateMoment;
}

const fields = { childId: 'string', running: 'boolean' } as const;

/** Declares a deadline. @throws TypeError its name or version cannot be stored */
export function deadline<Kept extends JsonObject, Open extends OpenFact, const E extends readonly ChildsEvent[]>(
  said: Said<Kept, Open, E>,
): Deadline<Open> {
  const { name, version, events, subjects, fold, open } = said;
  return {
    ...{ name, version },
    ...('moment' in said ? { moment: said.moment } : { privateMoment: said.privateMoment }),
    view: view({
      ...{ name: `open-${name}`, version, fields, events },
      documents: subjects,
      fold: (before: OpenFacts | undefined, event): OpenFacts => {
        const kept = fold(before?.kept as Kept | undefined, event);
        const awaited = open(kept);
        return { childId: event.about.childId, running: awaited.length > 0, open: awaited, kept };
      },
    }),
  };
}
