import { words } from '../languages/language-data.ts';

/** Words of which the last, or any, makes a capitalised name an institution, a place or a paper, not a person. */
export const organisationWords =
  words(`university universität université universidad università institute institut institution
  ministry ministerium ministère ministerio committee council commission company corp corporation inc ltd llc gmbh ag plc party
  partei group gruppe center centre association verein verband department agency agentur bureau house street journal times post
  news magazine tribune herald guardian reuters bank fund foundation stiftung union league society club team court gericht
  police polizei army navy force office academy school college hospital church state states county city nations europe america
  party senate congress parliament bundestag bundesrat airlines airways press network radio television tv bbc cnn nbc abc cbs fox
  msnbc npr facebook twitter google apple amazon microsoft instagram youtube association federation administration campaign pac
  project caucus poll survey report act bill amendment law agreement treaty consortium flagship alliance coalition movement
  spiegel zeitung stadt land rat amt firma konzern kirche webseite website israel iran hamas fatah watch international white
  pentagon kremlin vatican nato eu fbi cia wall conference convention north south east west new united american democratic
  republican republicans democrats americans british german french russian
  week-end street road avenue river lake island county district`);

/** Capitalised words that are dates, and so never part of a name. */
export const timeWords =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar
  märz mai juni juli oktober dezember`);

/** Nouns that close an organisation's name: what stands capitalised behind one in "Director of Riverbank Trust Jane Doe" is a name. */
export const organisationHeads =
  words(`university universität universidad université institute institut institution ministry ministerium
  ministère committee council commission company corporation inc ltd llc gmbh ag plc party partei group gruppe center centre
  association verein verband department agency agentur bureau bank fund foundation stiftung union league society club team
  tribunal authority board trust service services federation administration project programme program consortium flagship alliance
  coalition movement network laboratory laboratories labs lab library museum hospital college school academy conference parliament
  senate congress chamber office organisation organization nations press news times post journal holdings systems technologies
  solutions partners media studios airlines airways railways industries international forum initiative charity clinic observatory`);
