import { heading, type NewsArticle, paragraph } from '../article.ts';

export const majakka: NewsArticle = {
  slug: 'vanha-majakka-syttyy-uudelleen',
  lang: 'fi',
  section: 'Saaristo',
  headline: 'Vanha majakka syttyy uudelleen 40 vuoden jälkeen',
  standfirst: 'Talkooväki kunnosti linssin ja koneiston, ja valo palaa saaristoon itsenäisyyspäivänä',
  author: 'Veera Koskela',
  publishedAt: '2026-11-17T11:40:00Z',
  keywords: ['majakka', 'saaristo', 'talkoot', 'itsenäisyyspäivä'],
  lead: {
    motif: 'lighthouse',
    alt: 'Piirros majakasta, jonka valokeila osuu iltataivaalle',
    caption: 'Valo näkyy kirkkaalla säällä 22 kilometrin päähän. Piirros: The Harbour Post',
  },
  blocks: [
    paragraph(
      'Ulkosaariston vanha majakka on ollut pimeänä vuodesta 1986. Itsenäisyyspäivänä kello 17 sen valo syttyy uudelleen, kun kaksivuotinen kunnostus päättyy.',
    ),
    paragraph(
      '”Linssi oli ehjä, mutta koneisto oli ruostunut umpeen”, kertoo talkoita johtanut Eero Lampinen. ”Jokainen hammasratas purettiin, puhdistettiin ja koottiin takaisin käsin.”',
    ),
    heading('Sata talkoolaista'),
    paragraph(
      'Työhön osallistui yli sata vapaaehtoista. Kustannukset olivat 86 000 euroa, ja niistä suurin osa kerättiin lahjoituksina.',
    ),
    paragraph(
      'Majakka ei enää ohjaa laivaliikennettä, mutta se avataan kesällä yleisölle. Saaristomuseon johtaja Kaisa Nordström sanoo, että tornista tulee kesän tärkein nähtävyys.',
    ),
  ],
};
