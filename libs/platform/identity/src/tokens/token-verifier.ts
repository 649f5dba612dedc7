import { z } from 'zod';
import type { Actor } from '#platform/event-sourcing';

/** Tells from a signed token who acts. */
export abstract class TokenVerifier {
  /** @throws NotSignedIn the token is expired, altered, or of another issuer @throws IssuerUnavailable */
  abstract verify(token: string): Promise<Actor>;

  /** Whether whoever comes with a token now could be recognised. */
  reachable(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

/** For whom tokens are made, where nothing else is said. */
export const AUDIENCE = 'throughline';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,63}$/);

/** What a token says of its bearer. Ids are opaque and roles are codes; a process has no token. */
const claims = z.object({
  sub: z.uuid(),
  role: code.refine((role) => !role.startsWith('process:')),
  team: code.nullish(),
  organisation: code.nullish(),
  on_behalf_of: z.uuid().nullish(),
  own_role: code.nullish(),
});

/** Null when the claims do not say who acts. */
export function actorFrom(payload: unknown): Actor | null {
  const { success, data } = claims.safeParse(payload);
  if (!success) return null;
  const { sub, role, team = null, organisation = null, on_behalf_of = null, own_role: ownRole } = data;
  return { id: sub, role, team, organisation, onBehalfOf: on_behalf_of, ...(ownRole && { ownRole }) };
}
