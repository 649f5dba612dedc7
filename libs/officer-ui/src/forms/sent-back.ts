import type { FastifyRequest } from 'fastify';
import type { FilledInForms } from '#nest/web';
import type { Sender } from '#platform/gateway';
import type { Instant } from '#platform/time';
import { text, type Given } from './date-fields.ts';
import type { Visit } from './form-declaration.ts';
import type { Drawn } from './form-drawn.ts';
import { shownStep } from './form-drawn.ts';
import { addressOf } from './form-id.ts';
import { CHECK, stepAt, type Step } from './form-steps.ts';

/**
 * Stands in the address of a form that was sent and not recorded: by it is found what was filled in, and what was said of it.
 * It is shown by a GET, so that Back and a reload show a page and not the browser’s own question whether to send again.
 */
export const SENT = 'sent';

/** What others are told of in it is asked for anew: neither who is alike nor what was recorded meanwhile is kept. */
type Said = Omit<Drawn, 'given' | 'formId' | 'revision' | 'said' | 'question' | 'meanwhile'>;

/** What waits of one sending; `told` is null of what is only filled in again. */
export type SentBack = Readonly<{
  given: Given;
  revision: Drawn['revision'];
  told: Readonly<{ status: number; said: Said; by: AskedBy; asks: boolean; changed: boolean }> | null;
}>;

/** The request by which it was sent. */
type AskedBy = Readonly<{ correlationId: string; at: Instant }>;

type At = Readonly<{
  filled: FilledInForms | null;
  request: FastifyRequest;
  steps: readonly Step[] | undefined;
  /** What stands in the address besides. */
  query: Given;
}>;

/** Where it is shown, behind the path; null where it cannot be kept, and is answered where it was sent to. */
export async function sentBack(
  { filled, request, steps, visit, now }: Omit<At, 'query'> & Readonly<{ visit: Visit; now: Instant }>,
  status: number,
  { given, formId: form, revision, said: _, question, meanwhile = [], ...said }: Drawn,
): Promise<URLSearchParams | null> {
  const { query, sender } = visit;
  const by: AskedBy = { correlationId: sender.correlationId, at: now };
  const at = stepAt(steps, query);
  const shown = shownStep(said.failure, at);
  const typed = { given: typedIn(given), revision };
  // Shown beside all that was answered, it is there, too, where one goes back to the step.
  if (at && !shown) await filled?.keep(request, { form, step: at.name }, { ...typed, told: null } satisfies SentBack);
  const told = { status, said, by, asks: Boolean(question), changed: meanwhile.length > 0 };
  const of = { form, step: shown?.name ?? '' };
  const id = await filled?.keep(request, of, { ...typed, told } satisfies SentBack);
  return id == null ? null : addressOf({ ...query, step: shown?.name, [SENT]: id }, form);
}

/** What waits at this address, and whether it is said to wait here and does not. */
export async function broughtBack(
  { filled, request, query }: At,
  form: string,
  id: string,
): Promise<Readonly<{ back: SentBack | null; isGone: boolean }>> {
  const step = text(query, 'step');
  if (!filled || step === CHECK) return { back: null, isGone: false };
  const back = id === '' ? null : ((await filled.at(request, { form, step }, id)) as SentBack | null);
  if (back) return { back, isGone: false };
  const last = (await filled.last(request, [
    { form, step },
    { form, step: '' },
  ])) as SentBack | null;
  return { back: last && { ...last, told: null }, isGone: id !== '' && last === null };
}

const ITS_ANSWER_MS = 30_000;

/**
 * What a form is sent and what it is answered by an address is one look at the record: it stands among those who looked once. Whoever
 * comes back later looks again.
 */
export function lookingOnce(back: SentBack | null, sender: Sender, now: Instant): Sender {
  const by = back?.told?.by;
  if (!by || Date.parse(now) - Date.parse(by.at) > ITS_ANSWER_MS) return sender;
  return { ...sender, correlationId: by.correlationId };
}

/** Each place where something of a filling in may wait. */
export const everyStepOf = (form: string, steps: readonly Step[] = []) =>
  ['', ...steps.map(({ name }) => name)].map((step) => ({ form, step }));

/** What was looked up is looked up anew. */
const typedIn = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !name.endsWith('-found')));
