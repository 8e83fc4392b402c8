import { expect, test } from 'vitest';
import { splitArticle } from '../../../src/core/split-article.ts';
import { articleOf } from './article-of.ts';

const whole = '„Wir werden die Brücke im nächsten Jahr für alle öffnen.“';
const open = whole.replace('.“', '“');
// Most are in no list of given names: the clause alone must show them.
const names = [
  'Anna Schmidt',
  'Jürgen Trautwein',
  'Enno Brandhorst',
  'Ransom Oyelaran',
  'Wiebke van der Meer',
];

const said = (text: string): (string | null)[] => [
  ...new Set(
    splitArticle(articleOf([text], 'de')).flatMap((excerpt) =>
      excerpt.kind === 'quote' ? [excerpt.speaker?.name ?? null] : [],
    ),
  ),
];

test.each([
  `N erklärte am Montag in Berlin: ${whole}`,
  `${open}, erklärte der Leiter des Instituts, N.`,
  `Die Vorsitzende des Verbandes der Brauer, N, teilte mit: ${whole}`,
  `Nach der Sitzung sagte der Vorstandsvorsitzende N: ${whole}`,
  `Die geplante Änderung der Verfassung kritisierte der Abgeordnete N scharf: ${whole}`,
  `Das Ergebnis der Wahl kommentierte die Kandidatin N: ${whole}`,
  `N vom Institut für Verkehr sagte dazu: ${whole}`,
  `N, Sprecherin der Feuerwehr, sagte dem Sender: ${whole}`,
  `N, der das Institut seit Jahren leitet, sagte: ${whole}`,
  `Dazu hatte N am Vortag erklärt: ${whole}`,
  `Verkehrsminister N (SPD) sagte: ${whole}`,
  `Die Feuerwehrfrau N sagte: ${whole}`,
  `N lobte den Minister Karl Wagner: ${whole}`,
  `Dem Minister Karl Wagner antwortete N: ${whole}`,
  `In einem Interview mit der Zeitung räumte N ein: ${whole}`,
])('finds the subject by its place and form: %s', (clause) => {
  expect(names.map((name) => said(clause.replace(/\bN\b/u, name)))).toEqual(names.map((name) => [name]));
});

test.each([
  `Die Sprecherin von Minister Karl Wagner sagte: ${whole}`,
  `Das Gericht erklärte zum Fall Karl Wagner: ${whole}`,
  `Karl Wagner wurde vorgeworfen: ${whole}`,
  `Über Karl Wagner heißt es in dem Bericht: ${whole}`,
  `Ein Sprecher des Ministers Karl Wagner erklärte: ${whole}`,
  `Die Partei von Karl Wagner fordert: ${whole}`,
  `Zu Karl Wagner sagte ein Anwohner: ${whole}`,
  `${open}, schrieb die Zeitung über Karl Wagner.`,
  `${open}, hieß es aus dem Umfeld von Karl Wagner.`,
  `Minister Karl Wagner wurde von der Presse kritisiert: ${whole}`,
])('does not put words into the mouth of somebody merely named: %s', (clause) => {
  expect(said(clause)).not.toContain('Karl Wagner');
});
