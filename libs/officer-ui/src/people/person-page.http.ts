import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindEstablishments } from '#contexts/establishments';
import {
  ProposeToDestroyDetails,
  ChangeDetails,
  ConfirmGrant,
  DeclineGrant,
  DeclineToDestroyDetails,
  DestroyDetails,
  EndGrant,
  FindPeople,
  FindPerson,
  GiveCover,
  GiveRole,
  GiveTermsOfAudit,
  type GrantShown,
  type PersonFound,
} from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, IdParam, PageSession } from '#nest/web';
import { Pages } from '../render/pages.ts';
import { NamesKnown, row, type Names } from '../words/wording.ts';
import { coverable } from './coverable.ts';
import { calledPerson, grantRows, grantTitle } from './grant-words.ts';
import { destructionRows } from './details-words.ts';
import { openTo } from './open-to.ts';
import { personPath } from './person-path.ts';
import { someoneWords } from './someone-words.ts';
import { withSchools } from './with-schools.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Somebody on the register: who it is, and all that was given to them. */
@ApiExcludeController()
@Follows('page of a thing')
@Controller('register-of-people/:staffId')
export class PersonPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
    private readonly session: PageSession,
  ) {}

  @Get()
  @Asks(FindPerson, FindPeople, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(
    @IdParam('staffId') staffId: string,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = await this.gateway.ask(FindPerson, { staffId }, sender);
    const names = await withSchools(person.grants, this.known.names, (urns) =>
      this.gateway.ask(FindEstablishments, urns, sender),
    );
    const path = personPath(staffId);
    const may = (act: Parameters<Gateway['mayDo']>[0]) => this.pages.isOfRole(sender.actor, act);
    const self = openTo(sender.actor, person);
    const mayCover = await this.#mayCover(self.mayGive && may(GiveCover), staffId, sender);
    const offered = (mine: boolean, act: Parameters<typeof may>[0], text: string, href: string) =>
      mine && may(act) ? [{ text, href: `${path}/${href}` }] : [];
    const acts = [
      ...offered(self.mayGive, GiveRole, 'Give a role', 'give-role'),
      ...offered(mayCover, GiveCover, 'Give cover for somebody', 'give-cover'),
      ...offered(
        self.mayGive && audits(person),
        GiveTermsOfAudit,
        'Give the terms of an audit',
        'give-terms-of-an-audit',
      ),
      ...offered(self.mayChangeDetails, ChangeDetails, 'Change the name or email address', 'details'),
      ...offered(
        self.mayProposeToDestroy,
        ProposeToDestroyDetails,
        'Propose that these details are destroyed',
        'propose-to-destroy-details',
      ),
    ];
    const destruction = person.destruction && {
      title: person.destruction.done ? 'The details are destroyed' : 'The details are to be destroyed',
      rows: destructionRows(person.destruction, person, names),
      acts: [
        ...offered(self.mayDestroy, DestroyDetails, 'Destroy the details', 'destroy-details'),
        ...offered(self.mayKeep, DeclineToDestroyDetails, 'Keep the details', 'keep-details'),
      ],
    };
    const actsOn = (grant: GrantShown) => {
      const at = `${path}/grants/${grant.grantId}`;
      return [
        ...(self.mayDecide(grant) && may(ConfirmGrant) ? [{ text: 'Confirm', href: `${at}/confirm` }] : []),
        ...(self.mayDecide(grant) && may(DeclineGrant) ? [{ text: 'Decline', href: `${at}/decline` }] : []),
        ...(self.mayEnd(grant) && may(EndGrant) ? [{ text: 'End', href: `${at}/end` }] : []),
      ];
    };
    const grants = person.grants.map((grant) => ({
      ...{ title: grantTitle(grant, names), rows: grantRows(grant, person, names), acts: actsOn(grant) },
    }));
    const provider = names.signIns?.find(({ code }) => code === person.vouchedBy)?.name ?? person.vouchedBy;
    const waiting = person.grants.filter((grant) => self.mayDecide(grant) && may(ConfirmGrant));
    const said = this.session.saidOnce(request, reply);
    const { email } = person;
    const name = calledPerson(person);
    const facts = [...row('Signs in by', provider), ...row('Email', typeof email === 'string' ? email : null)];
    return this.pages.draw('people/person.njk', 'Somebody on the register', sender.actor, {
      thing: { identity: { name, facts: [], marks: [] }, called: 'This person', tabs: [], heading: null },
      ...{ next: nextOf(waiting, path, names), facts, acts, grants, said, destruction },
    });
  }

  /** Where there is somebody for whom they could act: it asks what the form asks. */
  async #mayCover(may: boolean, staffId: string, sender: Sender): Promise<boolean> {
    if (!may) return false;
    const { items } = await this.gateway.ask(FindPeople, { which: 'all' }, sender);
    return coverable(items, staffId).length > 0;
  }
}

/** Of whoever is no auditor, nor to be one, terms would let them read nothing. */
const audits = ({ grants }: PersonFound): boolean =>
  grants.some(({ role, standing }) => role === 'auditor' && standing !== 'declined' && standing !== 'over');

/** The first that waits for whoever looks; how many more there are is said. */
function nextOf(waiting: readonly GrantShown[], path: string, names: Names) {
  const [first, ...others] = waiting;
  if (!first) return null;
  const more =
    others.length === 0 ? [] : [others.length === 1 ? 'Another waits below.' : `${others.length} others wait below.`];
  return {
    title: `To be confirmed: ${grantTitle(first, names)}`,
    texts: [`${someoneWords(first.given.by, names)} gave it. It holds once somebody else has confirmed it.`, ...more],
    act: { text: 'Look at it and confirm', href: `${path}/grants/${first.grantId}/confirm` },
  };
}
