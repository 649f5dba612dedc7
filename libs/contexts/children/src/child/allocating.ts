/** What the table is asked, wherever somebody says which officer has a child: the command that says nothing else. */
export const ALLOCATING = { name: 'AllocateOfficer', act: 'say-who-holds-a-record' } as const;
