import type { PeopleSignIn, TokenVerifier } from '#platform/identity';
import { ReadinessCheck } from '#platform/web';

/**
 * Where no provider answers, nobody can sign in. One of several that is away keeps its own people out and nobody else, so
 * it is told, and the service goes on.
 */
export class SignInReady extends ReadinessCheck {
  override readonly name = 'sign-in';

  constructor(
    private readonly verifier: TokenVerifier,
    /** Null in demo mode, and for programs. */
    private readonly people: PeopleSignIn | null,
  ) {
    super();
  }

  override async ready(): Promise<boolean> {
    if (!this.people) return this.verifier.reachable();
    return (await this.#reached()).some(({ reachable }) => reachable);
  }

  override async details(): Promise<unknown> {
    return this.people && this.#reached();
  }

  #reached = () =>
    Promise.all(
      (this.people?.issuers ?? []).map(async (client) => ({
        issuer: client.terms.code,
        reachable: await client.reachable(),
      })),
    );
}
