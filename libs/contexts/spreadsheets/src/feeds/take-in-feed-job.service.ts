import { Injectable } from '@nestjs/common';
import { derivedId, Refusal, type Actor } from '#platform/event-sourcing';
import { Gateway, NotAllowed, NotFound, type Sender } from '#platform/gateway';
import { JobFailed, type JobWork } from '#platform/jobs';
import { FeedPeople } from '../asks/feed-people.ts';
import { CheckList } from '../check-list/check-list.ts';
import { KEPT_DAYS } from '../list-kept.ts';
import { RecordList } from '../record-list/record-list.ts';
import { TAKE_IN_FEED, type FeedGiven, type FeedTaken } from './feed-given.ts';

/** Takes in what an operator left, as who it is brought in by: what they may not do on a page it does not either. */
@Injectable()
export class TakeInFeedJob {
  static readonly kind = TAKE_IN_FEED;
  static readonly keepDays = KEPT_DAYS;
  static readonly writes = true;

  constructor(
    private readonly gateway: Gateway,
    private readonly people: FeedPeople,
  ) {}

  readonly work: JobWork = async ({ job, given: left, advance }) => {
    const given = left as FeedGiven | null;
    const actor = given && (await this.#actorOf(given.as));
    if (!given || !actor) throw new JobFailed('not-allowed');
    const sender: Sender = { actor, correlationId: job.id, commandId: derivedId(job.id, 'left') };
    try {
      await advance({ done: 1, of: 1 }, (await this.#taken(given, sender)) satisfies FeedTaken);
    } catch (error) {
      if (error instanceof NotAllowed) throw new JobFailed('not-allowed');
      // Whoever left it saw the list: it was destroyed since, or is another’s.
      if (error instanceof NotFound) throw new JobFailed('no-such-list');
      throw error instanceof Refusal ? new JobFailed(error.reason) : error;
    }
  };

  /** A role of the council’s own is cut from one of the service, which is known where somebody signs in: not here. */
  async #actorOf(personId: string): Promise<Actor | null> {
    const actors = (await this.people.actorsOf(personId)).filter(({ ownRole }) => ownRole === undefined);
    const may = await Promise.all(actors.map((actor) => this.gateway.allows(CheckList, actor)));
    return actors.find((_, n) => may[n]) ?? null;
  }

  #taken(given: FeedGiven, sender: Sender): Promise<FeedTaken> {
    if ('listId' in given) {
      const { listId, because } = given;
      return this.gateway.run(RecordList, { listId, because, decided: {} }, sender);
    }
    const { feed, service, file } = given;
    const bytes = Buffer.from(file.bytes, 'base64');
    const told = { feed, service, file: { name: file.name, bytes }, officers: this.people.officers };
    return this.gateway.run(CheckList, told, sender);
  }
}
