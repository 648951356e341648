import { Link } from '@tanstack/react-router';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { say, sayNumber } from '../words/say.tsx';
import { AsOfControl } from './as-of-control.tsx';
import { PAGES } from './pages.ts';
import { currentTheme, setTheme, type Theme } from './theme.ts';
import { useInbox } from './use-inbox.ts';
import { useMe } from './use-meta.ts';
import { Waiting } from './waiting.tsx';

const THEMES: [Theme, string][] = [
  ['system', say('shell.theme-system')],
  ['light', say('shell.theme-light')],
  ['dark', say('shell.theme-dark')],
];

/** The bar over every page. */
export function TopBar({ onFind, onShortcuts }: { onFind: () => void; onShortcuts: () => void }) {
  const { data: me } = useMe();
  return (
    <header className="top-bar">
      <Link to="/" className="brand" activeProps={{ 'aria-current': undefined }}>
        <svg aria-hidden="true" viewBox="0 0 32 32">
          <rect width="32" height="32" rx="6" fill="var(--accent)" />
          <path d="M5 16h8m6 0h8" stroke="var(--accent-ink)" strokeWidth="3" strokeLinecap="round" />
          <circle cx="16" cy="16" r="2.2" fill="var(--accent-ink)" />
        </svg>
        {say('shell.name')}
      </Link>
      <nav className="pages" aria-label={say('shell.pages')}>
        {PAGES.filter(({ inBar }) => inBar).map(({ to, says }) => (
          <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            {say(says)}
          </Link>
        ))}
      </nav>
      <div className="bar-end">
        <Waiting />
        <button type="button" className="find-button" onClick={onFind} aria-keyshortcuts="Control+K">
          <Icon name="search" />
          <span>{say('shell.find-short')}</span>
          <kbd>{say('shell.find-keys')}</kbd>
        </button>
        <AsOfControl />
        <InboxLink />
        <Menu
          button={<Icon name="person" />}
          label={me ? say('shell.person', { name: me.name, role: me.role }) : say('shell.theme')}
          items={[
            ...THEMES.map(([theme, says]) => ({ says, chosen: currentTheme() === theme, run: () => setTheme(theme) })),
            null,
            { says: say('shell.print'), run: () => window.print() },
            { says: say('shell.api'), run: () => window.location.assign('/api') },
          ]}
        />
        <HelpMenu onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}

/** The way to the inbox, with how much of it is unread. */
function InboxLink() {
  const unread = useInbox().data?.unread ?? 0;
  return (
    <Link
      to="/inbox"
      className="inbox-link button quiet"
      title={say('shell.inbox')}
      activeOptions={{ includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <Icon name="inbox" />
      <span className="inbox-says">{say('shell.inbox')}</span>
      {unread > 0 && (
        <span className="unread-count">
          {sayNumber(unread)} <span className="unseen">{say('shell.unread')}</span>
        </span>
      )}
    </Link>
  );
}

function HelpMenu({ onShortcuts }: { onShortcuts: () => void }) {
  return (
    <>
      <button
        type="button"
        className="button quiet only-icon narrow-hides"
        onClick={onShortcuts}
        aria-label={say('shell.shortcuts')}
        title={say('shell.shortcuts')}
      >
        <kbd>?</kbd>
      </button>
      <Link to="/help" className="button quiet only-icon" aria-label={say('shell.help')} title={say('shell.help')}>
        <Icon name="help" />
      </Link>
    </>
  );
}
