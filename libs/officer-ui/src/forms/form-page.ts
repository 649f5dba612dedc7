import { Body, Controller, Get, Inject, Optional, Param, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gateway, NotAllowed, reasonIn, recordOpenedBy } from '#platform/gateway';
import type { Sender, Written, WrittenInParts } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { Asks, FilledInForms, From, PageSession, Sends, ShowsToThoseWhoMay, Takes, TypedBefore } from '#nest/web';
import { BadInput, type Parameters } from '#platform/web';
import { askingOfWhatIsLeft } from '../child/record-destroyed.ts';
import { NamesKnown } from '../words/wording.ts';
import { withReason } from '../open-record/reason-sent.ts';
import { Pages } from '../render/pages.ts';
import { CHECK_TEMPLATE, CHECK_TITLE, checkPage } from './check-step.ts';
import { text, type Given } from './date-fields.ts';
import { drawnForm, standingOf, type Drawn } from './form-drawn.ts';
import { commandOf } from './form-command.ts';
import { declares } from './form-declared.ts';
import type { FormDeclaration, Ids, Visit } from './form-declaration.ts';
import type { Answering, Sending } from './form-sending.ts';
import type { Fields } from './form-field.ts';
import { failure, formFailure, goneAfter, refusedFaults } from './form-failure.ts';
import { CHECK, faultsOf, nextOf, stepAt, stepOf, stepParameter } from './form-steps.ts';
import { addressOf, isFormId, isFresh, newFormId } from './form-id.ts';
import { askedAgain, meanwhileOf } from './asked-again.ts';
import { askedOf } from './asked-of-what-is-kept.ts';
import { asSaid, whyInWords } from './unusual-asked.ts';
import { agreedIn, reasonsIn, saidIn, UNSAID_WHY, withConfirmation } from './what-was-agreed.ts';
import { visitOf } from './visit-of.ts';
import { inputIn, readRequest, type Read } from './input-read.ts';
import { saidAgain, SentBefore, type Led } from './sent-before.ts';
import { fingerprintsOf, isSentAgain } from './what-was-sent.ts';
import { sentOtherwise } from './sent-otherwise.ts';
import { everyStepOf, lookingOnce, SENT, sentBack } from './sent-back.ts';
import { drawnAgain, whatIsKept } from './kept-of-a-form.ts';
import { askedWithRefusals, toldBesides, withBesides } from './told-besides.ts';
import { restSent, withoutFaulty } from './rest-of-rows.ts';
import { faultAt, isLookingUp, lookedUp, THE_ACT } from './read-form.ts';

const HTML = 'text/html; charset=utf-8';

