import { Injectable } from '@nestjs/common';
import { checkedRequest } from '#nest/web';
import type { CommandEnvelope, Facts } from '#platform/event-sourcing';
import { Sealer } from '#platform/privacy';
import type { CivilDate } from '#platform/time';
import { Transactions } from '#platform/transactions';
import { BirthOnRecord } from '../child/birth-on-record.service.ts';
import { childStream } from '../child/child.ts';
import type { ChildOfRow, SenOfRow, ToldOfRow } from '../child/row-compared.ts';
import { careAgainst, senAgainst, type AgainstStanding } from './against-what-stands.ts';
import { ChangeCareStatusRequest } from './care-status/change-care-status.request.ts';
import { careSaid, ChangeCareStatus, changeCareStatus } from './care-status/change-care-status.ts';
import type { CircumstancesEvent } from './circumstances.events.ts';
import { circumstancesStream } from './circumstances.ts';
import { refuseBeforeBirth } from './days-against-birth.ts';
import { ChangeSenStatusRequest } from './sen-status/change-sen-status.request.ts';
import { ChangeSenStatus, changeSenStatus, senSaid } from './sen-status/change-sen-status.ts';
import { NOTHING, type LivesCompared, type Part } from './lives-compared.ts';
import { joined, toldOrWhy } from './part-of-row.service.ts';
import { standsOpened } from './stands-opened.service.ts';
import { BesidesOfRows } from './besides-of-rows.service.ts';

const NO_FACTS = [] as unknown as Facts<CircumstancesEvent>;

/** What the request calls them, by what the columns of a list are called. */
const COLUMNS = {
  sen: { status: 'senStatus', from: 'senFrom' },
  care: { statuses: 'careStatus', from: 'careFrom', otherAuthority: 'careStatus' },
} as const;

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
    private readonly besides: BesidesOfRows,
  ) {}

  /** Of whoever is not on record yet. */
  async ofNew({ sen, care, dateOfBirth, besides }: ChildOfRow, on: CivilDate): Promise<LivesCompared> {
    return joined(
      besides ? await this.besides.ofNew(besides, { dateOfBirth, on }) : {},
      sen
        ? await this.#sen({ ...sen, planAuthority: sen.planAuthority ?? null }, (told) => {
            refuseBeforeBirth(told, dateOfBirth);
            senSaid({ childId: '', ...told });
          })
        : {},
      care
        ? await this.#care({ ...care, otherAuthority: null }, (told) => {
            refuseBeforeBirth(told, dateOfBirth);
            careSaid({ childId: '', ...told });
          })
        : {},
    );
  }

  /** Of a child on record, within reach of who asks. */
  async onRecord(childId: string, row: ChildOfRow, envelope: CommandEnvelope): Promise<LivesCompared> {
    const { sen, care } = row;
    if (!saysMore(row)) return NOTHING;
    const child = await this.transactions.state(childStream, childId);
    const circumstances = await this.transactions.state(circumstancesStream, childId);
    const bornOn = (await this.births.of(childId))?.bornOn ?? null;
    const known = { child, circumstances };
    const standing = (type: Parameters<typeof standsOpened>[0], from: SenOfRow['from']) =>
      standsOpened(type, { from }, known, this.sealer);
    const senStands = sen ? await standing('SenStatusChanged', sen.from) : null;
    const careStands = care ? await standing('CareStatusChanged', care.from) : null;
    const isCareClosed = circumstances.some(
      (fact) => fact.type === 'CareStatusChanged' && care && fact.data.from <= care.from && careStands === null,
    );
    return joined(
      await this.besides.onRecord(childId, row, { ...known, bornOn, envelope }),
      sen
        ? await against(senAgainst(sen, senStands), (told) =>
            this.#sen(told, (asked) =>
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
              this.#care(told, (asked) =>
                changeCareStatus(
                  new ChangeCareStatus({ childId, ...asked }, envelope),
                  ...([circumstances, NO_FACTS, child, bornOn, careStands] as const),
                ),
              ),
            )
          : {},
    );
  }

  #sen = (told: object, decide: (asked: SenTold) => unknown): Promise<Part> =>
    toldOrWhy('sen', COLUMNS.sen, () => checkedRequest(ChangeSenStatusRequest, told), decide);

  #care = (told: object, decide: (asked: CareTold) => unknown): Promise<Part> =>
    toldOrWhy('care', COLUMNS.care, () => checkedRequest(ChangeCareStatusRequest, told), decide);
}

type SenTold = NonNullable<ToldOfRow['sen']>;
type CareTold = NonNullable<ToldOfRow['care']>;

/** Without any of these nothing of the child's streams is read. */
const saysMore = ({ sen, care, besides, address, contact }: ChildOfRow): boolean =>
  Boolean(sen ?? care ?? address ?? contact ?? besides?.characteristics ?? besides?.person ?? besides?.numbers[0]);

const against = async <Told>(held: AgainstStanding<Told>, decide: (told: Told) => Promise<Part>): Promise<Part> =>
  'differs' in held ? { differs: held.differs } : decide(held.told);
