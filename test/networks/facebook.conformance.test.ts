import { createNetworks } from '../../src/networks/index.ts';
import { conformance } from './conformance.ts';
import { link } from './support/accounts.ts';
import type { Emulator } from './support/emulator.ts';
import { endpointsAt } from './support/subjects.ts';

const facebook = ({ url }: Emulator) => createNetworks(endpointsAt(url, 1500)).facebook;
const externalId = async () => '2002002';
const text = (id: string) => `“Näin se käy” & <more> ${id}`;

conformance('Facebook, a post with a link', {
  network: facebook,
  externalId,
  message: (_, id) => ({ postId: id, link: link(id), parts: [{ text: text(id), media: [] }] }),
  shownText: (message) => message.parts[0]?.text ?? '',
});

conformance('Facebook, one photo', {
  network: facebook,
  externalId,
  message: (emulator, id) => ({
    postId: id,
    link: link(id),
    parts: [{ text: text(id), media: [emulator.picture(0, `Alt ${id}`)] }],
  }),
  shownText: (message) => `${message.parts[0]?.text}\n\n${message.link}`,
});

conformance('Facebook, several photos without a link', {
  network: facebook,
  externalId,
  message: (emulator, id) => ({
    postId: id,
    link: null,
    parts: [{ text: text(id), media: [0, 1].map((index) => emulator.picture(index, `Alt ${index} ${id}`)) }],
  }),
  shownText: (message) => message.parts[0]?.text ?? '',
});

conformance('Facebook in two steps', {
  network: facebook,
  externalId,
  settings: { twoStep: true },
  message: (_, id) => ({ postId: id, link: link(id), parts: [{ text: text(id), media: [] }] }),
  shownText: (message) => message.parts[0]?.text ?? '',
});
