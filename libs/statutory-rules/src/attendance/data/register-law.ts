import { rule } from '../../foundation/index.ts';
import type { CodeTable } from './register-codes.ts';
import { CODES_2006 } from './codes-2006.ts';
import { CODES_2024 } from './codes-2024.ts';

/** The register of a school: its codes. For how many years an entry is kept, `retention.register` says. */
export const registerRule = rule<Readonly<{ codes: CodeTable }>>({
  id: 'register.regs',
  title: 'Codes of the attendance register',
  versions: [
    {
      version: '2006 Regs',
      from: '2006-09-01',
      to: '2024-08-18',
      standing: 'law',
      source: 'SI 2006/1751 [A5], [A9]; classes of domain reference 1.5',
      mark: 'unverified (from memory)',
      facts: { codes: CODES_2006 },
    },
    {
      version: '2024 Regs',
      from: '2024-08-19',
      to: null,
      standing: 'law',
      source: 'SI 2024/208 regulation 10 [A1]; class of each code [A2], [A3], [A4], [A17]',
      mark: 'confirmed',
      unverified: [
        'Which codes count as here or away: taken from summaries of the guidance of August 2024, before its edition of July 2026',
      ],
      facts: { codes: CODES_2024 },
    },
  ],
});
