import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Inject, Optional, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RegisterChild, SearchChildren } from '#contexts/children';
import { FindWhatWaits } from '#contexts/jobs';
import { FindEstablishments } from '#contexts/establishments';
import { FindDue, FindOpenings } from '#contexts/oversight';
import {
  EnterPerson,
  FindGrantsGiven,
  FindOpeningReasons,
  FindOwnTerms,
  FindRoles,
  FindToConfirm,
} from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, AsksForThoseWhoMay, From, PageSession, TypedBefore } from '#nest/web';
import type { Given } from '../forms/date-fields.ts';
import { isFormId, newFormId } from '../forms/form-id.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { Pages } from '../render/pages.ts';
import { withSchools } from '../people/with-schools.ts';
import { waitingInShort } from '../what-waits/waiting-words.ts';
import { awaitedListed, firstAwaited, grantsIn } from '../to-confirm/awaited.ts';
import { roleOf } from '../words/people.ts';
import { NamesKnown } from '../words/wording.ts';
import { findChildForm } from './find-child-form.ts';
import { foundChildren } from './found-children.ts';
import { workToCome } from './work-to-come.ts';
import { Follows } from '../patterns/page-pattern.ts';

const HTML = 'text/html; charset=utf-8';
/** Nothing was sent yet, so nothing is wrong yet. */
const NO_ERRORS = { errors: [], nameError: null, upnError: null, kindError: null, reasonError: null };

