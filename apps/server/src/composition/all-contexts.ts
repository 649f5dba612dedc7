import { attendance } from '#contexts/attendance';
import { calendars } from '#contexts/calendars';
import { children } from '#contexts/children';
import { establishments } from '#contexts/establishments';
import { jobs } from '#contexts/jobs';
import { oversight } from '#contexts/oversight';
import { people } from '#contexts/people';
import { placements } from '#contexts/placements';
import { referrals } from '#contexts/referrals';
import { spreadsheets } from '#contexts/spreadsheets';
import type { Context } from '#platform/context';
import { type Deadline, dueList } from '#platform/deadlines';
import { Catalogue } from '#platform/event-sourcing';
import type { View, Collection } from '#platform/read-models';

/** What the service consists of. */
export const contexts: readonly Context[] = [
  ...[children, referrals, placements, attendance, establishments],
  ...[oversight, jobs, people, calendars, spreadsheets],
];

/** Every view this server keeps. */
export const views: readonly View[] = contexts.flatMap((context) => context.views);

/** Every statutory clock. */
export const deadlines: readonly Deadline[] = contexts.flatMap((context) => context.deadlines);

/** Every event this code can read. */
export const catalogue = new Catalogue(...contexts.map(({ events }) => events));

/** What can be built anew: the views, and the due list that is computed from some of them. */
export const rebuildable: readonly Collection[] = [...views.map(({ collection }) => collection), dueList as Collection];
