import type { Confirmation, Reasons, Written, WrittenInParts } from '#platform/gateway';
import type { Instant } from '#platform/time';
import { text, type Given } from './date-fields.ts';
import type { FormDeclaration, Meanwhile, Question, Visit } from './form-declaration.ts';
import type { FormFailure } from './form-failure.ts';
import { addressOf, newFormId } from './form-id.ts';
import { CHECK, captionOf, faultsOf, fieldsOf, isOfStep, stepAt, type StepAt } from './form-steps.ts';
import { inOrderOf, shownFields } from './read-form.ts';
import { unusualAsked } from './unusual-asked.ts';
import { agreesTo, UNSAID_WHY } from './what-was-agreed.ts';

/** What of one showing of a form is its own. */
export type Drawn = Readonly<{
  given: Given;
  formId: string;
  said?: string | null;
  failure?: FormFailure;
  question?: Question | null;
  meanwhile?: readonly Meanwhile[];
  /** It was typed before one was signed out, and stands here again. */
  typedBefore?: boolean;
  /** It was answered before, and is being changed: it rests on what was seen then. */
  isKept?: boolean;
  /** What was asked of what is kept, and why it was said to be right. */
  unusual?: FormFailure['unusual'];
  because?: Reasons | null;
  /** What was confirmed with it, of whatever it was asked. */
  before?: Confirmation | null;
  /** What it rests on, where that is not as it is now: what was recorded since is told when it is sent. */
  revision?: string | number | null;
  /** It was filled in, and that is not kept any more. */
  isGone?: boolean;
}>;

/** What its record is by now leaves nothing to send: `forms/form-page.njk` draws no form then. */
const asksNothing = (seen: unknown): boolean => {
  const { nothingToSend, instead } = (seen ?? {}) as Readonly<{ nothingToSend?: boolean; instead?: unknown }>;
  return nothingToSend === true || Boolean(instead);
};

/** What changed meanwhile, what is unusual and what is wrong elsewhere are looked at beside all that was answered. */
const isOfAll = ({ stale, unusual, faults }: FormFailure, step: StepAt | null): boolean =>
  stale ||
  unusual.some(({ field }) => step !== null && !isOfStep(field, step)) ||
  faultsOf(faults, step).length < faults.length;

/** The step at which it is drawn; null: with all that was answered. */
export const shownStep = (failed: FormFailure | undefined, at: StepAt | null): StepAt | null =>
  failed && isOfAll(failed, at) ? null : at;

type Of<Seen> = Readonly<{ seen: Seen; visit: Visit; path: string; now: Instant }>;
type Declared<Input extends object, Data, Seen, Done extends Written | WrittenInParts> = FormDeclaration<
  Input,
  Data,
  Seen,
  Done
>;

/** What the form rests on, as it was seen: a revision, or what tells one reading from another. */
export const standingOf = <Input extends object, Data, Seen, Done extends Written | WrittenInParts>(
  { over }: Declared<Input, Data, Seen, Done>,
  seen: Seen,
) => (typeof over.asSeen === 'function' ? over.asSeen(seen) : null);

/** What the template of a form is given. */
export function drawnForm<Input extends object, Data, Seen, Done extends Written | WrittenInParts>(
  page: Declared<Input, Data, Seen, Done>,
  { seen, visit, path, now }: Of<Seen>,
  drawn: Drawn,
) {
  const {
    given,
    formId,
    failure: failed,
    question = null,
    said = null,
    meanwhile = [],
    typedBefore = false,
    isKept = false,
    unusual = [],
    because = null,
    before = null,
    revision = null,
    isGone = false,
  } = drawn;
  const at = stepAt(page.steps, visit.query);
  const step = !failed && asksNothing(seen) ? null : shownStep(failed, at);
  const fields = fieldsOf(page.fields(seen, visit), step);
  const title = step?.title ?? (typeof page.title === 'string' ? page.title : page.title(seen));
  const isBeforeLast = step !== null && step.next !== CHECK;
  const last = page.checks && !page.checksThere ? 'Continue to check' : page.button;
  const button = page.checks && isBeforeLast ? 'Save and go on' : last;
  const { caption, ...about } = page.over.told(seen);
  // What an earlier step says is kept: one goes back to it as it stands.
  const told = step?.before ? { ...about, back: backTo(step.before, path, visit.query, formId) } : about;
  const head = { ...told, caption: captionOf(caption, step), title, button, final: page.final && !page.checks };
  const faults = inOrderOf(fields, failed?.faults ?? []);
  const form = {
    typedBefore,
    ...{
      formId,
      question: question && { ...question, key: agreesTo(question.key, formId) },
      meanwhile,
      faults,
      act: faults.find(({ at }) => at === 'act') ?? null,
    },
    ...{
      stale: failed?.stale ?? false,
      alreadySent: failed?.alreadySent ?? false,
      sentOtherwise: failed?.sentOtherwise ?? null,
      partly: failed?.partly ?? null,
      unusual: unusualAsked(failed?.unusual ?? unusual, { because, before, given }),
      unsaidWhy: faults.find(({ at }) => at === UNSAID_WHY.at)?.text ?? null,
      notKept: failed?.notKept ?? false,
      isGone,
      failed: failed !== undefined,
    },
    fields: shownFields(fields, given, faults),
    // What was recorded since it was typed is told when it is sent.
    revision: revision ?? (typedBefore || isKept ? text(given, 'revision') : standingOf(page, seen)),
    typed: given,
    ...{
      anew: `${path}${beginning(visit.query)}`,
      action: `?${addressOf({ ...visit.query, step: step?.name }, formId)}`,
    },
    begin: isKept ? `${path}?${addressOf({ ...visit.query, step: undefined }, newFormId(now))}` : null,
  };
  const template = page.template ?? page.over.template ?? 'forms/form-page.njk';
  return { template, title, shown: { ...head, seen, form, said } };
}

/** What a new one is about is what this one was about: a week, a session. */
function beginning(query: Given): string {
  const rest = addressOf({ ...query, step: undefined }, '');
  rest.delete('form');
  return rest.size === 0 ? '' : `?${rest}`;
}

const backTo = (step: string, path: string, query: Given, formId: string) => ({
  text: 'Back to the step before',
  href: `${path}?${addressOf({ ...query, step }, formId)}`,
});
