import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { opensNobody, Query } from '#platform/gateway';
import { ReferenceData } from '#platform/reference-data';
import type { CivilDate } from '#platform/time';
import { ESTABLISHMENTS, isClosedOn, type Ages, type Establishment } from '../establishment/establishment.ts';

/** `unknown`: a register is there, and does not name it. Null: none is there, so that nobody can tell. */
export type SchoolAsKnown = Readonly<{ name: string; closed: boolean; ages: Ages | null }> | 'unknown' | null;

export class AskSchoolAsKnown extends Query<Readonly<{ urn: number; on: CivilDate }>, SchoolAsKnown> {
  static readonly act = 'answer-another-context';
  static readonly audit = opensNobody('a public register, which names no child');
  static readonly views = [];
}

@QueryHandler(AskSchoolAsKnown)
export class AskSchoolAsKnownHandler implements IQueryHandler<AskSchoolAsKnown, SchoolAsKnown> {
  constructor(private readonly reference: ReferenceData) {}

  async execute({ data: { urn, on } }: AskSchoolAsKnown): Promise<SchoolAsKnown> {
    const found = (await this.reference.get<Establishment>(ESTABLISHMENTS, [String(urn)])).get(String(urn));
    if (found) return { name: found.name, closed: isClosedOn(found, on), ages: found.ages ?? null };
    return (await this.reference.version(ESTABLISHMENTS)) === null ? null : 'unknown';
  }
}
