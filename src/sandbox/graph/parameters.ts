import type { SandboxRequest } from '../http/request.ts';

/** A parameter from the body or the query, as text. Null when absent or empty. */
export function textParameter(request: SandboxRequest, name: string): string | null {
  const value = request.body?.[name] ?? request.query.get(name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Graph's booleans: true, 'true', 1, '1' and their opposites. */
export function flagParameter(request: SandboxRequest, name: string, otherwise: boolean): boolean {
  const value = request.body?.[name] ?? request.query.get(name);
  if (value === undefined || value === null) return otherwise;
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** A list: JSON, JSON in a string, `name[0]=`, or separated by commas. Null when absent or unreadable. */
export function listParameter(request: SandboxRequest, name: string): unknown[] | null {
  const value = request.body?.[name] ?? request.query.get(name);
  if (Array.isArray(value)) return value.map(readIfJson);
  if (typeof value !== 'string' || value === '') return null;
  if (!value.startsWith('[')) return value.split(',').map((item) => item.trim());
  const read = readIfJson(value);
  return Array.isArray(read) ? read : null;
}

function readIfJson(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
