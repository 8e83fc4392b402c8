import { networkNames } from '../../core/network.ts';
import { readerAccount, sandboxAccounts } from '../accounts.ts';
import { escapeHtml } from '../escape-html.ts';

const colours = ['#1f6a84', '#a63a24', '#5a4d9a', '#2f7d4f', '#9a5b13', '#8a2f63', '#36558f', '#5c6b1f'];

/** Initials on a colour of the account's own. */
export function avatar(account: string): string {
  const own = networkNames.map((network) => sandboxAccounts[network]).find(({ id }) => id === account);
  const shown = own?.name ?? readerAccount('x', account).name;
  const initials = shown
    .split(' ')
    .map((word) => word[0] ?? '')
    .filter((letter) => letter !== '')
    .slice(-2)
    .join('');
  const colour =
    colours[[...shown].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % colours.length] ?? '#1f6a84';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${colour}"/><text x="40" y="51" font-family="Georgia,serif" font-size="31" font-weight="700" fill="#fff" text-anchor="middle">${escapeHtml(initials.toUpperCase())}</text></svg>`;
}
