import { Injectable } from '@nestjs/common';
import { checkedRequest } from '#nest/web';
import { Questioned, Refusal, type CommandEnvelope, type Facts } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import { Transactions } from '#platform/transactions';
import { BadInput } from '#platform/web';
import { BirthOnRecord } from '../child/birth-on-record.service.ts';
import { childStream } from '../child/child.ts';
import type { CareOfRow, ChildOfRow, FaultOfField, SenOfRow, ToldOfRow } from '../child/row-compared.ts';
import { careAgainst, senAgainst, type AgainstStanding } from './against-what-stands.ts';
import { ChangeCareStatusRequest } from './care-status/change-care-status.request.ts';
import { careSaid, ChangeCareStatus, changeCareStatus } from './care-status/change-care-status.ts';
import type { CircumstancesEvent } from './circumstances.events.ts';
import { circumstancesStream } from './circumstances.ts';
import { refuseBeforeBirth } from './days-against-birth.ts';
import { ChangeSenStatusRequest } from './sen-status/change-sen-status.request.ts';
import { ChangeSenStatus, changeSenStatus, senSaid } from './sen-status/change-sen-status.ts';
import { standsOpened } from './stands-opened.service.ts';

/** What would be recorded of how a child of a row lives and learns; by what the list says otherwise; and what is wrong. */
export type LivesCompared = Readonly<{
  tells: ToldOfRow;
  differs: readonly string[];
  faults: readonly FaultOfField[];
}>;

type Part = Partial<LivesCompared>;
const NOTHING: LivesCompared = { tells: { sen: null, care: null }, differs: [], faults: [] };
const NO_FACTS = [] as unknown as Facts<CircumstancesEvent>;

/** What the request calls them, by what the columns of a list are called. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sen: { status: 'senStatus', from: 'senFrom' },
  care: { statuses: 'careStatus', from: 'careFrom', otherAuthority: 'careStatus' },
};

/**
 * Special educational needs and care, as rows of a list say them, held against what stands: a list adds what protects a child, and takes
 * nothing away. Each is decided as its own page would have it decided.
 */
@Injectable()
export class LivesOfRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly births: BirthOnRecord,
    private readonly sealer: Sealer,
  ) {}

  /** Of whoever is not on record yet. */
  async ofNew({ sen, care, dateOfBirth }: ChildOfRow): Promise<LivesCompared> {
    return joined(
      sen
        ? await this.#sen(sen, { ...sen, planAuthority: null }, (told) => {
            refuseBeforeBirth(told, dateOfBirth);
            senSaid({ childId: '', ...told });
          })
        : {},
      care
        ? await this.#care(care, { ...care, otherAuthority: null }, (told) => {
            refuseBeforeBirth(told, dateOfBirth);
            careSaid({ childId: '', ...told });
          })
        : {},
    );
  }

  /** Of a child on record, within reach of who asks. */
  async onRecord(childId: string, { sen, care }: ChildOfRow, envelope: CommandEnvelope): Promise<LivesCompared> {
    if (!sen && !care) return NOTHING;
    const child = await this.transactions.state(childStream, childId);
    const circumstances = await this.transactions.state(circumstancesStream, childId);
    const bornOn = (await this.births.of(childId))?.bornOn ?? null;
    const known = { child, circumstances };
    const standing = (type: string, from: SenOfRow['from']) => standsOpened(type, { from }, known, this.sealer);
    const senStands = sen ? await standing('SenStatusChanged', sen.from) : null;
    const careStands = care ? await standing('CareStatusChanged', care.from) : null;
    const isCareClosed = circumstances.some(
      (fact) => fact.type === 'CareStatusChanged' && care && fact.data.from <= care.from && careStands === null,
    );
    return joined(
      sen
        ? await against(senAgainst(sen, senStands), (told) =>
            this.#sen(sen, told, (asked) =>
              changeSenStatus(
                new ChangeSenStatus({ childId, ...asked }, envelope),
                ...([circumstances, NO_FACTS, child, bornOn, senStands] as const),
              ),
            ),
          )
        : {},
      // What is told of its care does not open: nobody can say what it would be held against.
      care && isCareClosed
        ? { differs: ['careStatus'] }
        : care
          ? await against(careAgainst(care, careStands), (told) =>
              this.#care(care, told, (asked) =>
                changeCareStatus(
                  new ChangeCareStatus({ childId, ...asked }, envelope),
                  ...([circumstances, NO_FACTS, child, bornOn, careStands] as const),
                ),
              ),
            )
          : {},
    );
  }

  #sen = (said: SenOfRow, told: object, decide: (asked: SenTold) => unknown): Promise<Part> =>
    decided('sen', said, () => checkedRequest(ChangeSenStatusRequest, told), decide);

  #care = (said: CareOfRow, told: object, decide: (asked: CareTold) => unknown): Promise<Part> =>
    decided('care', said, () => checkedRequest(ChangeCareStatusRequest, told), decide);
}

type SenTold = NonNullable<ToldOfRow['sen']>;
type CareTold = NonNullable<ToldOfRow['care']>;

const against = async <Told>(held: AgainstStanding<Told>, decide: (told: Told) => Promise<Part>): Promise<Part> =>
  'differs' in held ? { differs: held.differs } : decide(held.told);

/** Refused because it stands so already, there is nothing to tell; because the record is closed, or says otherwise from a later day, a person is told of it. */
async function decided<Told extends object>(
  part: 'sen' | 'care',
  _: object,
  read: () => Promise<Told>,
  decide: (told: Told) => unknown,
): Promise<Part> {
  const columns = COLUMNS[part]!;
  const faultAt = (field: string, words: string) => ({ field: columns[field.split('.')[0]!] ?? field, words });
  try {
    const told = { ...(await read()) };
    decide(told);
    return { tells: { ...NOTHING.tells, [part]: told } };
  } catch (error) {
    if (error instanceof BadInput) return { faults: error.listed().map(({ field, detail }) => faultAt(field, detail)) };
    // Something that holds from a later day is a person’s to weigh, on the record; what else is asked about is a slip of the list.
    if (error instanceof Questioned)
      return error.questions.every(({ code }) => code === 'something-later-holds')
        ? { differs: [columns['from']!] }
        : { faults: error.questions.map(({ at, words }) => faultAt(at, words)) };
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === 'no-change') return {};
    if (error.reason === 'record-closed') return { differs: [Object.values(columns)[0]!] };
    return { faults: [faultAt(error.at ?? 'from', error.message)] };
  }
}

const joined = (...parts: readonly Part[]): LivesCompared => ({
  tells: {
    sen: parts.find(({ tells }) => tells?.sen)?.tells?.sen ?? null,
    care: parts.find(({ tells }) => tells?.care)?.tells?.care ?? null,
  },
  differs: parts.flatMap(({ differs = [] }) => differs),
  faults: parts.flatMap(({ faults = [] }) => faults),
});
