import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../../api/client.ts';
import type { IncidentAnswer, IncidentRow } from '../../app/shapes.ts';
import { FormDialog, ReasonField, useOpening } from '../../parts/form-dialog.tsx';
import { useJudging } from '../../parts/use-judging.ts';
import { titleOfReport } from '../../parts/voices/report-line.tsx';
import { say } from '../../words/say.tsx';
import { FindIncident } from './find-incident.tsx';
import { headsOf } from './heads-of.ts';

/** Which of the dialogs is open. */
export type Regrouping = 'merge' | 'split' | 'part-of' | 'rename' | null;

interface RegroupProps {
  page: IncidentAnswer;
  open: Regrouping;
  onClose: () => void;
}

/** The dialogs that put incidents together, take one apart, or link a part to its whole. */
export function RegroupDialogs({ page, open, onClose }: RegroupProps) {
  const opening = useOpening(open !== null);
  return (
    <>
      <LinkDialog key={`link ${opening}`} page={page} open={open} onClose={onClose} />
      <RenameDialog key={`rename ${opening}`} page={page} open={open} onClose={onClose} />
      <SplitDialog key={`split ${opening}`} page={page} open={open} onClose={onClose} />
    </>
  );
}

/** Merge with others, or make a part of another: the same search, the same reason. */
function LinkDialog({ page, open, onClose }: RegroupProps) {
  const [chosen, setChosen] = useState<IncidentRow[]>([]);
  const [reason, setReason] = useState('');
  const judge = useJudging();
  const navigate = useNavigate();
  const merging = open === 'merge';
  const own = page.incident.id;
  const send = async (): Promise<void> => {
    const others = chosen.map(({ id }) => id);
    const judged = await judge(
      merging
        ? { act: 'merge', targets: [own, ...others], reason: reason.trim() }
        : { act: 'part-of', target: own, whole: others[0], reason: reason.trim() },
      {
        done: merging
          ? say('incident.done-merged', { title: chosen.map(({ title }) => title).join(', ') })
          : say('incident.done-part-of', { title: chosen[0].title }),
      },
    );
    if (!judged) return;
    onClose();
    const now = judged.incidents[0];
    if (merging && now && now !== page.incident.id) void navigate({ to: '/incidents/$id', params: { id: now } });
  };
  return (
    <FormDialog
      open={merging || open === 'part-of'}
      onClose={onClose}
      size="wide"
      title={merging ? say('incident.merge-title') : say('incident.part-of-title')}
      does={merging ? say('incident.merge-do') : say('incident.part-of-do')}
      disabled={chosen.length === 0}
      onSend={send}
    >
      <p className="quiet">{merging ? say('incident.merge-explain') : say('incident.part-of-explain')}</p>
      <FindIncident without={[page.incident.id]} chosen={chosen} many={merging} onChoose={setChosen} />
      <ReasonField reason={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** Takes an incident apart: the ticked claims become one of their own. */
function SplitDialog({ page, open: which, onClose }: RegroupProps) {
  const navigate = useNavigate();
  const open = (id: string): void => void navigate({ to: '/incidents/$id', params: { id } });
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const judge = useJudging();
  const { incident, claims } = page;
  const groups = [incident.claims.filter((id) => !apart.has(id)), incident.claims.filter((id) => apart.has(id))];
  const send = async (): Promise<void> => {
    const judged = await judge(
      { act: 'split', target: incident.id, groups, reason: reason.trim() },
      { done: say('incident.done-split', { n: apart.size }), undone: () => open(incident.id) },
    );
    if (!judged) return;
    onClose();
    // The name goes with the earliest claim: the page goes with those that stay together.
    const kept = claims.find(({ id }) => id === groups[0][0])!;
    const report = take(await api.GET('/reports/{id}', { params: { path: { id: kept.report } } }));
    const now = report.claims.find(({ id }) => id === kept.id)?.incident;
    if (now && now !== incident.id) open(now);
  };
  const tick = (id: string): void => {
    const next = new Set(apart);
    if (!next.delete(id)) next.add(id);
    setApart(next);
  };
  return (
    <FormDialog
      open={which === 'split'}
      onClose={onClose}
      size="wide"
      title={say('incident.split-title')}
      does={say('incident.split-do', { n: apart.size })}
      disabled={groups.some((group) => group.length === 0)}
      onSend={send}
    >
      <p className="quiet">{say('incident.split-explain')}</p>
      <fieldset className="found-incidents">
        <legend className="unseen">{say('incident.claims')}</legend>
        {claims.map((claim) => {
          const report = page.reports.find(({ id }) => id === claim.report);
          return (
            <label key={claim.id} className="choice">
              <input type="checkbox" checked={apart.has(claim.id)} onChange={() => tick(claim.id)} />
              <span>
                <span className="serif" dir="auto">
                  {say('finding.quote', { words: claim.quote })}
                </span>
                <span className="quiet"> · {report ? (report.publisher ?? titleOfReport(report)) : ''}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <ReasonField reason={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** Gives an incident a title of a person's own. */
function RenameDialog({ page, open, onClose }: RegroupProps) {
  const [title, setTitle] = useState(page.row.title);
  const [reason, setReason] = useState('');
  const judge = useJudging();
  const send = async (): Promise<void> => {
    const basis = headsOf(page.record.corrections.filter(({ field }) => field === 'title'));
    const judged = await judge(
      { act: 'correction', target: page.incident.id, field: 'title', value: title.trim(), basis, reason: reason.trim() },
      { done: say('incident.done-renamed', { title: title.trim() }) },
    );
    if (judged) onClose();
  };
  return (
    <FormDialog open={open === 'rename'} onClose={onClose} title={say('incident.rename-title')} does={say('parts.save')} onSend={send}>
      <label className="stack-label">
        {say('incident.name')}
        <input value={title} required maxLength={400} dir="auto" onChange={(event) => setTitle(event.currentTarget.value)} />
      </label>
      <ReasonField reason={reason} onChange={setReason} />
    </FormDialog>
  );
}
