import { type NewsArticle, paragraph } from '../article.ts';

/** Short and urgent, as breaking news is. */
export const swingBridge: NewsArticle = {
  slug: 'swing-bridge-closed-after-collision',
  lang: 'en',
  section: 'Harbour',
  headline: 'Swing bridge closed after barge hits fender',
  standfirst:
    'Nobody was hurt. Road traffic is diverted through the tunnel until Saturday morning at the earliest',
  author: 'Jonas Brandt',
  publishedAt: '2026-11-21T18:20:00Z',
  keywords: ['swing bridge', 'traffic', 'harbour'],
  lead: {
    motif: 'bridge',
    alt: 'Drawing of a swing bridge standing open over a canal at dusk',
    caption: 'The bridge stays open for ships and closed for cars. Drawing: The Harbour Post',
  },
  blocks: [
    paragraph(
      'The swing bridge over the north canal has been closed to road traffic since Friday evening, 17:50. A barge loaded with gravel touched the timber fender while the bridge was turning. Nobody was hurt, and no fuel leaked.',
    ),
    paragraph(
      'Cars and buses are diverted through the tunnel. Cyclists and pedestrians can use the footbridge at the lock, 400 metres to the west.',
    ),
    paragraph(
      'Divers will inspect the pivot on Saturday at first light. The port authority will then decide when the bridge can open again.',
    ),
  ],
};
