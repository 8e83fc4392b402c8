import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Spanish. */
export const es: LanguageData = {
  tag: 'es',
  abbreviations:
    words(`sr sra srta sres dr dra d dña lic ing arq prof gral cnel av avda c núm nº n° no pág págs p art vol fig ej aprox admón ud uds
    ene feb mar abr may jun jul ago sep sept oct nov dic mt st ee.uu`),
  endingAbbreviations: words('etc s.a ee.uu a.m p.m cía inc hs'),
  starters:
    words(`el la los las lo un una unos unas este esta estos estas ese esa eso esto él ella ellos ellas yo tú usted nosotros su sus mi mis en
    con sin por para de del al a ante bajo desde hasta hacia según sobre tras entre durante pero y e o u ni que si cuando como
    donde porque aunque mientras quién qué cuál cómo dónde cuándo no sí ya también además entonces luego hoy ayer mañana aquí
    ahí allí así más menos muy todo todos toda todas dos tres cuatro`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`dijo dice dicen dijeron afirmó afirma añadió añade agregó agrega explicó explica declaró declara señaló señala aseguró asegura
    indicó indica manifestó manifiesta comentó comenta destacó destaca subrayó subraya advirtió advierte recordó recuerda respondió
    responde preguntó pregunta escribió escribe sostuvo sostiene reconoció reconoce admitió admite apuntó apunta concluyó concluye
    insistió insiste expresó expresa contó cuenta anunció anuncia precisó precisa lamentó lamenta criticó critica denunció denuncia
    exclamó opinó opina relató relata reiteró reitera resaltó resalta tuiteó confesó aclaró defendió defiende ha`),
  reportingParticiples: words(
    'diciendo afirmando añadiendo agregando explicando señalando asegurando indicando destacando recordando',
  ),
  sourceMarkers: ['de acuerdo con', 'en palabras de', 'según', 'para'],
  pronouns: { male: words('él'), female: words('ella'), other: words('ellos ellas yo nosotros quien') },
  determiners: words('el la los las un una unos unas este esta ese esa su sus mi mis nuestro nuestra'),
  prepositions: words(
    'a ante bajo con contra de del al desde durante en entre hacia hasta para por según sin sobre tras mediante',
  ),
  titles: {
    any: words(`dr dra profesor profesora presidente presidenta ministro ministra diputado diputada senador senadora alcalde alcaldesa director
      directora portavoz secretario secretaria general jefe jefa abogado abogada juez jueza fiscal investigador investigadora
      economista historiador historiadora entrenador entrenadora capitán coronel rey reina papa obispo cardenal autor autora
      periodista fundador fundadora vicepresidente vicepresidenta consejero consejera gobernador gobernadora canciller`),
    male: words(
      'señor don presidente ministro diputado senador alcalde director rey papa abogado secretario gobernador',
    ),
    female: words(
      'señora doña presidenta ministra diputada senadora alcaldesa directora reina abogada secretaria gobernadora',
    ),
  },
  titleEndings: [],
  nounEndings: [],
  givenNames: {
    male: words(`josé antonio juan manuel francisco luis javier miguel carlos ángel jesús david daniel pedro alejandro rafael fernando pablo
      jorge ramón sergio enrique andrés diego vicente víctor ignacio álvaro raúl eduardo iván óscar rubén santiago alberto mariano
      felipe gonzalo hugo nicolás joaquín tomás salvador mario evo gabriel gustavo ricardo roberto`),
    female:
      words(`maría carmen ana isabel laura cristina marta dolores lucía mercedes rosa elena pilar teresa raquel paula sara beatriz nuria
      silvia julia patricia irene sonia yolanda margarita inés ángela claudia natalia susana eva soraya esperanza alejandra gabriela`),
  },
  numberWords: countFromTwo('dos|ambos|ambas tres cuatro cinco seis siete ocho nueve diez once doce'),
  conjunctions: words('y e o u'),
  workNouns: words(
    'libro película novela álbum canción serie título titulado titulada lema programa revista obra exposición campaña',
  ),
};
