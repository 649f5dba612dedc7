import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindSealedRecords, type SealedRecordListed } from '#contexts/children';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, PageSession } from '#nest/web';
import { countWords } from '../patterns/list-parts.ts';
import { linked, said, type ListTable } from '../patterns/list-table.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { dayWords } from '../words/times.ts';
import { groundWords } from './sealed-words.ts';
import { sealedCalled, sealedPath } from './sealed-path.ts';

/** The records that nobody finds, each by what whoever asked for it will know it by. */
@ApiExcludeController()
@Follows('list')
@Controller('sealed-records-list')
export class SealedRecordsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindSealedRecords)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { items } = await this.gateway.ask(FindSealedRecords, {}, sender);
    return this.pages.draw('sealed-records/sealed-records.njk', 'Sealed records', sender.actor, {
      table: items.length > 0 ? sealedListed(items) : null,
      said: this.session.saidOnce(request, reply),
    });
  }
}

const sealedListed = (items: readonly SealedRecordListed[]): ListTable => ({
  caption: countWords({ rows: items.length, more: false }, 'record', 'records'),
  columns: [{ text: 'Known by' }, { text: 'Why' }, { text: 'Sealed on', isShort: true }, { text: 'Now' }],
  rows: items.map((each) => [
    linked(sealedCalled({ ...each, isSealed: each.since !== null }), sealedPath(each.childId)),
    said(groundWords[each.ground]),
    said(each.since === null ? 'Not sealed yet' : dayWords(each.since)),
    said(standing(each)),
  ]),
});

const standing = ({ waits, isOpen }: SealedRecordListed): string =>
  waits ? 'Waits for a second person' : isOpen ? 'Open to you today' : 'Nothing is asked';
