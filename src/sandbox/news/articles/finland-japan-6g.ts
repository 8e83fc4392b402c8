import { heading, type NewsArticle, paragraph } from '../article.ts';

/** The sample article: own words; the quotation and the three areas stand as they were said and signed. */
export const finlandJapan6g: NewsArticle = {
  slug: 'finland-and-japan-join-forces-on-6g',
  lang: 'en',
  section: 'Technology',
  headline: 'Finland and Japan join forces to develop 6G technology',
  standfirst: 'Beyond 5G Promotion Consortium and 6G Flagship have signed a Memorandum of Understanding',
  author: 'Aino Saarinen',
  publishedAt: '2026-11-18T06:30:00Z',
  keywords: ['6G', 'Finland', 'Japan', 'research', 'telecommunications'],
  lead: {
    motif: 'masts',
    alt: 'Drawing of two radio masts on opposite shores, their waves meeting over the water',
    caption: 'Two shores, one signal. Drawing: The Harbour Post',
  },
  blocks: [
    paragraph(
      'Finland and Japan will do research on the sixth generation of mobile networks together. The Beyond 5G Promotion Consortium of Japan and 6G Flagship of Finland signed a Memorandum of Understanding (MoU) this month that sets out how they want to develop the technology.',
    ),
    heading('The two partners'),
    paragraph(
      '6G Flagship is a research programme at the University of Oulu. It is paid for by the university and the Academy of Finland, runs from 2018 to 2026, and calls the agreement a part of the growth of its international ecosystem.',
    ),
    paragraph(
      'Among the members of the Beyond 5G Promotion Consortium are the University of Tokyo and the National Institute of Information and Communications Technology. Many of the telecommunications companies, operators and conglomerates of Japan work with it as well.',
    ),
    heading('What the memorandum covers'),
    paragraph(
      'The MoU names three areas of cooperation: exchange of information and publications, collaboration on Research and Development projects, and personnel exchange.',
    ),
    paragraph(
      "Academy Professor and Director of 6G Flagship Matti Latva-aho welcomed the agreement, commenting: “Japan is a major global player in the development of wireless mobile technologies and it is in Finland's interest to expand the cooperation to themes where mutual competitive advantage can be achieved for 6G development. The importance of the collaboration is underlined by Japan’s decision earlier this spring to invest $2 billion in the development of 6G technologies.”",
    ),
    paragraph(
      'Much of the world is still building its 5G networks. The two countries are already looking at what comes after: systems that need far less power, are much more secure, and run themselves to a large extent.',
    ),
  ],
};
