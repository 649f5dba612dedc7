import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import type { TextGivesAway } from '../given-away/given-away.ts';
import { givesAway } from '../given-away/gives-away.ts';
import { KnownOfRecords } from '../given-away/known-of-records.service.ts';
import { signsKnown } from '../given-away/signs-known.ts';
import { TextsTried } from '../given-away/texts-tried.service.ts';
import { mayOpen } from '../protection/protection.ts';
import { AddressMarks } from '../protection/address-marks.service.ts';

/** `by`: who is to send it. */
type OfText = Readonly<{ childId: string; text: string; by: string }>;

/** What a text that is to leave the house would tell of who the child is, and of where. */
export class AskWhatATextGivesAway extends Query<OfText, TextGivesAway> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('says by its kind what a text has of a child, and nothing of what is on record');
  static readonly views = [];
}

/** Read from the streams, so that a name told a moment ago, and a mark set a moment ago, are looked for. */
@QueryHandler(AskWhatATextGivesAway)
export class AskWhatATextGivesAwayHandler implements IQueryHandler<AskWhatATextGivesAway, TextGivesAway> {
  constructor(
    private readonly marks: AddressMarks,
    private readonly records: KnownOfRecords,
    private readonly tried: TextsTried,
  ) {}

  async execute({ data: { childId, text, by } }: AskWhatATextGivesAway): Promise<TextGivesAway> {
    const [known, protection] = await Promise.all([this.records.of(childId), this.marks.withholding(childId)]);
    const found = () => givesAway(text, known ? signsKnown(known, protection) : []);
    // Whoever may open the address learns nothing by it.
    if (protection.phase === 'open' || mayOpen(protection, { id: by }))
      return { childId, ...found(), isTriedOften: false };
    const told = this.tried.look({ by, childId, text }, () => found().tellsUndisclosed);
    return told === null
      ? { childId, has: [], tellsUndisclosed: false, isTriedOften: true }
      : { childId, ...found(), isTriedOften: false };
  }
}
