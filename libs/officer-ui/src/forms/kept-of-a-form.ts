import type { FastifyRequest } from 'fastify';
import type { FilledInForms, TypedBefore } from '#nest/web';
import type { Given } from './date-fields.ts';
import type { Drawn } from './form-drawn.ts';
import { failure, type FormFailure } from './form-failure.ts';
import { isFormId } from './form-id.ts';
import type { Step } from './form-steps.ts';
import { broughtBack } from './sent-back.ts';
import { reasonsIn } from './what-was-agreed.ts';

type Keeping = Readonly<{ typed: TypedBefore | null; filled: FilledInForms | null }>;
type Asked = Readonly<{
  person: string;
  request: FastifyRequest;
  query: Given;
  /** By what it was sent back. */
  sent: string;
  checks: unknown;
  steps: readonly Step[] | undefined;
}>;

const NOTHING = { before: null, answers: null, back: null, isGone: false };

/**
 * What is kept of a filling in: what was typed `before` one was signed out, the `answers` that are to be looked at once more,
 * and what was sent `back`; the last of them is what one sees.
 */
export async function whatIsKept({ typed, filled }: Keeping, { person, request, query, sent, checks, steps }: Asked) {
  const { form } = query;
  if (!isFormId(form)) return NOTHING;
  const before = (await typed?.of(person, request, form)) ?? null;
  const answers = checks ? ((await typed?.answers(person, request, form)) ?? null) : null;
  const { back, isGone } = await broughtBack({ filled, request, steps, query }, form, sent);
  return { before, answers, back, isGone };
}

/** How a form of which this is kept stands again. @param isSent it was recorded: nothing more is typed into it */
export const drawnAgain = (
  { before, answers, back, isGone }: Awaited<ReturnType<typeof whatIsKept>>,
  isSent: boolean,
  unusual: FormFailure['unusual'],
): Omit<Drawn, 'given' | 'formId'> => ({
  ...{ typedBefore: before !== null && !back, isKept: answers !== null, revision: back?.revision ?? null },
  isGone: isGone && !answers && !before,
  ...(isSent && { failure: failure(200, [], { alreadySent: true }) }),
  ...{ unusual, because: reasonsIn(answers ?? {}) },
  ...back?.told?.said,
});
