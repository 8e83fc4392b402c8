import type { Article, Block } from '../core/article.ts';
import { detectLanguage, languageTag } from './metadata/language.ts';
import { namesInByline } from './metadata/person-names.ts';
import { readMachineDate, readWrittenDate } from './metadata/read-date.ts';
import { networksInvitedTo } from './networks-named.ts';
import { same } from './plain/article-head.ts';
import { isFooterLine } from './plain/footer-lines.ts';
import { plainArticle } from './plain/plain-article.ts';
import { withoutEmptySections } from './plain/without-empty-sections.ts';
import type { TextFacts } from './read-text.ts';

/**
 * Reads Markdown (CommonMark's blocks; marks within a line stay as written, since blocks are verbatim slices).
 * The headline is the given title, the front matter's, the first heading, or the first line.
 */
export function readMarkdown(text: string, more: TextFacts = {}): Article {
  const { facts, body } = frontMatter(text);
  const parts = markdownBlocks(body);
  const first = parts.find((part) => part.type === 'heading') ?? parts[0];
  const headline = more.title ?? facts.get('title') ?? first?.text ?? '';
  const content = parts.filter((part) => !same(part.text, headline) && !isFooterLine(part.text));
  const inLanguage =
    more.lang ??
    languageTag(facts.get('lang') ?? facts.get('language') ?? '') ??
    detectLanguage(content.map((part) => part.text).join(' '));
  const date = facts.get('date') ?? '';
  return plainArticle({
    headline,
    standfirst: facts.get('description') ?? facts.get('subtitle') ?? null,
    author: namesInByline(facts.get('author') ?? ''),
    datePublished: readMachineDate(date) ?? readWrittenDate(date, inLanguage),
    articleBody: text,
    blocks: withoutEmptySections(content),
    networksNamed: [...new Set(parts.flatMap((part) => networksInvitedTo(part.text)))],
    inLanguage,
    url: more.url ?? null,
  });
}

/** The `key: value` lines between two lines of three dashes at the top; nested YAML is passed over. */
function frontMatter(text: string): { facts: ReadonlyMap<string, string>; body: string } {
  const facts = new Map<string, string>();
  const fenced = /^\ufeff?---\r?\n([\s\S]{0,10000}?)\r?\n---\r?\n/.exec(text);
  for (const line of fenced?.[1]?.split(/\r?\n/) ?? []) {
    const pair = /^([\w-]+):\s*(?:"([^"]*)"|'([^']*)'|(.*?))\s*$/.exec(line);
    const value = pair?.[2] ?? pair?.[3] ?? pair?.[4] ?? '';
    if (pair?.[1] !== undefined && value !== '') facts.set(pair[1].toLowerCase(), value);
  }
  return { facts, body: text.slice(fenced?.[0].length ?? 0) };
}

const listItem = /^ {0,3}(?:[-+*]|\d{1,9}[.)])\s+/;
/** Lines that hold no words of the article: rules, fences, images alone, tables, comments, link definitions. */
const notText = /^(?:[-*_=]\s*){3,}$|^!\[[^\]]*\]\([^)]*\)$|^\|.*\|$|^<!--|^\[[^\]]+\]:\s/;

function markdownBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let open: { type: Block['type']; start: number; end: number } | null = null;
  let inFence = false;
  const close = () => {
    if (open !== null) blocks.push({ type: open.type, text: body.slice(open.start, open.end) });
    open = null;
  };
  for (const match of body.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
    const line = match[0].trimEnd();
    const fence = /^ {0,3}(?:```|~~~)/.test(line);
    if (fence) inFence = !inFence;
    if (fence || inFence || line === '' || notText.test(line.trim())) {
      close();
      continue;
    }
    const marker =
      /^ {0,3}#{1,6}\s+|^ {0,3}>\s?/.exec(line)?.[0] ??
      listItem.exec(line)?.[0] ??
      /^\s*/.exec(line)?.[0] ??
      '';
    const type = typeOf(marker);
    const closing = type === 'heading' ? line.replace(/\s+#+$/, '') : line;
    const start = match.index + marker.length;
    const end = match.index + closing.length;
    // A paragraph goes on until a blank line; headings and list items are one line each, unless indented below.
    if (open !== null && type === 'paragraph' && open.type !== 'heading') open.end = end;
    else {
      close();
      if (end > start) open = { type, start, end };
      if (type === 'heading' || type === 'quote') close();
    }
  }
  close();
  return blocks;
}

function typeOf(marker: string): Block['type'] {
  const mark = marker.trim();
  if (mark.startsWith('#')) return 'heading';
  if (mark.startsWith('>')) return 'quote';
  return mark === '' ? 'paragraph' : 'listItem';
}
