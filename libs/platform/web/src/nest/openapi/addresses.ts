/** Where the description of the API is, for programs and for people. */
export const OPENAPI_JSON = '/openapi.json';
export const API_DOCS = '/api-docs';
