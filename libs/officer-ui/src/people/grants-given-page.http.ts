import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindEstablishments } from '#contexts/establishments';
import { FindGrantsGiven, FindGrantsGivenRequest, type GrantsGivenFound } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { listPages } from '../patterns/list-parts.ts';
import type { ListTable } from '../patterns/list-table.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { momentWords } from '../words/times.ts';
import { NamesKnown, type Names } from '../words/wording.ts';
import { daysWords, grantTitle, standingWords } from './grant-words.ts';
import { byName, someoneWords } from './someone-words.ts';
import { personPath } from './person-path.ts';
import { withSchools } from './with-schools.ts';

/** What administrators and others gave to whom, for whoever gives nothing themselves. */
@ApiExcludeController()
@Follows('list')
@Controller('what-was-given')
export class GrantsGivenPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindGrantsGiven, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() { cursor }: FindGrantsGivenRequest, @From() sender: Sender): Promise<string> {
    const found = await this.gateway.ask(FindGrantsGiven, { cursor, glance: false }, sender);
    const names = await withSchools(
      found.items.map(({ grant }) => grant),
      this.known.names,
      (urns) => this.gateway.ask(FindEstablishments, urns, sender),
    );
    return this.pages.draw('people/grants-given.njk', 'What was given', sender.actor, {
      table: grantsListed(found, names),
      pages: listPages(found, (to) => `/what-was-given?cursor=${to}`),
      newest: cursor && '/what-was-given',
    });
  }
}

const grantsListed = ({ items, fresh }: GrantsGivenFound, names: Names): ListTable => ({
  caption: fresh > 0 ? `${fresh} new since you last looked` : 'Nothing new since you last looked',
  columns: [{ text: 'When', isShort: true }, { text: 'To whom' }, { text: 'What' }, { text: 'By whom' }],
  rows: items.map(({ to, grant, isNew }) => [
    { texts: [momentWords(grant.given.at)], ...(isNew && { below: ['New'] }) },
    { texts: [someoneWords(to, names)], href: personPath(to.id) },
    { texts: [grantTitle(grant, names)], below: [daysWords(grant), standingWords[grant.standing]] },
    {
      texts: [someoneWords(grant.given.by, names)],
      ...(grant.decided && {
        below: [`${grant.standing === 'declined' ? 'Declined' : 'Confirmed'} by ${byName(grant.decided.by, names)}`],
      }),
    },
  ]),
});
