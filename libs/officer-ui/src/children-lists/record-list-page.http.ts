import { Body, Controller, Get, Inject, Optional, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindList, RecordList } from '#contexts/spreadsheets';
import { decisions, unsaidIn, type Decision, type ListFound } from '#pure/spreadsheets';
import { Gateway, reasonIn, type Sender } from '#platform/gateway';
import { LONGEST_REASON } from '#platform/web';
import { Asks, FilledInForms, From, IdParam, Sends, Takes } from '#nest/web';
import { childPath } from '../child-line/line-path.ts';
import { text, type Given } from '../forms/date-fields.ts';
import type { Faults } from '../forms/form-field.ts';
import { notTaken, takenThere, toldBy, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { nameSpoken } from '../words/children-words.ts';
import { bornWords } from '../words/birth-words.ts';
import { birthInList } from './lives-in-list.ts';
import { childrenWords, listPath, numberWords } from './list-words.ts';

const HTML = 'text/html; charset=utf-8';
/** More than somebody decides at one sitting: then something of the list is wrong as a whole. */
const MOST_DECIDED = 200;

type Rows = ListFound['rows'];

/** What a person decides of a list before it is recorded: who is somebody on record, and why what is unusual is right. */
@ApiExcludeController()
@Follows('of its own: as many questions as the list leaves open')
@Controller('children-from-a-list/:listId/record')
export class RecordListPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    @Optional() @Inject(FilledInForms) private readonly filled: FilledInForms | null = null,
  ) {}

  @Get()
  @Asks(FindList)
  @Takes({ parameters: toldBy })
  async show(
    @IdParam('listId') listId: string,
    @Query() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { found, alike } = await this.#found(listId, sender);
    if (isNothingToSay(found)) return void reply.redirect(listPath(listId), 303);
    const wrong = (await toldHere(this.filled, request, given[SENT])) as Filled | null;
    await reply
      .status(wrong ? 400 : 200)
      .type(HTML)
      .send(this.#draw(sender, found, alike, wrong ?? { decided: {}, because: '', faults: [] }));
  }

  @Post()
  @Sends(RecordList)
  async send(
    @IdParam('listId') listId: string,
    @Body() sent: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const given = sent ?? {};
    const { found, alike } = await this.#found(listId, sender);
    if (isNothingToSay(found)) return void reply.redirect(listPath(listId), 303);
    const said = alike.flatMap(({ child: { row } }) => {
      const decision = decisions.find((each) => each === text(given, `row-${row}`));
      return decision ? [[String(row), decision] as const] : [];
    });
    const decided = Object.fromEntries(said);
    const because = text(given, 'because');
    const faults = faultsOf(found, alike, decided, because);
    const stands = `${listPath(listId)}/record`;
    if (faults.length > 0) {
      const shown = { decided, because, faults };
      const drawn = () => this.#draw(sender, found, alike, shown);
      return notTaken({ filled: this.filled, request, reply, stands }, shown, drawn);
    }
    await this.gateway.run(RecordList, { listId, decided, because: because === '' ? null : because }, sender);
    await takenThere({ filled: this.filled, request, stands });
    reply.redirect(listPath(listId), 303);
  }

  async #found(listId: string, sender: Sender): Promise<Readonly<{ found: ListFound; alike: Rows }>> {
    const found = await this.gateway.ask(FindList, { listId, show: 'alike', from: 0 }, sender);
    const alike = [...found.rows];
    for (let next = found.next; next !== null && alike.length < MOST_DECIDED;) {
      const more = await this.gateway.ask(FindList, { listId, show: 'alike', from: next }, sender);
      alike.push(...more.rows);
      next = more.next;
    }
    return { found, alike };
  }

  #draw({ actor }: Sender, { listId, file, summary }: ListFound, alike: Rows, filled: Filled): string {
    const { decided, because, faults } = filled;
    const fresh = summary!.new;
    return this.pages.draw('children-lists/record-list.njk', 'Put the list on record', actor, {
      ...{ faults, file, back: listPath(listId), because, unusual: summary!.unusual },
      faultOf: Object.fromEntries(faults.map((fault) => [fault.at, fault.text])),
      tooMany: summary!.alike > MOST_DECIDED ? numberWords(summary!.alike) : null,
      fresh: childrenWords(fresh),
      changing: summary!.changing > 0 ? childrenWords(summary!.changing) : null,
      // What one sends for the whole of it is said on the button.
      button: buttonOf(summary!),
      questions: alike.map(({ child, compared }) => ({
        id: `row-${child.row}`,
        name: nameSpoken(child),
        facts: [
          `row ${child.row}`,
          bornWords(birthInList(child)).replace(/^[BD]/, (first) => first.toLowerCase()),
          child.upn ? `UPN ${child.upn}` : 'no UPN',
        ].join(', '),
        records:
          compared.is === 'alike'
            ? compared.children.map(({ childId, isWithin }, n) => recordOf(childId, isWithin, n))
            : [],
        said: decided[child.row] ?? null,
      })),
    });
  }
}

const buttonOf = ({ alike, new: fresh, changing }: NonNullable<ListFound['summary']>): string =>
  alike > 0
    ? 'Put the list on record'
    : fresh > 0
      ? `Put ${childrenWords(fresh)} on record`
      : `Record what the list says of ${childrenWords(changing)}`;

type Filled = Readonly<{ decided: Readonly<Record<string, Decision>>; because: string; faults: Faults }>;

const recordOf = (childId: string, isWithin: boolean, n: number) => ({
  href: childPath(childId),
  text: isWithin ? `Look at record ${n + 1}` : `Record ${n + 1}, held by another service`,
});

/** It is not whole yet, is wrong, was recorded, or says nothing new of anybody. */
const isNothingToSay = ({ summary, head, recording }: ListFound): boolean =>
  summary === null ||
  recording !== null ||
  summary.faulty > 0 ||
  (head?.missing.length ?? 0) > 0 ||
  (head !== null && unsaidIn(head).length > 0) ||
  summary.new + summary.alike + summary.changing === 0;

function faultsOf({ summary }: ListFound, alike: Rows, decided: Filled['decided'], because: string): Faults {
  const open = alike
    .filter(({ child: { row } }) => !Object.hasOwn(decided, row))
    .map(({ child }) => ({
      at: `row-${child.row}`,
      text: `Say whether ${nameSpoken(child)} (row ${child.row}) is on record`,
    }));
  const unsaid = summary!.unusual > 0 && reasonIn(because) === null;
  return [
    ...open,
    ...(unsaid ? [{ at: 'because', text: 'Say why the rows with something unusual are right' }] : []),
    ...(because.length > LONGEST_REASON ? [{ at: 'because', text: `Enter at most ${LONGEST_REASON} characters` }] : []),
  ];
}
