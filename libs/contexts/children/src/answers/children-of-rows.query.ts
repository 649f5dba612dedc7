import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { checkedRequest } from '#nest/web';
import { Questioned, Refusal, whatConfirms, type CommandEnvelope } from '#platform/event-sourcing';
import {
  Gateway,
  isHidden,
  opens,
  Query,
  reaches,
  RecordScopes,
  type Holders,
  type QueryEnvelope,
} from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { BadInput } from '#platform/web';
import { isTemporaryUpn } from '#statutory-rules';
import { CouncilOfficers } from '../asks/council-officers.ts';
import { CouncilTeams } from '../asks/council-teams.ts';
import { Schools, type SchoolChosen } from '../asks/schools.ts';
import { ALLOCATING } from '../child/allocating.ts';
import { askWorksAs, type WorksAs } from '../child/officer-of-service.ts';
import { RegisterChildRequest } from '../child/register-child/register-child.request.ts';
import { RegisterChild, registerChild } from '../child/register-child/register-child.ts';
import { MergedRecords } from '../merging/merged-among.service.ts';
import { ChildSearch } from '../search-index/child-search.service.ts';
import { LivesOfRows } from '../circumstances/lives-of-rows.service.ts';
import type { LivesCompared } from '../circumstances/lives-compared.ts';
import type { Alike, ChildOfRow, FaultOfField, RowCompared, Unusual } from '../child/row-compared.ts';
import { differsFrom } from '../search-index/differs-from.ts';
import { hasOwnUpn } from '../search-index/upns-of-indexed.ts';

type Asked = Readonly<{ rows: readonly ChildOfRow[] }>;

const ofRow = (compared: RowCompared): readonly Alike[] =>
  compared.is === 'here' ? [compared.child] : compared.is === 'alike' ? compared.children : [];
const found = (all: readonly RowCompared[], isWithin: boolean): readonly string[] => [
  ...new Set(all.flatMap(ofRow).flatMap((child) => (child.isWithin === isWithin ? child.childId : []))),
];

/** What would become of each row of a list that somebody brings in: nothing is recorded by asking. */
export class AskChildrenOfRows extends Query<Asked, readonly RowCompared[]> {
  static readonly act = 'take-in-a-list';
  static readonly audit = opens<Asked, readonly RowCompared[]>((compared) => found(compared, true), {
    tellsOf: (compared) => found(compared, false),
  });
  static readonly views = ['child-record'];
}

/** Whoever brings a long list in waits for it: names are read up first where that has just begun. */
const READ_UP_MS = 60_000;

@QueryHandler(AskChildrenOfRows)
export class AskChildrenOfRowsHandler implements IQueryHandler<AskChildrenOfRows, readonly RowCompared[]> {
  constructor(
    private readonly search: ChildSearch,
    private readonly scopes: RecordScopes,
    private readonly schools: Schools,
    private readonly clock: Clock,
    private readonly teams: CouncilTeams,
    private readonly gateway: Gateway,
    private readonly officers: CouncilOfficers,
    private readonly lives: LivesOfRows,
    private readonly merged: MergedRecords,
  ) {}

  async execute({ data: { rows }, envelope }: AskChildrenOfRows): Promise<readonly RowCompared[]> {
    await this.search.reached(envelope.after, READ_UP_MS);
    await this.search.mend();
    const compared = await this.#compared(rows, envelope);
    const into = await this.merged.all();
    const held = await this.scopes.of(
      compared.flatMap(ofRow).map(({ childId }) => childId),
      envelope.after,
    );
    const holders = (childId: string): Holders => held.get(childId)?.holders ?? {};
    const reached = ({ childId }: Alike): Alike => ({
      childId,
      isWithin: reaches(envelope.reach, childId, holders(childId)),
    });
    const as = this.#commandOf(envelope);
    const all: RowCompared[] = [];
    for (const [n, each] of compared.entries()) {
      const row = rows[n]!;
      if (each.is === 'wrong') all.push(each);
      else if (each.is === 'here') {
        const child = reached({ ...each.child, childId: into.get(each.child.childId) ?? each.child.childId });
        const known = this.search.index.of(child.childId);
        const differs = child.isWithin && known ? differsFrom(row, known, holders(child.childId)) : [];
        const lives = child.isWithin ? await this.lives.onRecord(child.childId, row, as) : null;
        all.push(withLives({ ...each, child, differs: [...differs, ...(lives?.differs ?? [])] }, lives));
      } else {
        const found = each.is === 'alike' ? { ...each, children: each.children.map(reached) } : each;
        all.push(withLives(found, await this.lives.ofNew(row, as.effectiveOn)));
      }
    }
    return all;
  }

