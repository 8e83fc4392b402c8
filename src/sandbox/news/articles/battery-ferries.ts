import { bullets, heading, type NewsArticle, paragraph } from '../article.ts';

export const batteryFerries: NewsArticle = {
  slug: 'harbour-ferries-switch-to-batteries',
  lang: 'en',
  section: 'Harbour',
  headline: 'Harbour ferries switch to batteries in spring',
  standfirst:
    'Four boats and two charging piers: the council has voted for the largest change to the ferry network in thirty years',
  author: 'Jonas Brandt',
  publishedAt: '2026-11-20T14:05:00Z',
  keywords: ['ferries', 'harbour', 'clean transport', 'city council'],
  lead: {
    motif: 'ferry',
    alt: 'Drawing of a small ferry under an evening sky, its light on the water',
    caption: 'The first of the four boats is being fitted out in the east dock. Drawing: The Harbour Post',
  },
  blocks: [
    paragraph(
      'Passengers who cross the harbour will hear little more than water from April on. The city council voted 31 to 12 on Thursday evening to replace the four diesel ferries of line 2 with battery boats.',
    ),
    paragraph(
      '“A quiet boat is not a luxury, it is what the people along the quay have asked us for since 2019,” said Councillor Marta Lindqvist, who chairs the transport committee.',
    ),
    heading('What changes for passengers'),
    bullets(
      'Line 2 runs every 12 minutes instead of every 15',
      'The last boat leaves the east dock at 00:40, an hour later than now',
      'Bicycles travel free outside the morning peak',
      'Both piers get step-free access and a heated waiting room',
    ),
    paragraph(
      'Charging takes place while passengers board. Six minutes at the pier are enough for a crossing, according to the yard, and a full charge lasts for half a day.',
    ),
    heading('The price'),
    paragraph(
      'The boats cost 18.4 million euros, of which the state pays half. Opposition members doubted the figures. “We are told that a battery lasts ten years, and nobody in this room can say what the eleventh year costs,” Councillor Peter Osei warned.',
    ),
    paragraph('Fares stay as they are until the end of 2027.'),
  ],
};
