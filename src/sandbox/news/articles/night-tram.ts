import { heading, type NewsArticle, paragraph, steps } from '../article.ts';

/** Long, and nobody is quoted. */
export const nightTram: NewsArticle = {
  slug: 'how-the-night-tram-got-its-timetable',
  lang: 'en',
  section: 'City',
  headline: 'How the night tram got its timetable',
  standfirst:
    'A year of counting, one spreadsheet and an argument about a bakery: what it takes to run a tram at three in the morning',
  author: 'Ines Carvalho',
  publishedAt: '2026-11-15T05:00:00Z',
  keywords: ['night tram', 'public transport', 'timetable', 'data'],
  lead: {
    motif: 'tram',
    alt: 'Drawing of a lit tram in a dark street with tall houses',
    caption: 'Line N4 between the market and the hospital. Drawing: The Harbour Post',
  },
  blocks: [
    paragraph(
      'Since the first weekend of November a tram leaves the market square every night at 01:10, 02:10, 03:10 and 04:10. The times look as if somebody had simply picked them. In truth it took eleven months to find them.',
    ),
    paragraph(
      'The work began with counting. For nine weeks students stood at fourteen stops between midnight and five and noted who waited, who walked on and who took a taxi. They came back with 61,000 entries and a surprise: the busiest place at three in the morning was not the street with the bars but the side gate of the hospital.',
    ),
    heading('Nurses, bakers, students'),
    paragraph(
      'A third of the people who were out at that hour were on their way to work. Nurses change shifts at 03:30, the two large bakeries start at 03:00, the fish market at 04:00. People who go home from a concert came second, and they are patient: most would rather wait for half an hour than pay for a ride.',
    ),
    paragraph(
      'The first draft therefore had a tram every 30 minutes. It failed on a single number. Each additional tram at night needs two more drivers, because of the rest hours that the law demands, and the depot had eleven vacancies already.',
    ),
    heading('Four rules'),
    paragraph('The planners then agreed on four rules, in this order:'),
    steps(
      'Nobody who starts work at a full hour arrives late',
      'The last tram meets the first train to the airport',
      'No driver turns around in less than seven minutes',
      'Where two streets are equal, the better lit one wins',
    ),
    paragraph(
      'With these rules a computer searched for timetables and found three that worked. One of them was dropped because its trams would have crossed under the windows of the maternity ward at half past two. The second one suited everybody except the bakery at the canal, whose first shift would have stood at a closed gate for twenty minutes.',
    ),
    paragraph(
      'The third is the one that runs now. The bakery moved its shift by ten minutes, the hospital opened its side gate at night, and the airport train leaves two minutes later than it used to. In the first two weeks 4,300 people took the night tram, 700 more than expected.',
    ),
    paragraph(
      'The students will stand at the stops again in February. If the numbers hold, the line is to be extended to the ferry pier in the summer.',
    ),
  ],
};
