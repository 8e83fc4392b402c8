import { networksInvitedTo } from '../networks-named.ts';

const longest = 280;

/**
 * Openings of lines that serve the publisher and are not the story: rights, sharing, subscribing, further
 * reading, credits. Each must stand at the beginning of its line.
 */
const openings =
  /^(?:©|\(c\)\s|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|alle rechten voorbehouden|kaikki oikeudet|all(?:a|e) rättigheter|wszelkie prawa|(?:share|print|email|save|bookmark|tweet|like|pin|comment|reply|flag)(?:\s+(?:this|it|on|via|article|story|page|post|now)\b.{0,60})?[.!]?$|(?:artikel |beitrag |seite )?(?:teilen|drucken|merken|kommentieren|weiterempfehlen)(?: (?:auf|per|via)\b.{0,40})?$|partager?(?:\s.{0,40})?$|compartir(?:\s.{0,40})?$|condividi(?:\s.{0,40})?$|jaa(?:\s.{0,20})?$|dela(?:\s.{0,20})?$|subscribe\b|sign up\b|(?:click|tap) here to (?:subscribe|sign up|read)|get (?:our|the|your) .{0,40}newsletter|our newsletter|newsletter\b|abonnieren\b|abonnez[-\s]vous|suscríbete|iscriviti|jetzt (?:abonnieren|anmelden|registrieren)|tilaa (?:uutiskirje|lehti)|prenumerera|(?:read|see|learn|find out|view|watch|show|load) (?:more|also|next|all)(?:\b.{0,10}|\s*[:>»].*)$|(?:also read|related|more on this|more from|recommended|trending|most read|most popular|you (?:may|might) also like|don['’]t miss|up next|read next)(?:\b.{0,40})?$|(?:mehr|weitere)\s(?:zum thema|themen|artikel|infos?|informationen|nachrichten|news|dazu)\b.{0,60}$|(?:lesen sie|lies|siehe)\s+(?:auch|mehr|dazu|hier)\b|auch interessant|das könnte (?:sie|dich|euch) (?:auch )?interessieren|lire (?:aussi|la suite|plus)|à lire (?:aussi|également)|(?:lea|lee|leer) (?:también|más)|te puede interesar|leggi (?:anche|tutto)|lees (?:ook|meer|verder)|lue (?:myös|lisää)|läs (?:också|mer|även)|les også|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także)|leia (?:também|mais)|(?:tags?|topics|filed under|keywords|categories|schlagworte|schlagwörter|themen|stichwörter|mots[-\s]clés|etiquetas|temas|tagi|avainsanat)\s*:|advertisement$|advertising$|anzeige$|werbung$|publicité$|publicidad$|pubblicità$|advertentie$|mainos$|annons$|reklama$|sponsored\b.{0,30}$|(?:photo|photos|picture|image|images|foto|fotos|bild|bilder|titelbild|titelfoto|crédits?(?: photos?)?|credits?|kuva)\s*(?:credit|by|courtesy)?s?\s*:|(?:leave|post|write|add) a (?:comment|reply)|(?:\d+\s)?(?:comments?|kommentare?|commentaires?|comentarios?)(?:\s*\(?\d*\)?)?$|back to top|nach oben$|zum seitenanfang|(?:cookie|privacy) (?:policy|settings)|datenschutz$|impressum$)/iu;

/** True for a line that asks to follow, share, subscribe or read on, or states rights, tags or credits. */
export function isFooterLine(line: string): boolean {
  if (line.length > longest) return false;
  if (openings.test(line)) return true;
  // In the news itself such words are somebody's, in quotation marks.
  return networksInvitedTo(line).length > 0 && !/["“”„«»]/u.test(line);
}
