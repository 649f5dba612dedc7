import { ANSWERS_KEPT_HOURS, problemOf } from '#nest/web';
import type { Instant } from '#platform/time';
import { BadInput, besideField, type FieldWords, type Problem } from '#platform/web';
import type { Given } from './date-fields.ts';
import type { Faults, Fields } from './form-field.ts';
import { begunAt } from './form-id.ts';
import { askedOfRow, faultAt, THE_ACT } from './read-form.ts';

/** Why nothing was recorded, as the form shows it. */
export type FormFailure = Readonly<{
  status: number;
  faults: Faults;
  /** Somebody recorded something about it since the page was opened. */
  stale: boolean;
  /** What was sent before by this same form stands; nothing more was done. */
  alreadySent: boolean;
  /** Other words were sent by this same form before, and stand; when, where that is known. */
  sentOtherwise: Readonly<{ at: string | null }> | null;
  /** What was answered is kept no more, and nobody can say here whether it was sent before. */
  notKept: boolean;
  /** What was recorded of it all the same. */
  partly: string | null;
  /** What is unusual, and may be confirmed with a reason. */
  unusual: NonNullable<Problem['questions']>;
}>;

export const failure = (status: number, faults: Faults, more: Partial<FormFailure> = {}): FormFailure => ({
  ...{
    status,
    faults: faults.map((fault) => ({ ...fault, text: besideField(fault.text) })),
    stale: false,
    alreadySent: false,
    sentOtherwise: null,
    notKept: false,
    partly: null,
    unusual: [],
  },
  ...more,
});

/**
 * A refusal, a fault of the request, a change meanwhile, or a service that cannot for now: what a person mends on the form
 * or by sending it again. Null for anything else.
 * @param beside reasons of refusals, by the field that they concern
 */
export function formFailure<Input>(
  error: unknown,
  fields: Fields<Input>,
  given: Given,
  beside: Readonly<Record<string, string>>,
): FormFailure | null {
  if (error instanceof BadInput) return failure(400, inputFaults(error.fields, fields, given));
  const { status, code, title, detail = title, questions = [], errors } = problemOf(error).problem;
  const inRow = (each: FormFailure['unusual'][number]) => ({
    ...each,
    detail: askedOfRow(fields, given, each.field, each.detail),
  });
  if (code === 'questioned') return failure(status, [], { unusual: questions.map(inRow) });
  if (code === 'stale') return failure(status, [], { stale: true });
  if (code === 'idempotency-key-used') return failure(status, [], { sentOtherwise: { at: null } });
  if (status === 503) return failure(status, [{ text: detail, at: THE_ACT }]);
  if (status !== 409 && status !== 413) return null;
  if (errors) return failure(status, refusedFaults(errors, fields, given, beside));
  const field = beside[code];
  return failure(status, [field ? faultAt(fields, given, field, detail) : { text: detail, at: THE_ACT }]);
}

/** Each beside the field that the refusal itself names, unless the page knows a better one for its reason. */
export const refusedFaults = <Input>(
  errors: NonNullable<Problem['errors']>,
  fields: Fields<Input>,
  given: Given,
  beside: Readonly<Record<string, string>>,
): Faults => errors.map(({ field, code = '', detail }) => faultAt(fields, given, beside[code] ?? field, detail));

export const inputFaults = <Input>(words: FieldWords, fields: Fields<Input>, given: Given): Faults =>
  Object.entries(words).flatMap(([path, said]) => said.slice(0, 1).map((text) => faultAt(fields, given, path, text)));

/** Answers are kept for so long from when they were given: of an older form nobody can say whether it was sent. */
export function goneAfter(formId: string, now: Instant): Partial<FormFailure> {
  const age = Date.parse(now) - Date.parse(begunAt(formId));
  return age < ANSWERS_KEPT_HOURS * 3_600_000 ? { alreadySent: true } : { notKept: true };
}
