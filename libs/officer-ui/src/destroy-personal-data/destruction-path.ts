export const destructionPath = (childId: string): string => `/line/${childId}/destroy-personal-data`;
