import type { Type } from '@nestjs/common';
import type { Command, May, PermittedCommand, Sender, Written, WrittenInParts } from '#platform/gateway';
import type { CivilDate, Instant } from '#platform/time';
import type { Parameters } from '#platform/web';
import type { Names } from '../words/wording.ts';
import type { Given } from './date-fields.ts';
import type { Step } from './form-steps.ts';
import type { Ask, Fields } from './form-field.ts';

export type AnyQuery = Readonly<{ name: string; act: string; views: readonly string[] }>;

/** Ids in the address of the page, by their names in its path. */
export type Ids = Readonly<Record<string, string>>;

/** What a page knows of who looks at it, and how it asks. */
export type Visit = Readonly<{
  ids: Ids;
  /** What stands in the address behind the path. */
  query: Given;
  today: CivilDate;
  now: Instant;
  sender: Sender;
  names: Names;
  /** The record that this filling in opens, the same whenever it is sent again; null while the form is only opened. */
  opens: string | null;
  ask: Ask;
  /** What others may do, whom it is said of: nothing is asked for them. */
  mayOf: (sender: Sender) => (asked: Readonly<{ name: string; act: string }>, data: unknown) => Promise<May>;
}>;

/** What stands on a page besides its fields. */
export type Told = Readonly<{ caption?: string; back: Readonly<{ text: string; href: string }> }>;

/** What somebody recorded while a form was open; `was` null of what is new, `now` of what stands no more. */
export type Meanwhile = Readonly<{
  who: string;
  when: string;
  did: string;
  title: string;
  reason: string | null;
  rows: readonly Readonly<{ label: string; was: string | null; now: string | null }>[];
}>;

/** What a person has to look at before the form is sent. The template draws it; whoever goes on sends `key`, with what tells this filling in, as `agreed`, and, where it asks why, says so as `agreedBecause`. */
export type Question = Readonly<{ key: string; asksWhy?: boolean }> & Readonly<Record<string, unknown>>;

/** What a form is about, said once for all forms about it. */
export type FormRecord<Seen> = Readonly<{
  shows: readonly AnyQuery[];
  /** What it asks besides of those alone who may ask it without saying why. */
  besides?: readonly AnyQuery[];
  /** What a page about it rests on: asked for the empty form, and again when it comes back. */
  see: (visit: Visit) => Promise<Seen>;
  /** What stands above the title, and where one goes back to, and on to. */
  told: (seen: Seen) => Told;
  /** What one needs to know of it beside the form: a template that extends `forms/form-page.njk`. */
  template?: string;
  /**
   * What tells whether it is as the person saw it: the revision of its stream, or the id of the event that last said it.
   * What was recorded since is shown to them before theirs is.
   */
  asSeen: ((seen: Seen) => number | string) | 'nothing yet' | 'row by row';
  /** What was recorded of it since the form was begun, as far as the reader may know. */
  meanwhile?: (visit: Visit, since: Instant) => Promise<readonly Meanwhile[]>;
}>;

/** What is looked at once more before it is sent. */
export type Checked = Readonly<{
  /** What was answered, each with the field of its answer; null of what is said beside them, and cannot be changed here. */
  rows: readonly Readonly<{ label: string; text: string; field: string | null }>[];
  /** What this will do, who will be told, and what can be corrected later; a sentence each. */
  will: readonly string[];
  /** Names the act: “Award the place to Sallow Lane Centre”. */
  button: string;
}>;

/**
 * A page with a form, said once: from it come the reading of what was typed, its faults, the one command, the refusals in
 * their places, what comes next and the line of the page on the map. `Input` is the request that the API takes, whose
 * class checks the form as it checks the API; what a page rests on is what `over` sees, and nothing else says it.
 */
export interface FormDeclaration<Input extends object, Data, Seen, Done extends Written | WrittenInParts = Written> {
  /** Below the root, ids as `:placementId`. */
  readonly path: string;
  readonly over: FormRecord<Seen>;
  readonly sends: PermittedCommand<Data, Command<Data, Done>>;
  readonly request: Type<Input>;
  /** How large a filled-in form may be, where it may be larger than most. */
  readonly kib?: number;
  /** What may stand in its address, behind the form that is filled in. */
  readonly parameters?: Parameters;
  readonly title: string | ((seen: NoInfer<Seen>) => string);
  readonly button: string;
  /** What it does can never be taken back: such a button alone is red. */
  readonly final?: true;
  readonly fields: (seen: NoInfer<Seen>, visit: Visit) => Fields<Input>;
  /** Where more than the record and the fields stands on the page: a template that extends `forms/form-page.njk`. */
  readonly template?: string;
  readonly command: (
    input: Input,
    seen: NoInfer<Seen>,
    visit: Visit,
    /** The key of the question that was agreed to. */
    agreed: string | null,
  ) => Readonly<{ data: Data; effectiveOn?: CivilDate; confirms?: readonly string[] }>;
  /** The records that it will name, where the address names none; null: it will name none. */
  readonly names?: (seen: NoInfer<Seen>) => object | null;
  /** Reasons of refusals, by the field that they concern; any other is said beside the act. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What to ask before sending; asked again when it is another question than the one that was answered. */
  readonly question?: (input: Input, seen: NoInfer<Seen>, visit: Visit) => Promise<Question | null>;
  /** Where what it does is told to others, or is hard to take back: a page between, which shows it. */
  readonly checks?: (input: Input, seen: NoInfer<Seen>, visit: Visit) => Checked;
  /** The page it leads to shows all that was answered, and is where it is looked at: not twice in a row. */
  readonly checksThere?: true;
  /** What the decision would refuse of these answers, where the page can tell: said on the form, not first behind the page between. */
  readonly refuses?: (
    input: Input,
    seen: NoInfer<Seen>,
    visit: Visit,
  ) => Readonly<{ words: string; field?: string }> | null;
  /**
   * Right for each answer, beside what was said: stands in for those that are wrong or not given yet, so that what is refused or asked of
   * the others is told at once, and of each step at that step.
   */
  readonly standsIn?: (said: Partial<Input>, seen: NoInfer<Seen>, visit: Visit) => Partial<Input>;
  /** Where it is long: each part is kept as it is answered, also through the end of a server. It `checks` behind the last. */
  readonly steps?: readonly (Step & Readonly<{ fields: readonly (keyof Input & string)[] }>)[];
  /** What is said then, and where, if not where one came from; of what was done in part, what is said above the rest. */
  readonly done: (
    done: Readonly<{ written: Done; input: Input; seen: NoInfer<Seen>; visit: Visit }>,
  ) => string | Readonly<{ to: string; says: string }>;
}
