import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { MergedRecords } from '#contexts/children';
import { opensNobody, Query, reaches, RecordScopes } from '#platform/gateway';
import { MAX_COUNT, ReadModels } from '#platform/read-models';
import { recordScopes } from '../views/record-scopes/record-scopes.ts';

type Listed = Readonly<{ children: readonly string[] }>;

/**
 * Of which children of a list the address is protected: whoever rings from it knows before they open anything. It is told of those whose
 * record the reader opens without a reason, as their own mark would say it there.
 */
export class FindAddressesProtected extends Query<Listed, readonly string[]> {
  static readonly act = 'open-a-child';
  static readonly audit = opensNobody('the list that shows them has recorded whom it showed');
  static readonly views = [recordScopes.collection.view];
}

@QueryHandler(FindAddressesProtected)
export class FindAddressesProtectedHandler implements IQueryHandler<FindAddressesProtected, readonly string[]> {
  readonly #merged: MergedRecords;

  constructor(
    private readonly readModels: ReadModels,
    private readonly scopes: RecordScopes,
  ) {
    this.#merged = new MergedRecords(readModels);
  }

  async execute({ data, envelope: { reach, after } }: FindAddressesProtected): Promise<readonly string[]> {
    const children = [...new Set(data.children)];
    if (children.length === 0) return [];
    // Of records that are one the strictest counts, whichever of them a list shows.
    const into = await this.#merged.all();
    const goesOn = (child: string) => into.get(child) ?? child;
    const shown = new Set(children.map(goesOn));
    const leading = [...into].flatMap(([from, to]) => (shown.has(to) ? [from] : []));
    const where = { childId: { in: [...new Set([...children, ...shown, ...leading])] }, address: { eq: 'protected' } };
    const { ids } = await this.readModels.ids(recordScopes.collection, { where, upTo: MAX_COUNT });
    const hidden = new Set(ids.map(goesOn));
    const marked = children.filter((child) => hidden.has(goesOn(child)));
    if (marked.length === 0) return [];
    const held = await this.scopes.of(marked, after);
    return marked.filter((child) => reaches(reach, child, held.get(child)?.holders ?? {}));
  }
}
