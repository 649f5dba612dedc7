import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isHidden, opens, Query } from '#platform/gateway';
import { Sealer, type Lost } from '#platform/privacy';
import { everyNamed, ReadModels } from '#platform/read-models';
import type { Identity } from '../../child/identity.ts';
import { childRecord } from './child-record.ts';
import { nameOf } from './find-pupil.query.ts';
import { openedIdentities } from './opened-identities.service.ts';

/** Null once the personal data was destroyed. */
export type AuditedChild = Readonly<{
  childId: string;
  name: Pick<Identity, 'givenNames' | 'familyName'> | Lost | null;
}>;

/** Who the children are whom the terms of one's audit name, all in one question; of nobody from whom one is barred. */
export class FindAuditedChildren extends Query<object, readonly AuditedChild[]> {
  static readonly act = 'read-ones-own-terms';
  static readonly audit = opens<object, readonly AuditedChild[]>((found) => found.map(({ childId }) => childId));
  static readonly views = ['child-record', 'register-of-people'];
}

@QueryHandler(FindAuditedChildren)
export class FindAuditedChildrenHandler implements IQueryHandler<FindAuditedChildren, readonly AuditedChild[]> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly sealer: Sealer,
  ) {}

  async execute({ envelope: { reach } }: FindAuditedChildren): Promise<readonly AuditedChild[]> {
    const named = (reach.terms ?? []).flatMap(({ children }) => children).filter((child) => !isHidden(reach, child));
    const rows = [...(await everyNamed(this.readModels, childRecord.collection, named))];
    const identities = await openedIdentities(
      rows.map(([, { document }]) => document),
      this.sealer,
    );
    return rows.map(([childId], n) => ({ childId, name: nameOf(identities[n] ?? null) }));
  }
}
