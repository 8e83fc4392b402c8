import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** French. */
export const fr: LanguageData = {
  tag: 'fr',
  abbreviations: words(
    'm mm mme mmes mlle mlles dr pr me mgr st ste no n° vol p pp chap fig art av bd janv févr avr juil sept oct nov déc env cf ex ltd ll.aa.ii.rr',
  ),
  endingAbbreviations: words('etc inc co cie'),
  starters:
    words(`le la les l un une des ce cet cette ces il elle ils elles on nous vous je tu son sa ses leur leurs notre votre dans en sur sous
    avec sans pour par à au aux de du mais et ou où donc or ni car si quand comme que qui quoi quel quelle pourquoi comment
    selon après avant pendant depuis malgré chez entre vers contre plus moins très aussi ainsi alors enfin puis toutefois
    cependant pourtant hier demain aujourd'hui ici là c'est il n'est deux trois quatre`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`dit disait a-t-il a-t-elle dit-il dit-elle affirme affirmé affirmait ajoute ajouté ajoutait explique expliqué expliquait déclare
    déclaré déclarait précise précisé précisait souligne souligné estime estimé estimait raconte raconté confie confié indique indiqué
    assure assuré rappelle rappelé note noté reconnaît reconnu répond répondu demande demandé écrit écrivait lance lancé regrette regretté
    insiste insisté conclut conclu poursuit poursuivi annonce annoncé observe observé constate constaté commente commenté dénonce
    dénoncé plaide plaidé martèle martelé prévient prévenu tweete tweeté juge jugé analyse résume souffle soupire s'exclame se félicite`),
  reportingParticiples: words(
    'affirmant ajoutant expliquant déclarant précisant soulignant estimant rappelant assurant indiquant disant écrivant',
  ),
  sourceMarkers: ["d'après", 'd’après', 'selon', 'pour'],
  pronouns: {
    male: words('il t-il'),
    female: words('elle t-elle'),
    other: words('ils elles on nous je qui'),
  },
  determiners: words('le la les un une des ce cet cette ces son sa ses leur leurs notre votre mon ma mes'),
  prepositions: words(
    'à au aux de du des dans en sur sous avec sans pour par chez entre vers contre depuis pendant après avant selon malgré devant derrière',
  ),
  titles: {
    any: words(`dr pr professeur président présidente ministre premier député députée sénateur sénatrice maire directeur directrice général générale
      porte-parole secrétaire chef cheffe avocat avocate juge procureur chercheur chercheuse économiste historien historienne
      entraîneur capitaine colonel commissaire préfet roi reine pape évêque cardinal auteur autrice journaliste fondateur fondatrice`),
    male: words(
      'm monsieur président directeur député sénateur roi pape chercheur avocat historien fondateur',
    ),
    female: words(
      'mme madame mlle présidente directrice députée sénatrice reine chercheuse avocate historienne fondatrice',
    ),
  },
  titleEndings: [],
  nounEndings: [],
  givenNames: {
    male: words(`jean pierre michel philippe alain nicolas christophe bernard patrick frédéric laurent stéphane françois olivier julien thierry
      pascal eric éric emmanuel bruno gérard jacques marc didier christian sébastien gilles hervé vincent xavier yves antoine louis
      guillaume mathieu matthieu benoît jérôme arnaud édouard edouard rené andré henri lucas hugo jean-luc jean-claude jean-pierre`),
    female:
      words(`marie nathalie isabelle sylvie catherine martine christine françoise valérie sandrine véronique sophie céline chantal anne
      brigitte patricia monique hélène florence caroline aurélie émilie julie camille laure ségolène marine anne-marie élisabeth nicole`),
  },
  numberWords: countFromTwo('deux trois quatre cinq six sept huit neuf dix onze douze'),
  conjunctions: words('et ou ainsi'),
  workNouns: words(
    'livre film roman album chanson série titre intitulé intitulée slogan projet émission spectacle exposition nom revue',
  ),
};
