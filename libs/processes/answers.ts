import type { Abstract, FactoryProvider } from '@nestjs/common';
import { AskSessionsAttended, DaysInPlacements, PlacementsUnderWay, PupilsBorn } from '#contexts/attendance';
import { AskSchoolDays } from '#contexts/calendars';
import {
  AskChildCalled,
  AskChildOnRecord,
  AskDateOfBirth,
  AskSenOnRecord,
  AskWhatATextGivesAway,
  FactsAgainstBirth,
  RunningOfChild,
  Schools,
} from '#contexts/children';
import { AskSchoolAsKnown, AskSchoolsCalled } from '#contexts/establishments';
import { SchoolsCalled } from '#contexts/spreadsheets';
import {
  AskDaysInPlacements,
  AskPlacementsAgainstBirth,
  AskPlacementsOn,
  AskPlacementsRunning,
  AttendanceToDate,
  AwardsMade,
  Births,
  ClosedRecords,
  AskStaysOfChild,
  OffersTaken,
  PriceApproval,
  Places,
  SchoolDays,
  SchoolsReturnedTo,
  SenRecorded,
  StaysOfChild,
} from '#contexts/placements';
import {
  AskAwardsMade,
  AskOfferTaken,
  AskPriceOffered,
  AskWithinOnesLimit,
  AskOpenReferrals,
  AskReferralsAgainstBirth,
  BirthDates,
  ChildrenCalled,
  ChildrenOnRecord,
  OpenReferrals,
  WhatATextGivesAway,
} from '#contexts/referrals';
import type { CivilDate } from '#platform/time';
import { isOpenByCalendar } from '#statutory-rules';
import { AskAs } from './ask-as.ts';
import { ProvidersKnown } from './providers-known.ts';

const answer = <Question>(
  question: Abstract<Question>,
  by: (asking: AskAs, providers: ProvidersKnown) => Question,
): FactoryProvider<Question> & Readonly<{ provide: Abstract<Question> }> => ({
  ...{ provide: question, useFactory: by, inject: [AskAs, ProvidersKnown] },
});

/** Each question that a context asks, and how it is answered at another's door. */
export const answers = [
  answer(ClosedRecords, (asking) => ({
    isClosed: async (childId) => (await asking.askNow('answers', AskChildOnRecord, { childId }))?.isClosed ?? false,
  })),

  answer(Births, (asking) => ({ of: (childId) => asking.askNow('answers', AskDateOfBirth, { childId }) })),

  answer(BirthDates, (asking) => ({
    of: async (childId) => (await asking.askNow('answers', AskDateOfBirth, { childId }))?.bornOn ?? null,
  })),

  answer(PupilsBorn, (asking) => ({
    on: async (childIds) => {
      const found = await Promise.all(
        childIds.map(
          async (childId) => [childId, await asking.askNow('answers', AskDateOfBirth, { childId })] as const,
        ),
      );
      return new Map(
        found.flatMap(([childId, birth]) => (birth ? [[childId, birth.bornOn ?? 'not-known'] as const] : [])),
      );
    },
  })),

  answer(ChildrenOnRecord, (asking) => ({ of: (childId) => asking.askNow('answers', AskChildOnRecord, { childId }) })),

  answer(ChildrenCalled, (asking) => ({ of: (childId) => asking.askNow('answers', AskChildCalled, { childId }) })),

  answer(WhatATextGivesAway, (asking) => ({
    of: (childId, text, by) => asking.askNow('answers', AskWhatATextGivesAway, { childId, text, by }),
  })),

  answer(OpenReferrals, (asking) => ({
    of: (childId, but) => asking.askNow('answers', AskOpenReferrals, { childId, but }),
  })),

  answer(SenRecorded, (asking) => ({ of: (childId) => asking.askNow('answers', AskSenOnRecord, { childId }) })),

  answer(SchoolDays, (asking) => ({ of: (urn) => asking.askNow('answers', AskSchoolDays, { urn }) })),

  answer(OffersTaken, (asking) => ({
    of: (referralId, providerId) => asking.askNow('answers', AskOfferTaken, { referralId, providerId }),
    priceOf: (referralId, providerId) => asking.askNow('answers', AskPriceOffered, { referralId, providerId }),
  })),

  answer(PriceApproval, (asking) => ({ of: (approving) => asking.askNow('answers', AskWithinOnesLimit, approving) })),

  answer(AwardsMade, (asking) => ({
    to: (referralId, providerId) => asking.askNow('answers', AskAwardsMade, { referralId, providerId }),
  })),

  answer(Places, (_, providers) => ({ isKnown: (id, on) => providers.on(id, on) !== null })),

  answer(Schools, (asking) => ({ of: (urn, on) => asking.askNow('answers', AskSchoolAsKnown, { urn, on }) })),

  answer(SchoolsCalled, (asking) => ({
    by: async (names) => {
      const called = await asking.askNow('answers', AskSchoolsCalled, { names });
      return new Map(called.map(({ name, schools }) => [name, schools]));
    },
  })),

  answer(SchoolsReturnedTo, (asking) => ({ of: (urn, on) => asking.askNow('answers', AskSchoolAsKnown, { urn, on }) })),

  answer(StaysOfChild, (asking, providers) => ({
    but: async (childId, { placementId, providerId, on }) => {
      const isSchool = (id: string, day: CivilDate) => providers.on(id, day)?.keepsRegister === true;
      if (isSchool(providerId, on)) return null;
      const others = await asking.askNow('answers', AskStaysOfChild, { childId, but: placementId });
      return others.flatMap(({ providerId: at, ...stay }) => (isSchool(at, stay.from) ? [] : stay));
    },
  })),

  answer(FactsAgainstBirth, (asking) => ({
    of: async (childId, bornOn) => {
      const referrals = await asking.ask('answers', AskReferralsAgainstBirth, { childId, bornOn });
      return [...referrals, ...(await asking.ask('answers', AskPlacementsAgainstBirth, { childId, bornOn }))];
    },
  })),

  answer(RunningOfChild, (asking) => ({
    of: async (childId) => {
      const referrals = await asking.askNow('answers', AskOpenReferrals, { childId, but: null });
      const placements = await asking.askNow('answers', AskPlacementsRunning, { childId });
      return { referrals: referrals.length, placements };
    },
  })),

  answer(AttendanceToDate, (asking) => ({
    of: (childId, placementId, on) => asking.ask('answers', AskSessionsAttended, { childId, placementId, on }),
  })),

  answer(DaysInPlacements, (asking) => ({
    of: async (childId, after) => {
      const days = await asking.askAfter('answers', AskDaysInPlacements, { childId }, after);
      return new Map(days.map(({ placementId, ...there }) => [placementId, there]));
    },
  })),

  answer(PlacementsUnderWay, (asking, providers) => ({
    on: async (childIds, dates, named) => {
      const found = named
        ? await asking.askNow('answers', AskPlacementsOn, { childIds, dates, named })
        : await asking.ask('answers', AskPlacementsOn, { childIds, dates });
      const calendars = found.length === 0 ? [] : await asking.askNow('answers', AskSchoolDays, { urn: null });
      const onDay = new Set(dates.filter((date) => isOpenByCalendar(date, calendars)));
      const there = found.map((placement) => ({
        ...{ ...placement, isSchoolDay: onDay.has(placement.date) },
        keepsRegister: providers.on(placement.providerId, placement.date)?.keepsRegister ?? null,
      }));
      const byChild = Map.groupBy(there, ({ childId }) => childId);
      return new Map([...byChild].map(([childId, on]) => [childId, Map.groupBy(on, ({ date }) => date)]));
    },
  })),
];
