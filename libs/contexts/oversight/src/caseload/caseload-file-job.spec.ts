import { expect, it } from '@jest/globals';
import type { EventStore } from '#platform/event-sourcing';
import type { Gateway } from '#platform/gateway';
import { isSealedLine, type FilePart, type JobTask } from '#platform/jobs';
import { KeyEnded, KeyMissing, KeyUnreadable } from '#platform/keys';
import type { Sealer, ToSeal } from '#platform/privacy';
import { CaseloadFileJob } from './caseload-file-job.service.ts';
import type { CaseOnList } from './case-on-list.ts';
import type { CaseWords } from '../asks/case-words.ts';

const child = (childId: string) =>
  ({
    ...{ childId, schoolUrn: 110001, officerId: null, team: null, parked: false },
    ...{ registeredAt: '2026-01-12T09:00:00.000Z', changedAt: '2026-01-12T09:00:00.000Z' },
    identity: { familyName: 'Example', givenNames: 'Ama', dateOfBirth: '2011-05-04' },
  }) as unknown as CaseOnList;
const errors: Readonly<Record<string, Error>> = {
  destroyed: new KeyEnded('k'),
  lost: new KeyMissing('k'),
  damaged: new KeyUnreadable('k'),
};

it('has each child in the file whose key breaks while it is made, and says of which nobody destroyed it', async () => {
  const children = ['sound', ...Object.keys(errors)].map(child);
  const gateway = {
    async *askInPages() {
      yield { items: children, notToday: 0, unlisted: 0, of: children.length };
    },
  } as unknown as Gateway;
  const sealer = {
    seal: ({ key, value }: ToSeal) =>
      errors[key.subject] ? Promise.reject(errors[key.subject]!) : Promise.resolve({ value }),
  } as unknown as Sealer;
  const events = { head: () => Promise.resolve(null) } as unknown as EventStore;
  const words = { taker: ({ id }: { id: string }) => id, team: String } as unknown as CaseWords;
  const parts: FilePart[] = [];
  await new CaseloadFileJob(gateway, sealer, events, words).work({
    job: {
      id: 'j',
      about: { whose: 'service', columns: 'family-name.school' },
      askedAt: '2026-01-12T09:00:00.000Z',
      parts: 0,
    },
    given: { actor: { id: 'a' }, correlationId: 'c', purpose: null },
    advance: (_: unknown, part: FilePart) => Promise.resolve(parts.push(part)),
  } as unknown as JobTask);
  const lines = parts.flatMap((part) => part.lines);
  const said = (childId: string) => lines.find((line) => !isSealedLine(line) && line.includes(childId));
  expect(lines.filter(isSealedLine)).toMatchObject([{ sealed: { value: expect.stringContaining('sound') } }]);
  expect(said('destroyed')).toContain('Personal data destroyed');
  for (const gone of ['lost', 'damaged']) expect(said(gone)).toContain('Name cannot be opened; not destroyed');
  // Of the columns those that were asked for; and on each line who took it out, and when.
  expect(lines[0]).toContain('Family name,School URN,Note,Child,Taken out by,Taken out at');
  expect(said('lost')).toContain(',110001,');
  expect(said('lost')).toContain(',a,2026-01-12 09:00');
});
