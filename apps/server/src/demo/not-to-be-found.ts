import { addDays } from '#statutory-rules';
import type { CivilDate } from '#platform/time';
import { EXCLUSIONS_MANAGER, EXCLUSIONS_OFFICER } from './cast.ts';
import type { SampleCouncil } from './sample-council.ts';

/** Where his foster carer lives is not to be known to his mother, and so to nobody who could let it slip. */
export async function notToBeFound(council: SampleCouncil, childId: string, on: CivilDate): Promise<void> {
  await council.post(EXCLUSIONS_OFFICER, `/children/${childId}/protections`, {
    ...{ openTo: [EXCLUSIONS_MANAGER], betrayedBy: ['telephones', 'professionals'] },
    because: 'His mother came to the last carer’s door twice. The interim care order says she is not told where he is.',
  });
  await council.post(EXCLUSIONS_OFFICER, `/children/${childId}/protection/releases`, {
    ...{ to: 'Marsh Lane Taxis, for the school run', until: addDays(on, 60) },
    because: 'They collect him at 8:15am; the driver has signed that nobody else is told.',
  });
}