  /** As if each were sent now, by who brings the list in. */
  #commandOf({ actor, correlationId }: QueryEnvelope): CommandEnvelope {
    const now = this.clock.now();
    return {
      ...{ commandId: 'row', actor, correlationId, causationId: null, digest: '' },
      ...{ receivedAt: now, effectiveOn: londonDate(now) },
    };
  }

  async #compared(rows: readonly ChildOfRow[], envelope: QueryEnvelope): Promise<readonly RowCompared[]> {
    const schools = new Map<string, Promise<SchoolChosen>>();
    const mayAllocate = await this.gateway.allows(ALLOCATING, envelope.actor);
    const working = new Map<string | null, WorksAs>();
    const today = londonDate(this.clock.now());
    const all: RowCompared[] = [];
    for (const child of rows) {
      const { row, schoolUrn, officerId } = child;
      const faults = await faultsIn(child);
      const on = child.onRollFrom ?? today;
      if (!working.has(officerId))
        working.set(officerId, await askWorksAs(this.officers, { officerId, from: today }, today));
      const worksAs = working.get(officerId) ?? null;
      const key = `${schoolUrn} ${on}`;
      const isLooked = faults.length === 0 && schoolUrn !== null;
      if (isLooked) schools.set(key, schools.get(key) ?? this.schools.of(schoolUrn, on));
      all.push(
        faults.length > 0
          ? { row, is: 'wrong', faults }
          : this.#whoIs(child, { school: (await schools.get(key)) ?? null, mayAllocate, worksAs }, envelope),
      );
    }
    return all;
  }

  #whoIs(
    child: ChildOfRow,
    knownBefore: Readonly<{ school: SchoolChosen; mayAllocate: boolean; worksAs: WorksAs }>,
    envelope: QueryEnvelope,
  ): RowCompared {
    const { row, upn, onRollFrom, sen: _, care: __, besides: ___, ...told } = child;
    const { index } = this.search;
    const isShown = (childId: string) => !isHidden(envelope.reach, childId);
    const one = (childId: string): Alike => ({ childId, isWithin: false });
    const holder = upn === null ? null : index.holderOf(upn);
    if (holder && isShown(holder.childId))
      return { row, is: 'here', by: 'upn', child: one(holder.childId), differs: [] };
    // Each with a UPN of its own are two.
    const isAnother = (childId: string) =>
      upn !== null && !isTemporaryUpn(upn) && hasOwnUpn(index.of(childId) ?? { upn: null });
    const { same, alike } = index.mayBe(told, { dateOfBirth: told.dateOfBirth, isSure: isBirthSure(told) });
    const [only, ...others] = same.filter((childId) => isShown(childId) && !isAnother(childId));
    const like = alike.filter((childId) => isShown(childId) && !isAnother(childId));
    if (only !== undefined && others.length === 0 && like.length === 0)
      return { row, is: 'here', by: 'name-and-birth', child: one(only), differs: [] };
    const as = this.#commandOf(envelope);
    const command = new RegisterChild(
      { ...told, upn, owningService: told.owningService as 'sen' },
      { ...as, commandId: String(row), effectiveOn: onRollFrom ?? as.effectiveOn },
    );
    const known = { holder: null, ...knownBefore, teams: this.teams };
    const asked = askedOf(() => registerChild(command, { phase: 'unknown' }, known));
    if ('faults' in asked) return { row, is: 'wrong', faults: asked.faults };
    const mayBe = [...(only === undefined ? [] : [only, ...others]), ...like];
    return mayBe.length > 0
      ? { row, is: 'alike', children: mayBe.map(one), unusual: asked.unusual }
      : { row, is: 'new', unusual: asked.unusual };
  }
}

const isBirthSure = ({ birthIs = 'known' }: Pick<ChildOfRow, 'birthIs'>): boolean => birthIs === 'known';

/** With what would be told of special educational needs and care; wrong, where what the row says of them is. */
const withLives = (found: RowCompared, lives: LivesCompared | null): RowCompared =>
  lives === null
    ? found
    : lives.faults.length > 0
      ? { row: found.row, is: 'wrong', faults: lives.faults }
      : ({
          ...found,
          tells: lives.tells,
          ...(lives.isAddressCompared && { isAddressCompared: true }),
        } as RowCompared);

/** What no registration would take, by the words that its form says. */
async function faultsIn({
  row: _,
  sen: __,
  care: ___,
  besides: ____,
  ...child
}: ChildOfRow): Promise<readonly FaultOfField[]> {
  try {
    await checkedRequest(RegisterChildRequest, { ...child, onRollFrom: child.onRollFrom ?? undefined });
    return [];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return error.listed().map(({ field, detail }) => ({ field, words: detail }));
  }
}

/** What its decision refuses, or asks. */
function askedOf(
  decide: () => unknown,
): Readonly<{ faults: readonly FaultOfField[] }> | Readonly<{ unusual: readonly Unusual[] }> {
  try {
    decide();
    return { unusual: [] };
  } catch (error) {
    if (error instanceof Questioned)
      return {
        unusual: error.questions.map((each) => ({ field: each.at, confirm: whatConfirms(each), words: each.words })),
      };
    if (!(error instanceof Refusal)) throw error;
    return { faults: [{ field: error.at ?? 'row', words: error.message }] };
  }
}
