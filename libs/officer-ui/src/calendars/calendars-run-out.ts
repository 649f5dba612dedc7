import { Injectable } from '@nestjs/common';
import type { CalendarsFound } from '#contexts/calendars';
import { FindEstablishments } from '#contexts/establishments';
import { Gateway, type Sender } from '#platform/gateway';
import { Clock, londonDate } from '#platform/time';
import { schoolsNamed } from '../schools/schools-named.ts';
import { schoolsOf } from './calendar-words.ts';
import { runsOut, type RunsOut } from './runs-out.ts';

/** What whoever keeps the calendars begins with. */
@Injectable()
export class CalendarsRunOut {
  constructor(
    private readonly gateway: Gateway,
    private readonly clock: Clock,
  ) {}

  async of(found: CalendarsFound, sender: Sender): Promise<readonly RunsOut[]> {
    const named = await schoolsNamed(schoolsOf(found.items), (asked) =>
      this.gateway.ask(FindEstablishments, asked, sender),
    );
    return runsOut(found, named, londonDate(this.clock.now()));
  }
}
