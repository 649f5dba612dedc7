import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { FindEstablishments } from '#contexts/establishments';
import { Gateway, type Sender } from '#platform/gateway';
import { Asks, From, Takes } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import { schoolChosen, schoolFacts, successorWords } from './school-words.ts';
import { Follows } from '../patterns/page-pattern.ts';

const LONGEST = 200;

/** What a page's script shows while one types the name of a school. */
@ApiExcludeController()
@Follows('what a script asks')
@Controller('schools')
export class SchoolsFoundController {
  constructor(private readonly gateway: Gateway) {}

  @Get()
  @Asks(FindEstablishments)
  @Takes({ parameters: { words: 'as typed' } })
  async find(@Query() given: Given, @From() sender: Sender) {
    const words = text(given, 'words').slice(0, LONGEST);
    const { items, count } = await this.gateway.ask(FindEstablishments, { words }, sender);
    const schools = items.map((each) => ({
      ...{ value: schoolChosen(each), name: each.name, closed: each.closed },
      facts: [schoolFacts(each), ...successorWords(each)].join('. '),
    }));
    return { schools, said: saidOf(items.length, count.more) };
  }
}

function saidOf(found: number, more: boolean): string {
  if (found === 0) return 'No school found.';
  if (more) return `The first ${found} schools found: type another word to see fewer.`;
  return found === 1 ? '1 school found.' : `${found} schools found.`;
}
