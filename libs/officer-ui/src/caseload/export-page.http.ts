import { Body, Controller, Get, Inject, Optional, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  caseColumns,
  caseloadFile,
  CaseloadRequest,
  CaseWords,
  ExportCaseload,
  MakeCaseloadFile,
  MOST_AT_ONCE,
  whoseCases,
  type CaseColumn,
  type CaseloadFileAsked,
} from '#contexts/oversight';
import { Gateway, ReasonRequired, type Sender } from '#platform/gateway';
import { Clock } from '#platform/time';
import { Asks, checkedRequest, FilledInForms, From, problemOf, Sends, Takes } from '#nest/web';
import { fitting, LONGEST_REASON, oneOf, sendFile, type FileFormat } from '#platform/web';
import { text, type Given } from '../forms/date-fields.ts';
import type { Faults } from '../forms/form-field.ts';
import { notTaken, takenThere, toldBy, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
import { fileCalled, formatOf, formatsOffered } from '../list-files/file-formats.ts';
import { Pages } from '../render/pages.ts';
import { caseloadAddress } from './caseload-address.ts';
import { caseColumnWords as columnWords, whose as lists } from '../words/oversight-words.ts';
import { Follows } from '../patterns/page-pattern.ts';

const HTML = 'text/html; charset=utf-8';

/** Asks what a file of the caseload is for, and hands it out. */
@ApiExcludeController()
@Follows('of its own: a purpose is asked for, and a file is answered')
@Controller('caseload/file')
export class ExportCaseloadPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly words: CaseWords,
    private readonly clock: Clock,
    @Optional() @Inject(FilledInForms) private readonly filled: FilledInForms | null = null,
  ) {}

  @Get()
  @Asks(ExportCaseload)
  @Takes({
    parameters: {
      ...{ whose: oneOf(whoseCases), school: fitting(/^[1-9]\d{5}$/, 'A school’s URN has six digits') },
      ...toldBy,
    },
  })
  async ask(
    @Query() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { whose, school } = await requestOf(given);
    const wrong = (await toldHere(this.filled, request, given[SENT])) as Shown | null;
    const usual = {
      asked: { whose, school: Number(school) || null, columns: USUAL },
      purpose: '',
      format: 'xlsx' as const,
    };
    await reply
      .status(wrong ? 400 : 200)
      .type(HTML)
      .send(this.#draw(sender, wrong ?? usual));
  }

  /** A POST, so that the purpose stands in no address. What it answers with is a file; of a long list it is made meanwhile. */
  @Post()
  @Asks(ExportCaseload)
  async take(
    @Body() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#wanted({ given: given ?? {}, sender, request, reply }, async ({ columns, ...asked }, why) => {
      const taker = { actor: sender.actor, at: this.clock.now(), format: formatIn(given) };
      try {
        const taken = await this.gateway.takeOut(ExportCaseload, { ...asked, atOnce: true }, why, (pages) =>
          caseloadFile(pages, columns, this.words, taker),
        );
        await sendFile(reply, fileCalled('caseload', taker.format), taken);
      } catch (error) {
        if (problemOf(error).problem.code !== 'too-long-at-once') throw error;
        await this.#made({ ...asked, columns }, why, reply);
      }
    });
  }

  /** For a long list: it is made while one does other things, and waits for who asked. */
  @Post('later')
  @Sends(MakeCaseloadFile)
  async make(
    @Body() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#wanted({ given: given ?? {}, sender, request, reply }, (asked, why) => this.#made(asked, why, reply));
  }

  async #made(asked: CaseloadFileAsked, sender: Sender, reply: FastifyReply): Promise<void> {
    const { jobId } = await this.gateway.run(MakeCaseloadFile, asked, sender);
    reply.redirect(`/longer-work/${jobId}`, 303);
  }

  /** Does it with what is to be in the file, and what it is for. What is missing of that is asked for on the same page. */
  async #wanted(
    { given, sender, request, reply }: Taking,
    take: (asked: CaseloadFileAsked, sender: Sender) => Promise<void>,
  ): Promise<void> {
    const { whose, school } = await requestOf(given);
    const columns = caseColumns.filter((column) => text(given, `column-${column}`) !== '');
    const asked = { whose, school: Number(school) || null, columns };
    const purpose = text(given, 'purpose');
    const stands = `/caseload/file?${new URLSearchParams({ whose, ...(school && { school: String(school) }) })}`;
    const again = (faults: Faults) => {
      const shown = { asked, purpose, faults, format: formatIn(given) };
      return notTaken({ filled: this.filled, request, reply, stands }, shown, () => this.#draw(sender, shown));
    };
    const faults = [...noColumn(columns), ...tooLong(purpose)];
    if (faults.length > 0) return void (await again(faults));
    try {
      await take(asked, { ...sender, reason: purpose });
      await takenThere({ filled: this.filled, request, stands });
    } catch (error) {
      if (!(error instanceof ReasonRequired)) throw error;
      await again([{ at: 'purpose', text: 'Enter what you need the file for, in words' }]);
    }
  }

  #draw({ actor }: Sender, { asked, purpose, format, faults = [] }: Shown): string {
    const { whose, school } = asked;
    return this.pages.draw('caseload/export.njk', 'Take the list out as a file', actor, {
      ...{ whose, school, list: lists[whose], purpose, faults, most: MOST_AT_ONCE },
      formats: formatsOffered(format),
      faultOf: Object.fromEntries(faults.map((fault) => [fault.at, fault.text])),
      columns: caseColumns.map((column) => ({
        ...{ name: `column-${column}`, value: 'yes', text: columnWords[column] },
        checked: asked.columns.includes(column),
        id: `column-${column}`,
      })),
      back: caseloadAddress({ whose, school, sort: 'name', direction: 'asc' }),
    });
  }
}

type Taking = Readonly<{ given: Given; sender: Sender; request: FastifyRequest; reply: FastifyReply }>;
type Shown = Readonly<{ asked: CaseloadFileAsked; purpose: string; format: FileFormat; faults?: Faults }>;

/** Lines, where it is not said. */
const formatIn = (given: Given | undefined): FileFormat => formatOf(text(given ?? {}, 'format')) ?? 'csv';

/** No more than most need: the rest is added by who needs it. UK GDPR art 25(2). */
const USUAL: readonly CaseColumn[] = ['family-name', 'given-names', 'school', 'officer', 'team'];

const requestOf = (given: Given): Promise<CaseloadRequest> =>
  checkedRequest(CaseloadRequest, { whose: text(given, 'whose') || 'mine', school: text(given, 'school') });

const noColumn = (columns: readonly CaseColumn[]): Faults =>
  columns.length > 0 ? [] : [{ at: `column-${caseColumns[0]!}`, text: 'Choose what is to stand in the file' }];

const tooLong = (purpose: string): Faults =>
  purpose.length > LONGEST_REASON ? [{ at: 'purpose', text: `Enter at most ${LONGEST_REASON} characters` }] : [];
