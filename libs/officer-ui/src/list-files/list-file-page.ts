import { Body, Controller, Get, HttpCode, Inject, Optional, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseWords, type WholeList } from '#contexts/oversight';
import { Gateway, ReasonRequired, type Query as Asking, type QueryClass, type Sender } from '#platform/gateway';
import { Clock, londonDate, type CivilDate, type Instant } from '#platform/time';
import { LONGEST_REASON, sendFile, type FileFormat, type Parameters } from '#platform/web';
import { Asks, FilledInForms, From, Takes } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import type { Faults } from '../forms/form-field.ts';
import { notTaken, takenThere, toldBy, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown, type Actor, type Names } from '../words/wording.ts';
import { fileCalled, formatOf, formatsOffered } from './file-formats.ts';
import { fileOfList, type ChildInFile, type FileColumns } from './file-of-list.ts';

type Known = Readonly<{ names: Names; now: Instant; today: CivilDate }>;

/** The file of a list: asked for on a page below the list’s own, with what the list was filtered by. */
type ListFile<Asked, Item extends ChildInFile> = Readonly<{
  /** The list’s own. */
  path: string;
  /** What the file is called: by nothing that is in it. */
  file: string;
  /** As the page calls the list, and by what its menu says that one is there. */
  list: string;
  here: string;
  takes: QueryClass<Asked, WholeList<Item>, Asking<Asked, WholeList<Item>>> & Readonly<{ leaves: 'file' }>;
  /** By which the list is filtered. */
  parameters: Parameters;
  asked: (given: Given, actor: Actor, pages: Pages, today: CivilDate) => Asked;
  columns: (known: Known) => FileColumns<Item>;
  /** What the file says below its rows. */
  told?: (found: WholeList<Item>, actor: Actor, pages: Pages) => readonly string[];
}>;

const HTML = 'text/html; charset=utf-8';

/** A page that asks what a file of a list is for, and in which format, and hands it out. */
export function listFilePage<Asked, Item extends ChildInFile>(list: ListFile<Asked, Item>): Type {
  const { cursor: _, ...filters } = list.parameters as Record<string, Parameters[string]>;
  const kept = (given: Given) =>
    Object.fromEntries(Object.keys(filters).flatMap((name) => (text(given, name) ? [[name, text(given, name)]] : [])));

  @ApiExcludeController()
  @Follows('of its own: a purpose is asked for, and a file is answered')
  @Controller(`${list.path}/file`)
  class ListFilePageController {
    constructor(
      private readonly gateway: Gateway,
      private readonly pages: Pages,
      private readonly words: CaseWords,
      private readonly known: NamesKnown,
      private readonly clock: Clock,
      @Optional() @Inject(FilledInForms) private readonly filled: FilledInForms | null = null,
    ) {}

    @Get()
    @Asks(list.takes)
    @Takes({ parameters: { ...filters, ...toldBy } })
    async ask(
      @Query() given: Given,
      @From() sender: Sender,
      @Req() request: FastifyRequest,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const wrong = (await toldHere(this.filled, request, given[SENT])) as Shown | null;
      const shown: Shown = wrong ?? { kept: kept(given), format: 'xlsx', purpose: '', faults: [] };
      await reply
        .status(wrong ? 400 : 200)
        .type(HTML)
        .send(this.#draw(sender, shown));
    }

    /** A POST, so that the purpose stands in no address. */
    @Post()
    @HttpCode(200)
    @Asks(list.takes)
    async take(
      @Body() sent: Given,
      @From() sender: Sender,
      @Req() request: FastifyRequest,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const given = sent ?? {};
      const format = formatOf(text(given, 'format'));
      const shown = { kept: kept(given), format: format ?? 'xlsx', purpose: text(given, 'purpose') };
      const stands = `/${list.path}/file?${new URLSearchParams(shown.kept)}`;
      const again = (faults: Faults) => {
        const told: Shown = { ...shown, faults };
        return notTaken({ filled: this.filled, request, reply, stands }, told, () => this.#draw(sender, told));
      };
      if (format === null) return again([{ at: 'format', text: 'Choose what kind of file' }]);
      if (shown.purpose.length > LONGEST_REASON)
        return again([{ at: 'purpose', text: `Enter at most ${LONGEST_REASON} characters` }]);
      try {
        await this.#taken(given, format, { ...sender, reason: shown.purpose }, reply);
        await takenThere({ filled: this.filled, request, stands });
      } catch (error) {
        if (!(error instanceof ReasonRequired)) throw error;
        await again([{ at: 'purpose', text: 'Enter what you need the file for, in words' }]);
      }
    }

    async #taken(given: Given, format: FileFormat, sender: Sender, reply: FastifyReply): Promise<void> {
      const now = this.clock.now();
      const known = { names: this.known.names, now, today: londonDate(now) };
      const asked = list.asked(given, sender.actor, this.pages, known.today);
      const by = { format, words: this.words, actor: sender.actor, at: now };
      const taken = await this.gateway.takeOut(list.takes, asked as never, sender, (pages) => {
        const found = pages[0] as WholeList<Item>;
        return fileOfList(found, list.columns(known), {
          ...by,
          told: list.told?.(found, sender.actor, this.pages) ?? [],
        });
      });
      await sendFile(reply, fileCalled(list.file, format), taken);
    }

    #draw({ actor }: Sender, { kept: filteredBy, format, purpose, faults }: Shown): string {
      return this.pages.draw('list-files/list-file.njk', 'Take the list out as a file', actor, {
        ...{ path: `/${list.path}/file`, here: list.here, list: list.list, kept: filteredBy, purpose, faults },
        back: `/${list.path}?${new URLSearchParams(filteredBy)}`,
        faultOf: Object.fromEntries(faults.map((fault) => [fault.at, fault.text])),
        formats: formatsOffered(format),
      });
    }
  }
  return ListFilePageController;
}

type Shown = Readonly<{ kept: Readonly<Record<string, string>>; format: FileFormat; purpose: string; faults: Faults }>;
