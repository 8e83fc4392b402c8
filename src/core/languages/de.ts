import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** German. */
export const de: LanguageData = {
  tag: 'de',
  abbreviations:
    words(`dr prof hr fr frl st nr bzw ca z.b z d.h d u.a u ggf evtl inkl exkl vgl sog str abs art bd jh jhd mio mrd tsd
    med jur phil rer nat ing dipl habil jan feb mär apr jun jul aug sept okt nov dez mo di mi do fr sa so geb gest verh tel
    bspw zzgl abzgl allg insb i.d.r m.e o.ä s u.u v.a z.t z.z zt max min std kap hrsg aufl s.o s.u ev kath gem lt`),
  endingAbbreviations: words('usw etc u.s u.s.a co a.m p.m'),
  starters:
    words(`der die das ein eine einer eines einem einen dieser diese dieses er sie es wir ich ihr man in im am an auf aus bei beim mit nach
    von vom vor zu zum zur für über unter durch gegen ohne um seit während wegen trotz bis und oder aber doch denn sondern wenn
    weil dass da als ob obwohl damit so auch noch nur schon jetzt heute gestern morgen dort hier dann danach dabei dazu damit
    darum deshalb daher außerdem zudem allerdings jedoch was wer wie wo warum welche welcher welches kein keine nicht nun ja
    nein sein seine seinen seiner ihre ihren ihrer unser unsere alle alles viele einige mehrere beide andere laut gegenüber insgesamt
    zuvor später inzwischen bereits bisher zugleich ebenfalls sowohl weder entweder zwei drei vier nachdem bevor derzeit dagegen`),
  ordinalCues:
    words(`am der den dem vom zum bis im des seit beim ab januar februar märz april mai juni juli august september oktober
    november dezember jahrhundert jahrhunderts platz rang tag mal und`),
  reportingVerbs:
    words(`sagte sagt sagten sagen erklärte erklärt erklärten betonte betont betonten meinte meint äußerte äußert äußerten
    kommentierte kommentiert schrieb schreibt schrieben teilte teilt teilten fügte fügt kritisierte kritisiert kritisierten ergänzte
    ergänzt forderte fordert forderten berichtete berichtet berichteten warnte warnt warnten antwortete antwortet bezeichnete
    bezeichnet nannte nennt lobte lobt begründete begründet versicherte versichert behauptete behauptet bestätigte bestätigt
    bekräftigte bekräftigt beklagte beklagt bemerkte bemerkt räumte räumt gab gibt verkündete verkündet urteilte urteilt zitierte
    zitiert wies weist stellte stellt führte führt hieß heißt lautete lautet zeigte zeigt fuhr fährt bedauerte bedauert begrüßte
    begrüßt beschrieb beschreibt charakterisierte dementierte drohte entgegnete erinnerte erläuterte erläutert erwiderte erwähnte
    erzählte erzählt fragte fragt freute gestand glaubt glaubte hob hielt hält kündigte kündigt konstatierte konterte mahnte mahnt
    monierte notierte plädierte plädiert präzisierte prognostizierte reagierte rechtfertigte resümierte rief ruft schilderte
    schilderte schloss sprach spricht stellte unterstrich unterstreicht verlangte verlangt vermutete verteidigte verwies verweist
    verurteilte verurteilt wandte warf wirft wiederholte wünschte zog zeigte äußerten attackierte attackiert brachte griff bezweifelte
    twitterte twittert postete würdigte würdigt argumentierte argumentiert bilanzierte bilanziert sieht sah appellierte appelliert
    verglich vergleicht rät riet befand findet fand wertete wertet schätzt schätzte wiegelte verkündete verlautbarte so wörtlich`),
  reportingParticiples: words(''),
  sourceMarkers: [
    'nach den worten',
    'nach angaben',
    'nach auffassung',
    'nach ansicht',
    'nach einschätzung',
    'zitat von',
    'laut',
    'gemäß',
    'zufolge',
    'so',
  ],
  pronouns: {
    male: words('er'),
    female: words('sie'),
    other: words('es wir ich man dieser diese jener der die das letzterer'),
  },
  determiners:
    words(`der die das ein eine dieser diese dieses jener jene kein keine sein seine ihr ihre unser unsere mehrere einige
    viele beide alle andere zwei drei`),
  prepositions:
    words(`in im am an ans auf aufs aus bei beim mit nach von vom vor zu zum zur für über unter durch gegen ohne um seit während
    wegen trotz bis gegenüber laut gemäß neben zwischen hinter ab dem den des einem einen eines einer anlässlich hinsichtlich`),
  titles: {
    any: words(`dr prof professor präsident präsidentin kanzler minister ministerin sprecher sprecherin vorsitzender vorsitzende vorsitzenden chef chefin
      direktor direktorin leiter leiterin trainer trainerin kapitän general oberst richter richterin staatsanwalt bürgermeister
      oberbürgermeister senator senatorin abgeordneter abgeordnete generalsekretär generalsekretärin geschäftsführer
      geschäftsführerin experte expertin forscher forscherin anwalt anwältin kommissar kommissarin botschafter bischof papst kardinal
      könig königin prinz fürst gouverneur autor autorin regisseur journalist korrespondent manager analyst historiker ökonom
      ex-präsident vize stellvertretender mitglied beauftragter beauftragte marktanalyst politiker politikerin innensenator
      schauspieler schauspielerin sänger sängerin astronaut gewerkschaftsfunktionär seismologe kanzlerin ceo vorstand repräsentant königin vertreter mitarbeiter sportdirektor schriftsteller schriftstellerin`),
    male: words(`herr sprecher minister präsident kanzler vorsitzender chef direktor leiter richter bürgermeister könig papst bischof kardinal
      trainer generalsekretär geschäftsführer anwalt`),
    female:
      words(`frau sprecherin ministerin präsidentin kanzlerin chefin direktorin leiterin richterin trainerin königin geschäftsführerin
      generalsekretärin senatorin bundeskanzlerin`),
  },
  titleEndings: [
    'minister',
    'ministerin',
    'präsident',
    'präsidentin',
    'kanzler',
    'kanzlerin',
    'sprecher',
    'sprecherin',
    'vorsitzender',
    'vorsitzende',
    'vorsitzenden',
    'chef',
    'chefin',
    'trainer',
    'trainerin',
    'direktor',
    'direktorin',
    'leiter',
    'leiterin',
    'sekretär',
    'sekretärin',
    'kommissar',
    'kommissarin',
    'beauftragter',
    'beauftragte',
    'manager',
    'managerin',
    'meister',
    'meisterin',
    'richter',
    'richterin',
    'anwalt',
    'experte',
    'expertin',
    'politiker',
    'politikerin',
    'forscher',
    'forscherin',
    'redakteur',
    'redakteurin',
    'korrespondent',
    'senator',
    'senatorin',
    'koordinator',
    'koordinatorin',
    'funktionär',
    'analyst',
    'analystin',
    'führer',
    'führerin',
    'general',
    'rat',
    'rätin',
    'bischof',
    'wissenschaftler',
    'wissenschaftlerin',
    'spieler',
    'spielerin',
    'vertreter',
    'sportler',
    'sportlerin',
    'ökonom',
  ],
  nounEndings: [
    'ung',
    'ungen',
    'heit',
    'heiten',
    'keit',
    'keiten',
    'schaft',
    'schaften',
    'ion',
    'ionen',
    'tät',
    'ium',
    'recht',
    'nis',
    'nisse',
    'kriterium',
    'ierend',
    'en',
    'ers',
    'ts',
    'igen',
    'lichkeit',
    'unterschied',
    'gericht',
    'ministerium',
    'verband',
    'partei',
    'behörde',
    'sprache',
    'frage',
    'amt',
    'konzern',
    'bericht',
  ],
  givenNames: {
    male: words(`peter michael thomas andreas wolfgang klaus jürgen günter stefan stephan christian uwe werner horst frank dieter manfred
      gerhard hans bernd torsten thorsten mathias matthias helmut walter heinz martin jörg rolf jens sven alexander jan rainer holger
      karl josef ralf ralph joachim markus dirk oliver hans-peter carsten karsten kai franz herbert ulrich norbert guido sigmar
      joschka otto edmund volker olaf armin robert philipp friedrich wilhelm fritz erich ernst kurt ludwig johannes lars tobias
      sebastian florian daniel felix lukas max moritz jonas tim philipp benedikt christoph konrad hubert roland axel gregor
      reinhard siegfried wladimir george john david tony jacques nicolas silvio mahmud kofi donald barack`),
    female:
      words(`ursula maria petra monika elisabeth sabine renate karin helga brigitte ingrid erika andrea claudia susanne gisela christa
      birgit gabriele barbara angelika heike ute anja anna martina angela annette katrin kerstin stefanie julia silke nicole sandra
      cornelia doris eva kathrin ilse heidemarie ulla annegret annalena katja sahra franziska manuela margot christine christina
      hannelore jutta marion melanie simone tanja ulrike veronika yvonne condoleezza hillary herta ayaan olga gesine bettina`),
  },
  numberWords: countFromTwo('zwei|zweier|beide drei|dreier vier fünf sechs sieben acht neun zehn elf zwölf'),
  conjunctions: words('und oder sowie'),
  workNouns:
    words(`buch film roman album lied song serie projekt titel thema motto namen stück operation aktion zeitung partei sendung
    magazin zeitschrift ausstellung kampagne titels themas slogan schlagwort bezeichnung begriff`),
};
