import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Polish. */
export const pl: LanguageData = {
  tag: 'pl',
  abbreviations:
    words(`np m.in tzn tzw tj dr prof mgr inż hab płk gen kpt por ppłk ks bp abp św ul al pl nr str s r w godz tel ok ur zm zob por red im
    woj gm pow mln mld tys zł bałt pn wg sp z o`),
  endingAbbreviations: words('itd itp r in'),
  starters:
    words(`ten ta to ci te on ona ono oni one ja ty my wy jego jej ich nasz w we na z ze do od dla po przed przez pod nad o u przy bez między i oraz
    ale lub albo czy a że jeśli gdy kiedy jak bo ponieważ choć kto co gdzie dlaczego który która które nie tak już też także
    jednak potem teraz dziś wczoraj jutro tu tam według zdaniem podczas dwa trzy cztery wszystkie wiele`),
  ordinalCues: words(''),
  reportingVerbs:
    words(`powiedział powiedziała powiedzieli mówi mówił mówiła mówią dodał dodała dodaje stwierdził stwierdziła stwierdza zaznaczył zaznaczyła
    zaznacza podkreślił podkreśliła podkreśla wyjaśnił wyjaśniła wyjaśnia tłumaczy tłumaczył tłumaczyła napisał napisała pisze
    odpowiedział odpowiedziała odpowiada zapytał zapytała pyta ocenił oceniła ocenia przyznał przyznała przyznaje zapewnił zapewniła
    zapewnia ostrzegł ostrzegła poinformował poinformowała informuje oświadczył oświadczyła oznajmił oznajmiła opowiada zauważył
    zauważyła zauważa przekonuje przekonywał uważa apeluje apelował komentuje skomentował skomentowała wskazał wskazała kontynuował`),
  reportingParticiples: words('mówiąc dodając podkreślając zaznaczając pisząc wyjaśniając'),
  sourceMarkers: ['zdaniem', 'według', 'jak'],
  pronouns: { male: words('on'), female: words('ona'), other: words('oni one ja my który która') },
  determiners: words('ten ta to ci te jego jej ich nasz nasza'),
  prepositions: words(
    'w we na z ze do od dla po przed przez pod nad o u przy bez między za według wobec podczas wśród',
  ),
  titles: {
    any: words(`dr prof profesor prezydent premier minister wiceminister poseł posłanka senator burmistrz wójt dyrektor rzecznik rzeczniczka prezes
      wiceprezes szef szefowa sekretarz przewodniczący przewodnicząca adwokat sędzia prokurator badacz ekonomista ekspert ekspertka
      historyk trener kapitan generał pułkownik komisarz król królowa papież biskup arcybiskup kardynał autor autorka
      dziennikarz dziennikarka założyciel marszałek wojewoda kierownik`),
    male: words('pan poseł król papież dyrektor rzecznik prezes trener'),
    female: words('pani posłanka rzeczniczka szefowa przewodnicząca królowa ekspertka autorka dziennikarka'),
  },
  titleEndings: [],
  nounEndings: [],
  givenNames: {
    male: words(`jan andrzej piotr krzysztof stanisław tomasz paweł józef marcin marek michał grzegorz jerzy tadeusz adam łukasz zbigniew ryszard
      dariusz henryk mariusz kazimierz wojciech robert mateusz marian rafał jacek janusz mirosław maciej sławomir jarosław kamil
      wiesław roman władysław jakub artur zdzisław edward donald lech bronisław szymon radosław leszek aleksander`),
    female:
      words(`anna maria katarzyna małgorzata agnieszka krystyna barbara ewa elżbieta zofia janina teresa joanna magdalena monika jadwiga
      danuta irena halina helena beata aleksandra marta dorota marianna grażyna jolanta stanisława iwona karolina bożena urszula
      justyna renata alicja paulina sylwia natalia wanda agata aneta izabela ewa marzena wiesława hanna`),
  },
  numberWords: countFromTwo(
    'dwa|dwie|dwóch|oba|obie trzy|trzech cztery|czterech pięć sześć siedem osiem dziewięć dziesięć',
  ),
  conjunctions: words('i oraz lub albo a'),
  workNouns: words(
    'książka książce film filmie powieść album piosenka serial tytuł tytułem pt hasło hasłem program programie wystawa kampania',
  ),
};