/** Where one begins: from here to the line of a child. */
@ApiExcludeController()
@Follows('of its own: where everyone begins, and where children are found')
@Controller()
export class StartController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly session: PageSession,
    private readonly known: NamesKnown,
    @Optional() @Inject(TypedBefore) private readonly typed: TypedBefore | null = null,
  ) {}

  @Get()
  @AsksForThoseWhoMay(FindOpenings, FindGrantsGiven, FindToConfirm, FindEstablishments, FindWhatWaits)
  @Header('content-type', HTML)
  async start(@From() sender: Sender, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const may = await this.gateway.mayDo(SearchChildren, {}, sender);
    const { role } = sender.actor;
    // Whoever reads under terms begins at what they say.
    if (may === 'no' && (await this.gateway.mayDo(FindOwnTerms, {}, sender)) === 'yes') {
      reply.redirect('/terms-of-my-audit', 303);
      return '';
    }
    // Whoever looks for nobody, and has work: it is their first page.
    if (may === 'no' && this.pages.isOfRole(sender.actor, FindDue)) {
      reply.redirect('/due', 303);
      return '';
    }
    // Whoever keeps the service going begins with what it could not do.
    if (may === 'no' && this.pages.isOfRole(sender.actor, FindWhatWaits)) return this.#running(sender);
    if (may === 'no')
      return this.pages.draw('start/no-search.njk', 'Start', sender.actor, {
        ...{ role: roleOf(sender.actor), toCome: workToCome(role), awaited: await this.#awaited(sender) },
      });
    return this.#draw('Find a child', sender, {
      form: this.#empty(may === 'with-reason' ? this.#reasons() : null),
      newOpenings: await this.#newOpenings(sender),
      newGrants: await this.#newGrants(sender),
      awaited: await this.#awaited(sender),
    });
  }

  /**
   * A POST, so that what is searched for stands in no address; what was found is then read at one of its own. The form has an
   * address, too: who had been signed out finds there what they typed.
   */
  @Post('found/:search')
  @Asks(SearchChildren)
  async find(
    @Param('search') search: string,
    @Body() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = findChildForm(given ?? {}, this.#today(), await this.#reasonsAsked(sender), isWatching(sender));
    if (!form.terms)
      return void (await reply
        .status(400)
        .type(HTML)
        .send(await this.#draw('Find a child', sender, { form })));
    await this.typed?.sent(sender.actor.id, request, search);
    const path = `/found/${randomUUID()}`;
    await this.session.searched(request, reply, path, given);
    reply.redirect(path, 303);
  }

  /** So that Back, a reload and a bookmark find it again while one is signed in. */
  @Get('found/:search')
  @Asks(SearchChildren, FindEstablishments)
  @Header('content-type', HTML)
  async found(
    @Param('search') search: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const given = await this.session.searchedFor(request);
    const reasons = await this.#reasonsAsked(sender);
    const form = given && findChildForm(given as Given, this.#today(), reasons, isWatching(sender));
    const before = form?.terms || !isFormId(search) ? null : await this.typed?.of(sender.actor.id, request, search);
    if (before) {
      const typed = findChildForm(before as Given, this.#today(), reasons);
      return this.#draw('Find a child', sender, { form: { ...typed, ...NO_ERRORS }, wasKept: true, formId: search });
    }
    if (!form?.terms) {
      reply.status(410);
      return this.#draw('Find a child', sender, { form: this.#empty(reasons), gone: true });
    }
    const { reason, reasonKind } = form;
    const why = reasons === null ? sender : { ...sender, reason, reasonKind };
    const answer = await this.gateway.ask(SearchChildren, form.terms, why);
    const urns = answer.items.map(({ schoolUrn }) => schoolUrn);
    const found = foundChildren(
      answer,
      await schoolsNamed(urns, (asked) => this.gateway.ask(FindEstablishments, asked, sender)),
    );
    return this.#draw(found.heading, sender, { form, found });
  }

  /** Of somebody who may look only when they say why: of which kind that can be; null of everybody else. */
  #reasonsAsked = async (sender: Sender) =>
    (await this.gateway.mayDo(SearchChildren, {}, sender)) === 'with-reason' ? this.#reasons() : null;

  #reasons = () => this.known.names.openingReasons?.(this.#today()) ?? [];

  #empty = (reasons: Parameters<typeof findChildForm>[2]) => {
    const form = findChildForm({}, this.#today(), reasons);
    return { ...form, ...NO_ERRORS };
  };

  /** How many openings whoever watches over them has not seen yet. */
  async #newOpenings(sender: Sender): Promise<number> {
    if (!this.pages.isOfRole(sender.actor, FindOpenings)) return 0;
    return (await this.gateway.ask(FindOpenings, { cursor: null, glance: true }, sender)).fresh;
  }

  /** And what others gave that whoever answers for it has not seen. */
  async #newGrants(sender: Sender): Promise<number> {
    if (!this.pages.isOfRole(sender.actor, FindGrantsGiven)) return 0;
    return (await this.gateway.ask(FindGrantsGiven, { cursor: null, glance: true }, sender)).fresh;
  }

  async #running(sender: Sender): Promise<string> {
    const { actor } = sender;
    const waiting = waitingInShort(await this.gateway.ask(FindWhatWaits, {}, sender));
    return this.pages.draw('start/running.njk', 'Start', actor, {
      ...{ role: roleOf(actor), waiting, awaited: await this.#awaited(sender) },
      enters: this.pages.isOfRole(actor, EnterPerson),
      seesRoles: this.pages.isOfRole(actor, FindRoles),
      seesReasons: this.pages.isOfRole(actor, FindOpeningReasons),
    });
  }

  /** And what waits for their word. */
  async #awaited(sender: Sender) {
    if (!this.pages.isOfRole(sender.actor, FindToConfirm)) return null;
    const found = await this.gateway.ask(FindToConfirm, {}, sender);
    const names = await withSchools(grantsIn(found), this.known.names, (urns) =>
      this.gateway.ask(FindEstablishments, urns, sender),
    );
    return firstAwaited(awaitedListed(found, names));
  }

  async #draw(title: string, sender: Sender, model: object): Promise<string> {
    const registers = (await this.gateway.mayDo(RegisterChild, {}, sender)) === 'yes';
    return this.pages.draw('start/start.njk', title, sender.actor, {
      ...{ formId: newFormId(this.clock.now()), registers, ...model },
    });
  }

  #today = () => londonDate(this.clock.now());
}

const isWatching = ({ actor }: Sender): boolean => actor.role === 'data-protection-officer';
