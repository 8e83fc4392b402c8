import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Italian. */
export const it: LanguageData = {
  tag: 'it',
  abbreviations:
    words(`sig sig.ra sigg sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen gen col cap ten s ss st dir amm psicol
    pag pagg p art vol fig es ad ca n nr tel gen feb mar apr mag giu lug ago set sett ott nov dic lun mar mer gio ven sab dom`),
  endingAbbreviations: words('ecc etc s.p.a s.r.l'),
  starters:
    words(`il lo la i gli le l un uno una questo questa questi queste quello quella lui lei loro egli ella io tu noi voi suo sua suoi sue in
    nel nella nei nelle con senza per di del della dei delle dello da dal dalla a al alla ai alle su sul sulla tra fra ma e ed o
    né se quando come dove perché che chi cosa quale secondo dopo prima durante mentre anche poi oggi ieri domani qui non sì
    così più meno molto tutti tutto due tre quattro si è ci`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`detto dice dicono disse diceva affermato afferma aggiunto aggiunge aggiungeva spiegato spiega spiegava dichiarato dichiara
    sottolineato sottolinea assicurato assicura raccontato racconta ricordato ricorda scritto scrive scriveva risposto risponde
    chiesto chiede commentato commenta osservato osserva sostenuto sostiene ammesso ammette annunciato annuncia avvertito avverte
    concluso conclude precisato precisa confermato conferma denunciato denuncia ribadito ribadisce esclamò esclama confessato
    confessa insiste attacca replicato replica notato nota evidenziato evidenzia`),
  reportingParticiples: words(
    'dicendo affermando aggiungendo spiegando dichiarando sottolineando ricordando precisando',
  ),
  sourceMarkers: ['a detta di', 'secondo', 'per'],
  pronouns: { male: words('lui egli'), female: words('lei ella'), other: words('loro io noi chi') },
  determiners: words(
    'il lo la i gli le l un uno una questo questa quello quella suo sua suoi sue nostro nostra',
  ),
  prepositions: words(
    'a al alla ai alle di del della dei delle dello da dal dalla in nel nella nei nelle con su sul sulla per tra fra senza durante dopo contro verso',
  ),
  titles: {
    any: words(`dott dottoressa professore professoressa presidente ministro ministra premier deputato deputata senatore senatrice sindaco sindaca
      direttore direttrice portavoce segretario segretaria generale capo avvocato giudice procuratore ricercatore ricercatrice
      economista storico storica allenatore capitano colonnello re regina papa vescovo cardinale autore autrice giornalista
      fondatore fondatrice governatore assessore vicepresidente onorevole`),
    male: words('signor deputato senatore direttore re papa segretario ricercatore fondatore'),
    female: words(
      'signora ministra deputata senatrice sindaca direttrice regina segretaria ricercatrice fondatrice',
    ),
  },
  titleEndings: [],
  nounEndings: [],
  givenNames: {
    male: words(`giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele
      giorgio aldo sergio luciano marco matteo alessandro davide luca roberto stefano silvio romano enrico gianni massimo claudio
      fabio daniele emanuele filippo giacomo lorenzo riccardo simone federico gianluca beppe sandro renato umberto walter`),
    female:
      words(`maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca paola laura giulia chiara sara valentina
      alessandra elena silvia martina federica giorgia elisa roberta monica simona daniela cristina barbara emma virginia mariastella`),
  },
  numberWords: countFromTwo(
    'due|entrambi|entrambe tre quattro cinque sei sette otto nove dieci undici dodici',
  ),
  conjunctions: words('e ed o oppure nonché'),
  workNouns: words(
    'libro film romanzo album canzone serie titolo intitolato intitolata slogan programma rivista opera mostra campagna',
  ),
};
