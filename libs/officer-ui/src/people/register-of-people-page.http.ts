import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindEstablishments } from '#contexts/establishments';
import {
  EnterPerson,
  FindGrantsGiven,
  FindPeople,
  FindRoles,
  FindToConfirm,
  FindPeopleRequest,
  type PeopleFound,
} from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { countWords, offeredLists } from '../patterns/list-parts.ts';
import { linked, said, type ListTable } from '../patterns/list-table.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown, type Names } from '../words/wording.ts';
import { calledPerson, grantTitle } from './grant-words.ts';
import { personPath } from './person-path.ts';
import { withSchools } from './with-schools.ts';
import { Follows } from '../patterns/page-pattern.ts';

/** Who is on the register of people, and of whom something waits to be confirmed. */
@ApiExcludeController()
@Follows('list')
@Controller('register-of-people')
export class RegisterOfPeopleController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindPeople, FindEstablishments)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() { which }: FindPeopleRequest, @From() sender: Sender): Promise<string> {
    const { items } = await this.gateway.ask(FindPeople, { which }, sender);
    const lists = offeredLists(LISTS, which, (list) => `/register-of-people${list === 'all' ? '' : `?which=${list}`}`);
    const enters = (await this.gateway.mayDo(EnterPerson, {}, sender)) === 'yes';
    const seesRoles = this.pages.isOfRole(sender.actor, FindRoles);
    const seesGiven = this.pages.isOfRole(sender.actor, FindGrantsGiven);
    const confirms = this.pages.isOfRole(sender.actor, FindToConfirm);
    const grants = items.flatMap((each) => each.grants);
    const names = await withSchools(grants, this.known.names, (urns) =>
      this.gateway.ask(FindEstablishments, urns, sender),
    );
    const model = { seesGiven, confirms, lists, which, enters, seesRoles, table: peopleListed(items, names) };
    return this.pages.draw('people/register-of-people.njk', 'People', sender.actor, model);
  }
}

const LISTS = [
  ['all', 'Everybody'],
  ['waiting', 'Waiting to be confirmed'],
] as const;

const peopleListed = (people: PeopleFound['items'], names: Names): ListTable => ({
  caption: countWords({ rows: people.length, more: false }, 'person', 'people'),
  columns: [{ text: 'Name' }, { text: 'Today' }, { text: 'Waiting to be confirmed' }],
  rows: people.map((person) => {
    const { staffId, grants, destruction } = person;
    const titles = (standing: string) =>
      grants.filter((grant) => grant.standing === standing).map((grant) => grantTitle(grant, names));
    const waits = [...titles('waits'), ...(destruction && !destruction.done ? ['That the details are destroyed'] : [])];
    return [linked(calledPerson(person), personPath(staffId)), some(titles('holds')), some(waits)];
  }),
});

const some = (texts: readonly string[]) => said(...(texts.length === 0 ? ['Nothing'] : texts));
