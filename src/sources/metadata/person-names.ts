import { collapse } from '../html/page-tree.ts';
import { plainText } from '../html/plain-text.ts';
import { monthNamed } from './month-names.ts';

/** What stands before the names in a byline, in the languages of Europe. */
const lead =
  /^(?:(?:(?:story|text|photos?|article|reported|written|posted|published|submitted|words|report|review|analysis|opinion)\s+)?by|(?:geschrieben|verfasst|eingestellt|gespeichert|erstellt|veröffentlicht)\s+von|(?:écrit|publié|rédigé)\s+par|(?:escrito|publicado)\s+por|vo[mn]|par|por|di|de|af|av|door|przez|autor(?:in|en|es|a)?|author|auteur|verfasst von|geschrieben von|eine? (?:artikel|beitrag|gastbeitrag|kommentar|interview|kolumne|essay|reportage|analyse|glosse|gastkommentar|rezension|bericht|text) von|text|texte|testo|texto|redaktion|tekst|teksti|interview|protokoll|recherche|bericht|kommentar)(?:\s*:\s*|\s+(?!$))/iu;
/** The same where the page's markup alone keeps it apart from the name: "ByAnn Lee". */
const gluedLead = /^(?:By|Author|Autor|Autorin|Von|Text|Por|Par)(?=\p{Lu}[\p{Ll}.’'])/u;
const between = /\s*(?:,|;|\||\/|•|·|&|\n|\s(?:and|und|et|y|e|og|och|ja|en|i|with|mit|avec)\s)\s*/iu;

/** "Posted on 21 September 2020 by": what stands before the names when the date comes first. */
const intoNames =
  /^(?=.*\d|posted|published|veröffentlicht|publié|publicado).{0,80}?\s(?:by|von|par|por|di|door|av)\s+(?=\p{Lu})/iu;
const datePreposition = /[\s,|•·–—-]+(?:on|at|am|um|vom|den|le|el|il|op|den)?$/iu;

/** A date, a time of day or a reading time ends the names. */
function beforeDate(text: string): string {
  const digit = text.search(/(?<![\p{L}\d_])\d/u);
  if (digit < 0) return text;
  const before = text.slice(0, digit).trimEnd();
  const last = /[\p{L}\p{M}]+\.?$/u.exec(before)?.[0] ?? '';
  const name = last !== '' && monthNamed(last, null) !== null ? before.slice(0, -last.length) : before;
  return `${name.trimEnd()} `.replace(datePreposition, '');
}

/** What goes on after the names: where, when, in which part. No name holds these words in lower case. */
const afterNames =
  /\s+(?:(?:in|on|at|am|um|im|from|aus|para|dans|mit|@)\s.*|(?:stand|updated?|aktualisiert|published|posted|veröffentlicht|publié|publicado|erstellt|on|am|le|el|il)\s*:?\s*)$/iu;

/** The names in a byline: "By Ann Lee and Bo Ek, Correspondent" gives Ann Lee, Bo Ek. */
export function namesInByline(value: string): string[] {
  let text = plainText(value);
  text = beforeDate(text.replace(intoNames, '').replace(/https?:\/\/\S+|\S+@\S+|@\w+/g, ' '));
  for (let round = 0; round < 2; round += 1) text = collapse(text).replace(gluedLead, '').replace(lead, '');
  return text
    .replace(/^(.{4,40}?)\1$/u, '$1')
    .replace(afterNames, '')
    .split(between)
    .map(trimName)
    .filter(isName);
}

/** A single declared name: split only where it is plainly a list. */
export function declaredNames(value: string): string[] {
  if (/^https?:|^www\.|^\S+\.(?:com|org|net|de)$/i.test(value.trim())) return [];
  return namesInByline(value);
}

const role =
  /\s+(?:senior|staff|chief|deputy|associate|assistant|contributing|managing|executive|political|politics|sports?|business|science|health|guest|freelance|news|data|web|digital|national|foreign|special)\s.*(?:editor|writer|reporter|correspondent|producer|columnist|contributor|journalist)$|\s+(?:editor|writer|reporter|correspondent|producer|columnist|contributor)$/iu;
const postNominal =
  /^(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|m\.?a|mba|esq|jr|sr|rn|dds|msc|ms|mph|ll\.?m|j\.?d)\.?$/i;

function trimName(name: string): string {
  return collapse(name.replace(role, '').replace(/\((?:[^()]*)\)?/g, ' ')).replace(
    /^[\s:–—-]+|[\s.,:–—-]+$/gu,
    '',
  );
}

/** Words that stand in bylines without being a name. */
const notNames =
  /^(?:admin(?:istrator)?|editor|webmaster|unknown|anonymous|guest|staff|null|undefined|none|autor|author|redakteur(?:in)?|share|print|comments?|facebook|twitter|http.*|more|follow|updated?|uhr|posted|published)$/iu;

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || notNames.test(name)) return false;
  if (postNominal.test(name) || !/\p{L}{2}/u.test(name)) return false;
  // A full stop ends initials and titles only: "Leah C. Stokes", "Dr. Tim Loppe".
  if (/[!?…:]\s|\p{L}{5,}\.\s|[<>{}=]|\d{3}/u.test(name)) return false;
  return name.split(/\s+/).length <= 6;
}

/** Drops repetitions, also those that differ in case or have words before them, keeping the first spelling. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    if (
      [...seen].some((earlier) => key === earlier || (earlier.includes(' ') && key.endsWith(` ${earlier}`)))
    ) {
      return false;
    }
    seen.add(key);
    return true;
  });
}

const bylineLine =
  /^(?:(?:text|story|words|article|written|posted|reported)\s+by|by|von|par|por|di|af|av|door|geschrieben von|verfasst von|écrit par|escrito por|text(?:e|o)?\s*:|words\s*:|autor(?:in|es)?\s*:|author\s*:|auteur\s*:|redakt(?:ion|eur)\s*:|eine? \p{L}+ von)\s+(?=\p{Lu})/iu;

/** A line such as "By Ann Lee" or "Text: Bo Ek": it opens as bylines do and names people by two words or more. */
export function isBylineLine(line: string): boolean {
  if (line.length > 100 || !(bylineLine.test(line) || gluedLead.test(line))) return false;
  const names = namesInByline(line);
  return names.length > 0 && names.every(looksPersonal);
}

/** Two to five words, each with a capital or a name's particle. */
export function looksPersonal(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) =>
      /^[\p{Lu}\p{Lo}]|^(?:van|von|de|der|den|da|di|del|della|la|le|du|dos|zu|zur|bin|al|el|ter|af|av)$|^[dlo][’']/u.test(
        word,
      ),
    )
  );
}
