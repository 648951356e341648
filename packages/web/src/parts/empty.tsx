import type { ReactNode } from 'react';
import './empty.css';

/** Said where there is nothing to show: what is not there, why, and what to do about it. `isPage` where the page holds nothing else. */
export function Empty({ title, children, isPage = false }: { title: string; children?: ReactNode; isPage?: boolean }) {
  const Title = isPage ? 'h1' : 'p';
  return (
    <div className="empty">
      <Title className="empty-title">{title}</Title>
      {children && <div className="empty-text">{children}</div>}
    </div>
  );
}
