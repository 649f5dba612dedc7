import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Optional, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckList, FindLists, FindSavedColumns } from '#contexts/spreadsheets';
import { Gateway, type Sender } from '#platform/gateway';
import type { ListBrought } from '#pure/spreadsheets';
import { Clock, type Instant } from '#platform/time';
import {
  Asks,
  FilledInForms,
  From,
  PageSession,
  Sends,
  sentFiles,
  Takes,
  TakesFile,
  type SentFile,
  type SentForm,
} from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import { isFormId, newFormId } from '../forms/form-id.ts';
import type { Faults } from '../forms/form-field.ts';
import { notTaken, takenThere, toldBy, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { inOrder } from '../words/codes.ts';
import { services } from '../words/children-words.ts';
import { momentWords } from '../words/times.ts';
import { NamesKnown } from '../words/wording.ts';
import { farWords, listPath, LISTS } from './list-words.ts';
import { serviceOfTeam } from '../words/service-of-team.ts';

const HTML = 'text/html; charset=utf-8';
/** Three mebibytes of it, and what a browser puts around a file. */
const MOST_KIB = 3 * 1024 + 16;
const MOST_BYTES = 3 * 1024 * 1024;

/** A spreadsheet is chosen here. It is read behind this page, and nothing is recorded of it before it was looked through. */
@ApiExcludeController()
@Follows('of its own: a file is sent')
@Controller('children-from-a-list')
export class BringListPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
    @Optional() @Inject(FilledInForms) private readonly filled: FilledInForms | null = null,
  ) {}

  @Get()
  @Asks(FindLists, FindSavedColumns)
  @Takes({ parameters: toldBy })
  async show(
    @Query() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wrong = (await toldHere(this.filled, request, given[SENT])) as Shown | null;
    const before = await this.gateway.ask(FindLists, {}, sender);
    const { items: saved } = await this.gateway.ask(FindSavedColumns, {}, sender);
    const known = saved.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other));
    const shown = wrong ?? { service: serviceOfTeam(sender.actor, this.known.names) ?? '', faults: [] };
    const said = this.session.saidOnce(request, reply);
    await reply
      .status(wrong ? 400 : 200)
      .type(HTML)
      .send(this.#draw(sender, shown, { before, known, said }));
  }

  @Post()
  @Sends(CheckList)
  @TakesFile(MOST_KIB)
  async send(@From() sender: Sender, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { fields, files } = await sentFiles(request);
    const file = files['file'];
    const service = text(fields, 'owningService');
    const faults = [...faultsOf(file), ...(Object.hasOwn(services, service) ? [] : [SERVICE])];
    if (faults.length > 0 || !file) {
      const shown = { service, faults };
      return notTaken({ filled: this.filled, request, reply, stands: LISTS }, shown, () => this.#draw(sender, shown));
    }
    const officers = this.known.names.officers ?? [];
    const as = { ...sender, idempotencyKey: keyOf(fields, file) };
    const { jobId } = await this.gateway.run(CheckList, { file, service, officers }, as);
    await takenThere({ filled: this.filled, request, stands: LISTS });
    reply.redirect(listPath(jobId), 303);
  }

  #draw(
    { actor }: Sender,
    { service, faults }: Shown,
    { before, known, said }: Beside = { before: [], known: [], said: null },
  ): string {
    return this.pages.draw('children-lists/bring-list.njk', 'Bring in a list of children', actor, {
      ...{ faults, known, said, formId: newFormId(this.clock.now()) },
      before: before.map((each) => ({
        href: listPath(each.listId),
        text: `Brought in ${momentWords(each.askedAt as Instant)}`,
        far: farWords(each),
      })),
      faultOf: Object.fromEntries(faults.map((fault) => [fault.at, fault.text])),
      services: inOrder(services).map(([value, words]) => ({ value, text: words, checked: value === service })),
    });
  }
}

/** What stands beside the form, which is not drawn anew where it is refused. */
type Beside = Readonly<{ before: readonly ListBrought[]; known: readonly string[]; said: string | null }>;
type Shown = Readonly<{ service: string; faults: Faults }>;

const SERVICE = { at: 'owningService', text: 'Say which service holds the records' } as const;

const faultsOf = (file: SentFile | undefined): Faults => {
  if (!file || (file.name === '' && file.bytes.length === 0)) return [{ at: 'file', text: 'Choose a file' }];
  if (file.bytes.length === 0) return [{ at: 'file', text: 'The file is empty: choose another' }];
  return file.bytes.length > MOST_BYTES
    ? [{ at: 'file', text: 'The file is larger than 3 MB: cut the list into parts' }]
    : [];
};

/** Sent twice it is one list; another file that is sent from the same page is another. */
const keyOf = ({ form }: SentForm['fields'], { bytes }: SentFile): string =>
  `${isFormId(form) ? form : ''} ${createHash('sha256').update(bytes).digest('hex')}`;
