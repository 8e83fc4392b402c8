const icon = (path: string) =>
  `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`;

/** Small drawings of our own for the rows of actions. */
export const icons = {
  comment: icon('<path d="M20 11.5a8 8 0 0 1-11.6 7.1L4 20l1.4-4.4A8 8 0 1 1 20 11.5Z"/>'),
  repost: icon('<path d="M7 5 4 8l3 3M4 8h12a3 3 0 0 1 3 3v2M17 19l3-3-3-3M20 16H8a3 3 0 0 1-3-3v-2"/>'),
  heart: icon('<path d="M12 20s-7-4.4-7-9.6A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7 2.4C19 15.6 12 20 12 20Z"/>'),
  share: icon('<path d="M12 15V4M8 8l4-4 4 4M5 13v6h14v-6"/>'),
  like: icon(
    '<path d="M7 11v8H4v-8h3Zm0 0 4-7c1.6 0 2.4 1 2.2 2.5L12.8 10H18c1.3 0 2.2 1.2 1.9 2.4l-1.3 5A2 2 0 0 1 16.700 19H7"/>',
  ),
  save: icon('<path d="M6 4h12v16l-6-4.500L6 20V4Z"/>'),
  globe: icon(
    '<circle cx="12" cy="12" r="8.500"/><path d="M3.500 12h17M12 3.500c3 3 3 14 0 17M12 3.500c-3 3-3 14 0 17"/>',
  ),
} as const;
