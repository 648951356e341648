import { type FormEvent, useRef, useState } from 'react';
import type { IncidentAnswer } from '../../app/shapes.ts';
import { useMe } from '../../app/use-meta.ts';
import { Button } from '../../parts/button.tsx';
import { Instant } from '../../parts/date-time.tsx';
import { FormFoot } from '../../parts/form-dialog.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { say } from '../../words/say.tsx';
import { mentionAt, mentionsIn, splitMentions } from './read-mentions.ts';
import { usePeople } from './work-panel.tsx';

/** What people say to each other about an incident; @ names somebody. */
export function IncidentComments({ page }: { page: IncidentAnswer }) {
  const { incident, record } = page;
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const people = usePeople();
  const me = useMe().data?.name;
  const [editing, setEditing] = useState<string | null>(null);
  const judge = useJudging();
  const begun = mentionAt(text, caret);
  const offers = begun ? people.filter((name) => name.toLowerCase().startsWith(begun.begun.toLowerCase())).slice(0, 5) : [];

  const send = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const words = text.trim();
    if (words === '') return;
    const judged = await judge(
      { act: 'comment', target: incident.id, text: words, mentions: mentionsIn(words, people) },
      { done: say('incident.done-commented') },
    );
    if (judged) setText('');
  };
  const name = (who: string): void => {
    if (!begun) return;
    setText(`${text.slice(0, begun.start)}@${who} ${text.slice(caret)}`);
    field.current?.focus();
  };

  return (
    <section className="comments" aria-label={say('incident.comments')}>
      <ul>
        {record.comments.map((comment) => (
          <li key={comment.id} className="comment">
            <p className="small">
              <strong>
                <bdi>{comment.by}</bdi>
              </strong>{' '}
              <span className="quiet">
                <Instant at={comment.at} />
                {comment.editedAt && ` · ${say('incident.edited')}`}
              </span>
            </p>
            {editing === comment.id ? (
              <EditComment comment={comment} people={people} onClose={() => setEditing(null)} />
            ) : (
              <CommentText comment={comment} own={comment.by === me} onEdit={() => setEditing(comment.id)} />
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={send} className="comment-form">
        <textarea
          id="incident-comment"
          ref={field}
          rows={2}
          dir="auto"
          aria-label={say('incident.comment')}
          placeholder={say('incident.comment-placeholder')}
          value={text}
          maxLength={20_000}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          }}
        />
        {offers.length > 0 && (
          <div className="row">
            {offers.map((who) => (
              <Button key={who} look="quiet" onClick={() => name(who)}>
                {say('incident.at-name', { name: who })}
              </Button>
            ))}
          </div>
        )}
        <div className="row">
          <Button type="submit" disabled={text.trim() === ''}>
            {say('incident.comment-send')}
          </Button>
          <span className="quiet small">{say('incident.comment-hint')}</span>
        </div>
      </form>
    </section>
  );
}

type Comment = IncidentAnswer['record']['comments'][number];

function CommentText({ comment, own, onEdit }: { comment: Comment; own: boolean; onEdit: () => void }) {
  return (
    <div className="history-line">
      <p dir="auto" className="comment-text">
        {splitMentions(comment.text, comment.mentions).map((run, i) =>
          run.mention ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no other name
            <strong key={i} className="mention">
              {run.text}
            </strong>
          ) : (
            run.text
          ),
        )}
      </p>
      {own && <Button look="quiet" icon="edit" aria-label={say('incident.edit-comment')} onClick={onEdit} />}
    </div>
  );
}

/** Other words for a comment of one's own; the first ones stay in the history. */
function EditComment({ comment, people, onClose }: { comment: Comment; people: readonly string[]; onClose: () => void }) {
  const [text, setText] = useState(comment.text);
  const judge = useJudging();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const judged = await judge(
      { act: 'comment-edit', comment: comment.id, text: text.trim(), mentions: mentionsIn(text, people) },
      { done: say('incident.done-edited') },
    );
    if (judged) onClose();
  };
  return (
    <form className="comment-form" onSubmit={save}>
      <textarea
        rows={2}
        dir="auto"
        required
        aria-label={say('incident.edit-comment')}
        value={text}
        maxLength={20_000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FormFoot does={say('parts.save')} onCancel={onClose} />
    </form>
  );
}
