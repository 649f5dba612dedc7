import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import type { CivilDate } from '#platform/time';
import type { PageSession } from '#nest/web';
import type { Given } from '../forms/date-fields.ts';
import type { Names } from '../words/wording.ts';
import { isReason, reasonTyped, recordAt } from './reason-given.ts';

type At = Readonly<{
  request: FastifyRequest;
  reply: FastifyReply;
  session: PageSession;
  today: CivilDate;
  names: Names;
}>;

/** A reason that was asked for when a form was sent comes with it, and is good for the child's pages from now on. */
export async function withReason(
  given: Given,
  sender: Sender,
  { request, reply, session, today, names }: At,
): Promise<Sender> {
  const [why, record] = [reasonTyped(given), recordAt(request.url)];
  if (record === null || !isReason(why, today, names)) return sender;
  await session.reasonGiven(request, reply, record, why);
  return { ...sender, ...why };
}
