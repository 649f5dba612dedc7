import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FindChild } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { FindChildLine } from '#contexts/oversight';
import { FindPlacements } from '#contexts/placements';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, Takes } from '#nest/web';
import { fitting, oneOf, type Parameters } from '#platform/web';
import { AroundChild } from '../child/around-child.ts';
import { namesIn } from '../child-line/line-page.ts';
import { placesOf } from '../child-line/line-types.ts';
import { recordsThatOpen } from '../child-line/records-that-open.ts';
import { dateParts, text, type Given } from '../forms/date-fields.ts';
import { takenTwice } from '../print-line/line-taken.ts';
import { linePath } from '../child-line/line-path.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { schoolsNamed } from '../schools/schools-named.ts';
import { schoolsOnLine } from '../schools/schools-on-line.ts';
import { daysOften } from './days-often.ts';
import { daysPutRight } from './days-put-right.ts';
import { readingDates, readingsForm, readingsPath } from './readings-form.ts';
import { twoReadings } from './two-readings-page.ts';

const parameters: Parameters = {
  ...Object.fromEntries(
    readingDates.flatMap((prefix) => dateParts.map((part) => [`${prefix}-${part}`, 'as typed'] as const)),
  ),
  only: oneOf(['differs']),
  'go-on-after': fitting(/^[\da-f-]{36}$/, 'This part of the line is not known'),
};

/** The line as it was known on two days: what differs, who changed it and why, and both side by side. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/two-readings')
export class TwoReadingsController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
  ) {}

  @Get()
  @Asks(FindChildLine, FindChild, FindPlacements, FindEstablishments)
  @Takes({ parameters })
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const {
      thing,
      today,
      names: known,
      may,
    } = await this.record.around(child, { tab: 'readings', heading: null }, sender);
    const form = readingsForm(given, today);
    const { first, second } = form.asked ?? { first: { asAt: today, knownOn: today }, second: null };
    const goOnAfter = text(given, 'go-on-after') || null;
    const found = await this.gateway.ask(FindChildLine, { childId, ...first, compareWith: second, goOnAfter }, sender);
    const school = await schoolsNamed(schoolsOnLine(found), (asked) =>
      this.gateway.ask(FindEstablishments, asked, sender),
    );
    const entries = [...found.facts, ...found.voided, ...found.changes.flatMap(({ before, after }) => [before, after])];
    const names = {
      ...known,
      school,
      ...(await recordsThatOpen(
        childId,
        entries.filter((each) => each !== null),
        may,
      )),
    };
    if (form.errors.length > 0) reply.status(400);
    const shown = form.asked && {
      ...{ readings: form.asked, onlyDiffers: text(given, 'only') === 'differs', isFirstPart: goOnAfter === null },
    };
    const read =
      shown && twoReadings(found, shown, { today, names, places: placesOf(await this.#places(childId, sender)) });
    const ways = form.asked ? takenTwice(linePath(childId), form.asked) : [];
    const mayTake = await Promise.all(ways.map(({ act }) => may(act, { childId })));
    const model = {
      taken: ways.filter((_, n) => mayTake[n] !== 'no'),
      ...{ thing: { ...thing, heading: read?.heading ?? 'Two readings' }, action: readingsPath(childId), form, read },
      days: read ? null : daysPutRight(found, namesIn(found, names)),
      often: read ? [] : daysOften(found, today),
      anew: readingsPath(childId),
    };
    return this.pages.draw('two-readings/two-readings.njk', 'Two readings of a line', sender.actor, model);
  }

  #places(childId: string, sender: Sender) {
    return this.gateway.ask(FindPlacements, { childId }, sender);
  }
}
