import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { EnterPerson, FindPeople, FindPeopleRequest, type PeopleFound } from '#contexts/people';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From } from '#nest/web';
import { Pages } from '../render/pages.ts';
import { NamesKnown, type Names } from '../words/wording.ts';
import { calledPerson, grantTitle } from './grant-words.ts';

/** Who is on the register of people, and of whom something waits to be confirmed. */
@ApiExcludeController()
@Controller('register-of-people')
export class RegisterOfPeopleController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
  ) {}

  @Get()
  @Asks(FindPeople)
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Query() { which }: FindPeopleRequest, @From() sender: Sender): Promise<string> {
    const { items } = await this.gateway.ask(FindPeople, { which }, sender);
    const lists = [
      { text: 'Everybody', href: '/register-of-people', current: which === 'all' },
      { text: 'Waiting to be confirmed', href: '/register-of-people?which=waiting', current: which === 'waiting' },
    ];
    const enters = (await this.gateway.mayDo(EnterPerson, {}, sender)) === 'yes';
    const model = { lists, which, enters, people: items.map((person) => personRow(person, this.known.names)) };
    return this.pages.draw('people/register-of-people.njk', 'People', sender.actor, model);
  }
}

function personRow(person: PeopleFound['items'][number], names: Names) {
  const { staffId, grants, destruction } = person;
  const titles = (standing: string) =>
    grants.filter((grant) => grant.standing === standing).map((grant) => grantTitle(grant, names));
  return {
    name: calledPerson(person),
    href: `/register-of-people/${staffId}`,
    today: titles('holds'),
    waits: [...titles('waits'), ...(destruction && !destruction.done ? ['That the details are destroyed'] : [])],
  };
}
