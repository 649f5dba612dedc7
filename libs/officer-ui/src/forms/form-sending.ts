import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '#platform/gateway';
import type { Given } from './date-fields.ts';
import type { Led } from './sent-before.ts';
import type { Ids, Visit } from './form-declaration.ts';

/** A form as it was sent. */
export type Sending = Readonly<{
  ids: Ids;
  query: Given;
  body: Given;
  from: Sender;
  request: FastifyRequest;
  reply: FastifyReply;
  formId: string;
  /** By whom, where and in which filling in. */
  which: string;
  /** What was sent by it before, which is other. */
  before: Led | null;
}>;

/** What it is answered with. */
export type Answering<Seen> = Readonly<{ status: number; seen: Seen; visit: Visit }> &
  Pick<Sending, 'request' | 'reply'>;
