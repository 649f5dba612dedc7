import { Body, Controller, Get, Inject, Optional, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckList, FindList, SaveListColumns } from '#contexts/spreadsheets';
import { columnName, fieldNames, listFields, severalColumns, type Columns, type ListFound } from '#pure/spreadsheets';
import { Gateway, NotFound, type Sender } from '#platform/gateway';
import { Asks, FilledInForms, From, IdParam, problemOf, Sends, Takes } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import type { Faults } from '../forms/form-field.ts';
import { notTaken, takenThere, toldBy, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { listPath } from './list-words.ts';

const HTML = 'text/html; charset=utf-8';

/** What each column of a list is, where its heading does not say it; the list is read anew with that. */
@ApiExcludeController()
@Follows('of its own: as many questions as the list has columns')
@Controller('children-from-a-list/:listId/columns')
export class ListColumnsPageController {
  constructor(
    private readonly gateway: Gateway,
    private readonly pages: Pages,
    private readonly known: NamesKnown,
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
    const found = await this.#found(listId, sender);
    const wrong = (await toldHere(this.filled, request, given[SENT])) as Shown | null;
    await reply
      .status(wrong ? 400 : 200)
      .type(HTML)
      .send(this.#draw(sender, found, wrong ?? { columns: found.head!.columns, name: '', faults: [] }));
  }

  @Post()
  @Sends(CheckList, SaveListColumns)
  async send(
    @IdParam('listId') listId: string,
    @Body() given: Given,
    @From() sender: Sender,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.#found(listId, sender);
    const columns = found.head!.heading.map(
      (_, n) => fieldNames.find((field) => field === text(given ?? {}, `column-${n}`)) ?? null,
    );
    const name = text(given ?? {}, 'name').trim();
    const stands = `${listPath(listId)}/columns`;
    const again = (faults: Faults) => {
      const shown = { columns, name, faults };
      return notTaken({ filled: this.filled, request, reply, stands }, shown, () => this.#draw(sender, found, shown));
    };
    const faults = [...faultsOf(columns), ...tooLong(name)];
    if (faults.length > 0) return again(faults);
    if (name !== '') {
      const saved = { ...sender, idempotencyKey: `saved ${name} ${columns.map(String).join(' ')}` };
      try {
        await this.gateway.send(SaveListColumns, { name, headings: found.head!.heading, columns }, saved);
      } catch (error) {
        const { problem } = problemOf(error);
        if (problem.status !== 409) throw error;
        return again([{ at: 'name', text: problem.detail ?? problem.title }]);
      }
    }
    const officers = this.known.names.officers ?? [];
    const as = { ...sender, idempotencyKey: `columns ${columns.map(String).join(' ')}` };
    const { jobId } = await this.gateway.run(
      CheckList,
      { again: listId, columns, service: found.service, officers },
      as,
    );
    await takenThere({ filled: this.filled, request, stands });
    reply.redirect(listPath(jobId), 303);
  }

  async #found(listId: string, sender: Sender): Promise<ListFound> {
    const found = await this.gateway.ask(FindList, { listId, show: 'new', from: 0 }, sender);
    if (found.head === null) throw new NotFound('The columns of this list are not known: it was not read yet.');
    return found;
  }

  #draw({ actor }: Sender, { listId, head, file }: ListFound, { columns, name, faults }: Shown): string {
    return this.pages.draw('children-lists/list-columns.njk', 'What are its columns?', actor, {
      ...{ faults, file, back: listPath(listId), name, readAs: head!.readAs },
      nameFault: faults.find(({ at }) => at === 'name')?.text ?? null,
      questions: head!.heading.map((heading, n) => ({
        id: `column-${n}`,
        label: `${columnName(n)}: ${heading || 'without a heading'}`,
        fault: faults.find(({ at }) => at === `column-${n}`)?.text ?? null,
        items: [
          { value: '', text: 'Leave it out' },
          ...fieldNames.map((field) => ({
            ...{ value: field, text: listFields[field].label, selected: columns[n] === field },
          })),
        ],
      })),
    });
  }
}

type Shown = Readonly<{ columns: Columns; name: string; faults: Faults }>;

const LONGEST_NAME = 100;
const tooLong = (name: string): Faults =>
  name.length > LONGEST_NAME ? [{ at: 'name', text: `Enter at most ${LONGEST_NAME} characters` }] : [];

function faultsOf(columns: Columns): Faults {
  const twice = columns.flatMap((field, n) =>
    field !== null && !severalColumns.includes(field) && columns.indexOf(field) < n
      ? [
          {
            at: `column-${n}`,
            text: `${listFields[field].label}: column ${columnName(columns.indexOf(field))} says it`,
          },
        ]
      : [],
  );
  const missing = fieldNames.filter((field) => listFields[field].isNeeded && !columns.includes(field));
  return [
    ...twice,
    ...missing.map((field) => ({
      at: 'column-0',
      text: `Say which column is the ${listFields[field].label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`,
    })),
  ];
}
