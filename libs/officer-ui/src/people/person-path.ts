export const personPath = (staffId: string): string => `/register-of-people/${staffId}`;
