import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { v5 } from 'uuid';
import { TypedForms } from '#platform/identity';
import { KeyEnded } from '#platform/keys';
import { DraftChanged, SealedDrafts } from '#platform/operations';
import { Clock, type Instant } from '#platform/time';
import { canonicalPath } from '../../from/canonical-path.ts';
import { BODY_KIB } from '../../requests/body-size.ts';

type Typed = Readonly<Record<string, unknown>>;

const NAMESPACE = '6f1f7c52-6a0f-5d39-9a43-4c1e8a1b7d21';
const HOUR_MS = 60 * 60 * 1000;
/** Whoever went home comes back the next morning, or after a weekend. */
export const ANSWERS_KEPT_HOURS = 72;
/** Nobody has more of them open. */
const MOST_BEGUN = 100;
const STEP = 'typed';
/** What was filled in and is to be looked at once more before it is sent. */
const ANSWERS = 'answers';

/** What somebody typed into a form and sent when they had been signed out: a sealed draft, for them alone. */
@Injectable()
export class TypedBefore extends TypedForms {
  constructor(
    private readonly drafts: SealedDrafts,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async keep(person: string, request: FastifyRequest): Promise<boolean> {
    const { body, server, routeOptions } = request;
    const form = formIn(body);
    const { url } = routeOptions;
    if (form === null || url === undefined || !server.hasRoute({ method: 'GET', url })) return false;
    // No form takes more, and whoever is not signed in is owed no more room than that.
    if (Buffer.byteLength(JSON.stringify(body)) > BODY_KIB * 1024) return false;
    return this.#save(person, request, form, STEP, body);
  }

  /** Outlives this server, and is there on another machine. @returns false where it was sent before, or is about nobody any more */
  keepAnswers(person: string, request: FastifyRequest, form: string, answers: Typed): Promise<boolean> {
    return this.#save(person, request, form, ANSWERS, answers);
  }

  async answers(person: string, request: FastifyRequest, form: string): Promise<Typed | null> {
    const draft = await this.drafts.open(draftId(person, request, form), person);
    return (draft?.steps[ANSWERS] as Typed | undefined) ?? null;
  }

  /** The form that this person began at this address and has not sent, the last one of several; null: none. */
  async begun(person: string, request: FastifyRequest): Promise<string | null> {
    const page = canonicalPath(request);
    const drafts = await this.drafts.ofOwner(person, MOST_BEGUN);
    return drafts.find(({ about, steps }) => about['page'] === page && steps.includes(ANSWERS))?.about['form'] ?? null;
  }

  /** Null where nothing is kept for this person of this form at this address. */
  async of(person: string, request: FastifyRequest, form: string): Promise<Typed | null> {
    const draft = await this.drafts.open(draftId(person, request, form), person);
    return (draft?.steps[STEP] as Typed | undefined) ?? null;
  }

  /** It has been sent: nothing is kept of it any more. */
  async sent(person: string, request: FastifyRequest, form: string): Promise<void> {
    const id = draftId(person, request, form);
    if (await this.drafts.open(id, person)) await this.drafts.discard(id);
  }

  async #save(person: string, request: FastifyRequest, form: string, step: string, value: unknown): Promise<boolean> {
    const id = draftId(person, request, form);
    const { childId } = request.params as Readonly<Record<string, string | undefined>>;
    const about = {
      ...(isUUID(childId) && { childId: childId!.toLowerCase() }),
      ...{ page: canonicalPath(request), form: form.toLowerCase() },
    };
    const head = { id, owner: person, form: 'typed-before', about, expiresAt: this.#later(ANSWERS_KEPT_HOURS) };
    try {
      const before = await this.drafts.open(id, person);
      await this.drafts.saveStep(head, step, value, before?.revision ?? 0);
      return true;
    } catch (error) {
      // It was sent once and is done, or what it is about was destroyed meanwhile.
      if (error instanceof KeyEnded || error instanceof DraftChanged) return false;
      throw error;
    }
  }

  #later = (hours: number): Instant =>
    new Date(Date.parse(this.clock.now()) + hours * HOUR_MS).toISOString() as Instant;
}

function formIn(body: unknown): string | null {
  const form = typeof body === 'object' && body !== null && 'form' in body ? body.form : null;
  return isUUID(form) ? (form as string) : null;
}

/** A form is one filling in of it, by its id, and of one thing, by its address. */
const draftId = (person: string, request: FastifyRequest, form: string): string =>
  v5(JSON.stringify([person, canonicalPath(request), form.toLowerCase()]), NAMESPACE);
