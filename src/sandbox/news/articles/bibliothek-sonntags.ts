import { heading, type NewsArticle, paragraph, quotation } from '../article.ts';

export const bibliothekSonntags: NewsArticle = {
  slug: 'stadtbibliothek-oeffnet-sonntags',
  lang: 'de',
  section: 'Kultur',
  headline: 'Stadtbibliothek öffnet künftig auch sonntags',
  standfirst: 'Ab Januar stehen die Lesesäle sieben Tage in der Woche offen, zunächst für ein Jahr auf Probe',
  author: 'Miriam Köhler',
  publishedAt: '2026-11-19T09:15:00Z',
  keywords: ['Bibliothek', 'Sonntagsöffnung', 'Kultur', 'Stadtrat'],
  lead: {
    motif: 'books',
    alt: 'Zeichnung eines Regals mit bunten Buchrücken unter einer Leselampe',
    caption: 'Vom 3. Januar an auch am Sonntag geöffnet. Zeichnung: The Harbour Post',
  },
  blocks: [
    paragraph(
      'Die Stadtbibliothek am Alten Markt wird vom 3. Januar an auch sonntags von 11 bis 18 Uhr geöffnet sein. Das hat der Kulturausschuss am Mittwoch einstimmig beschlossen. Der Versuch ist auf zwölf Monate angelegt und kostet 240.000 Euro.',
    ),
    paragraph(
      '„Am Sonntag haben die Menschen Zeit, und genau dann waren unsere Türen bisher zu“, sagte Bibliotheksleiterin Franziska Albers. „Wir rechnen mit 900 Besuchern an jedem Sonntag.“',
    ),
    heading('Ausleihe am Automaten'),
    paragraph(
      'An den Sonntagen wird das Haus von einem Sicherheitsdienst und zwei Fachkräften betreut, die sich freiwillig gemeldet haben. Ausgeliehen wird am Automaten; Beratung gibt es im Lesesaal und in der Kinderbibliothek.',
    ),
    quotation(
      '„Wer hier am Sonntag arbeitet, tut es gern und bekommt dafür einen freien Montag“, betont Personalrat Deniz Yılmaz.',
    ),
    paragraph(
      'Nach einem Jahr will die Stadt die Zahlen prüfen. Kommen im Schnitt mehr als 700 Menschen, soll die Regelung bleiben und auf zwei Stadtteilbibliotheken ausgeweitet werden.',
    ),
  ],
};
