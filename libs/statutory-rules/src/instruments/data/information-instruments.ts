import { rule } from '../../foundation/index.ts';
import type { Instrument } from './instruments.ts';

export const automatedDecisionsRule = rule<Instrument>({
  id: 'information.automated-decisions',
  title: 'Decisions by a machine alone',
  versions: [
    {
      version: 'UK GDPR Articles 22A to 22D',
      from: '2026-02-05',
      to: null,
      standing: 'law',
      source: 'UK GDPR Articles 22A to 22D (domain reference 0a)',
      mark: 'confirmed',
      facts: {
        asks: 'Colours, advice on codes, duplicates and rankings are proposals: a named person decides and can depart from them',
        rules: ['register.advice', 'award.quality-price', 'indep.school.test'],
      },
    },
  ],
});

export const erasureRule = rule<Instrument>({
  id: 'information.erasure',
  title: 'Erasure, and destroying to prevent disclosure',
  versions: [
    {
      version: 'UK GDPR Article 17(3)(b), DPA 2018 s173, FOIA 2000 s77',
      from: '2018-05-25',
      to: null,
      standing: 'law',
      source: 'UK GDPR Article 17(3)(b); Data Protection Act 2018 s173; FOIA 2000 s77 (domain reference 0a)',
      mark: 'unverified (from memory)',
      facts: {
        asks: 'Erasure is refused where the law requires the record, in a letter that says why and how to complain; destroying to prevent disclosure is an offence',
        rules: ['retention.child'],
      },
    },
  ],
});

export const childAbuseReportRule = rule<Instrument>({
  id: 'crime-and-policing.report',
  title: 'Duty to report child sexual abuse',
  versions: [
    {
      version: 'Crime and Policing Bill',
      from: null,
      to: null,
      standing: 'law',
      source: 'Royal Assent looked for, not found (domain reference 0a)',
      mark: 'confirmed',
      facts: { asks: 'Reports of child sexual abuse', rules: [] },
    },
  ],
});

export const educationForAllRule = rule<Instrument>({
  id: 'education-for-all.bill',
  title: 'Education for All Bill',
  versions: [
    {
      version: 'announced',
      from: null,
      to: null,
      announced: '2026-05-13',
      standing: 'policy',
      source: 'announced on 13 May 2026, not found introduced; mostly from 2029 (domain reference 0a)',
      mark: 'confirmed',
      facts: { asks: 'Reviews of support by key stage', rules: ['ehcp.review'] },
    },
  ],
});

export const informationInstruments = [automatedDecisionsRule, erasureRule, childAbuseReportRule, educationForAllRule];
