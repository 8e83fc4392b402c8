import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Dutch. */
export const nl: LanguageData = {
  tag: 'nl',
  abbreviations: words(
    'dhr mevr mw dr drs ir ing prof mr st nr blz p bijv bv o.a d.w.z m.b.t t.a.v i.v.m ca evt incl excl vgl jan feb mrt apr jun jul aug sept okt nov dec',
  ),
  endingAbbreviations: words('enz etc b.v n.v'),
  starters:
    words(`de het een deze dit die dat hij zij ze het wij we ik jij je u jullie zijn haar hun ons onze in op aan bij met na naar van voor
    over onder door tegen zonder om sinds tijdens wegens tot en of maar want dus als toen omdat hoewel dat wat wie hoe waar waarom
    welke niet geen ook nog maar nu vandaag gisteren morgen daar hier dan daarna volgens er zo alle veel twee drie vier`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`zei zegt zeiden zeggen vertelde vertelt verklaarde verklaart schreef schrijft vroeg vraagt antwoordde antwoordt voegde voegt
    benadrukte benadrukt stelde stelt meldde meldt liet laat waarschuwde waarschuwt vindt vond denkt dacht meent meende legde legt
    reageerde reageert noemde noemt bevestigde bevestigt concludeerde concludeert erkende erkent aldus betoogde betoogt twitterde`),
  reportingParticiples: words(''),
  sourceMarkers: ['in de woorden van', 'volgens', 'aldus'],
  pronouns: { male: words('hij'), female: words('zij ze'), other: words('het wij we ik die') },
  determiners: words('de het een deze dit die dat zijn haar hun onze mijn'),
  prepositions: words(
    'in op aan bij met na naar van voor over onder door tegen zonder om sinds tijdens tot uit tussen volgens wegens',
  ),
  titles: {
    any: words(`dr prof professor president minister staatssecretaris burgemeester wethouder directeur woordvoerder woordvoerster voorzitter
      secretaris-generaal hoofd advocaat rechter onderzoeker onderzoekster econoom historicus trainer trainster bondscoach kapitein
      generaal kolonel commissaris koning koningin paus bisschop kardinaal auteur schrijver journalist oprichter premier leider
      kamerlid hoogleraar fractievoorzitter partijleider topman`),
    male: words('dhr meneer de heer woordvoerder koning paus topman'),
    female: words('mevrouw mevr mw woordvoerster koningin onderzoekster trainster'),
  },
  titleEndings: [
    'minister',
    'directeur',
    'woordvoerder',
    'voorzitter',
    'leider',
    'trainer',
    'coach',
    'hoogleraar',
    'onderzoeker',
    'econoom',
    'analist',
  ],
  nounEndings: [],
  givenNames: {
    male: words(`jan piet kees henk willem johannes cornelis hendrik gerrit pieter peter jeroen martijn bas tim daan sander erik mark marcel rob
      ruud dennis thijs tom wouter joost frans hans rutger geert diederik lodewijk wopke hugo klaas dirk bram joop arie ron`),
    female:
      words(`maria anna johanna elisabeth cornelia wilhelmina anneke ingrid marieke linda sandra esther monique petra sanne lisa emma
      sophie eva kim femke lilianne sigrid jeanine ank carola khadija mona agnes alexandra jet edith neelie mirjam saskia`),
  },
  numberWords: countFromTwo('twee|beide drie vier vijf zes zeven acht negen tien elf twaalf'),
  conjunctions: words('en of alsmede'),
  workNouns: words(
    'boek film roman album lied serie titel getiteld programma tijdschrift voorstelling tentoonstelling campagne slogan',
  ),
};
