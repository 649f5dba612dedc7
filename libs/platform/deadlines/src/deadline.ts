import type { EventKind, EventType, Fields, SealedFields, TypedEvent } from '#platform/event-sourcing';
import { view, type JsonObject, type View } from '#platform/read-models';
import type { CivilDate, Instant } from '#platform/time';

/** Something that has to happen by a moment, and has not yet: open facts only. `item` tells it from others of its subject; `other` is a second child of whom it tells. */
export type OpenFact = JsonObject & Readonly<{ item: string; other?: string }>;

/** What is known of a child and stands in no open fact. */
export type PrivateFacts = Readonly<{ dateOfBirth: CivilDate; isEstimated?: boolean; revision: string }>;

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

interface Said<Kept, Open extends OpenFact, E extends readonly ChildsEvent[], Due, PrivatelyDue> {
  /** In the officer's words, with hyphens: `response-window`. */
  readonly name: string;
  /** Raised whenever what is kept, what is open of it or the moment is computed otherwise. */
  readonly version: number;
  readonly events: E;
  /** Whose deadlines an event touches: ids of the record that they belong to. */
  readonly subjects: (event: TypedEvent<E[number]>) => readonly string[];
  readonly fold: (kept: Kept | undefined, event: TypedEvent<E[number]>) => Kept;
  /** What is awaited now; empty when nothing is. */
  readonly open: (kept: NoInfer<Kept>) => readonly Open[];
  /** This, or `privateMoment`. */
  readonly moment?: (open: NoInfer<Open>) => Due;
  /** Computed from what is private to the child: sealed, and openly due from the first of its month. */
  readonly privateMoment?: (open: NoInfer<Open>, known: PrivateFacts) => PrivatelyDue;
}

/** What is declared without `moment` or `privateMoment`: no context takes it for a deadline. */
export interface SaysNoMoment {
  readonly sayItsMomentOrItsPrivateMoment: never;
}

/** A statutory clock. Its open facts are a view like any other; its moments are computed where keys are. */
export interface Deadline<Open extends OpenFact = OpenFact> {
  readonly name: string;
  readonly version: number;
  readonly view: View<OpenFacts, typeof fields>;
  moment?(open: Open): Moment;
  privateMoment?(open: Open, known: PrivateFacts): PrivateMoment;
}

const fields = { childId: 'string', running: 'boolean' } as const;

/** Declares a deadline. @throws TypeError its name or version cannot be stored, or it says not when it is due */
export function deadline<
  Kept extends JsonObject,
  Open extends OpenFact,
  const E extends readonly ChildsEvent[],
  Due extends Moment = never,
  PrivatelyDue extends PrivateMoment = never,
>(said: Said<Kept, Open, E, Due, PrivatelyDue>): [Due | PrivatelyDue] extends [never] ? SaysNoMoment : Deadline<Open> {
  const { name, version, events, subjects, fold, open, moment, privateMoment } = said;
  if (!moment === !privateMoment)
    throw new TypeError(`The deadline ${name} says its moment, or its privateMoment: one of the two.`);
  const declared: Deadline<Open> = {
    ...{ name, version },
    ...(moment ? { moment } : { privateMoment: privateMoment! }),
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
  return declared as never;
}
