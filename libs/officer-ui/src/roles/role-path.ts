export const rolePath = (roleId: string): string => `/council-roles/${roleId}`;
export const ROLES = { text: 'Roles', href: '/council-roles' };
