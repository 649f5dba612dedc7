import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { NotAllowed, opens, Query } from '#platform/gateway';
import { givesAway } from '../../given-away/gives-away.ts';
import { KnownOfRecords } from '../../given-away/known-of-records.service.ts';
import { signsKnown } from '../../given-away/signs-known.ts';
import { AddressMarks } from '../../protection/address-marks.service.ts';
import { mayOpen } from '../../protection/protection.ts';

/** What people wrote of a child, each under the id of whatever it stands in. */
type Asked = Readonly<{ childId: string; texts: readonly Readonly<{ id: string; text: string }>[] }>;

/** In which of these texts the words of a protected address stand: to be put right by those who may open it, and told to nobody else. */
export class FindTextsThatTell extends Query<Asked, readonly string[]> {
  static readonly act = 'open-a-protected-address';
  static readonly audit = opens<Asked, readonly string[]>((_, { childId }) => [childId]);
  static readonly views = [];
}

@QueryHandler(FindTextsThatTell)
export class FindTextsThatTellHandler implements IQueryHandler<FindTextsThatTell, readonly string[]> {
  constructor(
    private readonly marks: AddressMarks,
    private readonly records: KnownOfRecords,
  ) {}

  /** @returns the ids of those that tell it, each once */
  async execute({ data: { childId, texts }, envelope: { actor } }: FindTextsThatTell): Promise<readonly string[]> {
    const protection = await this.marks.withholding(childId);
    if (!mayOpen(protection, actor))
      throw new NotAllowed(FindTextsThatTell.name, 'What tells this address is shown to those who may open it.');
    const known = await this.records.of(childId);
    if (!known) return [];
    const signs = signsKnown(known, protection).filter(({ isUndisclosed }) => isUndisclosed);
    return [...new Set(texts.flatMap(({ id, text }) => (givesAway(text, signs).tellsUndisclosed ? [id] : [])))];
  }
}
