import type { Source } from './source.ts';
import type { Token } from './tokens.ts';

/** Whether a German phrase names nothing that could speak: an abstract noun heads the phrase, "die geplante Änderung", "das Ergebnis". */
export function isThing(tokens: readonly Token[], source: Source): boolean {
  if (source.kind !== 'nominal') return false;
  const noun = tokens.slice(source.from, source.to).find((token, index) => token.capital && index > 0);
  return noun !== undefined && abstract.test(noun.lower) && !collective.test(noun.lower);
}

const abstract =
  /(?:ung|ungen|heit|keit|schaft|ion|ität|ik|nis|nisse|tum|ment|anz|enz|ismus|entwurf|vorschlag|schritt|frage|lage|absage|aussage|pläne?|gesetz|urteil|vorwurf|vorwürfe|kritik|zahlen|fall|tat|wahl|reise|rücktritt)$/;
/** Abstract by their ends, but people. */
const collective =
  /(?:regierung|verwaltung|zeitung|leitung|führung|opposition|kommission|fraktion|koalition|mannschaft|gewerkschaft|staatsanwaltschaft|organisation|union|redaktion|delegation|stiftung|behörde|gesellschaft|vereinigung|bewegung|republik|partnerschaft|nachrichtenagentur)$/;
