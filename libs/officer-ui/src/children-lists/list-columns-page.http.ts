import { Body, Controller, Get, Inject, Optional, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CheckList, FindList, SaveListColumns } from '#contexts/spreadsheets';
import {
  columnName,
  fieldNames,
  listFields,
  mayStandTwice,
  unsaidIn,
  type Columns,
  type LeftOut,
  type ListFound,
} from '#pure/spreadsheets';
import { Gateway, NotFound, type Sender } from '#platform/gateway';
import { Asks, FilledInForms, From, IdParam, problemOf, Sends, Takes } from '#nest/web';
import { text, type Given } from '../forms/date-fields.ts';
import type { Faults } from '../forms/form-field.ts';
import { notTaken, takenThere, toldBy, toldHere } from '../forms/not-taken.ts';
import { SENT } from '../forms/sent-back.ts';
import { Follows } from '../patterns/page-pattern.ts';
import { Pages } from '../render/pages.ts';
import { NamesKnown } from '../words/wording.ts';
import { columnCalled, listPath, perhapsWords } from './list-words.ts';

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
      .send(this.#draw(sender, found, wrong ?? { answers: answersAtFirst(found.head!), name: '', faults: [] }));
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
    const head = found.head!;
    const answers = columnsOf(head).map((n) => text(given ?? {}, `column-${n}`));
    const columns = answers.map((answer) => fieldNames.find((field) => field === answer) ?? null);
    const name = text(given ?? {}, 'name').trim();
    const stands = `${listPath(listId)}/columns`;
    const again = (faults: Faults) => {
      const shown = { answers, name, faults };
      return notTaken({ filled: this.filled, request, reply, stands }, shown, () => this.#draw(sender, found, shown));
    };
    const faults = [...unsaidFaults(head, answers), ...faultsOf(columns), ...tooLong(name)];
    if (faults.length > 0) return again(faults);
    if (name !== '') {
      const saved = { ...sender, idempotencyKey: `saved ${name} ${columns.map(String).join(' ')}` };
      try {
        await this.gateway.send(
          SaveListColumns,
          { name, headings: head.heading, columns: columns.slice(0, head.heading.length) },
          saved,
        );
      } catch (error) {
        const { problem } = problemOf(error);
        if (problem.status !== 409) throw error;
        return again([{ at: 'name', text: problem.detail ?? problem.title }]);
      }
    }
    const officers = this.known.names.officers ?? [];
    const as = { ...sender, idempotencyKey: `columns ${listId} ${columns.map(String).join(' ')}` };
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

  #draw({ actor }: Sender, { listId, head, file }: ListFound, { answers, name, faults }: Shown): string {
    return this.pages.draw('children-lists/list-columns.njk', 'What are its columns?', actor, {
      ...{ faults, file, back: listPath(listId), name, readAs: head!.readAs },
      nameFault: faults.find(({ at }) => at === 'name')?.text ?? null,
      questions: columnsOf(head!).map((n) => ({
        id: `column-${n}`,
        label: columnCalled(head!.heading, n),
        hint: leftOutAt(head!, n).map(perhapsWords)[0] ?? null,
        fault: faults.find(({ at }) => at === `column-${n}`)?.text ?? null,
        items: itemsOf(answers[n] ?? '', leftOutAt(head!, n)[0]),
      })),
    });
  }
}

type Head = NonNullable<ListFound['head']>;
/** As they were answered, by the place of each column: a field, left out, or nothing yet. */
type Shown = Readonly<{ answers: readonly string[]; name: string; faults: Faults }>;

const LEFT_OUT = 'left-out';
const leftOutAt = ({ leftOut = [] }: Head, n: number) => leftOut.filter(({ column }) => column === n);

/** Those with a heading, and those beside them in which something stands. */
const columnsOf = ({ heading, leftOut = [] }: Head): readonly number[] =>
  Array.from({ length: Math.max(heading.length, ...leftOut.map(({ column }) => column + 1)) }, (_, n) => n);

function answersAtFirst(head: Head): readonly string[] {
  const unsaid = unsaidIn(head).map(({ column }) => column);
  return columnsOf(head).map((n) => head.columns[n] ?? (unsaid.includes(n) ? '' : LEFT_OUT));
}

/** What it may be stands first of those that are offered; nothing is chosen beforehand where nobody has said it. */
function itemsOf(answer: string, left: LeftOut | undefined) {
  const perhaps = left?.perhaps ?? null;
  const fields = perhaps === null ? fieldNames : [perhaps, ...fieldNames.filter((field) => field !== perhaps)];
  return [
    ...(left ? [{ value: '', text: 'Choose what it is' }] : []),
    { value: LEFT_OUT, text: 'Leave it out', selected: answer === LEFT_OUT },
    ...fields.map((field) => ({ value: field, text: listFields[field].label, selected: answer === field })),
  ];
}

/** Where something stands it is said what becomes of it. */
const unsaidFaults = (head: Head, answers: readonly string[]): Faults =>
  (head.leftOut ?? [])
    .filter(({ column }) => answers[column] === '')
    .map(({ column }) => ({
      ...{ at: `column-${column}`, text: `Say what ${columnCalled(head.heading, column)} is, or leave it out` },
    }));

const LONGEST_NAME = 100;
const tooLong = (name: string): Faults =>
  name.length > LONGEST_NAME ? [{ at: 'name', text: `Enter at most ${LONGEST_NAME} characters` }] : [];

function faultsOf(columns: Columns): Faults {
  const twice = columns.flatMap((field, n) =>
    field !== null && !mayStandTwice.includes(field) && columns.indexOf(field) < n
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
