import { Link } from '@tanstack/react-router';
import type { InboxItem } from '../../app/use-inbox.ts';
import { Button } from '../../parts/button.tsx';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { Instant } from '../../parts/date-time.tsx';
import { sayAct } from '../../parts/say-act.ts';
import { sayWhen } from '../../parts/times.ts';
import { say, sayTerm } from '../../words/say.tsx';

const TONES: Record<InboxItem['kind'], Tone> = { mention: 'warn', assigned: 'accent', judged: 'mute', reported: 'open' };

interface InboxLineProps {
  item: InboxItem;
  isHere: boolean;
  onStand: () => void;
  onOpen: () => void;
  onMark: () => void;
}

/** One thing that somebody did: who, what, to which incident and when. Unread ones carry a mark as well as their weight. */
export function InboxLine({ item, isHere, onStand, onOpen, onMark }: InboxLineProps) {
  const about = [item.where?.name, item.when && sayWhen(item.when)].filter(Boolean).join(', ');
  return (
    <li className="inbox-item" data-unread={item.unread || undefined} aria-current={isHere || undefined} onPointerDown={onStand}>
      <span className="inbox-dot">{item.unread && <span className="unseen">{say('inbox.unread')}</span>}</span>
      <div className="inbox-what">
        <p className="row">
          <Chip tone={TONES[item.kind]}>{sayTerm('inbox-kind', item.kind)}</Chip>
          <Link to="/incidents/$id" params={{ id: item.incident }} onClick={onOpen} className="inbox-title">
            <bdi>{item.title}</bdi>
          </Link>
          <span className="quiet small">
            <bdi>{about}</bdi> · {item.short}
          </span>
        </p>
        <p className="inbox-words">
          <bdi>{item.by}</bdi> {sayTerm('judged', item.act)} <Says item={item} onOpen={onOpen} />{' '}
          <span className="quiet small">
            <Instant at={item.at} />
          </span>
        </p>
      </div>
      <Button look="quiet" onClick={onMark}>
        {item.unread ? say('inbox.mark') : say('inbox.unmark')}
      </Button>
    </li>
  );
}

/** What the act says: a comment in its own words, a report by its title. */
function Says({ item, onOpen }: Pick<InboxLineProps, 'item' | 'onOpen'>) {
  if (item.report !== null) {
    return (
      <Link to="/reports/$id" params={{ id: item.id }} onClick={onOpen}>
        <bdi>{item.report}</bdi>
      </Link>
    );
  }
  if (item.text !== null) {
    return (
      <bdi className="serif" dir="auto">
        {say('finding.quote', { words: item.text })}
      </bdi>
    );
  }
  return item.kind === 'assigned' ? say('inbox.to-you') : <bdi>{item.body && sayAct(item.body)}</bdi>;
}
