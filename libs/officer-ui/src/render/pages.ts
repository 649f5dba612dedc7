import { FindCalendars } from '#contexts/calendars';
import { Injectable } from '@nestjs/common';
import { FindSealedRecords, SearchChildren } from '#contexts/children';
import { FindJobs, FindWhatWaits } from '#contexts/jobs';
import { FindOwnTerms, FindPeople, FindRoles } from '#contexts/people';
import { FindReferralsAsked } from '#contexts/referrals';
import {
  FindCaseload,
  FindChildLine,
  FindPlaces,
  FindPlacementsListed,
  FindReferrals,
  FindTakenOut,
  FindWork,
  FindOpenings,
} from '#contexts/oversight';
import type { Authority, Sender } from '#platform/gateway';
import type { Clock } from '#platform/time';
import { DevelopmentSignIn, forWhom, sessionOf, TokenVerifier } from '#platform/identity';
import { byWhom, roleOf } from '../words/people.ts';
import { noLook, type CouncilLook } from '../council/council-look.ts';
import { newFormId } from '../forms/form-id.ts';
import { navigationOf } from '../layout/navigation.ts';
import { leadsToOpening } from './leads-to-opening.ts';
import { layoutOf, type Mode } from './layout-model.ts';
import { noticeWords, sessionWords } from './notice-words.ts';
import type { ServiceNotices } from './service-notices.ts';
import { drawn } from './templates.ts';

type Actor = Sender['actor'];
/** A page of a child’s record: where “Not disclosed” leads its reader, if they may open it. */
type OfChild = Readonly<{ thing?: Readonly<{ undisclosedAt?: string | null }> | null }>;

/** Draws whole pages, with the banner of the mode and who is signed in. */
@Injectable()
export class Pages {
  constructor(
    readonly mode: Mode,
    private readonly known: Readonly<{ verifier: TokenVerifier; authority: Authority; clock: Clock }>,
    private readonly notices: ServiceNotices | null = null,
    private readonly look: CouncilLook = noLook,
  ) {}

  /** @param actor null where nobody is known to be signed in */
  draw(template: string, title: string, actor: Actor | null, model: object): string {
    const person = actor && this.#person(actor);
    const has = (query: Readonly<{ name: string; act: string }>) => actor !== null && this.hasOfItsOwn(actor, query);
    const lists = {
      ...{
        listsCases: has(FindCaseload),
        listsReferrals: has(FindReferrals),
        keepsRegisters: has(FindPlaces),
        seesDue: has(FindWork),
        followsWork: has(FindJobs),
        mendsWhatWaits: has(FindWhatWaits),
        seesPeople: has(FindPeople),
        seesOpenings: has(FindOpenings),
        seesTakenOut: has(FindTakenOut),
        seesSealed: has(FindSealedRecords),
        listsPlacements: has(FindPlacementsListed),
        readsTerms: has(FindOwnTerms),
        isAsked: has(FindReferralsAsked),
        seesRoles: has(FindRoles),
      },
      readsLines: actor !== null && this.isOfRole(actor, FindChildLine),
      findsChildren: actor !== null && this.isOfRole(actor, SearchChildren),
    };
    const finds = has(SearchChildren);
    const menu = actor ? navigationOf({ ...lists, findsForAReason: lists.findsChildren && !finds }, actor.role) : [];
    const standing = actor === null ? [] : (this.notices?.current() ?? []).map((notice) => noticeWords[notice]);
    const { notices, until: sessionUntil, left: sessionLeft } = sessionWords(actor && sessionOf(actor));
    const session = { notices: [...standing, ...notices], sessionUntil, sessionLeft };
    const { undisclosedAt = null } = (model as OfChild).thing ?? {};
    const page = drawn(template, {
      ...layoutOf(this.mode, title, person, { actsAs: actor && actsAs(actor), look: this.look }),
      ...lists,
      // Whoever has to say why looks for a child on a page of its own.
      ...{ seesCalendars: actor !== null && this.isOfRole(actor, FindCalendars) },
      ...{ menu, finds: finds ? newFormId(this.known.clock.now()) : null },
      ...session,
      ...model,
    });
    return undisclosedAt === null ? page : leadsToOpening(page, undisclosedAt);
  }

  /** A list of which nothing is one's own without a reason is not offered. */
  hasOfItsOwn(actor: Actor, query: Readonly<{ name: string; act: string }>): boolean {
    const reach = this.known.authority.reachesWithout(query, actor);
    return reach !== null && (reach.everything || reach.holder !== null);
  }

  /** Whether some records are one’s own to begin with, and not everybody’s alike. */
  hasRecordsOfItsOwn(actor: Actor, query: Readonly<{ name: string; act: string }>): boolean {
    const reach = this.known.authority.reachesWithout(query, actor);
    return reach !== null && !reach.everything && reach.holder !== null;
  }

  /** Whether it is this role’s at all, whoever the record is about: what a list offers beside each row. */
  isOfRole = (actor: Actor, asked: Readonly<{ name: string; act: string }>): boolean =>
    this.known.authority.grantTo(actor, asked) !== null;

  /** The same of any act: `theirs` to begin with, or theirs if they say why. */
  rightsOf = (actor: Actor) => ({
    theirs: (act: Readonly<{ name: string; act: string }>) => this.hasOfItsOwn(actor, act),
    may: (act: Readonly<{ name: string; act: string }>) => this.isOfRole(actor, act),
  });

  /** Where a sign-in gives no name to the service the role stands for the person. */
  #person(actor: Actor): string {
    return this.nameOf(actor) ?? byWhom(actor);
  }

  /** Of whoever looks at the page. */
  nameOf(actor: Actor): string | undefined {
    const people = this.known.verifier instanceof DevelopmentSignIn ? this.known.verifier.people : [];
    return sessionOf(actor)?.name ?? people.find(({ id }) => id === actor.id)?.name;
  }
}

/** Of whoever has a session: beside their name stands what they act as, and of cover for whom. */
function actsAs(actor: Actor): string | null {
  if (!sessionOf(actor)) return null;
  return actor.onBehalfOf === null ? roleOf(actor) : `${roleOf(actor)}, for ${forWhom(actor) ?? 'another'}`;
}
