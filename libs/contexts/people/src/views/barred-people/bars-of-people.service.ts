import { Injectable } from '@nestjs/common';
import { Narrowings, type Narrowing, type Sender } from '#platform/gateway';
import { ReadModels } from '#platform/read-models';
import { Clock, londonDate } from '#platform/time';
import { standsOn } from '../../bars/bars.ts';
import { barredPeople } from './barred-people.ts';

/** Tells the gateway from whom somebody is barred, at each request. */
@Injectable()
export class BarsOfPeople extends Narrowings {
  constructor(
    private readonly readModels: Pick<ReadModels, 'getMany'>,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async of({ id, onBehalfOf }: Sender['actor']): Promise<Narrowing> {
    const rows = await this.readModels.getMany(barredPeople.collection, onBehalfOf === null ? [id] : [id, onBehalfOf]);
    const today = londonDate(this.clock.now());
    const bars = [...rows.values()].flatMap(({ document }) => document.bars.filter((bar) => standsOn(bar, today)));
    return bars.length === 0 ? {} : { barredFrom: [...new Set(bars.map(({ childId }) => childId))] };
  }
}
