import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindSeenWhileOne, type SeenWhileOneFound } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam } from '#nest/web';
import { AroundChild } from '../child/around-child.ts';
import { namesIn } from '../child-line/line-page.ts';
import { said, type ListTable } from '../patterns/list-table.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { actWords, doneWords } from '../who-looked/act-words.ts';
import { whoAndRole } from '../words/people.ts';
import { momentWords } from '../words/times.ts';
import type { Names } from '../words/wording.ts';
import { possibleDuplicatesPath } from './possible-duplicates-path.ts';

const HEADING = 'While the two records were one';

/** What was seen, sent and taken out of two records that are parted again. */
@ApiExcludeController()
@Follows('list')
@Controller('line/:childId/possible-duplicates/:otherChildId/while-one')
export class SeenWhileOnePageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
  ) {}

  @Get()
  @Asks(FindSeenWhileOne)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @IdParam('otherChildId') otherChildId: string,
    @From() sender: Sender,
  ): Promise<string> {
    const found = await this.gateway.ask(FindSeenWhileOne, { childId, otherChildId }, sender);
    const { thing, names } = await this.record.asFarAsOpen(childId, { tab: null, heading: HEADING }, sender);
    return this.pages.draw('possible-duplicates/seen-while-one.njk', HEADING, sender.actor, {
      ...{ thing, isAll: found.isAll, back: possibleDuplicatesPath(childId) },
      table: found.items.length === 0 ? null : listed(found, childId, namesIn({ people: found.people }, names)),
    });
  }
}

const DID = { looked: 'Looked', changed: 'Recorded or sent', 'taken-out': 'Taken out' } as const;

function listed({ items }: SeenWhileOneFound, childId: string, names: Names): ListTable {
  return {
    ...{ caption: 'Seen, sent and taken out, newest first', isCaptionHidden: true },
    columns: [{ text: 'When', isShort: true }, { text: 'Who' }, { text: 'Did' }, { text: 'What' }, { text: 'Of' }],
    rows: items.map(({ at, actor, action, did, childId: of }) => {
      const { who, role } = whoAndRole(actor, names);
      return [
        said(momentWords(at)),
        { texts: [who], below: role === who ? [] : [role] },
        said(DID[did]),
        said(did === 'changed' ? doneWords(action) : actWords(action)),
        said(of === childId ? 'This record' : 'The other record'),
      ];
    }),
  };
}
