import { describe, expect, test } from 'vitest';
import { splitArticle } from '../../../src/core/split-article.ts';
import { articleOf } from './article-of.ts';

/** What each quotation's speaker should be, in the order of the article: name, and role where it matters. */
type Expected = string | null | readonly [string, string];
type Case = readonly [paragraphs: string | readonly string[], ...expected: Expected[]];

/** A dozen sentences a language as its papers write them; written for this test, about nobody. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  en: [
    ['“The bridge will open to everybody next spring,” said Jane Holloway.', 'Jane Holloway'],
    ['Jane Holloway said: “The bridge will open to everybody next spring.”', 'Jane Holloway'],
    ['“The bridge,” Holloway told reporters, “will open to everybody next spring.”', 'Holloway'],
    [
      'According to Mayor Jane Holloway, “the bridge will open to everybody next spring.”',
      ['Jane Holloway', 'Mayor'],
    ],
    [
      '“The bridge will open next spring,” said Ngoc Pham, chair of the council.',
      ['Ngoc Pham', 'chair of the council'],
    ],
    [
      'Peter Miller, who runs the shop, said “the bridge will open to everybody next spring.”',
      'Peter Miller',
    ],
    ['“‘Too late’ is what they told us about the bridge,” said Peter Miller.', 'Peter Miller'],
    ['Peter Miller was told: “The bridge will open to everybody next spring.”', null],
    [
      '“The bridge will open next spring,” a spokesman for Peter Miller said.',
      'a spokesman for Peter Miller',
    ],
    [
      [
        '“The bridge is open to everybody,” Jane Holloway said.',
        '“We are proud of what we built here,” she added.',
      ],
      'Jane Holloway',
      'Jane Holloway',
    ],
    ['“The bridge will open next spring,” they said.', null],
    [
      'The sign at the harbour read “the bridge will open to everybody next spring.”',
      'The sign at the harbour',
    ],
  ],
  de: [
    ['„Die Brücke wird im Frühjahr für alle geöffnet“, sagte Wiebke Osterloh.', 'Wiebke Osterloh'],
    ['Wiebke Osterloh erklärte: „Die Brücke wird im Frühjahr für alle geöffnet.“', 'Wiebke Osterloh'],
    ['„Die Brücke“, so Osterloh, „wird im Frühjahr für alle geöffnet.“', 'Osterloh'],
    [
      'Nach der Sitzung sagte der Abgeordnete Enno Brandhorst: „Die Brücke wird geöffnet.“',
      ['Enno Brandhorst', 'Abgeordnete'],
    ],
    [
      'Den Beschluss kommentierte die Biologin Wiebke Osterloh: „Die Brücke wird geöffnet.“',
      'Wiebke Osterloh',
    ],
    [
      'Der Leiter des Instituts, Enno Brandhorst, teilte mit: „Die Brücke wird geöffnet.“',
      ['Enno Brandhorst', 'Leiter des Instituts'],
    ],
    ['Die Kritik der Opposition wies Enno Brandhorst zurück: „Die Brücke wird geöffnet.“', 'Enno Brandhorst'],
    ['Der aus Jena stammende Biologe Enno Brandhorst meint: „Die Brücke wird geöffnet.“', 'Enno Brandhorst'],
    ['Enno Brandhorst wurde gefragt: „Wird die Brücke im Frühjahr geöffnet?“', null],
    [
      'Die Sprecherin von Minister Karl Wagner sagte: „Die Brücke wird geöffnet.“',
      'Die Sprecherin von Minister Karl Wagner',
    ],
    ['Auf die Frage nach den Kosten räumte Karl Wagner ein: „Die Brücke wird teuer.“', 'Karl Wagner'],
    ['Laut Karl Wagner wird „die Brücke im nächsten Frühjahr für alle geöffnet“.', 'Karl Wagner'],
  ],
  fr: [
    ['« Le pont ouvrira à tous au printemps », a déclaré Marie Dupont.', 'Marie Dupont'],
    ['Marie Dupont a expliqué : « Le pont ouvrira à tous au printemps. »', 'Marie Dupont'],
    [
      '« Le pont ouvrira à tous, a dit Marie Dupont, et les écoles viendront nombreuses. »',
      'Marie Dupont',
      'Marie Dupont',
    ],
    ['« Le pont ouvrira à tous », affirme le maire Paul Garnier.', ['Paul Garnier', 'maire']],
    [
      '« Le pont ouvrira à tous », précise Marie Dupont, directrice de l’institut.',
      ['Marie Dupont', 'directrice de l’institut'],
    ],
    ['Selon Marie Dupont, « le pont ouvrira à tous au printemps prochain ».', 'Marie Dupont'],
    ['– Le pont ouvrira à tous au printemps, dit Marie Dupont.', 'Marie Dupont'],
    ['“Le pont ouvrira à tous au printemps”, souligne Marie Dupont.', 'Marie Dupont'],
    ['« Le mot “jamais” ne fait pas partie de notre plan », assure Marie Dupont.', 'Marie Dupont'],
    ['« Le pont ouvrira à tous au printemps », a-t-il déclaré.', null],
    [
      [
        '« Le pont est ouvert à tous », a déclaré Marie Dupont.',
        '« Nous sommes fiers de ce travail », a-t-elle ajouté.',
      ],
      'Marie Dupont',
      'Marie Dupont',
    ],
    ['« Il faut, comme l’a dit le ministre, ouvrir le pont à tous », affirme Marie Dupont.', 'Marie Dupont'],
  ],
  es: [
    ['«El puente se abrirá a todos en primavera», dijo María García.', 'María García'],
    ['María García afirmó: «El puente se abrirá a todos en primavera».', 'María García'],
    ['“El puente se abrirá a todos en primavera”, señaló el alcalde Juan Pérez.', ['Juan Pérez', 'alcalde']],
    [
      '—El puente se abrirá a todos —dijo María García—. Las escuelas vendrán en mayo.',
      'María García',
      'María García',
    ],
    [
      '«El puente se abrirá a todos —dijo María García—, y vendrán las escuelas de la ciudad».',
      'María García',
      'María García',
    ],
    ['Según María García, «el puente se abrirá a todos en primavera».', 'María García'],
    [
      '«El puente se abrirá a todos», explicó María García, directora del instituto.',
      ['María García', 'directora del instituto'],
    ],
    [
      'El alcalde de Marlow, Juan Pérez, aseguró: «El puente se abrirá a todos».',
      ['Juan Pérez', 'alcalde de Marlow'],
    ],
    ['«La palabra “nunca” no está en nuestro plan», advirtió Juan Pérez.', 'Juan Pérez'],
    ['«El puente se abrirá a todos en primavera», dijeron.', null],
    ['Juan Pérez añadió que «el puente se abrirá a todos en primavera».', 'Juan Pérez'],
    ['“¿Cuándo se abrirá el puente a todos?”, preguntó María García.', 'María García'],
  ],
  it: [
    ['«Il ponte aprirà a tutti in primavera», ha detto Anna Bianchi.', 'Anna Bianchi'],
    ['Anna Bianchi ha spiegato: «Il ponte aprirà a tutti in primavera».', 'Anna Bianchi'],
    [
      '«Il ponte aprirà a tutti – ha detto Mario Rossi – e verranno le scuole della città».',
      'Mario Rossi',
      'Mario Rossi',
    ],
    ['“Il ponte aprirà a tutti in primavera”, afferma il sindaco Mario Rossi.', ['Mario Rossi', 'sindaco']],
    ['Secondo Anna Bianchi, «il ponte aprirà a tutti in primavera».', 'Anna Bianchi'],
    [
      '«Il ponte aprirà a tutti», ha aggiunto Anna Bianchi, direttrice dell’istituto.',
      ['Anna Bianchi', 'direttrice dell’istituto'],
    ],
    [
      'Il sindaco di Marlow, Mario Rossi, ha dichiarato: «Il ponte aprirà a tutti».',
      ['Mario Rossi', 'sindaco di Marlow'],
    ],
    ['«La parola “mai” non fa parte del nostro piano», sottolinea Mario Rossi.', 'Mario Rossi'],
    ['«Il ponte aprirà a tutti in primavera», dicono.', null],
    ['Mario Rossi ha detto che «il ponte aprirà a tutti in primavera».', 'Mario Rossi'],
    ['«Quando aprirà il ponte a tutti?», ha chiesto Anna Bianchi.', 'Anna Bianchi'],
    ['Anna Bianchi: «Il ponte aprirà a tutti in primavera».', 'Anna Bianchi'],
  ],
  nl: [
    ['“De brug gaat in het voorjaar voor iedereen open”, zegt Jan Jansen.', 'Jan Jansen'],
    ['Jan Jansen zei: “De brug gaat in het voorjaar voor iedereen open.”', 'Jan Jansen'],
    ['‘De brug gaat in het voorjaar voor iedereen open’, aldus Jan Jansen.', 'Jan Jansen'],
    ['“De brug”, zei Jan Jansen, “gaat in het voorjaar voor iedereen open.”', 'Jan Jansen'],
    ['“De brug gaat open”, zegt burgemeester Anna Visser.', ['Anna Visser', 'burgemeester']],
    ['Volgens Anna Visser gaat “de brug in het voorjaar voor iedereen open”.', 'Anna Visser'],
    [
      '“De brug gaat nu echt open”, zegt Anna Visser, directeur van het instituut.',
      ['Anna Visser', 'directeur van het instituut'],
    ],
    [
      'In een interview zei minister Jan Jansen: “De brug gaat voor iedereen open.”',
      ['Jan Jansen', 'minister'],
    ],
    ['“Het woord ‘nooit’ staat niet in ons plan”, zegt Jan Jansen.', 'Jan Jansen'],
    ['“De brug gaat voor iedereen open”, zeggen ze.', null],
    ['Jan Jansen: “De brug gaat in het voorjaar voor iedereen open.”', 'Jan Jansen'],
    ['“Wanneer gaat de brug voor iedereen open?”, vroeg Anna Visser.', 'Anna Visser'],
  ],
  fi: [
    ['”Silta avataan kaikille keväällä”, sanoo Matti Virtanen.', 'Matti Virtanen'],
    ['Matti Virtanen sanoo: ”Silta avataan kaikille keväällä.”', 'Matti Virtanen'],
    ['– Silta avataan kaikille keväällä, sanoo Matti Virtanen.', 'Matti Virtanen'],
    ['– Silta avataan kaikille keväällä, Matti Virtanen kertoo.', 'Matti Virtanen'],
    [
      '– Silta avataan kaikille, sanoo kaupunginjohtaja Matti Virtanen.',
      ['Matti Virtanen', 'kaupunginjohtaja'],
    ],
    ['”Silta avataan kaikille”, toteaa professori Liisa Korhonen.', ['Liisa Korhonen', 'professori']],
    ['”Sana ’ei koskaan’ ei kuulu suunnitelmaan”, sanoo Liisa Korhonen.', 'Liisa Korhonen'],
    ['”Milloin silta avataan kaikille?” kysyi Liisa Korhonen.', 'Liisa Korhonen'],
    ['”Silta avataan kaikille keväällä”, he sanovat.', null],
    ['Liisa Korhonen kirjoittaa: ”Silta avataan kaikille keväällä.”', 'Liisa Korhonen'],
    ['”Silta avataan kaikille keväällä”, Korhonen sanoo.', 'Korhonen'],
    ['– Olemme ylpeitä tästä sillasta, tutkija Anna Laine arvioi.', ['Anna Laine', 'tutkija']],
  ],
  sv: [
    ['”Bron öppnar för alla i vår”, säger Anna Svensson.', 'Anna Svensson'],
    ['Anna Svensson sade: ”Bron öppnar för alla i vår.”', 'Anna Svensson'],
    ['– Bron öppnar för alla i vår, säger Anna Svensson.', 'Anna Svensson'],
    ['– Bron öppnar för alla i vår, säger ministern Erik Lind.', 'Erik Lind'],
    ['”Bron öppnar för alla”, säger professor Erik Lind.', ['Erik Lind', 'professor']],
    ['Enligt Erik Lind öppnar ”bron för alla i vår igen”.', 'Erik Lind'],
    [
      '”Bron öppnar för alla”, säger Anna Svensson, chef för institutet.',
      ['Anna Svensson', 'chef för institutet'],
    ],
    ['”Ordet ’aldrig’ finns inte i vår plan”, säger Erik Lind.', 'Erik Lind'],
    ['”När öppnar bron för alla?” frågade Anna Svensson.', 'Anna Svensson'],
    ['”Bron öppnar för alla i vår”, säger de.', null],
    ['Erik Lind skriver: ”Bron öppnar för alla i vår.”', 'Erik Lind'],
    ['”Bron”, säger Erik Lind, ”öppnar för alla i vår igen.”', 'Erik Lind'],
  ],
  pt: [
    ['“A ponte abrirá a todos na primavera”, disse Maria Silva.', 'Maria Silva'],
    ['Maria Silva afirmou: “A ponte abrirá a todos na primavera.”', 'Maria Silva'],
    ['«A ponte abrirá a todos na primavera», explicou João Costa.', 'João Costa'],
    [
      '— A ponte abrirá a todos — disse Maria Silva. — As escolas virão em maio.',
      'Maria Silva',
      'Maria Silva',
    ],
    ['“A ponte abrirá a todos”, disse o prefeito João Costa.', ['João Costa', 'prefeito']],
    ['Segundo Maria Silva, “a ponte abrirá a todos na primavera”.', 'Maria Silva'],
    [
      '“A ponte abrirá a todos”, disse Maria Silva, diretora do instituto.',
      ['Maria Silva', 'diretora do instituto'],
    ],
    ['“A palavra ‘nunca’ não está no nosso plano”, disse João Costa.', 'João Costa'],
    ['“Quando abrirá a ponte a todos?”, perguntou Maria Silva.', 'Maria Silva'],
    ['“A ponte abrirá a todos na primavera”, disseram eles.', null],
    ['João Costa acrescentou que “a ponte abrirá a todos na primavera”.', 'João Costa'],
    ['João Costa: “A ponte abrirá a todos na primavera.”', 'João Costa'],
  ],
  pl: [
    ['„Most zostanie otwarty dla wszystkich wiosną”, powiedział Jan Kowalski.', 'Jan Kowalski'],
    ['Jan Kowalski powiedział: „Most zostanie otwarty dla wszystkich wiosną”.', 'Jan Kowalski'],
    ['– Most zostanie otwarty dla wszystkich – powiedział Jan Kowalski.', 'Jan Kowalski'],
    [
      '„Most zostanie otwarty – powiedział Jan Kowalski – i zaprosimy szkoły z miasta”.',
      'Jan Kowalski',
      'Jan Kowalski',
    ],
    ['„Most zostanie otwarty dla wszystkich” – mówi profesor Anna Nowak.', ['Anna Nowak', 'profesor']],
    ['„Most zostanie otwarty”, dodała Anna Nowak, dyrektor instytutu.', ['Anna Nowak', 'dyrektor instytutu']],
    ['„Słowa «nigdy» nie ma w naszym planie”, powiedziała Anna Nowak.', 'Anna Nowak'],
    ['„Kiedy most zostanie otwarty?”, zapytała Anna Nowak.', 'Anna Nowak'],
    ['– Jesteśmy dumni z tego mostu – podkreśla burmistrz Jan Kowalski.', ['Jan Kowalski', 'burmistrz']],
    ['„Most zostanie otwarty dla wszystkich”, powiedzieli oni.', null],
    ['Anna Nowak napisała: „Most zostanie otwarty dla wszystkich wiosną”.', 'Anna Nowak'],
    ['Anna Nowak: „Most zostanie otwarty dla wszystkich wiosną”.', 'Anna Nowak'],
  ],
  // Without spaces between words it is not sure where a Japanese name ends: the words are found, nobody is named.
  ja: [
    ['田中太郎氏は「橋は来年の春にすべての人に開かれます」と述べた。', null],
    ['「橋は来年の春にすべての人に開かれます」と田中太郎市長は語った。', null],
    ['会社は「『橋』という言葉は計画の中心にあります」と説明した。', null],
  ],
};

describe.each(Object.entries(cases))('%s', (language, list) => {
  test.each(list)('%s', (text, ...expected) => {
    const paragraphs = typeof text === 'string' ? [text] : (text ?? []);
    const found = splitArticle(articleOf(paragraphs, language))
      .filter((excerpt) => excerpt.kind === 'quote')
      .sort((a, b) => a.start - b.start);
    const wanted = expected.map((each) => (typeof each === 'object' && each !== null ? each[0] : each));
    const names = found.map(({ speaker }) => speaker?.name ?? null);
    expect(names.slice(0, wanted.length)).toEqual(wanted);
    expect(new Set(names)).toEqual(new Set(wanted));
    expected.forEach((each, index) => {
      if (typeof each === 'object' && each !== null) expect(found[index]?.speaker?.role).toBe(each[1]);
    });
  });
});
