import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Header, Inject, Optional, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RegisterChild, SearchChildren } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, FilledInForms, From, PageSession, ShowsToThoseWhoMay, Takes, TypedBefore } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import { isFormId, newFormId } from '../forms/form-id.ts';
import { notTaken, takenThere, toldBy, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { watched, WatchersNews } from '../start/watchers-news.ts';
import { NamesKnown } from '../words/wording.ts';
import { beginsRegistering } from './begins-registering.ts';
import { findChildForm } from './find-child-form.ts';
import { foundChildren, nextIsBirth, nothingFound } from './found-children.ts';

const HTML = 'text/html; charset=utf-8';
/** Nothing was sent yet, so nothing is wrong yet. */
const NO_ERRORS = {
  errors: [],
  nameError: null,
  upnError: null,
  numberError: null,
  kindError: null,
  reasonError: null,
};

/** Where a child is found: by what is typed at the head of every page, or by more on a page of its own. */
@ApiExcludeController()
@Follows('of its own: where children are found')
@Controller()
export class FindChildController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly session: PageSession,
    private readonly known: NamesKnown,
    private readonly news: WatchersNews,
    @Optional() @Inject(TypedBefore) private readonly typed: TypedBefore | null = null,
    @Optional() @Inject(FilledInForms) private readonly filled: FilledInForms | null = null,
  ) {}

  @Get('find-a-child')
  @Asks(SearchChildren)
  @ShowsToThoseWhoMay(...watched)
  @Header('content-type', HTML)
  async show(@From() sender: Sender): Promise<string> {
    // Whoever has no work here but to look begins here.
    const reasons = await this.#reasonsAsked(sender);
    const news = reasons === null ? null : await this.news.of(sender);
    return this.#draw('Find a child', sender, { form: this.#empty(reasons, sender), news });
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
    // Sent from the head of a page with nothing in it: whoever wants to say more is led to where they can.
    if (isEmptyAtTheHead(given)) return void reply.redirect('/find-a-child', 303);
    const form = findChildForm(given ?? {}, this.#today(), await this.#reasonsAsked(sender), isWatching(sender));
    const there = { filled: this.filled, request, stands: `/found/${encodeURIComponent(search)}` };
    if (!form.terms)
      return notTaken({ ...there, reply }, given ?? {}, () => this.#draw('Find a child', sender, { form }));
    await takenThere(there);
    await this.typed?.sent(sender.actor.id, request, search);
    const path = `/found/${randomUUID()}`;
    await this.session.searched(request, reply, path, given);
    reply.redirect(path, 303);
  }

  /** So that Back, a reload and a bookmark find it again while one is signed in. */
  @Get('found/:search')
  @Asks(SearchChildren, FindEstablishments)
  @Takes({ parameters: toldBy })
  @Header('content-type', HTML)
  async found(
    @Param('search') search: string,
    @Query() { [SENT]: sent }: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const reasons = await this.#reasonsAsked(sender);
    const wrong = (await toldHere(this.filled, request, sent)) as Given | null;
    if (wrong) {
      reply.status(400);
      const form = findChildForm(wrong, this.#today(), reasons, isWatching(sender));
      // Mended there, it is the same filling in.
      return this.#draw('Find a child', sender, { form, ...(isFormId(search) && { formId: search }) });
    }
    const given = await this.session.searchedFor(request);
    const form = given && findChildForm(given as Given, this.#today(), reasons, isWatching(sender));
    const before = form?.terms || !isFormId(search) ? null : await this.typed?.of(sender.actor.id, request, search);
    if (before) {
      const typed = findChildForm(before as Given, this.#today(), reasons, isWatching(sender));
      return this.#draw('Find a child', sender, { form: { ...typed, ...NO_ERRORS }, wasKept: true, formId: search });
    }
    if (!form?.terms) {
      reply.status(410);
      return this.#draw('Find a child', sender, { form: this.#empty(reasons, sender), gone: true });
    }
    const { reason, reasonKind } = form;
    const why = reasons === null ? sender : { ...sender, reason, reasonKind };
    const answer = await this.gateway.ask(SearchChildren, form.terms, why);
    const urns = answer.items.map(({ schoolUrn }) => schoolUrn);
    const found = foundChildren(
      answer,
      await schoolsNamed(urns, (asked) => this.gateway.ask(FindEstablishments, asked, sender)),
      this.known.names.otherSystems,
    );
    const born = { ...form.born, ...(nextIsBirth(form, found) && { isNext: true, hint: BORN_NEXT }) };
    const registers = await this.#registers(sender);
    return this.#draw(found.heading, sender, {
      ...{
        form: { ...form, born },
        found,
        nothingFound: nothingFound(registers, form.terms),
        begins: beginsRegistering(form),
      },
    });
  }

  /** Of somebody who may look only when they say why: of which kind that can be; null of everybody else. */
  #reasonsAsked = async (sender: Sender) =>
    (await this.gateway.mayDo(SearchChildren, {}, sender)) === 'with-reason' ? this.#reasons() : null;

  #reasons = () => this.known.names.openingReasons?.(this.#today()) ?? [];

  #empty = (reasons: Parameters<typeof findChildForm>[2], sender: Sender) => {
    const form = findChildForm({}, this.#today(), reasons, isWatching(sender));
    return { ...form, ...NO_ERRORS };
  };

  async #draw(title: string, sender: Sender, model: object): Promise<string> {
    const registers = await this.#registers(sender);
    return this.pages.draw('find-child/find-child.njk', title, sender.actor, {
      systems: this.known.names.otherSystems ?? [],
      ...{ formId: newFormId(this.clock.now()), registers, nothingFound: nothingFound(registers), ...model },
    });
  }

  #registers = async (sender: Sender) => (await this.gateway.mayDo(RegisterChild, {}, sender)) === 'yes';

  #today = () => londonDate(this.clock.now());
}

const BORN_NEXT = 'Nobody was found by the name alone. For example, 4 5 2011';

const isWatching = ({ actor }: Sender): boolean => actor.role === 'data-protection-officer';

/** What is no form says nothing of a child, and is told so where one is searched for. */
const isEmptyAtTheHead = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && 'called' in given && text(given as Given, 'called') === '';
