import { createNetworks } from '../../src/networks/index.ts';
import { conformance } from './conformance.ts';
import { externalIdOnX, link } from './support/accounts.ts';
import { endpointsAt } from './support/subjects.ts';

conformance('X, a post with a link and a picture', {
  network: ({ url }) => createNetworks(endpointsAt(url, 1500)).x,
  externalId: externalIdOnX,
  message: (emulator, id) => ({
    postId: id,
    link: null,
    parts: [{ text: `“Näin se käy” & <more>\n${link(id)}`, media: [emulator.picture(0, `Alt ${id}`)] }],
  }),
  shownText: (message) => message.parts[0]?.text ?? '',
});
