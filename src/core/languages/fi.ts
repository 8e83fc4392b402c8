import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Finnish. */
export const fi: LanguageData = {
  tag: 'fi',
  abbreviations: words(
    'esim mm ns nk ks vrt n noin s ed em ent eaa jaa klo kpl nro puh prof tri toht dos maist rva hra nti ao ko tm tj pj vt v',
  ),
  endingAbbreviations: words('jne yms ym oy oyj ab'),
  starters:
    words(`hän he se ne tämä nämä tuo nuo minä sinä me te ja tai mutta vaan sekä kun jos koska vaikka että joka mikä kuka miten missä miksi
    milloin nyt tänään eilen huomenna täällä siellä sitten myös vielä jo vain ei kyllä niin näin kuten lisäksi kuitenkin
    mukaan viime ensi kaksi kolme neljä yksi uusi monet kaikki`),
  ordinalCues:
    words(`tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
    kerran sija päivä vuosi`),
  reportingVerbs:
    words(`sanoo sanoi sanovat sanoivat kertoo kertoi kertovat kertoivat toteaa totesi lisää lisäsi kirjoittaa kirjoitti kysyy kysyi vastaa
    vastasi selittää selitti arvioi korostaa korosti muistuttaa muistutti painottaa painotti huomauttaa huomautti jatkaa jatkoi
    kommentoi varoittaa varoitti vakuuttaa vakuutti väittää väitti ilmoittaa ilmoitti uskoo uskoi pohtii pohti kuvailee kuvaili
    kiittelee kiitteli myöntää myönsi summaa summasi tviittasi naurahtaa perustelee perusteli`),
  reportingParticiples: words(''),
  sourceMarkers: [],
  pronouns: { male: words(''), female: words(''), other: words('hän he minä me se joka tämä') },
  determiners: words('tämä tuo se nämä nuo ne'),
  prepositions: words(''),
  titles: {
    any: words(`tohtori professori presidentti ministeri pääministeri johtaja toimitusjohtaja tiedottaja puheenjohtaja kansanedustaja pormestari
      kaupunginjohtaja sihteeri pääsihteeri asianajaja tuomari syyttäjä tutkija ekonomisti pääekonomisti historioitsija
      valmentaja päävalmentaja kapteeni kenraali eversti komisario rikoskomisario kuningas kuningatar paavi piispa arkkipiispa
      kirjailija toimittaja perustaja päällikkö asiantuntija dosentti lehtori lääkäri ylilääkäri rehtori puhemies`),
    male: words('herra kuningas paavi'),
    female: words('rouva neiti kuningatar'),
  },
  titleEndings: [
    'ministeri',
    'johtaja',
    'tutkija',
    'päällikkö',
    'valmentaja',
    'ekonomisti',
    'professori',
    'asiantuntija',
    'edustaja',
    'komisario',
    'toimittaja',
    'mestari',
    'sihteeri',
  ],
  nounEndings: [],
  givenNames: {
    male: words(`juhani johannes matti mikael timo antti jari juha mika pekka kari hannu petri sami jukka tuomas ville janne mikko heikki markku seppo
      esa risto ilkka jorma eero olli lauri aleksi kalle sauli alexander petteri jyrki esko paavo martti veikko urho aki kimi teemu`),
    female:
      words(`maria helena anneli johanna kaarina marjatta hannele kristiina liisa elina tuula anna sari minna tiina päivi anne riitta pirjo
      leena kirsi heidi mari satu sanna laura jaana tarja merja outi anu katja jutta annika maarit eeva li krista aino hanna`),
  },
  numberWords: countFromTwo(
    'kaksi|kahta|kahden|kahdesta kolme|kolmea|kolmen|kolmesta neljä|neljää|neljästä viisi|viittä kuusi|kuutta seitsemän kahdeksan yhdeksän kymmenen',
  ),
  conjunctions: words('ja tai sekä'),
  workNouns: words('kirja elokuva romaani albumi kappale sarja nimi nimeltä ohjelma lehti näyttely kampanja'),
};
