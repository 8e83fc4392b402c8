import { createNetworks } from '../../src/networks/index.ts';
import { conformance, type Subject } from './conformance.ts';
import { endpointsAt } from './support/subjects.ts';

const instagram = (pictures: number, settings: Record<string, unknown> = {}): Subject => ({
  network: ({ url }) => createNetworks(endpointsAt(url, 1500)).instagram,
  externalId: async () => '17841400003003',
  settings,
  message: (emulator, id) => ({
    postId: id,
    link: null,
    parts: [
      {
        text: `“Näin se käy” & <more> #${id}`,
        media: Array.from({ length: pictures }, (_, index) => emulator.picture(index, `Alt ${index} ${id}`)),
      },
    ],
  }),
  shownText: (message) => message.parts[0]?.text ?? '',
});

conformance('Instagram, one picture', instagram(1));
conformance('Instagram, a carousel', instagram(3));
conformance('Instagram without Facebook', instagram(1, { login: 'instagram' }));
