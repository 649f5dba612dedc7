import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CloseRecord, CorrectIdentity, FindChild, FindCircumstances, VoidCircumstance } from '#contexts/children';
import { FindEstablishments } from '#contexts/establishments';
import { FindChildLine } from '#contexts/oversight';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession, ShowsToThoseWhoMay } from '#nest/web';
import { AroundChild } from '../child/around-child.ts';
import { standingSection } from '../closing/standing-section.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { rollsSection } from '../rolls/rolls-section.ts';
import { noSchools, schoolsNamed } from '../schools/schools-named.ts';
import { Pages } from '../render/pages.ts';
import { takenBack } from '../child-line/taken-back.ts';
import { birthSection } from './birth-section.ts';
import { isCircumstance } from './circumstance-paths.ts';
import { recordSections, type Section } from './record-sections.ts';

/** How a child lives and learns: what holds, since when, and what held before. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('line/:childId/record')
export class RecordPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly record: AroundChild,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindChild, FindCircumstances)
  @ShowsToThoseWhoMay(FindChildLine, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('childId') childId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const child = await this.gateway.ask(FindChild, { childId }, sender);
    const around = await this.record.around(child, { tab: 'record', heading: 'Record' }, sender);
    const { thing, today, names } = around;
    const found = await this.gateway.ask(FindCircumstances, { childId }, sender);
    const mayChange = (await around.may(VoidCircumstance, { childId })) !== 'no';
    const whole = { childId, asAt: null, knownOn: null, compareWith: null };
    const lineFrom = (goOnAfter: string | null) => this.gateway.ask(FindChildLine, { ...whole, goOnAfter }, sender);
    const many = (await around.may(FindChildLine, { childId })) === 'yes' ? found.voided : 0;
    const voided = await takenBack(many, ({ type }) => isCircumstance(type), { childId, names, lineFrom });
    const urns = child.holders.rolls.flatMap(({ value }) => value.map(({ schoolUrn }) => schoolUrn));
    const mayName = (await around.may(FindEstablishments, { urns })) === 'yes';
    const named = (asked: Readonly<{ urns: readonly number[] }>) => this.gateway.ask(FindEstablishments, asked, sender);
    const schools = mayName ? await schoolsNamed(urns, named) : noSchools;
    const ofSchool = rollsSection(child, { today, schools, mayChange });
    const maySay = (await around.may(CorrectIdentity, { childId })) !== 'no';
    const ofBirth = birthSection(child, { maySay });
    const [ofNames, ...others] = recordSections(found, { today, names, mayChange, takenBack: voided });
    const mayClose = (await around.may(CloseRecord, { childId })) !== 'no';
    const parts = [ofNames, ofBirth, ofSchool, ...others].flatMap((each) => each ?? []);
    const sections = [
      standingSection(child, { today, mayClose }),
      ...(child.closed === null ? parts : parts.map(withNothingNew)),
    ];
    const model = { thing, sections, hasContents: true, said: this.session.saidOnce(request, reply) };
    return this.pages.draw('circumstances/record.njk', 'Record of a child', sender.actor, model);
  }
}

/** Of a closed record what is there is put right, and nothing is added. */
const withNothingNew = (section: Section): Section => ({
  ...{ ...section, act: null },
  entries: section.entries.map((entry) => ({ ...entry, change: null })),
});
