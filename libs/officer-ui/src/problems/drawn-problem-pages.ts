import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SearchChildren } from '#contexts/children';
import { actorOf, KEPT, NotSignedIn, OVER } from '#platform/identity';
import { knownToSession, ProblemPages, type Problem, type ProblemDrawn, type ProblemListed } from '#platform/web';
import { Clock, londonDate } from '#platform/time';
import type { Given } from '../forms/date-fields.ts';
import { REASON_BESIDE, reasonTyped, recordAt } from '../open-record/reason-given.ts';
import { reasonPage } from '../open-record/reason-page.ts';
import { NamesKnown } from '../words/wording.ts';
import { Pages } from '../render/pages.ts';
import { allProblems, whatItMeans } from './problems-listed-words.ts';
import { problemWords } from './problem-words.ts';

/** Problems as pages. Who is not signed in yet is led to the sign-in, and from there to where they wanted to go. */
@Injectable()
export class DrawnProblemPages extends ProblemPages {
  constructor(
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
  ) {
    super();
  }

  override draw(problem: Problem, request: FastifyRequest): ProblemDrawn {
    if (problem.status === 401) return { goTo: signInFor(problem, request) };
    if (problem.code === 'reason-required' && recordAt(request.url) !== null)
      return {
        html: reasonPage(this.pages, knownActor(request), {
          ...{ to: request.url, today: londonDate(this.clock.now()), names: this.known.names },
          ...whatWasGiven(request),
        }),
      };
    const { title, lines } = problemWords(problem);
    const [path, behind] = request.url.split('?');
    const again = problem.status === 400 && request.method === 'GET' && behind ? path : null;
    const actor = knownActor(request);
    const model = {
      finds: problem.code === 'reason-required' && actor !== null && this.pages.isOfRole(actor, SearchChildren),
      lines,
      again,
      errors: problem.errors ?? [],
      signInAgain: isOfSigningIn(problem, path!),
      reference: problem.status >= 500 && problem.correlationId,
    };
    return { html: this.pages.draw('problems/problem.njk', title, actor, model) };
  }

  override list(all: readonly ProblemListed[], request: FastifyRequest): string {
    return this.pages.draw('problems/all-problems.njk', 'All problems', knownActor(request), allProblems(all));
  }

  override explain(one: ProblemListed, request: FastifyRequest): string {
    const meaning = whatItMeans(one);
    return this.pages.draw('problems/one-problem.njk', meaning.title, knownActor(request), meaning);
  }
}

/** Where to sign in, to go on from there; and why, where one was signed in. */
function signInFor({ detail }: Problem, request: FastifyRequest): string {
  const to = `/sign-in?to=${encodeURIComponent(pageAt(request))}`;
  if (detail === KEPT) return `${to}&again=kept`;
  return detail === OVER ? `${to}&again=over` : to;
}

/** Where one was: what was sent from a form leads back to the form, which stands at the same address; else to its record. */
function pageAt({ method, url, server, routeOptions }: FastifyRequest): string {
  const isForm = method === 'POST' && server.hasRoute({ method: 'GET', url: routeOptions.url ?? url });
  return method === 'GET' || isForm ? url : (recordAt(url) ?? '/');
}

/** A reason that did not do; of a form that was sent, with all that was typed into it. */
function whatWasGiven(request: FastifyRequest) {
  const { reason, reasonKind = '' } = knownToSession(request);
  const given = reason === undefined ? null : { reason, reasonKind };
  if (request.method === 'GET') return { given };
  const typed = (request.body ?? {}) as Given;
  return { typed, given: REASON_BESIDE.reason in typed ? reasonTyped(typed) : given };
}

/** What a provider answered is good for once: whoever was on the way in begins again. */
const isOfSigningIn = ({ code }: Problem, path: string): boolean =>
  ['sign-in-refused', 'sign-in-unavailable'].includes(code) ||
  (code === 'view-not-built' && path.startsWith('/sign-in'));

function knownActor(request: FastifyRequest) {
  try {
    return actorOf(request);
  } catch (error) {
    if (error instanceof NotSignedIn) return null;
    throw error;
  }
}
