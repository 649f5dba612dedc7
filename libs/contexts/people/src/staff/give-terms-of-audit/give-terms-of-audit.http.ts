import { commandRoute } from '#nest/web';
import { GiveTermsOfAuditRequest } from './give-terms-of-audit.request.ts';
import { GiveTermsOfAudit } from './give-terms-of-audit.ts';

export const GiveTermsOfAuditController = commandRoute({
  tag: 'people',
  path: 'people/:staffId/audit-terms',
  sends: GiveTermsOfAudit,
  request: GiveTermsOfAuditRequest,
  summary: 'Say whom an auditor is to read, of which days, and until when; another confirms it',
});
