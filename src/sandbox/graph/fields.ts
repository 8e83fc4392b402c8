/** What `fields=` asks for: names, each with what it asks of its value. */
type Fields = ReadonlyMap<string, Fields | null>;

/** Reads `id,message,attachments{media,url}`; `.limit(5)` and the like are understood as nothing. */
function parseFields(text: string): Fields {
  let at = 0;
  function level(): Fields {
    const fields = new Map<string, Fields | null>();
    while (at < text.length) {
      const name = /^[\w]*/.exec(text.slice(at))?.[0] ?? '';
      at += name.length;
      at += /^(\.\w+\([^)]*\))*/.exec(text.slice(at))?.[0].length ?? 0;
      let inner: Fields | null = null;
      if (text[at] === '{') {
        at += 1;
        inner = level();
      }
      if (name !== '') fields.set(name, inner);
      const mark = text[at];
      at += 1;
      if (mark === '}') break;
    }
    return fields;
  }
  return level();
}

/** The part of `value` that `fields` asks for; `id` always comes along. Without `fields`: the usual ones. */
export function selectFields(
  value: Readonly<Record<string, unknown>>,
  fields: string | null,
  usual: readonly string[],
): Record<string, unknown> {
  const asked = fields === null ? new Map(usual.map((name) => [name, null])) : parseFields(fields);
  return pick(value, asked);
}

function pick(value: Readonly<Record<string, unknown>>, asked: Fields): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, inner] of asked) {
    const found = value[name];
    if (found !== undefined && found !== null) picked[name] = inner ? pickInside(found, inner) : found;
  }
  return value['id'] === undefined ? picked : { ...picked, id: value['id'] };
}

function pickInside(value: unknown, asked: Fields): unknown {
  if (Array.isArray(value)) return value.map((item) => pickInside(item, asked));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  // An edge comes as `{ data: [...] }`: the fields are those of its nodes.
  if (Array.isArray(record['data'])) return { ...record, data: pickInside(record['data'], asked) };
  return pick(record, asked);
}
