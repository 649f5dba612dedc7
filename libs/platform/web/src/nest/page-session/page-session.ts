import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Position } from '#platform/event-sourcing';
import type { Instant } from '#platform/time';
import { SessionCookies } from './session-cookies.ts';
import { known, knownToSession } from '../../from/known-to-session.ts';

/** One's own write shows on the pages that follow; the views have caught up long before. */
const WROTE = { name: 'throughline-wrote', path: '/', seconds: 60 };
/** Said once, on the page that comes next. */
const SAID = { name: 'throughline-said', path: '/', seconds: 60 };
/** Why records under a path are opened; asked again after an hour. */
const REASON = { name: 'throughline-reason', seconds: 60 * 60 };

/** What was searched for, under the address of what was found: good for a day's work. */
const SEARCH = { name: 'throughline-search', seconds: 8 * 60 * 60 };

/** Where the last form that was sent from an address led: good for as long as somebody goes back to it. */
const SENT = { name: 'throughline-sent', seconds: 8 * 60 * 60 };

/** Why records are opened: in a sentence, and of which kind that is. */
type Why = Readonly<{ reason: string; reasonKind: string }>;

function whyOf(kept: unknown): Partial<Why> {
  const { reason, reasonKind } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  return typeof reason === 'string' && typeof reasonKind === 'string' ? { reason, reasonKind } : {};
}

/** `typed`: what tells what was typed then from anything else, by the step at which it was. */
type SentForm = Readonly<{
  form: string;
  to: string;
  says: string;
  at: Instant;
  typed: Readonly<Record<string, string>>;
}>;

/** What pages remember of the person before them. */
@Injectable()
export class PageSession {
  constructor(private readonly cookies: SessionCookies) {}

  /** Looks at what the browser sent, before the route runs. */
  async recall(request: FastifyRequest): Promise<void> {
    if (Object.keys(request.cookies ?? {}).length === 0) return;
    const [after, said, reason] = await Promise.all(
      [WROTE, SAID, REASON].map(({ name }) => this.cookies.kept(request, name)),
    );
    known.set(request, {
      ...(typeof after === 'string' && { after: after as Position }),
      ...(typeof said === 'string' && { said }),
      ...whyOf(reason),
    });
  }

  /** What the page before wants said on this one; said once. */
  saidOnce(request: FastifyRequest, reply: FastifyReply): string | null {
    const { said = null } = knownToSession(request);
    if (said !== null) this.cookies.forget(reply, SAID);
    return said;
  }

  /** @param says what the next page says of it; null where this one has said it */
  async wrote(
    request: FastifyRequest,
    reply: FastifyReply,
    position: Position | null,
    says: string | null,
  ): Promise<void> {
    if (position !== null) await this.cookies.keep(request, reply, WROTE, position);
    if (says !== null) await this.cookies.keep(request, reply, SAID, says);
  }

  /** @param path where the form stands, which its browser sends this back to */
  async sentFrom(request: FastifyRequest, reply: FastifyReply, path: string, sent: SentForm): Promise<void> {
    await this.cookies.keep(request, reply, { ...SENT, path }, sent);
  }

  /** Where the last form that was sent from this address led; null where none was, or another. */
  async sentBefore(request: FastifyRequest, form: string): Promise<SentForm | null> {
    const sent = (await this.cookies.kept(request, SENT.name)) as Partial<SentForm> | null;
    // An earlier release kept no more than where it led: what it was the command tells, which has its id.
    return sent?.form === form && sent.typed ? (sent as SentForm) : null;
  }

  /** @param path of the records that the reason is good for */
  async reasonGiven(request: FastifyRequest, reply: FastifyReply, path: string, why: Why): Promise<void> {
    await this.cookies.keep(request, reply, { ...REASON, path }, why);
  }

  /** @param path where what was found is read, as often as one comes back to it */
  async searched(request: FastifyRequest, reply: FastifyReply, path: string, terms: object): Promise<void> {
    await this.cookies.keep(request, reply, { ...SEARCH, path }, terms);
  }

  /** What was searched for under this address; null when it is no longer kept. */
  async searchedFor(request: FastifyRequest): Promise<object | null> {
    const terms = await this.cookies.kept(request, SEARCH.name);
    return typeof terms === 'object' ? terms : null;
  }
}
