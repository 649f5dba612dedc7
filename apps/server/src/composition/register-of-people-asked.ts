import { OpeningReasons, PeopleActing, StandingsOfPeople } from '#contexts/people';
import { actsWithin } from '#platform/gateway';
import {
  actsForSomebody,
  Admission,
  NotSignedIn,
  sameStanding,
  sessionOf,
  type Standings,
  type TokenVerifier,
} from '#platform/identity';
import { Sealer } from '#platform/privacy';
import type { Clock } from '#platform/time';
import { ConfiguredReasons } from '../configuration/configured-reasons.ts';
import { catalogue } from './all-contexts.ts';
import type { Stores } from './open-stores.ts';
import { PeopleHere } from './people-here.ts';

type Actor = Parameters<Admission['admit']>[0];

/** What a role of the council's own keeps today. */
type OwnRoles = Pick<StandingsOfPeople, 'cutOf'>;

type Known = Readonly<{ stores: Pick<Stores, 'views' | 'keys'>; clock: Clock }>;

/** What the register of people says of today. */
export const standingsOf = ({ stores, clock }: Known): Standings & OwnRoles =>
  new StandingsOfPeople(stores.views, new Sealer(stores.keys, catalogue.upcastPart), clock);

/** Who works here, and what they may act as. */
export function peopleHereOf({ stores, clock }: Known, verifier?: TokenVerifier): PeopleHere {
  const standings = new StandingsOfPeople(stores.views, new Sealer(stores.keys, catalogue.upcastPart), clock);
  return new PeopleHere(new PeopleActing(stores.views, standings), standings, verifier);
}

/** For what records may be opened, of which the configuration says what was so at first. */
export const openingReasonsOf = ({ stores, clock }: Known): OpeningReasons =>
  new OpeningReasons(stores.views, new Sealer(stores.keys, catalogue.upcastPart), ConfiguredReasons.read(), clock);

/** Lets in whoever is on the register as what it says they are, at each request: what has ended ends at once. */
export class AdmittedByRegister extends Admission {
  constructor(
    private readonly first: Admission,
    private readonly register: Standings & OwnRoles,
    private readonly reasons: Pick<OpeningReasons, 'refresh'>,
  ) {
    super();
  }

  override async admit(actor: Actor): Promise<void> {
    await this.first.admit(actor);
    await this.reasons.refresh();
    const standings = await this.register.of(actor.id);
    if (standings && !standings.some((standing) => sameStanding(standing, actor))) throw new NotSignedIn(CHANGED);
    await this.#cut(actor);
    if (actor.onBehalfOf === null || !sessionOf(actor)) return;
    const covered = await this.register.nameOf(actor.onBehalfOf);
    if (covered !== null) actsForSomebody(actor, covered);
  }

  /** By a role of the council's own they do no more than it keeps: pages know it, and the gateway asks it anew. */
  async #cut(actor: Actor): Promise<void> {
    if (actor.ownRole === undefined) return;
    const cut = await this.register.cutOf(actor.ownRole);
    if (cut === null) throw new NotSignedIn(CHANGED);
    actsWithin(actor, cut);
  }
}

const CHANGED = 'What you may do here has changed. Sign in again.';
