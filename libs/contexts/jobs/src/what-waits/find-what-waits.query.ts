import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { meaning, opensNobody, pageOf, Query, says, wholePage, type Saying } from '#platform/gateway';
import { StandingOfParts } from '../asks/standing-of-parts.ts';
import { waitingIdOf } from './waiting-parts.service.ts';

const waiting = says.shape('WaitsForAnotherTry', {
  waitingId: says.id(),
  cause: meaning(says.text('01a5…'), 'The event or the deadline.'),
  of: meaning(says.text('01a5…'), 'The document or subject: what is later of the same waits behind it.'),
  why: says.text('the law it asks has no answer for that date'),
  tries: says.int(1),
  since: meaning(says.orNull(says.instant()), 'Null of a list, which does not keep it.'),
});
const part = says.shape('PartOfTheService', {
  kind: meaning(says.code(['view', 'process']), 'A list or page that is built from what was recorded, or a process.'),
  name: says.text('child-record'),
  stopped: meaning(says.orNull(says.text('stands before an event')), 'Why it goes no further; else null.'),
  behind: meaning(
    says.orNull(says.shape('BehindTheRecord', { events: says.int(0), orMore: says.flag(), seconds: says.int(0) })),
    'Null of one that goes by the clock.',
  ),
  holds: meaning(says.flag(), 'It may leave nothing undone: nothing of it is let go.'),
  isAsked: meaning(says.flag(), 'Another try was asked for, and is to come.'),
  waiting: says.list(waiting),
});
const whatWaitsFound = pageOf('WhatWaitsFound', part);
export type WhatWaitsFound = Saying<typeof whatWaitsFound>;

/** Each list and process, where it stands, and what it could not do. */
export class FindWhatWaits extends Query<object, WhatWaitsFound> {
  static readonly act = 'deal-with-what-waits';
  static readonly audit = opensNobody('it says what waits by ids, and of nobody’s record what it holds');
  static readonly views = [];
  static readonly answers = whatWaitsFound;
}

@QueryHandler(FindWhatWaits)
export class FindWhatWaitsHandler implements IQueryHandler<FindWhatWaits, WhatWaitsFound> {
  constructor(private readonly standing: StandingOfParts) {}

  async execute(): Promise<WhatWaitsFound> {
    const parts = await this.standing.all();
    return wholePage(
      parts.map(({ waiting: all, ...each }) => ({
        ...each,
        behind: each.behind && { ...each.behind },
        waiting: all.map((one) => ({
          ...{ waitingId: waitingIdOf({ ...each, waiting: all }, one), cause: one.cause, of: one.of },
          ...{ why: one.words, tries: one.tries, since: one.since },
        })),
      })),
    );
  }
}
