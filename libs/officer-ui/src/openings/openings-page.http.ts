import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindAccesses, FindAccessesRequest, FindOpenings, FindWork } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, ShowsToThoseWhoMay } from '#nest/web';
import { namesIn } from '../child-line/line-page.ts';
import { listPages } from '../patterns/list-parts.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { said, type ListTable } from '../patterns/list-table.ts';
import { Pages } from '../render/pages.ts';
import { watched, WatchersNews } from '../start/watchers-news.ts';
import { NAME_NOT_KNOWN, NamesKnown } from '../words/wording.ts';
import { openingRow } from './opening-row.ts';

const SHOWN_TO: Readonly<Record<string, string>> = {
  'team-manager': 'Who opened a record of your service for a reason, the newest first.',
  'ap-lead':
    'What the data protection officer opened, the newest first: whoever watches over all others is watched, too.',
  'data-protection-officer':
    'Who opened for a reason what another service holds, the newest first. What you open yourself is shown to the named AP lead.',
};

/** Who opened, for a reason, what another service holds: a child is named to whoever answers for the record. */
@ApiExcludeController()
@Follows('list')
@Controller('openings-for-a-reason')
export class OpeningsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly news: WatchersNews,
  ) {}

  @Get()
  @Asks(FindOpenings)
  @ShowsToThoseWhoMay(...watched)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() { cursor }: FindAccessesRequest, @From() sender: Sender): Promise<string> {
    const found = await this.gateway.ask(FindOpenings, { cursor, glance: false }, sender);
    const names = namesIn(found, this.known.names);
    const mayGoOn = this.pages.isOfRole(sender.actor, FindAccesses);
    return this.pages.draw('openings/openings.njk', 'Openings for a reason', sender.actor, {
      // Whoever begins here has no list of work that would tell them.
      news: this.pages.hasOfItsOwn(sender.actor, FindWork) ? null : await this.news.besidesOpenings(sender),
      lead: SHOWN_TO[sender.actor.role],
      table: openingsListed(
        found.items.map((item) => openingRow(item, names, mayGoOn)),
        found.fresh,
      ),
      pages: listPages(found, (to) => `/openings-for-a-reason?cursor=${to}`),
      newest: found.previous && '/openings-for-a-reason',
    });
  }
}

function openingsListed(rows: readonly ReturnType<typeof openingRow>[], fresh: number): ListTable {
  const named = rows.some(({ child }) => child !== null);
  return {
    caption: fresh > 0 ? `${fresh} new since you last looked` : 'Nothing new since you last looked',
    columns: [
      { text: 'When', isShort: true },
      ...(named ? [{ text: 'Child' }] : []),
      ...[{ text: 'Who' }, { text: 'What' }, { text: 'Why' }],
    ],
    rows: rows.map(({ at, isNew, times, who, role, what, refused, whoLooked, kind, why, child }) => [
      { texts: [at], below: [...(isNew ? ['New'] : []), ...(times ? [times] : [])] },
      ...(named ? [said(child ?? NAME_NOT_KNOWN)] : []),
      { texts: [who], below: role === who ? [] : [role] },
      {
        ...{ texts: [what], below: refused ? ['Refused'] : [] },
        ...(whoLooked && {
          act: {
            text: 'Who looked',
            href: whoLooked,
            of: child ? `at ${child}’s record` : `at the record opened on ${at}`,
          },
        }),
      },
      { texts: [kind], ...(why && { written: why }) },
    ]),
  };
}
