import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { questions, unlessQuestioned } from '#platform/event-sourcing';
import type { Sender } from '#platform/gateway';
import { From, SendsNothing } from '../nest/index.ts';
import { IsText } from '../index.ts';
import { problemIn } from '../testing/problem-in.ts';
import { asOfficer, trialApp } from '../testing/trial-app.ts';

class TrialNoteRequest {
  @IsText(20, 'Write a note')
  note!: string;
}
const NUL = String.fromCharCode(0);
const question = questions({ 'on-a-sunday': 'That is a Sunday.' });

@Controller('notes')
@SendsNothing('a trial')
class TrialNotes {
  @Post()
  @HttpCode(200)
  write(@Body() body: TrialNoteRequest, @From() { confirmation }: Sender) {
    return unlessQuestioned(
      { ...body, because: confirmation?.because, ...(confirmation?.reasons && { reasons: confirmation.reasons }) },
      [question('on-a-sunday', { at: 'note', of: body.note })],
      {
        confirmed: confirmation?.what ?? [],
      },
    );
  }
}

let app: NestFastifyApplication;
beforeAll(async () => void ({ app } = await trialApp([TrialNotes])));
afterAll(() => app.close());
const send = (body: object) => app.inject({ method: 'POST', url: '/notes', headers: asOfficer, payload: body });

it('asks about what is unusual, with what confirms it', async () =>
  expect(problemIn(await send({ note: 'x' }))).toMatchObject({
    ...{ status: 422, code: 'questioned', detail: 'That is a Sunday.' },
    questions: [{ code: 'on-a-sunday', field: 'note', confirm: 'on-a-sunday:x', detail: 'That is a Sunday.' }],
  }));

it.each(['on-a-sunday:x', ['on-a-sunday:x']])(
  'takes the same once it is confirmed with a reason: %j',
  async (confirmed) =>
    expect((await send({ note: 'x', confirmed, confirmedReason: 'a camp' })).json()).toEqual({
      ...{ note: 'x', because: 'a camp', confirmed: ['on-a-sunday'], reasons: { 'on-a-sunday': 'a camp' } },
    }),
);

it.each([
  [{ confirmed: ['on-a-sunday:x'] }, 'confirmedReason'],
  [{ confirmed: ['on-a-sunday:x'], confirmedReason: ' ' }, 'confirmedReason'],
  [{ confirmed: ['on-a-sunday:x'], confirmedReason: 7 }, 'confirmedReason'],
  [{ confirmed: ['on-a-sunday'], confirmedReason: 'a camp' }, 'confirmed'],
  [{ confirmed: ['Ama Example'], confirmedReason: 'a camp' }, 'confirmed'],
  [{ confirmed: Array(1001).fill('a:b'), confirmedReason: 'a camp' }, 'confirmed'],
])('refuses %j', async (confirmation, field) =>
  expect(problemIn(await send({ note: 'x', ...confirmation }))).toMatchObject({ status: 400, errors: [{ field }] }),
);

it.each([
  { confirmedReasons: { 'on-a-sunday': 'a camp', late: 'a train' } },
  { 'confirmedReason-on-a-sunday': 'a camp', 'confirmedReason-late': 'a train' },
  { 'confirmedReason-on-a-sunday': 'a camp', confirmedReason: 'a train' },
])('takes why each is right: %j', async (said) =>
  expect((await send({ note: 'x', confirmed: ['on-a-sunday:x', 'late:1'], ...said })).json()).toMatchObject({
    ...{ because: 'a camp\na train', reasons: { 'on-a-sunday': 'a camp', late: 'a train' } },
  }),
);

it.each([
  [{ 'confirmedReason-on-a-sunday': `a${NUL}camp` }, 'confirmedReason'],
  [{ 'confirmedReason-on-a-sunday': 'a'.repeat(2001) }, 'confirmedReason'],
  [{ confirmedReasons: { 'On a Sunday': 'a camp' } }, 'confirmedReasons'],
  [{ confirmedReasons: 'a camp' }, 'confirmedReasons'],
  [{ 'confirmedReason-late': 'a train' }, 'confirmedReason'],
])('refuses of one what is refused of all: %j', async (said, field) =>
  expect(problemIn(await send({ note: 'x', confirmed: ['on-a-sunday:x'], ...said }))).toMatchObject({
    ...{ status: 400, errors: [{ field }] },
  }),
);

it('asks again about the one that came back without an answer, and keeps what was said of the other', async () =>
  expect(
    problemIn(
      await send({
        ...{ note: 'x', confirmed: ['on-a-sunday:x', 'late:1'] },
        ...{ 'confirmedReason-on-a-sunday': '', 'confirmedReason-late': 'a train' },
      }),
    ),
  ).toMatchObject({ status: 422, questions: [{ code: 'on-a-sunday' }] }));

it('asks again where a form came back without an answer', async () =>
  expect(problemIn(await send({ note: 'x', confirmed: 'on-a-sunday:x', confirmedReason: '' }))).toMatchObject({
    status: 422,
  }));

it('asks again about what was put in the place of what was confirmed', async () =>
  expect(problemIn(await send({ note: 'y', confirmed: ['on-a-sunday:x'], confirmedReason: 'a camp' }))).toMatchObject({
    status: 422,
    questions: [{ confirm: 'on-a-sunday:y' }],
  }));