/** The controller of a page that was declared. */
export function formPage<Input extends object, Data, Seen = never, Done extends Written | WrittenInParts = Written>(
  page: FormDeclaration<Input, Data, Seen, Done>,
): Type {
  const { over } = page;
  if (!(over as object | undefined)) throw new TypeError(`The form ${page.path} does not say what it is over.`);
  const parameters: Parameters = {
    ...{ form: 'as typed', [SENT]: 'as typed', ...(page.checks && stepParameter(page.steps)), ...page.parameters },
  };
  const isByRow = over.asSeen === 'row by row';
  const standing = (seen: Seen) => standingOf(page, seen);
  @ApiExcludeController()
  @Controller(page.path)
  class FormPageController {
    constructor(
      @Inject(Gateway) private readonly gateway: Gateway,
      @Inject(Pages) private readonly pages: Pages,
      @Inject(Clock) private readonly clock: Clock,
      @Inject(PageSession) private readonly session: PageSession,
      @Inject(NamesKnown) private readonly known: NamesKnown,
      // By this server. Another, and one that was started since, knows it by the browser, which brings it back.
      @Inject(SentBefore) private readonly sentOnes: SentBefore,
      @Optional() @Inject(TypedBefore) readonly typed: TypedBefore | null = null,
      @Optional() @Inject(FilledInForms) readonly filled: FilledInForms | null = null,
    ) {}

    @Get()
    @Asks(...over.shows)
    @ShowsToThoseWhoMay(...(over.besides ?? []))
    @Takes({ parameters })
    async show(
      @Param() ids: Ids,
      @Query() { [SENT]: sentId, ...query }: Given,
      @From() sender: Sender,
      @Req() request: FastifyRequest,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const { form: formId } = query;
      const [{ checks, steps }, person] = [page, sender.actor.id];
      const kept = await whatIsKept(this, { person, request, query, sent: text({ sentId }, 'sentId'), checks, steps });
      const { before, answers, back } = kept;
      if (!isFormId(formId) || (!before && !answers && !back && !isFresh(formId, this.clock.now()))) {
        // Whoever began it, here or on another machine, goes on with it.
        const begun = page.checks && !isFormId(formId) ? await this.typed?.begun(sender.actor.id, request) : null;
        const form = begun ?? newFormId(this.clock.now());
        return void reply.redirect(`${this.#path(ids)}?${addressOf({ ...query, [SENT]: sentId }, form)}`, 303);
      }
      const visit = this.#visit(ids, query, lookingOnce(back, sender, this.clock.now()), null);
      const left = askingOfWhatIsLeft(visit.ask);
      const seen = await over.see({ ...visit, ask: left.ask });
      // Whoever may not send it is told so before they have filled it in; a reason is asked for by what the page shows.
      const named = page.names ? page.names(seen) : ids;
      if (named && (await this.gateway.mayDo(page.sends, named, sender)) === 'no')
        throw new NotAllowed(page.sends.name, 'Your role does not allow this for this record.');
      left.unlessDestroyed();
      const said = this.session.saidOnce(request, reply);
      const fields = page.fields(seen, visit);
      const given = await lookedUp(fields, { ...query, ...answers, ...before, ...back?.given }, visit);
      const there = (step: string | null, sent?: unknown) =>
        `${this.#path(ids)}?${addressOf({ ...query, step, [SENT]: sent }, formId)}`;
      const which = [person, this.#path(ids), formId].join(' ');
      const isSent = !back && !before && (await this.#before(which, request, formId)) !== null;
      if (steps && text(query, 'step') === '' && !back?.told && !isSent)
        return void reply.redirect(there(nextOf(steps, fields, before ?? answers ?? null), sentId), 303);
      if (query['step'] === CHECK) {
        const read = answers ? await this.#read(fields, given, visit) : { failure: null };
        if ('failure' in read) {
          const wrong = read.failure?.faults[0]?.at.split('-')[0] ?? '';
          return void reply.redirect(there(stepOf(page.steps, wrong) ?? page.steps?.[0]?.name ?? null), 303);
        }
        const checked = { ...page.checks!(read.input, seen, visit), because: whyInWords(reasonsIn(answers ?? {})) };
        const { caption } = over.told(seen);
        const drawn = { ...checkPage(checked, given, page.steps, there), caption, final: page.final };
        return void (await reply.type(HTML).send(this.pages.draw(CHECK_TEMPLATE, CHECK_TITLE, sender.actor, drawn)));
      }
      const step = stepAt(steps, query);
      const isAsked = reasonsIn(answers ?? {}) !== null && !back?.told;
      const unusual = isAsked ? await askedOf(page, this.gateway, { fields, given, seen, visit, step }) : [];
      const opens = recordOpenedBy(page.sends, { ...sender, idempotencyKey: formId });
      const anew = { fields, given, seen, visit: { ...visit, opens }, formId };
      const again = await askedAgain(page, back?.told ?? null, anew);
      const drawn = { given, formId, said, ...drawnAgain(kept, isSent, unusual), ...again };
      await reply
        .status(back?.told?.status ?? 200)
        .type(HTML)
        .send(this.#draw(seen, visit, drawn));
    }

    @Post()
    @Sends(page.sends)
    @Takes({ parameters, readAs: page.request, ...(page.kib && { kib: page.kib }) })
    async send(
      @Param() ids: Ids,
      @Query() { [SENT]: _, ...query }: Given,
      @Body() sentBody: Given,
      @From() from: Sender,
      @Req() request: FastifyRequest,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const formId = text(sentBody ?? {}, 'form');
      if (!isFormId(formId))
        throw new BadInput({ form: ['Open the form again: it came without what tells it apart.'] });
      const which = [from.actor.id, this.#path(ids), formId].join(' ');
      return this.sentOnes.inTurn(which, async () => {
        const [before, body] = [await this.#before(which, request, formId), sentBody ?? {}];
        if (!before || !isSentAgain(before.typed, body, page, query))
          return this.#send({ ids, query, body, from, request, reply, formId, which, before });
        await this.session.wrote(request, reply, null, saidAgain(before));
        return void reply.redirect(before.to, 303);
      });
    }

    #before = async (which: string, request: FastifyRequest, formId: string): Promise<Led | null> =>
      this.sentOnes.of(which) ?? (await this.session.sentBefore(request, formId));

    async #send({ ids, query, body, from, request, reply, formId, which, before }: Sending): Promise<void> {
      const sender = await withReason(body, from, {
        ...{ request, reply, session: this.session, names: this.known.names },
        today: londonDate(this.clock.now()),
      });
      const sent = { ...sender, idempotencyKey: formId };
      const visit = this.#visit(ids, query, sender, recordOpenedBy(page.sends, sent));
      const seen = await over.see(visit);
      const isChecked = page.checks !== undefined && text(body, 'checked') !== '';
      const step = isChecked ? null : stepAt(page.steps, query);
      const answered = page.checks ? await this.typed?.answers(sender.actor.id, request, formId) : null;
      const kept = isChecked || step ? answered : null;
      const given = await lookedUp(page.fields(seen, visit), { ...kept, ...body }, visit);
      const [confirmation, agreed] = [saidIn(answered ?? null, sender), agreedIn(given, formId)];
      const answer = (status: number, drawn: Omit<Drawn, 'given' | 'formId'>, now = seen) => {
        const as = drawn.failure?.stale ? '' : text(given, 'revision');
        const said = { formId, revision: as || standing(now), ...asSaid(drawn, given, confirmation, sender) };
        return this.#answer({ status, seen: now, visit, request, reply }, said);
      };
      const otherwise = (at: Led['at'] | null, now = seen) =>
        this.#answer({ status: 409, seen: now, visit, request, reply }, sentOtherwise(at, given, this.clock.now()));
      if (before) return otherwise(before.at);
      if (isChecked && !kept) return answer(422, { failure: failure(422, [], goneAfter(formId, this.clock.now())) });
      const fields = page.fields(seen, visit);
      if (isLookingUp(fields, given)) return answer(200, {});
      const all = await this.#read(fields, given, visit);
      const wrong = isByRow && 'failure' in all ? all.failure.faults : [];
      const rest = wrong.length > 0 ? withoutFaulty(fields, given, wrong) : null;
      const read = rest ? await this.#read(fields, rest, visit) : all;
      const faults = 'failure' in read ? faultsOf(read.failure.faults, step) : [];
      const by = { seen, visit, confirmation, agreed };
      if ('failure' in read) {
        const amiss = { fields, given, seen, visit, step, wrong: read.failure.faults };
        const besides = await toldBesides(page, amiss, (input) =>
          this.gateway.rehearse(page.sends, ...commandOf(page, { ...by, sent }, input)),
        );
        const failed = withBesides({ ...read.failure, faults }, besides, step);
        if (failed) return answer(failed.status, { failure: failed });
      }
      const asSeen = text(given, 'revision');
      // A revision goes with the command; before a page between, one is told here what the command would refuse there.
      const isLookedAt = typeof standing(seen) === 'string' || (page.checks && !isChecked && standing(seen) !== null);
      if (isLookedAt && String(standing(seen)) !== asSeen) {
        const meanwhile = await meanwhileOf(page, visit, formId);
        return answer(412, { failure: failure(412, [], { stale: true }), meanwhile });
      }
      const keep = async (answers: Given, next: string) => {
        const saved = await this.typed?.keepAnswers(sender.actor.id, request, formId, answers);
        if (!saved) return answer(422, { failure: failure(422, [], goneAfter(formId, this.clock.now())) });
        await this.filled?.taken(request, [{ form: formId }, { form: formId, step: step?.name ?? '' }]);
        return void reply.redirect(`${this.#path(ids)}?${addressOf({ ...query, step: next }, formId)}`, 303);
      };
      const whole = inputIn(read);
      if (step && (step.next !== CHECK || whole === null))
        return keep(withConfirmation({ ...kept, ...body }, confirmation), step.next);
      const said = whole!;
      const ifMatch = typeof standing(seen) === 'number' ? { ifMatch: Number(asSeen) } : {};
      const question = await page.question?.(said, seen, visit);
      const failed = (error: unknown, typed = given) => formFailure(error, fields, typed, page.beside ?? {});
      const answers = { ...by, agreed: question ? agreed : null, sent: { ...sent, ...ifMatch } };
      const commanded = (input: Input) => commandOf(page, answers, input);
      const rehearse = () => this.gateway.rehearse(page.sends, ...commanded(said));
      if (question && agreed?.key !== question.key)
        return answer(...(await askedWithRefusals(question, rehearse, failed)));
      if (question?.asksWhy && reasonIn(agreed?.because) === null)
        return answer(400, { question, failure: failure(400, [UNSAID_WHY]) });
      const refused = page.checks && !isChecked && page.refuses?.(said, seen, visit);
      if (refused)
        return answer(409, {
          failure: failure(409, [faultAt(fields, given, refused.field ?? THE_ACT, refused.words)]),
        });
      let asSent = rest ?? given;
      const send = (input: Input, typed: Given) => {
        asSent = typed;
        return this.gateway.send(page.sends, ...commanded(input));
      };
      try {
        if (page.checks && !isChecked && !page.checksThere) {
          await rehearse();
          return await keep(withConfirmation({ ...kept, ...body }, confirmation), CHECK);
        }
        const { written, input, ...of } = await restSent({
          ...{ fields, send, given: asSent, input: said, wrong: rest ? wrong : [] },
          read: async (typed) => inputIn(await this.#read(fields, typed, visit)),
          refused: (error, typed) => (isByRow ? (failed(error, typed)?.faults ?? null) : null),
        });
        await this.typed?.sent(sender.actor.id, request, formId);
        await this.filled?.taken(request, everyStepOf(formId, page.steps));
        const done = page.done({ written, input, seen, visit });
        const { to, says } = typeof done === 'string' ? { to: over.told(seen).back.href, says: done } : done;
        const refused = 'refused' in written ? written.refused : [];
        const isAll = refused.length === 0 && of.wrong.length === 0;
        await this.session.wrote(request, reply, written.position, isAll ? says : null);
        if (isAll) {
          const led = { to, says, at: this.clock.now(), typed: fingerprintsOf(given, page) };
          this.sentOnes.remember(which, led);
          await this.session.sentFrom(request, reply, this.#path(ids), { form: formId, ...led });
          return void reply.redirect(to, 303);
        }
        const errors = refused.map(({ at, code, words }) => ({ field: at, code, detail: words }));
        const faults = [...of.wrong, ...refusedFaults(errors, fields, of.given, page.beside ?? {})];
        // What stands is done: what is mended now is another sending, and sees what this one has written.
        const since = this.#visit(ids, query, { ...sender, after: written.position! }, null);
        const again = { formId: newFormId(this.clock.now()), failure: failure(207, faults, { partly: says }) };
        const at = { status: 207, seen: await over.see(since), visit: since, request, reply };
        await this.#answer(at, { given, ...again });
      } catch (error) {
        const failure = failed(error, asSent);
        if (!failure) throw error;
        if (failure.sentOtherwise) return otherwise(null, await over.see(visit));
        const meanwhile = failure.stale ? await meanwhileOf(page, visit, formId) : [];
        await answer(failure.status, { failure, meanwhile }, await over.see(visit));
      }
    }

    /** By an address of its own, and where what was filled in cannot be kept, there where it was sent to. */
    async #answer({ status, seen, visit, request, reply }: Answering<Seen>, drawn: Drawn): Promise<void> {
      const at = { filled: this.filled, steps: page.steps, request, visit, now: this.clock.now() };
      const to = await sentBack(at, status, drawn);
      if (to !== null) return void reply.redirect(`${this.#path(visit.ids)}?${to}`, 303);
      await reply
        .status(status)
        .type(HTML)
        .send(this.#draw(seen, visit, drawn));
    }

    #read = (fields: Fields<Input>, given: Given, { today }: Visit): Promise<Read<Input>> =>
      readRequest(page.request, fields, given, today);

    #draw(seen: Seen, visit: Visit, drawn: Drawn): string {
      const of = { seen, visit, path: this.#path(visit.ids), now: this.clock.now() };
      const { template, title, shown } = drawnForm(page, of, drawn);
      return this.pages.draw(template, title, visit.sender.actor, shown);
    }

    #visit = (ids: Ids, query: Given, sender: Sender, opens: string | null): Visit => {
      const { gateway, clock } = this;
      return visitOf(page, { ids, query, sender, opens }, { gateway, clock, names: this.known.names });
    };

    #path = (ids: Ids): string => `/${page.path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name]!)}`;
  }
  declares(FormPageController, page as never);
  return FormPageController;
}
