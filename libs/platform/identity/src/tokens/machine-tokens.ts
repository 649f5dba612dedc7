import { decodeJwt, errors } from 'jose';
import type { Actor } from '#platform/event-sourcing';
import type { Clock } from '#platform/time';
import { NotSignedIn } from '../actor/actor-of.ts';
import type { MachineTerms } from '../issuers/sign-in-terms.ts';
import { personIdOf } from '../issuers/person-id.ts';
import { OidcTokenVerifier } from './oidc-token-verifier.ts';
import { actorFrom, TokenVerifier } from './token-verifier.ts';

/** Programs that call with a token: of those issuers alone that the configuration names for them, each in its roles. */
export class MachineTokens extends TokenVerifier {
  readonly #verifiers: ReadonlyMap<string, OidcTokenVerifier>;

  constructor(machines: readonly MachineTerms[], clock: Clock) {
    super();
    this.#verifiers = new Map(
      machines.map((terms) => [
        terms.issuer,
        new OidcTokenVerifier(terms.issuer, clock, { audience: terms.audience, actorFrom: actorUnder(terms) }),
      ]),
    );
  }

  override async verify(token: string): Promise<Actor> {
    const verifier = this.#verifiers.get(issuerIn(token) ?? '');
    if (!verifier) throw new NotSignedIn('No token of this issuer is taken here.');
    return verifier.verify(token);
  }
}

const actorUnder =
  (terms: MachineTerms) =>
  (claims: unknown): Actor | null => {
    const { sub } = claims as { sub: string };
    const id = personIdOf(terms, sub);
    const actor = id === null ? null : actorFrom({ ...(claims as object), sub: id });
    return actor && terms.roles.includes(actor.role) ? actor : null;
  };

/** Whom it says it is of, which is looked into afterwards; null of what is no token. */
function issuerIn(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
