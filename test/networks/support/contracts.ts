import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import type { SeenRequest } from './scripted-server.ts';

const folder = new URL('../../../../shared/contracts/', import.meta.url);
const load = (path: string) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

/** The networks' own contracts, kept outside the project because of their licences. */
export const contractsAreHere = existsSync(new URL('x/x-api-v2.publishing-subset.openapi.json', folder));
if (!contractsAreHere) {
  if (process.env['CI'] === 'true') throw new Error('The contracts of X and Meta are missing in ../shared.');
  console.warn('SKIPPED: requests are not checked against the contracts of X and Meta; ../shared is absent.');
}

interface Operation {
  parameters?: { name?: string; in?: string; schema?: object; $ref?: string }[];
  requestBody?: { content: Record<string, { schema: object }> };
}

/** Complaints of X's OpenAPI document about a request; empty when it fits. */
export function xComplaints(): (request: SeenRequest) => string[] {
  const document = load('x/x-api-v2.publishing-subset.openapi.json');
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'x');
  const compile = (pointer: string): ValidateFunction => ajv.compile({ $ref: `x#${pointer}` });
  const segment = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
  return (request) => {
    const found = Object.entries(document.paths as Record<string, Record<string, Operation>>).find(
      ([path, operations]) =>
        new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[0-9]{1,19}')}$`).test(request.path) &&
        operations[request.method.toLowerCase()] !== undefined,
    );
    if (found === undefined) return [`no such operation: ${request.method} ${request.path}`];
    const [path, operations] = found;
    const operation = operations[request.method.toLowerCase()] ?? {};
    const complaints = queryComplaints(request, operation);
    const [type = ''] = (request.headers['content-type'] ?? '').split(';');
    if (operation.requestBody === undefined) return complaints;
    if (operation.requestBody.content[type] === undefined) return [...complaints, `no body of type ${type}`];
    if (type !== 'application/json') return complaints;
    const pointer = `/paths/${segment(path)}/post/requestBody/content/${segment(type)}/schema`;
    const validate = compile(pointer);
    return validate(JSON.parse(request.body.toString()))
      ? complaints
      : [...complaints, ...(validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)];
  };
}

// The pages of docs.x.com and most of the OpenAPI document say `tweet.fields`; its newest part says `post.fields`.
const documentedElsewhere = ['tweet.fields', 'media_id', 'command'];

function queryComplaints({ query }: SeenRequest, { parameters = [] }: Operation): string[] {
  const known = [...parameters.map(({ name }) => name), ...documentedElsewhere];
  return [...query.keys()].filter((name) => !known.includes(name)).map((name) => `no parameter ${name}`);
}

type GraphSpec = {
  apis: { method: string; endpoint?: string; name?: string; params: { name: string; type: string }[] }[];
};
const fieldParameters = ['fields', 'limit', 'after'];

/** Complaints of Meta's codegen specs about a request. `node` names the spec of the first path segment. */
export function graphComplaints(request: SeenRequest, node: string): string[] {
  const spec: GraphSpec = load(`facebook/${node}.json`);
  const [, version, , edge] = request.path.split('/');
  const name = edge ?? (request.method === 'GET' ? '#get' : '#update');
  const api = spec.apis.find((one) => one.method === request.method && (one.endpoint ?? one.name) === name);
  if (version !== 'v25.0') return [`version ${version}`];
  if (api === undefined) return [`no such call: ${request.method} ${node}/${name}`];
  const sent: [string, unknown][] =
    request.method === 'GET' ? [...request.query] : Object.entries(JSON.parse(request.body.toString()));
  return sent.flatMap(([key, value]) => {
    const type = api.params.find((param) => param.name === key)?.type;
    if (type === undefined) return fieldParameters.includes(key) ? [] : [`no parameter ${key}`];
    return graphTypes(type, value) ? [] : [`${key} is no ${type}`];
  });
}

function graphTypes(type: string, value: unknown): boolean {
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'string') return typeof value === 'string';
  if (type.startsWith('list<')) {
    return Array.isArray(value) && value.every((one) => graphTypes(type.slice(5, -1), one));
  }
  if (type === 'Object') return typeof value === 'object' && value !== null;
  // Ids are larger than what a JSON number holds, so they travel as digits.
  if (type.includes('int') || type === 'datetime') return /^\d+$/.test(String(value));
  return false;
}
