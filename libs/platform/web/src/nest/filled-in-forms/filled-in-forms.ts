import { createHash } from 'node:crypto';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { actorOf, sessionOf } from '#platform/identity';
import type { SealedFilledIn } from '#platform/operations';
import type { Log } from '#platform/telemetry';
import { canonicalPath } from '../../from/canonical-path.ts';

/**
 * Which filling in of the form at this address, and which step of it; '' of all of it. `stands` where it was sent to another address
 * than the one at which it stands.
 */
export type FilledInOf = Readonly<{ form: string; step?: string; stands?: string }>;

/**
 * What was filled in and not recorded, for the sign-in in which it was: a form that has faults is answered by an address,
 * where it stands again as often as one goes back to it. Whoever came by a token has no sign-in, and nothing is kept of theirs.
 */
export class FilledInForms {
  constructor(
    private readonly sealed: Pick<SealedFilledIn, 'keep' | 'open' | 'last' | 'end'>,
    private readonly log: Pick<Log, 'error'>,
  ) {}

  /** @returns by what it is found at this address; null where it cannot be kept: nothing that was typed is lost by that */
  async keep(request: FastifyRequest, of: FilledInOf, value: unknown): Promise<string | null> {
    const session = sessionIn(request);
    if (session === null) return null;
    const { childId } = request.params as Readonly<Record<string, string | undefined>>;
    const about = isUUID(childId) ? childId!.toLowerCase() : null;
    try {
      return await this.sealed.keep({ session, form: digestOf(request, of), childId: about }, value);
    } catch (error) {
      this.log.error('What was filled in could not be kept', error, {});
      return null;
    }
  }

  /** Null to everybody else, and once it is over. */
  async at(request: FastifyRequest, of: FilledInOf, id: string): Promise<unknown> {
    const session = sessionIn(request);
    return session === null || !isUUID(id) ? null : this.sealed.open(id, { session, form: digestOf(request, of) });
  }

  /** What was filled in last. */
  async last(request: FastifyRequest, of: readonly FilledInOf[]): Promise<unknown> {
    const session = sessionIn(request);
    return session === null ? null : this.sealed.last(session, digestsOf(request, of));
  }

  /** It was taken: nothing waits of it any more. */
  async taken(request: FastifyRequest, of: readonly FilledInOf[]): Promise<void> {
    const session = sessionIn(request);
    if (session === null) return;
    // It stands: that something is left behind for an hour is no reason to answer that it does not.
    await this.sealed
      .end(session, digestsOf(request, of))
      .catch((error: unknown) => this.log.error('What was filled in could not be ended', error, {}));
  }
}

const sessionIn = (request: FastifyRequest): string | null => sessionOf(actorOf(request))?.id ?? null;

const digestsOf = (request: FastifyRequest, of: readonly FilledInOf[]) => of.map((each) => digestOf(request, each));

const digestOf = (request: FastifyRequest, { form, step = '', stands }: FilledInOf): string =>
  createHash('sha256')
    .update(JSON.stringify([stands ?? canonicalPath(request), form.toLowerCase(), step]))
    .digest('hex');
