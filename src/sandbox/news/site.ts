/** The news site as it calls itself. */
export const site = {
  name: 'The Harbour Post',
  motto: 'News from both shores',
  sections: ['Technology', 'Harbour', 'City', 'Kultur', 'Saaristo'],
} as const;

/** Pictures are drawn in the ratio that all three networks take: 1.905, between 4:5 and 1.91:1. */
export const leadSize = { width: 1200, height: 630 } as const;

export const leadPath = (slug: string): string => `/news/images/${slug}.jpg`;
